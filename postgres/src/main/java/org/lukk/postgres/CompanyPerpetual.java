package org.lukk.postgres;

import java.util.List;
import java.util.Set;
import org.lukk.inventory.LastPosted;
import org.lukk.inventory.StandardCost;
import org.lukk.values.CostObject;

/** The part of a company's books that moving average and standard cost ask. */
abstract class CompanyPerpetual extends CompanySetUp {
    private final MovingAverages averages;
    private final StandardCosts standards;

    CompanyPerpetual(SetUpTables setUp, Transaction transaction, Keys keys) {
        super(setUp);
        averages = new MovingAverages(transaction, keys);
        standards = new StandardCosts(transaction);
    }

    public Set<CostObject> costObjects(String item) {
        return averages.costObjects(item);
    }

    public LastPosted lastPosted(CostObject costObject) {
        return averages.lastPosted(costObject);
    }

    public List<StandardCost> standardCosts(String item) {
        return standards.of(item);
    }

    public List<StandardCost> standardCosts() {
        return standards.all();
    }

    void appendStandards(List<StandardCost> activated, long recording) {
        standards.append(activated, recording);
    }
}
