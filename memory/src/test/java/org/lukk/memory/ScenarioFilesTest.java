package org.lukk.memory;

import java.util.function.Function;
import org.lukk.closing.Books;
import org.lukk.testkit.contract.ScenarioFilesContract;

class ScenarioFilesTest extends ScenarioFilesContract {
    @Override
    protected <T> T withBooks(Function<? super Books, T> work) {
        return work.apply(new MemoryBooks());
    }
}
