package org.lukk.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lukk.values.Language;

class PostingTypeTest {
    @ParameterizedTest
    @EnumSource(PostingType.class)
    void everyTypeHasACategoryWithADefaultAccountAndANameInBothLanguages(PostingType type) {
        assertThat(ChartOfAccounts.DEFAULT.defaultAccount(type.category())).isPresent();
        assertThat(type.name(Language.EN)).isNotBlank().doesNotContain("-");
        assertThat(type.name(Language.NB)).isNotBlank();
        assertThat(PostingType.of(type.word())).contains(type);
    }

    /** The words of glossary.md section 3, in its order. */
    @Test
    void theWordsAreThoseOfTheGlossary() {
        List<String> words = List.of(
                "cost-of-purchased-materials-received",
                "cost-of-purchased-materials-invoiced",
                "purchase-expenditure-un-invoiced",
                "purchase-expenditure-for-product",
                "purchase-accrual",
                "vendor-balance",
                "purchase-stock-variation",
                "fixed-receipt-price-profit",
                "fixed-receipt-price-loss",
                "fixed-receipt-price-offset",
                "cost-of-units-delivered",
                "cost-of-units-invoiced",
                "cost-of-goods-sold-delivered",
                "cost-of-goods-sold-invoiced",
                "inventory-receipt",
                "inventory-issue",
                "inventory-expenditure-profit",
                "inventory-expenditure-loss",
                "goods-in-transit",
                "opening",
                "charge",
                "estimated-cost-of-materials-consumed",
                "estimated-cost-of-materials-consumed-wip",
                "estimated-manufactured-cost",
                "estimated-manufactured-cost-wip",
                "cost-of-materials-consumed",
                "cost-of-materials-consumed-wip",
                "manufactured-cost",
                "manufactured-cost-wip",
                "indirect-cost-absorbed",
                "price-difference-for-moving-average",
                "cost-revaluation-for-moving-average",
                "inventory-cost-revaluation",
                "purchase-price-variance",
                "cost-change-variance",
                "production-variance",
                "route-cost-absorbed",
                "rounding-difference");
        assertThat(Arrays.stream(PostingType.values()).map(PostingType::word))
                .containsExactlyInAnyOrderElementsOf(words);
    }

    @Test
    void everyCategoryIsUsed() {
        Set<Category> used =
                Arrays.stream(PostingType.values()).map(PostingType::category).collect(Collectors.toSet());
        assertThat(used).isEqualTo(EnumSet.allOf(Category.class));
    }
}
