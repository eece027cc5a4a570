package org.lukk.cli;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** A command that works on books: it opens them, does its work, and closes them again. */
abstract class BooksCommand implements Callable<Integer> {
    @Mixin
    final BooksOptions options = new BooksOptions();

    @Spec
    @Nullable
    CommandSpec spec;

    @Override
    public Integer call() {
        Screen screen = screen();
        try (OpenedBooks opened = OpenedBooks.open(options, mayBegin())) {
            return work(new Workplace(opened, options, screen));
        } finally {
            screen.out().flush();
        }
    }

    final Screen screen() {
        return Screen.of(Objects.requireNonNull(spec));
    }

    /** Whether an empty folder becomes a database. */
    boolean mayBegin() {
        return false;
    }

    /** Does the work and says with which exit code. */
    abstract int work(Workplace place);
}
