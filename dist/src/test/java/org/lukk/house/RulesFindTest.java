package org.lukk.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** A rule that finds nothing proves nothing: each is shown something broken and must name its line. */
class RulesFindTest {
    @Test
    void aLongFileAndALongMethod() throws IOException {
        String statements = "x++;\n".repeat(Length.LINES_OF_A_METHOD);
        assertThat(broken(new Length(), "class A {\nvoid run(int x) {\n" + statements + "}\n}"))
                .containsExactly("values/src/main/java/A.java:2 run has 62 lines, more than 60");
        assertThat(broken(new Length(), "class A {" + "\n".repeat(Length.LINES_OF_A_FILE) + "}"))
                .containsExactly("values/src/main/java/A.java:1 has 401 lines, more than 400");
    }

    @Test
    void anEmptyCatchAndOneThatCatchesEverything() throws IOException {
        assertThat(broken(
                        new Catches(), "class A { void run() {\ntry { run(); }\ncatch (ArithmeticException e) { } } }"))
                .containsExactly("values/src/main/java/A.java:3 empty catch");
        assertThat(broken(new Catches(), "class A { void run() { try { run(); } catch (Exception e) { run(); } } }"))
                .containsExactly("values/src/main/java/A.java:1 catches Exception and does not end in a throw");
        assertThat(broken(
                        new Catches(), "class A { void run() { try { run(); } catch (Error e) { run(); throw e; } } }"))
                .isEmpty();
    }

    @Test
    void aNameThatSaysNothing() throws IOException {
        assertThat(broken(new Names(), "class A {\nrecord LayerHelper() {} }"))
                .containsExactly("values/src/main/java/A.java:2 is called LayerHelper");
    }

    @Test
    void aPublicTypeWithoutJavadoc() throws IOException {
        assertThat(broken(new Javadoc(), "/* why */\npublic class A {}"))
                .containsExactly("values/src/main/java/A.java:2 A is public and has no Javadoc");
        assertThat(broken(new Javadoc(), "/** A layer. */\npublic class A {}")).isEmpty();
    }

    @Test
    void floatingPointInEveryForm() throws IOException {
        assertThat(broken(new FloatingPoint(), "class A {\ndouble a;\nFloat b;\nObject c = 0.5;\nlong d = 5; }"))
                .containsExactly(
                        "values/src/main/java/A.java:2 floating point: double",
                        "values/src/main/java/A.java:3 floating point: Float",
                        "values/src/main/java/A.java:4 floating point: 0.5");
    }

    @Test
    void sqlButNoEnglish() throws IOException {
        assertThat(broken(new SqlText(), "class A { String a = \"select lot from facts \"; }"))
                .containsExactly("values/src/main/java/A.java:1 SQL: select lot from facts");
        assertThat(broken(new SqlText(), "class A { String a = \"Select a period, then close it.\"; }"))
                .isEmpty();
    }

    @Test
    void aTestThatSleeps() throws IOException {
        assertThat(broken(new Sleeps(), "class A { void run() throws Exception {\nThread.sleep(1); } }"))
                .containsExactly("values/src/main/java/A.java:2 a test that sleeps");
    }

    @Test
    void aCallThatAsksTheSurroundings() {
        JavaClasses asking = new ClassFileImporter().importClasses(Asking.class);
        assertThat(noClasses()
                        .should()
                        .callCodeUnitWhere(Surroundings.ASKED)
                        .evaluate(asking)
                        .getFailureReport()
                        .getDetails())
                .hasSize(2)
                .allMatch(finding -> finding.contains("(RulesFindTest.java:"));
    }

    /** Asks for the time and for the way numbers are written here. */
    @SuppressWarnings("unused")
    private static final class Asking {
        String asked(int number) {
            return Instant.now() + String.format("%d", number);
        }
    }

    private static List<String> broken(SourceRule rule, String text) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files =
                compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
            return rule.brokenIn(Sources.parse(compiler, files, List.of(new Text(text))));
        }
    }

    /** A source that exists only here. */
    private static final class Text extends SimpleJavaFileObject {
        private static final URI PLACE =
                House.ROOT.resolve("values/src/main/java/A.java").toUri();

        private final String text;

        Text(String text) {
            super(PLACE, JavaFileObject.Kind.SOURCE);
            this.text = text;
        }

        @Override
        public String getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
