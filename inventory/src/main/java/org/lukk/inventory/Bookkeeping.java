package org.lukk.inventory;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lukk.ledger.Account;
import org.lukk.ledger.Booking;
import org.lukk.ledger.Bookings;
import org.lukk.ledger.Direction;
import org.lukk.ledger.Event;
import org.lukk.ledger.LedgerEntry;
import org.lukk.ledger.PostedAccounts;
import org.lukk.ledger.PostedItem;
import org.lukk.ledger.PostingType;
import org.lukk.ledger.VoucherDraft;
import org.lukk.values.Dimensions;
import org.lukk.values.Money;

/** Finds the accounts of postings, once, and writes their vouchers; a posting that moves no value makes none. */
final class Bookkeeping {
    private final Session session;

    Bookkeeping(Session session) {
        this.session = session;
    }

    /** Accounts of the physical update; none where the model group does not post physical updates. */
    @Nullable
    PostedAccounts physicalAccounts(Event event, Item item, Dimensions given) {
        Booking booking = Bookings.physical(event).orElseThrow();
        return session.catalogue().modelGroup(item).postsPhysical() ? accounts(booking, item, given) : null;
    }

    /** Accounts of the financial update of a lot that an event made. */
    PostedAccounts financialAccounts(Event event, boolean receipt, Item item, Dimensions given) {
        return accounts(Bookings.financial(event, receipt ? Direction.RECEIPT : Direction.ISSUE), item, given);
    }

    private PostedAccounts accounts(Booking booking, Item item, Dimensions given) {
        Dimensions onEntries = session.catalogue().dimensionGroup(item).entries(given);
        return session.catalogue()
                .profile()
                .accounts(booking, new PostedItem(item.code(), item.itemGroup()), onEntries);
    }

    /** Accounts of what stock does not take of a lot's document. */
    PostedAccounts differenceAccounts(PostingType type, Item item, PostedAccounts lot) {
        return session.catalogue()
                .profile()
                .accounts(new Booking.Difference(type), new PostedItem(item.code(), item.itemGroup()), lot);
    }

    /** The voucher of a lot's first update, signed like the lot, with what stock does not take of its document. */
    void post(TransactionState state, LocalDate date, @Nullable PostedAccounts accounts) {
        InventoryTransaction lot = state.transaction();
        if (accounts != null) {
            VoucherDraft draft = draft(date, lot.source(), lot.event().word() + " " + lot.name());
            draft.book(accounts, state.posted(), lot.name());
            book(draft, state.difference(), lot.name());
            writeLastUpdate(draft);
        }
    }

    /** One voucher for lots that are each other's counterpart, as the halves of a transfer are. */
    void postTogether(String what, LocalDate date, Source source, List<TransactionState> lots, List<Integer> updates) {
        postTogether(what, date, source, lots, updates, List.of(), List.of());
    }

    /**
     * The same with what is booked of their order beside stock.
     *
     * @param ownAccounts adjustments that the lots carry and that are taken back on accounts of their own
     */
    void postTogether(
            String what,
            LocalDate date,
            Source source,
            List<TransactionState> lots,
            List<Integer> updates,
            List<OrderAdjustment> beside,
            List<RunAdjustment> ownAccounts) {
        VoucherDraft draft = draft(date, source, what);
        beside.forEach(
                one -> book(draft, one.accounts(), one.amount(), session.set().nameOf(one.lot())));
        for (RunAdjustment one : ownAccounts) {
            String lot = session.set().nameOf(one.lot());
            book(draft, one.accounts(), one.amount().negated(), lot);
            book(draft, session.lot(lot).accounts(), one.amount(), lot);
        }
        for (TransactionState state : lots) {
            String lot = state.transaction().name();
            book(draft, state.accounts(), state.posted(), lot);
            book(draft, state.difference(), lot);
        }
        write(draft, updates);
    }

    private static void book(VoucherDraft draft, Difference difference, String lot) {
        book(draft, difference.accounts(), difference.amount(), lot);
    }

    /** The voucher of a financial update: the physical amount with its adjustments back, the financial one in its place. */
    void replace(
            TransactionState before,
            TransactionState after,
            Source source,
            LocalDate date,
            String what,
            List<Integer> updates) {
        String lot = after.transaction().name();
        VoucherDraft draft = draft(date, source, what);
        PostedAccounts physical = before.physicalAccounts();
        if (physical != null) {
            draft.book(physical, before.cost().minus(before.changed()).negated(), lot);
            book(draft, before.difference().with(before.difference().amount().negated()), lot);
        }
        PostedAccounts financial = after.financialAccounts();
        if (financial != null) {
            draft.book(financial, after.posted(), lot);
            book(draft, after.difference(), lot);
        }
        write(draft, updates);
    }

    /** Accounts of what is booked for a production order as a whole. */
    PostedAccounts orderAccounts(Booking booking) {
        return session.catalogue().profile().accounts(booking, new PostedItem("", ""), Dimensions.NONE);
    }

    /** The voucher of a line of a production order. */
    void order(OrderLine line, Source source, String what) {
        PostedAccounts accounts = line.accounts();
        if (accounts != null && !line.amount().isZero()) {
            VoucherDraft draft = draft(line.date(), source, what);
            draft.book(accounts, line.amount(), "");
            write(draft, List.of());
        }
    }

    /** Accounts of a charge or adjustment: the lot's own stock account, the rest by the profile. */
    PostedAccounts changeAccounts(Event event, Direction direction, Item item, PostedAccounts lot) {
        return session.catalogue()
                .profile()
                .accounts(Bookings.financial(event, direction), new PostedItem(item.code(), item.itemGroup()), lot);
    }

    /** The voucher of an update of a charge or adjustment. */
    void change(InventoryTransaction lot, Update update, Source source, String what) {
        VoucherDraft draft = draft(update.date(), source, what + " " + lot.name());
        book(draft, update.physicalAccounts(), update.change().physicalAmount(), lot.name());
        book(draft, update.financialAccounts(), update.change().financialAmount(), lot.name());
        book(draft, update.difference(), lot.name());
        writeLastUpdate(draft);
    }

    private static void book(VoucherDraft draft, @Nullable PostedAccounts accounts, Money amount, String lot) {
        if (accounts != null) {
            draft.book(accounts, amount, lot);
        }
    }

    /** An account's balance against the opening account. */
    void openingBalance(Posting.OpeningBalance posting) {
        Account account = session.accountByHand(posting.account());
        String opening = session.catalogue().profile().account(PostingType.OPENING, new PostedItem("", ""));
        VoucherDraft draft = draft(posting.date(), posting.source(), Event.OPENING_BALANCE.word());
        if (!posting.amount().isZero()) {
            draft.add(entry(account.code(), posting.amount()))
                    .add(entry(opening, posting.amount().negated()));
        }
        write(draft, List.of());
    }

    private static LedgerEntry entry(String account, Money amount) {
        return new LedgerEntry(account, PostingType.OPENING, Dimensions.NONE, amount, "", "");
    }

    private VoucherDraft draft(LocalDate date, Source source, String what) {
        String text = source.text().isEmpty() ? what : source.text();
        return new VoucherDraft(
                date,
                text,
                source.document().isEmpty() ? what : source.document(),
                session.origin().user());
    }

    private void writeLastUpdate(VoucherDraft draft) {
        write(draft, List.of(session.facts().updates().size() - 1));
    }

    private void write(VoucherDraft draft, List<Integer> updates) {
        if (!draft.isEmpty()) {
            session.facts().vouchers().add(new PostedFacts.Booked(draft.voucher(), updates));
        }
    }
}
