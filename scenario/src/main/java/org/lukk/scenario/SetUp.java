package org.lukk.scenario;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lukk.ledger.AccountType;
import org.lukk.ledger.Category;
import org.lukk.ledger.PostingType;
import org.lukk.values.Currency;
import org.lukk.values.Method;
import org.lukk.values.UnitCost;

/** Lines that set the company up (scenario.md, Set-up). What a line leaves out stays as it is. */
public sealed interface SetUp extends Directive {
    /** Starts a company, or goes back to one named before. */
    record Company(String name, Currency currency) implements SetUp {}

    record Account(String code, String name, AccountType type, Optional<Category> category) implements SetUp {}

    /** A line of the posting profile. */
    record Profile(PostingType postingType, String account, Optional<ItemRelation> relation) implements SetUp {}

    /** An item model group. */
    record Model(String name, Method method, Set<ModelFlag> flags) implements SetUp {
        public Model {
            flags = Set.copyOf(flags);
        }
    }

    /** A dimension group; lists that are left out are empty options, lists without names are empty lists. */
    record DimensionGroup(
            String name, List<String> financial, Optional<List<String>> physical, Optional<List<String>> ledger)
            implements SetUp {
        public DimensionGroup {
            financial = List.copyOf(financial);
            physical = physical.map(List::copyOf);
            ledger = ledger.map(List::copyOf);
        }
    }

    record Item(
            String code,
            Optional<String> model,
            Optional<String> group,
            Optional<String> dimensions,
            Optional<ItemType> type,
            Optional<UnitCost> price,
            Optional<String> unit)
            implements SetUp {}

    /** One unit is {@code factor} inventory units of the item. */
    record Unit(String item, String unit, Factor factor) implements SetUp {}

    record FiscalYear(String name, LocalDate from, LocalDate to, Optional<Periods> periods) implements SetUp {}

    /** A further valuation book over the same postings. */
    record Book(String name, Optional<Currency> currency, Optional<Method> method, Optional<List<String>> financial)
            implements SetUp {
        public Book {
            financial = financial.map(List::copyOf);
        }
    }

    /** One unit of {@code from} is {@code rate} units of {@code to}, from the date on. */
    record Rate(LocalDate date, Currency from, Currency to, BigDecimal rate) implements SetUp {}

    /** A factor, which may be a fraction: a twelfth has no decimals that end. */
    record Factor(BigDecimal numerator, BigDecimal denominator) {}

    /** What a profile line holds for; all items where it names none. */
    sealed interface ItemRelation {
        record OfItem(String item) implements ItemRelation {}

        record OfGroup(String group) implements ItemRelation {}
    }

    enum ModelFlag implements Keyword {
        INCLUDE_PHYSICAL,
        FIXED_RECEIPT_PRICE,
        NO_PHYSICAL_NEGATIVE,
        NO_FINANCIAL_NEGATIVE,
        NO_PHYSICAL_POSTING
    }

    enum ItemType implements Keyword {
        ITEM,
        SERVICE
    }

    enum Periods implements Keyword {
        MONTHLY("monthly"),
        FOUR_FOUR_FIVE("4-4-5"),
        THIRTEEN("13");

        private final String word;

        Periods(String word) {
            this.word = word;
        }

        @Override
        public String word() {
            return word;
        }
    }
}
