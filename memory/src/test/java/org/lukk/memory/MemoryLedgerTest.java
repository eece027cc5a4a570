package org.lukk.memory;

import java.util.function.Function;
import org.lukk.closing.Books;
import org.lukk.testkit.contract.LedgerContract;

class MemoryLedgerTest extends LedgerContract {
    @Override
    protected <T> T withNewBooks(Function<? super Books, T> work) {
        return work.apply(new MemoryBooks());
    }
}
