package org.lukk.interchange.postings;

import java.time.LocalDate;
import java.util.Optional;
import org.lukk.interchange.csv.Cell;
import org.lukk.interchange.csv.Row;
import org.lukk.inventory.Catalogue;
import org.lukk.inventory.Posting;
import org.lukk.inventory.Source;
import org.lukk.values.Money;

/** Rows of {@code opening_balances.csv}: the balance of an account on a date, debit positive. */
public final class OpeningBalanceReader implements RowReader {
    private final Catalogue catalogue;
    private final ByHand accounts;

    public OpeningBalanceReader(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.accounts = new ByHand(catalogue.chart());
    }

    @Override
    public Optional<ReadRow> read(Row row) {
        Cell account = row.cell("account").required("a ledger account");
        String code = accounts.code(account);
        LocalDate date = row.cell("date").required("a date YYYY-MM-DD").date();
        Money amount = row.cell("amount").required("an amount").amount(catalogue.currency(), true);
        return row.isFaulty()
                ? Optional.empty()
                : Optional.of(new ReadRow.Whole(new Posting.OpeningBalance(date, code, amount, Source.NONE)));
    }

    @Override
    public String id(Row row) {
        return "";
    }
}
