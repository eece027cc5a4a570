package org.lukk.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** A data folder whose database is kept running for all tests; each test works on companies of its own in it. */
final class DataFolder implements AutoCloseable {
    private final Path temporary;
    private final AtomicInteger companies = new AtomicInteger();

    private DataFolder() {
        try {
            temporary = Files.createTempDirectory("lukk-commands-");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        require(lukk("init", "FIRST", "USD"));
        require(lukk("db", "start"));
    }

    private static Answer require(Answer answer) {
        if (answer.exitCode() != ExitCode.DONE) {
            throw new AssertionError(answer);
        }
        return answer;
    }

    /** A command on the data folder. */
    Answer lukk(String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        all.add("--data");
        all.add(path().toString());
        return Answer.to(all);
    }

    Path path() {
        return temporary.resolve("data");
    }

    /** A new company with one FIFO item, {@code bolt}. */
    TestCompany company() {
        String name = "C" + companies.incrementAndGet();
        require(lukk("init", name, "USD"));
        TestCompany company = new TestCompany(this, name);
        require(company.imports("items.csv", "item,name\nbolt,Bolt M8\n"));
        return company;
    }

    /** A file to import, in a folder of its own. */
    Path file(String name, String text) {
        try {
            return Files.writeString(Files.createTempDirectory(temporary, "in").resolve(name), text);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        lukk("db", "stop");
        try (Stream<Path> inside = Files.walk(temporary)) {
            for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    /** Gives tests the one data folder there is. */
    static final class Shared implements ParameterResolver {
        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
            return parameter.getParameter().getType() == DataFolder.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
            return test.getRoot()
                    .getStore(Namespace.GLOBAL)
                    .computeIfAbsent(DataFolder.class, key -> new DataFolder(), DataFolder.class);
        }
    }
}
