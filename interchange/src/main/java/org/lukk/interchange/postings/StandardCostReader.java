package org.lukk.interchange.postings;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lukk.interchange.csv.Cell;
import org.lukk.interchange.csv.Row;
import org.lukk.inventory.Catalogue;
import org.lukk.inventory.Item;
import org.lukk.inventory.Posting;
import org.lukk.inventory.Source;
import org.lukk.values.Argument;
import org.lukk.values.Code;
import org.lukk.values.Finding;
import org.lukk.values.Method;
import org.lukk.values.UnitCost;

/** Rows of {@code standard_costs.csv}: what one unit of an item costs at standard from a day on, everywhere or at a site. */
public final class StandardCostReader implements RowReader {
    private static final String SITE = "site";

    private final Catalogue catalogue;
    private final Set<String> itemsToCome;

    /**
     * A reader for one file.
     *
     * @param itemsToCome items that are not in the catalogue and no fault: their own rows are faulty
     */
    public StandardCostReader(Catalogue catalogue, Set<String> itemsToCome) {
        this.catalogue = catalogue;
        this.itemsToCome = itemsToCome;
    }

    @Override
    public Optional<ReadRow> read(Row row) {
        Cell item = row.cell("item").required("the code of an item");
        String code = item.code();
        LocalDate date = row.cell("date").required("a date YYYY-MM-DD").date();
        UnitCost unitCost = row.cell("unit_cost").required("a unit cost").unitCost();
        Cell site = row.cell(SITE);
        Map<String, String> asked = site.isEmpty() ? Map.of() : Map.of(SITE, BlankValue.read(site.code()));
        catalogue.item(code).ifPresentOrElse(known -> check(known, item, site), () -> {
            if (!item.isEmpty() && !itemsToCome.contains(code)) {
                tell(item, Code.UNKNOWN_ITEM, code, "an item that is set up");
            }
        });
        return row.isFaulty()
                ? Optional.empty()
                : Optional.of(
                        new ReadRow.Whole(new Posting.ActivateStandard(date, code, unitCost, asked, Source.NONE)));
    }

    private void check(Item known, Cell item, Cell site) {
        if (catalogue.modelGroup(known).method() != Method.STANDARD) {
            tell(item, Code.NOT_STANDARD_COST, known.code(), "an item at standard cost");
        }
        if (!site.isEmpty() && !catalogue.dimensionGroup(known).financial().contains(SITE)) {
            Finding finding = Finding.of(Code.UNKNOWN_DIMENSION)
                    .with(Argument.DIMENSION, SITE)
                    .with(Argument.ITEM, known.code());
            site.row().tell(finding, SITE, site.value(), "nothing, for this item");
        }
    }

    private static void tell(Cell cell, Code code, String item, String expected) {
        cell.row().tell(Finding.of(code).with(Argument.ITEM, item), cell.column(), cell.value(), expected);
    }

    @Override
    public String id(Row row) {
        return "";
    }
}
