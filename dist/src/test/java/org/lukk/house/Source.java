package org.lukk.house;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.Trees;
import java.nio.file.Path;

/**
 * One parsed source.
 *
 * @param path from the root of the checkout: module, then {@code src}, then {@code main} or {@code test}
 */
record Source(Path path, CompilationUnitTree unit, Trees trees) {
    String module() {
        return path.getName(0).toString();
    }

    boolean isMain() {
        return path.getNameCount() > 2 && path.getName(2).toString().equals("main");
    }

    boolean isPackageInfo() {
        return path.endsWith("package-info.java");
    }

    long line(Tree tree) {
        return unit.getLineMap().getLineNumber(trees.getSourcePositions().getStartPosition(unit, tree));
    }

    long lastLine(Tree tree) {
        return unit.getLineMap().getLineNumber(trees.getSourcePositions().getEndPosition(unit, tree));
    }

    long lines() {
        return lastLine(unit);
    }

    /** The form every finding takes, so that an editor can jump to it. */
    String at(long line, String what) {
        return path + ":" + line + " " + what;
    }

    String at(Tree tree, String what) {
        return at(line(tree), what);
    }
}
