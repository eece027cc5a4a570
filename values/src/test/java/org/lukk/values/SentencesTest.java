package org.lukk.values;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SentencesTest {
    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
    private static final LocalDate DATE = LocalDate.of(2026, 1, 31);

    private final Sentences english = new Sentences(Language.EN, OSLO);
    private final Sentences norwegian = new Sentences(Language.NB, OSLO);

    @ParameterizedTest
    @EnumSource(Code.class)
    void everyCodeHasAMessageAndARemedyInBothLanguages(Code code) {
        for (Language language : Language.values()) {
            assertThat(Sentences.template(language, code.word())).endsWith(".");
            assertThat(Sentences.template(language, code.word() + ".remedy")).endsWith(".");
        }
    }

    @ParameterizedTest
    @EnumSource(Notice.class)
    void everyNoticeIsSaidInBothLanguages(Notice notice) {
        for (Language language : Language.values()) {
            assertThat(Sentences.template(language, notice.word())).isNotBlank();
        }
    }

    @Test
    void bothLanguagesSayTheSameThings() {
        assertThat(keys(Language.NB)).isEqualTo(keys(Language.EN));
    }

    @Test
    void everySentenceBelongsToACodeANoticeOrAWord() {
        Set<String> known = Stream.of(
                        Stream.of(Code.values()).flatMap(c -> Stream.of(c.word(), c.word() + ".remedy")),
                        Stream.of(Notice.values()).map(Notice::word),
                        keys(Language.EN).stream().filter(key -> key.startsWith("word.")))
                .flatMap(s -> s)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(keys(Language.EN)).isEqualTo(known);
    }

    @Test
    void bothLanguagesNameTheSameArguments() {
        for (String key : keys(Language.EN)) {
            assertThat(placeholders(Sentences.template(Language.NB, key)))
                    .as(key)
                    .isEqualTo(placeholders(Sentences.template(Language.EN, key)));
        }
    }

    @Test
    void everyPlaceholderIsAnArgumentAndEveryArgumentIsUsed() {
        Set<String> used = keys(Language.EN).stream()
                .flatMap(key -> placeholders(Sentences.template(Language.EN, key)).stream())
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> arguments = EnumSet.allOf(Argument.class).stream()
                .map(Argument::word)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(used).isEqualTo(arguments);
    }

    @Test
    void aRefusalSaysWhatIsWrongAndWhatToDo() {
        Finding finding = Finding.of(Code.CLOSED_PERIOD)
                .with(Argument.DATE, DATE.minusDays(1))
                .with(Argument.CLOSED, DATE);
        assertThat(english.line(finding))
                .isEqualTo("closed-period: 30 Jan 2026 is in a closed inventory period: inventory is closed up to and"
                        + " including 31 Jan 2026. Use a later date, or have the close reversed.");
        assertThat(norwegian.line(finding))
                .isEqualTo("closed-period: 30.01.2026 ligger i en lukket lagerperiode: Lageret er lukket til og med"
                        + " 31.01.2026. Bruk en senere dato, eller få lukkingen tilbakeført.");
    }

    @Test
    void anUnsettledIssueTellsItsCauseAndTheCausesRemedy() {
        Finding finding = Finding.of(Code.ISSUE_NOT_SETTLED)
                .because(Code.INVOICE_MISSING)
                .with(Argument.ITEM, "bolt")
                .with(Argument.LOT, "SO1")
                .with(Argument.Q, Quantity.of(new BigDecimal("1.5")))
                .with(Argument.TOTAL, Quantity.of(1200))
                .with(Argument.UNIT, "pcs")
                .with(Argument.RECEIPT, "PO1");
        assertThat(english.message(finding))
                .isEqualTo(
                        "Item bolt: SO1 could not be fully settled. 1.5 of 1,200 pcs stay open; their cost amount was"
                                + " not updated by this close. Reason: PO1 is received but not invoiced.");
        assertThat(english.remedy(finding)).isEqualTo("Post the vendor invoice.");
        assertThat(norwegian.message(finding))
                .startsWith("Vare bolt: SO1 kunne ikke utlignes helt. 1,5 av 1\u00a0200 pcs står åpne;")
                .endsWith("Årsak: PO1 er mottatt, men ikke fakturert.");
    }

    @Test
    void anItemWithoutAUnitLeavesNoGap() {
        Finding finding = Finding.of(Code.ISSUE_NOT_SETTLED)
                .because(Code.SHORTAGE)
                .with(Argument.ITEM, "bolt")
                .with(Argument.LOT, "SO1")
                .with(Argument.Q, Quantity.of(5))
                .with(Argument.TOTAL, Quantity.of(9))
                .with(Argument.UNIT, "");
        assertThat(english.message(finding)).contains(" 5 of 9 stay open;");
        assertThat(norwegian.message(finding)).contains(" 5 av 9 står åpne;");
    }

    @Test
    void aCostIsToldPerInventoryUnit() {
        Finding finding = Finding.of(Code.RETURN_WITHOUT_COST)
                .with(Argument.LOT, "RET1")
                .with(Argument.PRICE, new BigDecimal("1234.5"));
        assertThat(english.message(finding))
                .isEqualTo("RET1 names neither its sale nor a cost; the default item cost 1,234.50 was used.");
    }

    @Test
    void aSentenceThatNobodyWroteIsAFault() {
        assertThatThrownBy(() -> english.word("nonsense"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no sentence in en for word.nonsense");
    }

    @Test
    void aRunningRunIsNamedWithTheReadersTime() {
        Finding finding = Finding.of(Code.RUN_IN_PROGRESS)
                .with(Argument.USER, "kari")
                .with(Argument.TYPE, "close")
                .with(Argument.DATE, DATE)
                .with(Argument.TIME, Instant.parse("2026-02-02T13:05:00Z"));
        assertThat(english.message(finding))
                .isEqualTo("kari started an inventory close as of 31 Jan 2026 at 14:05 Europe/Oslo.");
        assertThat(norwegian.message(finding))
                .isEqualTo("kari startet lagerlukking per 31.01.2026 kl. 14:05 Europe/Oslo.");
    }

    @Test
    void aMissingArgumentStaysVisible() {
        assertThat(english.message(Finding.of(Code.UNKNOWN_LOT))).isEqualTo("There is no lot {lot}.");
    }

    @Test
    void theOutcomeOfACloseIsTold() {
        Map<Argument, String> values = Map.of(Argument.DATE, "2026-01-31", Argument.N, "1200", Argument.M, "3");
        assertThat(english.notice(Notice.CLOSE_COMPLETE_WITH_WARNINGS, values))
                .isEqualTo("The inventory close as of 31 Jan 2026 is complete. The unit cost of 1,200 items might be"
                        + " incorrect because 3 transactions could not be fully settled. Open the log.");
    }

    /** What the glossary gives in full, message and remedy together. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            production-not-ended | EN | Production order {order} is not ended, so {receipt} has no final cost. End the order.
            production-not-ended | NB | Produksjonsordre {order} er ikke avsluttet, så {receipt} har ingen endelig kost. Avslutt ordren.
            marked-receipt-not-available | EN | {lot} is marked to {receipt}, which is not financially updated up to {date}. Nothing can be done in this period; it is settled by the first close after that.
            marked-receipt-not-available | NB | {lot} er merket mot {receipt}, som ikke er økonomisk oppdatert per {date}. Det kan ikke gjøres noe i denne perioden; transaksjonen utlignes i første lukking etter det.
            shortage | EN | More was issued than received up to {date}. Check the date and quantity of the issue, or count.
            shortage | NB | Det er avgang for mer enn det som er mottatt per {date}. Kontroller dato og antall på avgangen, eller tell opp.
            ledger-period-not-open | EN | Ledger period {period} is {status}. Open it, or choose a date in an open period.
            ledger-period-not-open | NB | Regnskapsperioden {period} er {status}. Åpne den, eller velg en dato i en åpen periode.
            not-last-run | EN | Only the most recent close can be reversed. Reverse first, newest first: {runs}.
            not-last-run | NB | Bare den siste lukkingen kan tilbakeføres. Tilbakefør først, den nyeste først: {runs}.
            run-in-progress | EN | {user} started {type} as of {date} at {time}. Wait until it is done.
            run-in-progress | NB | {user} startet {type} per {date} kl. {time}. Vent til den er ferdig.
            """)
    void theGlossarysSentencesAreSaidToTheLetter(String code, Language language, String sentence) {
        assertThat(Sentences.template(language, code) + " " + Sentences.template(language, code + ".remedy"))
                .isEqualTo(sentence);
    }

    @Test
    void codesAreFoundByTheirWord() {
        assertThat(Code.of("mark-exceeds-quantity")).contains(Code.MARK_EXCEEDS_QUANTITY);
        assertThat(Code.of("nonsense")).isEmpty();
    }

    @Test
    void aRefusalNamesItsFirstCodeAndCannotBeEmpty() {
        Refusal refusal = new Refusal(List.of(Finding.of(Code.UNKNOWN_LOT), Finding.of(Code.UNKNOWN_ITEM)));
        assertThat(refusal.code()).isEqualTo(Code.UNKNOWN_LOT);
        assertThat(refusal).hasMessage("unknown-lot; unknown-item");
        assertThatThrownBy(() -> new Refusal(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    private static Set<String> keys(Language language) {
        return new TreeSet<>(Sentences.texts(language).stringPropertyNames());
    }

    private static Set<String> placeholders(String template) {
        return Sentences.PLACEHOLDER
                .matcher(template)
                .results()
                .map(MatchResult::group)
                .map(name -> name.substring(1, name.length() - 1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
