package org.lukk.values;

/**
 * The grain at which cost is computed: an item with its financial dimensions (costing.md section 5). Transactions are
 * settled inside a cost object and never across two.
 */
public record CostObject(String item, Dimensions financial) implements Comparable<CostObject> {
    @Override
    public int compareTo(CostObject other) {
        int byItem = item.compareTo(other.item);
        return byItem != 0 ? byItem : financial.compareTo(other.financial);
    }

    @Override
    public String toString() {
        return financial.asMap().isEmpty() ? item : item + " " + financial;
    }
}
