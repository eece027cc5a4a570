package org.lukk.testkit.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.lukk.closing.CostNode;
import org.lukk.closing.CostSource;
import org.lukk.closing.Explanations;
import org.lukk.closing.ReadBooks;
import org.lukk.closing.TransactionQuery;
import org.lukk.inventory.TransactionState;
import org.lukk.values.Argument;
import org.lukk.values.Code;
import org.lukk.values.Finding;
import org.lukk.values.Money;

/** Checks that the cost of every lot can be explained, to the cent and down to receipts, and so where every receipt went. */
public final class ExplainedCosts {
    private final ReadBooks books;
    private final Explanations explanations;
    private final List<Finding> wrong = new ArrayList<>();

    private ExplainedCosts(ReadBooks books) {
        this.books = books;
        this.explanations = new Explanations(books);
    }

    /** The lots whose explanation is another amount than their cost. */
    public static List<Finding> wrong(ReadBooks books) {
        return new ExplainedCosts(books).wrong();
    }

    private List<Finding> wrong() {
        List<TransactionState> lots = new ArrayList<>();
        books.transactions(TransactionQuery.ALL, lots::add);
        lots.forEach(this::check);
        return wrong;
    }

    private void check(TransactionState lot) {
        String name = lot.transaction().name();
        requireCost(lot, "what it is made of", leaves(explanations.madeOf(name)));
        requireCost(
                lot,
                "what it comes from",
                explanations.sourcesOf(name).map(sources -> sum(sources, CostSource::amount)));
        if (lot.transaction().receipt()) {
            requireCost(lot, "where it went", leaves(explanations.wentTo(name)));
        }
    }

    private void requireCost(TransactionState lot, String question, Optional<Money> explained) {
        Money cost = lot.transaction().receipt() ? lot.cost() : lot.cost().negated();
        Money said = explained.orElse(Money.ZERO);
        if (explained.isEmpty() || !said.equals(cost)) {
            wrong.add(Finding.of(Code.INVARIANT_BROKEN)
                    .with(Argument.NAME, lot.transaction().name() + ": " + question)
                    .with(Argument.VALUE, said.toString())
                    .with(Argument.EXPECTED, cost.toString()));
        }
    }

    private static Optional<Money> leaves(Optional<CostNode> explained) {
        return explained.map(node -> sum(node.leaves(), CostNode::amount));
    }

    private static <T> Money sum(List<T> parts, Function<T, Money> amount) {
        Money sum = Money.ZERO;
        for (T part : parts) {
            sum = sum.plus(amount.apply(part));
        }
        return sum;
    }
}
