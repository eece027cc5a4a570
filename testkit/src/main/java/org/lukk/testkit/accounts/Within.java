package org.lukk.testkit.accounts;

import java.util.List;
import java.util.function.Function;
import org.lukk.closing.Books;
import org.lukk.closing.OpenBooks;
import org.lukk.closing.ReadBooks;

/** The books of one company inside a transaction that goes on: what is done to them is done in it. */
record Within(OpenBooks open) implements Books {
    @Override
    public List<Company> companies() {
        return List.of();
    }

    @Override
    public void found(Company company) {
        throw new IllegalStateException("no company begins inside a transaction: " + company);
    }

    @Override
    public <T> T read(String company, Function<? super ReadBooks, T> work) {
        return work.apply(open);
    }

    @Override
    public <T> T write(String company, Function<? super OpenBooks, T> work) {
        return work.apply(open);
    }

    @Override
    public <T> T suppose(String company, Function<? super OpenBooks, T> work) {
        return work.apply(open);
    }
}
