package org.lukk.inventory;

/** Whether stock of an item exists: a service has transactions but nothing on a shelf (costing.md section 13). */
public enum ItemType {
    ITEM("item"),
    SERVICE("service");

    private final String word;

    ItemType(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
