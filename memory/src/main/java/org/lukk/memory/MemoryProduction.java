package org.lukk.memory;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.lukk.closing.Books.Company;
import org.lukk.inventory.OrderAdjustment;
import org.lukk.inventory.ProductionOrder;

/** The part of a company's books that keeps production orders and BOM journals. */
abstract class MemoryProduction extends MemoryLinks {
    MemoryProduction(Company company) {
        super(company);
    }

    public List<ProductionOrder> orders(Collection<String> names) {
        return orders.named(names);
    }

    public List<ProductionOrder> ordersOf(Collection<Long> numbers) {
        return orders.of(numbers);
    }

    public List<ProductionOrder> orders() {
        return orders.all();
    }

    public List<OrderAdjustment> orderAdjustments(Collection<Long> numbers, Set<Integer> without) {
        return orders.adjustments(numbers, without);
    }
}
