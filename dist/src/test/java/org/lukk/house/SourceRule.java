package org.lukk.house;

import com.sun.source.tree.Tree;
import com.sun.source.util.TreePathScanner;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A rule that walks one source and collects what breaks it. */
abstract class SourceRule extends TreePathScanner<@Nullable Void, Source> {
    private final List<String> broken = new ArrayList<>();

    /** What breaks the rule in these sources, in their order. */
    final List<String> brokenIn(List<Source> sources) {
        sources.forEach(source -> scan(source.unit(), source));
        return broken;
    }

    final void report(Source source, Tree tree, String what) {
        broken.add(source.at(tree, what));
    }

    final void report(Source source, long line, String what) {
        broken.add(source.at(line, what));
    }
}
