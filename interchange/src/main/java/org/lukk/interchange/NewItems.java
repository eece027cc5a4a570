package org.lukk.interchange;

import java.util.Collection;
import java.util.Optional;
import org.lukk.closing.OpenBooks;
import org.lukk.inventory.Catalogue;
import org.lukk.inventory.ModelGroup;
import org.lukk.inventory.SetUp;
import org.lukk.inventory.SetUpDesk;
import org.lukk.values.Method;

/** Creates items that postings name, all with one method and no more set-up than that. */
record NewItems(OpenBooks books, Method method) {
    void create(Collection<String> codes) {
        if (codes.isEmpty()) {
            return;
        }
        SetUpDesk desk = new SetUpDesk(books);
        Optional<String> model = model(desk);
        for (String code : codes) {
            desk.put(new SetUp.OfItem(
                    code,
                    Optional.empty(),
                    Optional.empty(),
                    model,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty()));
        }
    }

    /** None for FIFO, which an item without a model group has; else one without options, made if there is none. */
    private Optional<String> model(SetUpDesk desk) {
        if (method == Method.FIFO) {
            return Optional.empty();
        }
        Catalogue catalogue = books.catalogue();
        for (ModelGroup group : catalogue.modelGroups().values()) {
            if (group.equals(plain(group.name()))) {
                return Optional.of(group.name());
            }
        }
        String name = method.word();
        while (catalogue.modelGroups().containsKey(name)) {
            name += "-plain";
        }
        desk.put(new SetUp.OfModelGroup(plain(name)));
        return Optional.of(name);
    }

    private ModelGroup plain(String name) {
        ModelGroup usual = ModelGroup.DEFAULT;
        return new ModelGroup(
                name,
                method,
                usual.includePhysical(),
                usual.fixedReceiptPrice(),
                usual.physicalNegative(),
                usual.financialNegative(),
                usual.postPhysical());
    }
}
