package org.lukk.scenario;

import org.lukk.values.Argument;
import org.lukk.values.Code;
import org.lukk.values.Finding;
import org.lukk.values.Refusal;

/** What a later version will carry out is refused by its name, so that no file passes by saying nothing. */
final class NotSupported {
    private NotSupported() {}

    static Refusal yet(String word) {
        return new Refusal(Finding.of(Code.NOT_SUPPORTED_YET).with(Argument.NAME, word));
    }
}
