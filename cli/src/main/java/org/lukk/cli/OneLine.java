package org.lukk.cli;

import java.util.List;
import org.lukk.closing.OpenBooks;
import org.lukk.closing.PostingRow;
import org.lukk.interchange.postings.RowIdentity;
import org.lukk.inventory.PostingDesk;
import org.lukk.scenario.Postings;
import org.lukk.values.Currency;
import org.lukk.values.Refusal;

/** Posts one line, and one with a key only once (interchange.md, Once means once). */
final class OneLine {
    private final Workplace place;

    OneLine(Workplace place) {
        this.place = place;
    }

    /** Posts a line given as words. */
    void post(List<String> words) {
        Currency currency =
                place.books().read(place.company(), open -> open.catalogue().currency());
        post(PostCommand.posting(words, currency), currency, "");
    }

    /** Posts, or says that it was posted before under the same key. */
    boolean post(org.lukk.scenario.Posting line, Currency currency, String key) {
        org.lukk.inventory.Posting posting = new Postings(currency).of(line);
        if (key.isEmpty()) {
            place.tell(place.postings().post(List.of(posting)));
            return true;
        }
        return place.books()
                .write(
                        place.company(),
                        open -> once(open, new RowIdentity(currency).row(posting, key, 0, "", 0), posting));
    }

    private boolean once(OpenBooks open, PostingRow row, org.lukk.inventory.Posting posting) {
        PostingRow before = open.rows(List.of(row.key())).get(row.key());
        if (before != null && !before.content().equals(row.content())) {
            throw new Refusal(RowIdentity.difference(before, row).finding());
        }
        if (before != null) {
            return false;
        }
        PostingDesk.Answer answer = new PostingDesk(open, place.acting().origin()).post(List.of(posting));
        if (!answer.refused().isEmpty()) {
            throw new Refusal(answer.refused().getFirst().finding());
        }
        open.append(List.of(row));
        return true;
    }
}
