package org.lukk.house;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnionTypeTree;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * No failure disappears: no catch is empty, and only an entry point may catch everything. Elsewhere whoever catches
 * everything, to undo something, must throw again.
 */
final class Catches extends SourceRule {
    private static final Set<String> EVERYTHING = Set.of("Throwable", "Exception", "RuntimeException", "Error");

    /** Where a failure is finally told: the terminal, and the harness that turns it into a failing book. */
    private static final Set<String> ENTRY_POINTS = Set.of("Lukk.java", "Harness.java");

    @Override
    public @Nullable Void visitCatch(CatchTree caught, Source source) {
        List<? extends StatementTree> statements = caught.getBlock().getStatements();
        if (statements.isEmpty()) {
            report(source, caught, "empty catch");
        }
        Tree type = caught.getParameter().getType();
        if (catchesEverything(type) && !throwsAgain(caught.getBlock()) && !isEntryPoint(source)) {
            report(source, caught, "catches " + type + " and does not end in a throw");
        }
        return super.visitCatch(caught, source);
    }

    private static boolean catchesEverything(Tree type) {
        return type instanceof UnionTypeTree union
                ? union.getTypeAlternatives().stream().anyMatch(Catches::catchesEverything)
                : EVERYTHING.contains(type.toString());
    }

    private static boolean throwsAgain(BlockTree block) {
        List<? extends StatementTree> statements = block.getStatements();
        return !statements.isEmpty() && statements.getLast() instanceof ThrowTree;
    }

    private static boolean isEntryPoint(Source source) {
        return ENTRY_POINTS.contains(source.path().getFileName().toString());
    }
}
