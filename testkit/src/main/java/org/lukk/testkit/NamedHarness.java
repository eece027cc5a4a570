package org.lukk.testkit;

import java.util.List;
import java.util.function.Function;
import org.lukk.testkit.accounts.OriginalAccounts;
import org.lukk.testkit.compare.Check;
import org.lukk.testkit.compare.CostingCheck;
import org.lukk.testkit.compare.ProductCheck;
import org.lukk.testkit.generate.Choices;
import org.lukk.testkit.generate.RandomBooks;
import org.lukk.testkit.generate.Trait;

/**
 * One way of looking for faults.
 *
 * @param share of the time, beside the shares of the others
 * @param makes what its generator must make now and then; empty where its books are all there are of a kind
 * @param from its books from a seed on
 */
public record NamedHarness(String name, int share, List<Trait> makes, Function<String, Source> from, Check check) {
    /** The harnesses of the costing core; a soak looks at longer books. */
    public static List<NamedHarness> costing(boolean soak) {
        return List.of(smallBooks(soak ? 5 : 4), randomBooks());
    }

    /** Every small book of so many events through the costing core. */
    static NamedHarness smallBooks(int events) {
        return new NamedHarness(
                "costing-small-" + events,
                1,
                List.of(),
                way -> Source.small(events, way.contains("/") ? Choices.at(way) : new Choices()),
                new CostingCheck());
    }

    /** Random books through the costing core. */
    static NamedHarness randomBooks() {
        return new NamedHarness(
                "costing-random",
                3,
                Trait.ALL,
                seed -> Source.random(Long.parseLong(seed), RandomBooks::book),
                new CostingCheck());
    }

    /** Random books through the whole product, kept in a place of its own. */
    public static NamedHarness product(String place, int share, ProductCheck.Place where) {
        return new NamedHarness(
                "product-" + place,
                share,
                Trait.ALL,
                seed -> Source.random(Long.parseLong(seed), RandomBooks::book),
                new ProductCheck(where));
    }

    /** Every small book of so many events through the whole product, kept in a place of its own. */
    public static NamedHarness smallProduct(String place, int events, ProductCheck.Place where) {
        return new NamedHarness(
                "product-small-" + place,
                1,
                List.of(),
                way -> Source.small(events, way.contains("/") ? Choices.at(way) : new Choices()),
                new ProductCheck(where));
    }

    /** Random books whose posting profile changes before every run, kept in a place of its own. */
    public static NamedHarness accounts(String place, int share, ProductCheck.Place where) {
        return new NamedHarness(
                "accounts-" + place,
                share,
                Trait.ALL,
                seed -> Source.random(Long.parseLong(seed), RandomBooks::book),
                new OriginalAccounts(where));
    }

    boolean isComplete() {
        return makes.isEmpty();
    }
}
