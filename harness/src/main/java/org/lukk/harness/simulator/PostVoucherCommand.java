package org.lukk.harness.simulator;

import java.util.Set;
import org.lukk.closing.Books;
import org.lukk.closing.MonthEnd;
import org.lukk.harness.simulator.Expected.Came;

/** Posts the voucher that a run kept. */
final class PostVoucherCommand extends Command {
    private final int number;

    PostVoucherCommand(String token, int number) {
        super(token);
        this.number = number;
    }

    @Override
    void carryOut(Books books) {
        new MonthEnd(books, acting(), 1).postVoucher(number);
    }

    @Override
    Expected expected(Model model) {
        if (!model.kept().contains(number)) {
            return Expected.refusedOr(Set.of("unknown-run"), Came.DONE);
        }
        return Expected.refusedOr(
                model.againstVoucher(model.facts().runs().get(number - 1).date()), Came.DONE);
    }

    @Override
    void happened(Model model, Came came) {
        if (came == Came.DONE) {
            model.kept().remove(number);
        }
    }

    @Override
    Command again(String token) {
        return new PostVoucherCommand(token, number);
    }

    @Override
    String kind() {
        return "post-voucher";
    }

    @Override
    public String toString() {
        return "post-voucher " + number;
    }
}
