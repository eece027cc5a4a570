package org.lukk.memory;

import java.util.function.Function;
import org.lukk.closing.Books;
import org.lukk.testkit.contract.BooksContract;

class MemoryBooksTest extends BooksContract {
    @Override
    protected <T> T withNewBooks(Function<? super Books, T> work) {
        return work.apply(new MemoryBooks());
    }
}
