package org.lukk.cli.demo;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import org.lukk.cli.CostTree;
import org.lukk.closing.Adjustment;
import org.lukk.closing.CostNode;
import org.lukk.closing.Reconciliation;
import org.lukk.closing.Run;
import org.lukk.postgres.ServerFigures;
import org.lukk.values.Currency;
import org.lukk.values.Figures;
import org.lukk.values.Language;
import org.lukk.values.Money;

/** What the demo shows, written for a controller. */
final class DemoScreen {
    private static final int[] WIDTHS = {13, 13, 12, 16, 10, 8};

    private static final int MEGA = 1 << 20;
    private static final int EXPLAINED_LEVELS = 2;

    private final PrintWriter out;
    private final Figures figures = new Figures(Language.EN);
    private final Currency currency = Demo.COMPANY.currency();

    DemoScreen(PrintWriter out) {
        this.out = out;
    }

    void say(String text) {
        out.println(text);
        out.flush();
    }

    void posted(Demo.Posted posted) {
        double seconds = seconds(posted.took());
        say("Posted " + figures.count(posted.postings()) + " postings with their vouchers in " + decimal(seconds, 1)
                + " s, " + figures.count(Math.round(posted.postings() / seconds)) + " a second. "
                + posted.deliveriesOfNothing() + " deliveries of no units were left out.");
    }

    /** The yardstick beside the speed of posting. */
    void plainCopy(ServerFigures.PlainCopy copy) {
        say("A plain COPY of the same " + figures.count(copy.rows())
                + " rows, without keys, indexes or triggers, takes " + decimal(seconds(copy.took()), 1) + " s.");
    }

    void memory(OptionalLong ofServer) {
        say("");
        say("Memory: at most " + figures.count(Runtime.getRuntime().maxMemory() / MEGA) + " MB of heap here"
                + (ofServer.isEmpty()
                        ? "."
                        : ", " + figures.count(ofServer.getAsLong() / MEGA) + " MB in PostgreSQL."));
    }

    void heading() {
        say("");
        row("Closing date", "Transactions", "Settlements", "Adjusted amount", "Unsettled", "Seconds");
    }

    void close(Demo.TimedClose close) {
        Run run = close.run();
        row(
                figures.date(run.date()),
                figures.count(run.transactions()),
                figures.count(run.settlements()),
                figures.amount(run.adjustedAmount(), currency),
                figures.count(run.warnings()),
                close.took().map(took -> decimal(seconds(took), 2)).orElse("earlier"));
    }

    private void row(String... cells) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < cells.length; column++) {
            String padding = " ".repeat(Math.max(0, WIDTHS[column] - cells[column].length()));
            line.append(column == 0 ? cells[column] + padding : padding + cells[column]);
        }
        say(line.toString());
    }

    void closed(List<Demo.TimedClose> closes) {
        List<Duration> times = new ArrayList<>();
        closes.forEach(close -> close.took().ifPresent(times::add));
        if (!times.isEmpty()) {
            times.sort(Duration::compareTo);
            say("A close took " + decimal(seconds(times.get(times.size() / 2)), 2) + " s (median), begin to commit.");
        }
    }

    void reconciliation(Reconciliation reconciliation) {
        say("");
        say("Reconciliation");
        for (Reconciliation.Line line : reconciliation.lines()) {
            say("  " + line.account().code() + " " + line.account().name() + ": stock "
                    + figures.amount(line.subledger(), currency) + ", ledger "
                    + figures.amount(line.ledger(), currency) + ", difference "
                    + figures.amount(line.difference(), currency));
        }
        say("  Debits " + figures.amount(reconciliation.debits(), currency) + ", credits "
                + figures.amount(reconciliation.credits(), currency));
        say(reconciliation.isReconciled() ? "  Stock and accounts agree to the cent." : "  STOCK AND ACCOUNTS DIFFER.");
    }

    void emptied(DemoProof.Emptied emptied) {
        say("  " + figures.count(emptied.costObjects())
                + " times a cost object was empty and settled at a closing date; "
                + (emptied.withValue() == 0 ? "each was worth 0.00." : emptied.withValue() + " WERE WORTH SOMETHING."));
    }

    void adjustment(Adjustment adjustment) {
        Money more = adjustment.amount().negated();
        say("  " + adjustment.lot() + " of " + adjustment.item() + " costs " + figures.amount(abs(more), currency)
                + (more.signum() > 0 ? " more" : " less") + " than when it was posted (run " + adjustment.run() + ")");
    }

    void explanation(CostNode cost) {
        new CostTree(out, figures, currency).draw(cost, EXPLAINED_LEVELS);
    }

    private static Money abs(Money amount) {
        return amount.signum() < 0 ? amount.negated() : amount;
    }

    private static double seconds(Duration took) {
        return took.toNanos() / 1e9;
    }

    private static String decimal(double number, int decimals) {
        return String.format(Locale.ROOT, "%." + decimals + "f", number);
    }
}
