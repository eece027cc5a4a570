package org.lukk.house;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** Every public type of the main code says what a controller would call it. */
final class Javadoc extends SourceRule {
    @Override
    public @Nullable Void visitCompilationUnit(CompilationUnitTree unit, Source source) {
        for (Tree declared : unit.getTypeDecls()) {
            if (declared instanceof ClassTree type
                    && type.getModifiers().getFlags().contains(Modifier.PUBLIC)
                    && source.trees().getDocComment(TreePath.getPath(unit, type)) == null) {
                report(source, type, type.getSimpleName() + " is public and has no Javadoc");
            }
        }
        return null;
    }
}
