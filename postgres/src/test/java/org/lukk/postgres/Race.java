package org.lukk.postgres;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.lukk.ledger.PeriodState;
import org.lukk.values.Code;

/**
 * What two sessions may do to the same books at once, and what may come of it.
 *
 * @param before what was done before either of them began
 * @param isElsewhere whether the second works in another company
 * @param outcomes all that may come of it; each does in some order of steps
 * @param refusals why one of them may be refused
 */
record Race(
        String title,
        Consumer<Trade> before,
        boolean isElsewhere,
        Side first,
        Side second,
        Set<Won> outcomes,
        Set<Code> refusals) {
    /** Whose work is done in the end; the other's is refused. */
    enum Won {
        BOTH,
        FIRST,
        SECOND
    }

    private Race(String title, Side first, Side second, Set<Won> outcomes, Set<Code> refusals) {
        this(title, trade -> {}, false, first, second, outcomes, refusals);
    }

    static final List<Race> ALL = List.of(
            new Race(
                    "post/close",
                    Side.posting(trade -> trade.post(trade.sale())),
                    Side.close(),
                    Set.of(Won.BOTH, Won.SECOND),
                    Set.of(Code.RUN_IN_PROGRESS, Code.CLOSED_PERIOD)),
            new Race(
                    "post/post",
                    Side.postingWithLocks(
                            trade -> trade.post(List.of(trade.sale(), trade.purchase(41, "b", 3, 5_000)))),
                    Side.postingWithLocks(
                            trade -> trade.post(List.of(trade.sell(42, "b", 1), trade.purchase(43, "a", 3, 7_000)))),
                    Set.of(Won.BOTH),
                    Set.of()),
            new Race(
                    "close/close",
                    Side.closeInFour(),
                    Side.closeInFour(),
                    Set.of(Won.FIRST, Won.SECOND),
                    Set.of(Code.RUN_IN_PROGRESS, Code.CLOSE_DATE_NOT_AFTER_LAST_CLOSE)),
            new Race(
                    "close/reverse",
                    Side.close(),
                    Side.reversal(),
                    Set.of(Won.BOTH, Won.FIRST),
                    Set.of(Code.RUN_IN_PROGRESS)),
            new Race(
                    "reverse/post",
                    Side.reversalInFour(),
                    Side.postingWithLocks(trade -> trade.post(trade.purchase(20, "a", 4, 4_321))),
                    Set.of(Won.BOTH, Won.FIRST),
                    Set.of(Code.CLOSED_PERIOD)),
            new Race(
                    "import/close",
                    Side.posting(trade -> trade.importFile(32)),
                    Side.close(),
                    Set.of(Won.BOTH, Won.SECOND),
                    Set.of(Code.RUN_IN_PROGRESS, Code.CLOSED_PERIOD)),
            new Race(
                    "mark/close",
                    Side.unmarking(),
                    Side.close(),
                    Set.of(Won.BOTH, Won.SECOND),
                    Set.of(Code.RUN_IN_PROGRESS, Code.CLOSED_PERIOD)),
            new Race(
                    "profile/post",
                    Side.newAccounts(),
                    Side.postingThatReadsTheProfile(trade -> trade.post(trade.purchase(41, "a", 3, 7_000))),
                    Set.of(Won.BOTH),
                    Set.of()),
            new Race(
                    "invoice/close",
                    Side.posting(trade -> trade.post(trade.invoice(60, "b"))),
                    Side.close(),
                    Set.of(Won.BOTH, Won.SECOND),
                    Set.of(Code.RUN_IN_PROGRESS)),
            new Race(
                    "hold/close",
                    Side.period("2026-02", PeriodState.ON_HOLD),
                    Side.close(),
                    Set.of(Won.BOTH, Won.FIRST, Won.SECOND),
                    Set.of(Code.RUN_IN_PROGRESS, Code.LEDGER_PERIOD_NOT_OPEN)),
            new Race(
                    "closed/hold",
                    Side.period("2026-03", PeriodState.CLOSED),
                    Side.period("2026-03", PeriodState.ON_HOLD),
                    Set.of(Won.BOTH, Won.FIRST),
                    Set.of(Code.LEDGER_PERIOD_FINAL)),
            new Race(
                    "recalculate/post",
                    Side.recalculation(),
                    Side.posting(trade -> trade.post(trade.sale())),
                    Set.of(Won.BOTH),
                    Set.of()),
            new Race(
                    "cancel/post",
                    trade -> trade.recalculate(Trade.FEBRUARY),
                    false,
                    Side.postingWithLocks(trade -> trade.post(trade.cancelSale(42, "b"))),
                    Side.postingWithLocks(trade -> trade.post(trade.sell(43, "b", 1))),
                    Set.of(Won.BOTH),
                    Set.of()),
            new Race(
                    "recalculate/close",
                    Side.recalculation(),
                    Side.closeInFour(),
                    Set.of(Won.BOTH, Won.SECOND),
                    Set.of(Code.RUN_IN_PROGRESS, Code.CLOSE_DATE_NOT_AFTER_LAST_CLOSE)),
            new Race(
                    "close/next close",
                    Side.closeUntilLetGo(Trade.FEBRUARY),
                    Side.closeUntilLetGo(Trade.MARCH),
                    Set.of(Won.BOTH, Won.FIRST, Won.SECOND),
                    Set.of(Code.RUN_IN_PROGRESS, Code.CLOSE_DATE_NOT_AFTER_LAST_CLOSE)),
            new Race(
                    "method/post",
                    Trade::addItems,
                    false,
                    Side.method(trade -> trade.valueItem("c", "A")),
                    Side.postingWithLocks(trade -> trade.post(trade.purchase(41, "c", 3, 5_000))),
                    Set.of(Won.BOTH, Won.SECOND),
                    Set.of(Code.SET_UP_IN_USE)),
            new Race(
                    "standard/post",
                    Trade::addItems,
                    false,
                    Side.postingWithLocks(trade -> trade.post(trade.standard(43, "s", "15.00"))),
                    Side.postingWithLocks(trade -> trade.post(trade.purchase(44, "s", 3, 5_000))),
                    Set.of(Won.BOTH),
                    Set.of()),
            new Race(
                    "standard/post at a new site",
                    Trade::addItems,
                    false,
                    Side.postingWithLocks(trade -> trade.post(trade.standard(43, "s", "15.00"))),
                    Side.postingWithLocks(trade -> trade.post(trade.purchaseAt("3", 44, "s", 3, 5_000))),
                    Set.of(Won.BOTH),
                    Set.of()),
            new Race(
                    "revalue/post",
                    Trade::addItems,
                    false,
                    Side.postingWithLocks(trade -> trade.post(trade.revalue(43, "m", "15.00"))),
                    Side.postingWithLocks(trade -> trade.post(trade.sell(44, "m", 1))),
                    Set.of(Won.BOTH),
                    Set.of()),
            new Race(
                    "transfer/transfer back",
                    Trade::addItems,
                    false,
                    Side.postingWithLocks(trade -> trade.post(trade.transfer(43, "f", "1", "2"))),
                    Side.postingWithLocks(trade -> trade.post(trade.transfer(44, "f", "2", "1"))),
                    Set.of(Won.BOTH),
                    Set.of()),
            new Race(
                    "lot/lot",
                    Side.postingWithLocks(trade -> trade.post(trade.purchase(41, "a", 3, 5_000))),
                    Side.postingWithLocks(trade -> trade.post(trade.purchase(41, "a", 4, 6_000))),
                    Set.of(Won.FIRST, Won.SECOND),
                    Set.of(Code.DUPLICATE_LOT)),
            new Race(
                    "name/price",
                    Side.item(trade -> trade.renameItem("a", "Apples")),
                    Side.item(trade -> trade.priceItem("a", "12.50")),
                    Set.of(Won.BOTH),
                    Set.of()),
            new Race(
                    "voucher/voucher",
                    trade -> trade.closeWithLedgerLater(Trade.FEBRUARY),
                    false,
                    Side.keptVoucher(2),
                    Side.keptVoucher(2),
                    Set.of(Won.FIRST, Won.SECOND),
                    Set.of(Code.UNKNOWN_RUN)),
            new Race(
                    "post/close elsewhere",
                    trade -> {},
                    true,
                    Side.posting(trade -> trade.post(trade.sale())),
                    Side.closeInFour(),
                    Set.of(Won.BOTH),
                    Set.of()));

    @Override
    public String toString() {
        return title;
    }

    /** Every order in which the steps of both can follow each other, a letter each step. */
    List<String> schedules() {
        List<String> schedules = new ArrayList<>();
        merge("", first.steps(), second.steps(), schedules);
        return schedules;
    }

    private static void merge(String begun, int ofFirst, int ofSecond, List<String> schedules) {
        if (ofFirst == 0 && ofSecond == 0) {
            schedules.add(begun);
        }
        if (ofFirst > 0) {
            merge(begun + Schedule.FIRST, ofFirst - 1, ofSecond, schedules);
        }
        if (ofSecond > 0) {
            merge(begun + Schedule.SECOND, ofFirst, ofSecond - 1, schedules);
        }
    }
}
