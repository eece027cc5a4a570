package org.lukk.closing;

import java.util.Set;

/**
 * What a run finds where the books are kept, told without computing it: what {@link Preflight} looks at.
 *
 * @param transactions how many transactions it reads and writes about, at most
 * @param accounts codes of the accounts on which those were posted, to which its adjustments go
 * @param lastNumber last voucher number given in the fiscal year of its date
 * @param vouchers how many vouchers have a number of that year
 * @param room bytes that are free where the books are kept; negative where that cannot be known
 */
public record RunNeeds(long transactions, Set<String> accounts, long lastNumber, long vouchers, long room) {
    /** The room of books that are kept where nobody can look. */
    public static final long ROOM_UNKNOWN = -1;

    public RunNeeds {
        accounts = Set.copyOf(accounts);
    }
}
