package org.lukk.harness.simulator;

import java.util.List;
import java.util.Optional;
import org.lukk.closing.Books;
import org.lukk.closing.PostingDoor;
import org.lukk.harness.simulator.Expected.Came;
import org.lukk.inventory.SetUp;
import org.lukk.ledger.Account;
import org.lukk.ledger.PostingType;
import org.lukk.ledger.ProfileLine;

/** Names another account in the posting profile; what was posted stays where it is, and runs follow it there. */
final class ProfileCommand extends Command {
    private final PostingType type;

    ProfileCommand(String token, PostingType type) {
        super(token);
        this.type = type;
    }

    @Override
    void carryOut(Books books) {
        Account likeIt = type.category().defaultAccount();
        String code = "since " + token();
        new PostingDoor(books, acting())
                .setUp(List.of(
                        new SetUp.OfAccount(new Account(code, code, likeIt.type(), Optional.of(type.category()))),
                        new SetUp.OfProfileLine(new ProfileLine(type, new ProfileLine.Scope.AllItems(), code))));
    }

    @Override
    Expected expected(Model model) {
        return Expected.only(Came.DONE);
    }

    @Override
    void happened(Model model, Came came) {}

    @Override
    Command again(String token) {
        return new ProfileCommand(token, type);
    }

    @Override
    String kind() {
        return "profile";
    }

    @Override
    public String toString() {
        return "profile " + type.word();
    }
}
