package org.lukk.cli;

import org.lukk.closing.Books;
import org.lukk.values.Argument;
import org.lukk.values.Code;
import org.lukk.values.Currency;
import org.lukk.values.Finding;
import org.lukk.values.Refusal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Starts the books of a company. */
@Command(name = "init", description = "Starts the books of a company.", mixinStandardHelpOptions = true)
final class InitCommand extends BooksCommand {
    @Parameters(paramLabel = "COMPANY", description = "name of the company")
    String company = "";

    @Parameters(paramLabel = "CURRENCY", description = "ISO 4217 code, such as NOK")
    String currency = "";

    @Override
    boolean mayBegin() {
        return true;
    }

    @Override
    int work(Workplace place) {
        place.books().found(new Books.Company(company, currency()));
        place.say(Phrase.BOOKS_FOUNDED, company, currency);
        return ExitCode.DONE;
    }

    private Currency currency() {
        try {
            return Currency.of(currency);
        } catch (IllegalArgumentException unknown) {
            throw new Refusal(Finding.of(Code.BAD_INPUT)
                    .with(Argument.VALUE, currency)
                    .with(Argument.EXPECTED, "a currency by its ISO 4217 code, such as NOK or USD"));
        }
    }
}
