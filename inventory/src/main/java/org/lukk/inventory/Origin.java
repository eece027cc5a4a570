package org.lukk.inventory;

import java.time.Instant;

/**
 * Who recorded a fact, when and from where; the second of the two times that every fact carries.
 *
 * @param user who acted, such as {@code cli:kari}
 * @param command identity of the command, so that a repeat has one effect
 * @param recorded when it was recorded, told by the caller's clock
 * @param importNumber number of the import; 0 when it was not imported
 * @param file name of the file; empty when it was not imported
 */
public record Origin(String user, String command, Instant recorded, long importNumber, String file) {
    public static Origin of(String user, String command, Instant recorded) {
        return new Origin(user, command, recorded, 0, "");
    }
}
