package org.lukk.postgres;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.lukk.inventory.OrderAdjustment;
import org.lukk.inventory.ProductionOrder;

/** The part of a company's books that keeps production orders and BOM journals. */
abstract class CompanyProduction extends CompanyLinks {
    private final OrderTables orders;

    CompanyProduction(SetUpTables setUp, Transaction transaction, Keys keys, VoucherNumbers numbers) {
        super(setUp, transaction, keys, numbers);
        orders = new OrderTables(transaction, keys, runs);
    }

    OrderTables orderTables() {
        return orders;
    }

    public List<ProductionOrder> orders(Collection<String> names) {
        return orders.lock(names);
    }

    public List<ProductionOrder> ordersOf(Collection<Long> lots) {
        return orders.of(lots);
    }

    public List<ProductionOrder> orders() {
        return orders.all();
    }

    public List<OrderAdjustment> orderAdjustments(Collection<Long> asked, Set<Integer> without) {
        return orders.adjustments(asked, without);
    }
}
