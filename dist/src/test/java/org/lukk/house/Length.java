package org.lukk.house;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import org.jspecify.annotations.Nullable;

/** A file is a short story and a method fits in the eye; these are the limits, not the aim. */
final class Length extends SourceRule {
    static final int LINES_OF_A_FILE = 400;
    static final int LINES_OF_A_METHOD = 60;

    @Override
    public @Nullable Void visitCompilationUnit(CompilationUnitTree unit, Source source) {
        if (source.lines() > LINES_OF_A_FILE) {
            report(source, 1, "has " + source.lines() + " lines, more than " + LINES_OF_A_FILE);
        }
        return super.visitCompilationUnit(unit, source);
    }

    @Override
    public @Nullable Void visitMethod(MethodTree method, Source source) {
        long lines = source.lastLine(method) - source.line(method) + 1;
        if (lines > LINES_OF_A_METHOD) {
            report(source, method, method.getName() + " has " + lines + " lines, more than " + LINES_OF_A_METHOD);
        }
        return super.visitMethod(method, source);
    }
}
