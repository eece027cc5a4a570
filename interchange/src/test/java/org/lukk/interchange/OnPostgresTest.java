package org.lukk.interchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lukk.postgres.PostgresBooks;
import org.lukk.postgres.ThrowAwayDatabases;

/** The same answers from books in PostgreSQL. */
class OnPostgresTest {
    @TempDir
    Path temp;

    @Test
    void whatIsExportedComesBackAndClosesTheSame() {
        try (PostgresBooks from = ThrowAwayDatabases.shared().books();
                PostgresBooks to = ThrowAwayDatabases.shared().books()) {
            Company original = new Company(temp.resolve("from"), from);
            Company inMemory = new Company(temp.resolve("memory"));
            original.play(ExportTest.BOOKS);
            inMemory.play(ExportTest.BOOKS);
            ExportTest.assertEqualBooks(original, inMemory);

            Path folder = temp.resolve("export");
            new Export(from, Company.english()).write("ACME", folder, Export.Steps.NONE);
            Company copy = new Company(temp.resolve("to"), to);
            Company.imported(copy.take(folder));
            assertThat(Company.imported(copy.take(folder)).changedNothing()).isTrue();
            assertThat(copy.close("2026-01-31").digest())
                    .isEqualTo(original.close("2026-01-31").digest())
                    .isEqualTo(inMemory.close("2026-01-31").digest());
            ExportTest.assertEqualBooks(copy, original);
        }
    }

    @Test
    void faultsRehearsalsAndUndoneImportsLeaveTheBooksAsTheyWere() {
        try (PostgresBooks books = ThrowAwayDatabases.shared().books()) {
            Company company = new Company(temp.resolve("in"), books);
            company.imported("items.csv", "item\nbolt\n");
            Map<String, String> before = company.everything();
            Path file = company.write("postings.csv", """
                    date,event,lot,item,quantity,unit_cost
                    2026-01-01,receive,A,bolt,5,1
                    2026-01-02,invoice,A,,2,2
                    2026-01-03,sell,B,bolt,1,
                    """);
            assertThat(Company.told(company.take("faulty.csv", """
                            date,event,lot,item,quantity,unit_cost
                            2026-01-01,receive,A,bolt,5,1
                            2026-01-01,receive,A,nut,1e1,1
                            """))).hasSize(2);
            assertThat(Company.told(company.take("refused.csv", """
                            date,event,lot,item,quantity,unit_cost
                            2026-01-01,receive,A,bolt,5,1
                            2026-01-01,invoice,B,,,
                            """)))
                    .containsExactly("refused.csv:3 lot [B] unknown-lot");
            Company.imported(company.imports(ImportOptions.PLAIN).rehearse(file, ImportProgress.NONE));
            assertThat(company.everything()).isEqualTo(before);

            long number = Company.imported(company.take(file)).number();
            Undone undone = company.imports(ImportOptions.PLAIN).undo(number, ImportProgress.NONE);
            assertThat(undone).isEqualTo(new Undone(number, 3, 0));
            company.play("expect on-hand bolt 0 0.00\nexpect reconciled\n");
        }
    }
}
