package org.lukk.house;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Java sources parsed, not compiled: quick, and every finding has a line. */
final class Sources {
    private Sources() {}

    /** Every source of the house. */
    static List<Source> ofTheHouse() {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<Path> paths = House.files().stream()
                .filter(file -> file.toString().endsWith(".java"))
                .toList();
        try (StandardJavaFileManager files =
                compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
            return parse(compiler, files, files.getJavaFileObjectsFromPaths(paths));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sources given as file objects; rules are tried on these. */
    static List<Source> parse(
            JavaCompiler compiler, StandardJavaFileManager files, Iterable<? extends JavaFileObject> objects)
            throws IOException {
        JavacTask task = (JavacTask) compiler.getTask(null, files, null, List.of("-proc:none"), null, objects);
        Trees trees = Trees.instance(task);
        List<Source> sources = new ArrayList<>();
        for (CompilationUnitTree unit : task.parse()) {
            Path path = Path.of(unit.getSourceFile().toUri());
            sources.add(new Source(House.ROOT.relativize(path), unit, trees));
        }
        return sources;
    }
}
