package org.lukk.interchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lukk.closing.ClearingAccounts;
import org.lukk.closing.ReadBooks;

/** The recipe of docs/cut-over.md: its files are the files of the folder, and what it promises holds. */
class CutOverRecipeTest {
    private static final Path FOLDER = Path.of("..", "docs", "cut-over");

    @TempDir
    Path temp;

    @Test
    void pageShowsTheFilesOfTheFolder() throws IOException {
        String page = Files.readString(Path.of("..", "docs", "cut-over.md"));
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file : files.toList()) {
                assertThat(page).contains("`" + file.getFileName() + "`\n\n```\n" + Files.readString(file) + "```\n");
            }
        }
    }

    @Test
    void balancesAfterTheImportAreThoseOfTheOldSystem() {
        Company company = new Company(temp.resolve("in"));
        Company.imported(company.take(FOLDER));
        company.play("""
                expect balance @inventory 1200.00
                expect balance @accrual -220.00
                expect balance @deferred-cogs 50.00
                expect balance 1920 500.00
                expect balance 2000 -1530.00
                expect balance @opening 0.00
                expect layers bolt 60 600.00 30 330.00
                expect on-hand bolt 105 1100.00
                expect reconciled
                """);
        List<String> behind = company.books.read(
                "ACME",
                open -> ClearingAccounts.of(open, ReadBooks.END, LocalDate.of(2026, 1, 1)).stream()
                        .map(line -> line.lot() + " " + line.amount().minor() + " " + line.party())
                        .toList());
        assertThat(behind).containsExactlyInAnyOrder("SO-42 5000 Builder", "PO-17 -22000 Ironworks");
        company.play("""
                2026-01-09 invoice PO-17 = 231.00
                2026-01-10 invoice SO-42
                2026-01-31 close
                expect cost SO-42 50.00
                expect layers bolt 55 550.00 30 330.00 20 231.00
                expect balance @accrual 0.00
                expect balance @deferred-cogs 0.00
                expect reconciled
                """);
    }
}
