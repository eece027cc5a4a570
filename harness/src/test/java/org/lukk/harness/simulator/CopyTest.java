package org.lukk.harness.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lukk.closing.Books;
import org.lukk.memory.MemoryBooks;
import org.lukk.testkit.book.Event;
import org.lukk.testkit.book.ItemSetUp;
import org.lukk.testkit.book.Update;
import org.lukk.testkit.contract.BookKeeper;
import org.lukk.values.CostObject;
import org.lukk.values.Dimensions;
import org.lukk.values.Method;
import org.lukk.values.Money;
import org.lukk.values.Quantity;
import org.lukk.values.UnitCost;

class CopyTest {
    private static final LocalDate DAY = LocalDate.of(2026, 1, 5);
    private static final CostObject BOLTS = new CostObject("bolt", Dimensions.of(Map.of("warehouse", "N")));

    @TempDir
    Path folder;

    private final Books books = new MemoryBooks();

    @BeforeEach
    void keepABook() {
        BookKeeper keeper = new BookKeeper(
                books, Command.COMPANY, List.of(new ItemSetUp("bolt", Method.FIFO, true, UnitCost.ZERO)));
        keeper.enter(new Event.Receipt(DAY, Update.FINANCIAL, "R1", BOLTS, Quantity.of(3), Money.ofMinor(1_000)));
        keeper.enter(new Event.Issue(DAY, Update.FINANCIAL, "I1", BOLTS, Quantity.of(1), Optional.empty()));
    }

    @Test
    void whatIsExportedIsImportedAsItWas() {
        assertThat(Copy.wrong(books, folder)).isEmpty();
    }

    @Test
    void aCopyThatIsRefusedIsWrong() throws IOException {
        Files.writeString(folder.resolve("rates.csv"), "date,from,to,rate\n2026-01-01,USD,EUR,1\n");
        assertThat(Copy.wrong(books, folder)).get().asString().startsWith("the export is not imported: ");
    }
}
