package org.lukk.scenario.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lukk.scenario.Correction.Cancel;
import org.lukk.scenario.CostPosting.Charge;
import org.lukk.scenario.Directive.Expect;
import org.lukk.scenario.Expectation;
import org.lukk.scenario.Run.Recalculate;
import org.lukk.scenario.SetUp.Account;
import org.lukk.scenario.TradePosting.Receive;

/** How a line falls into words, and what quote marks do to them. */
class WordsTest {
    @Test
    void wordsAreSeparatedByBlanksAndTabs() {
        assertThat(Texts.directive(" \t2026-01-01\tcancel  \t PO1\t "))
                .isEqualTo(Texts.directive("2026-01-01 cancel PO1"));
    }

    @Test
    void linesEndWithOrWithoutCarriageReturn() {
        assertThat(Texts.directives("company ACME USD\r\n2026-01-01 cancel PO1\r\n"))
                .isEqualTo(Texts.directives("company ACME USD\n\n2026-01-01 cancel PO1"));
    }

    @Test
    void aByteOrderMarkIsNoWord() {
        assertThat(Texts.directives("\uFEFFcompany ACME USD")).hasSize(1);
    }

    @Test
    void aCommentBeginsAtTheStartOrAfterABlank() {
        assertThat(Texts.directives(";company A USD\ncompany ACME USD ; \"the company"))
                .hasSize(1);
        assertThat(lot("2026-01-01 cancel PO;1 ;comment")).isEqualTo("PO;1");
    }

    @Test
    void quotesHoldBlanksCommasSemicolonsAndEqualSigns() {
        assertThat(lot("2026-01-01 cancel \"a b,c ;d=e\tf\"".replace("\t", " ")))
                .isEqualTo("a b,c ;d=e f");
        assertThat(lot("2026-01-01 cancel \"5\"\" pipe\"")).isEqualTo("5\" pipe");
    }

    @Test
    void aQuotedWordIsNeverAnOptionNumberDateOrKeyword() {
        assertThat(lot("2026-01-01 cancel \"site=1\"")).isEqualTo("site=1");
        assertThat(Texts.faultsOfLine("2026-01-01 receive PO1 bolt \"1\" @ 10")).hasSize(1);
        assertThat(Texts.faultsOfLine("\"2026-01-01\" close")).hasSize(1);
        assertThat(Texts.faultsOfLine("2026-01-01 \"close\"")).hasSize(1);
        assertThat(Texts.faultsOfLine("model M \"fifo\"")).hasSize(1);
        assertThat(what("expect settlement \"pool\" SO1 1 1"))
                .isInstanceOfSatisfying(
                        Expectation.Settlement.class,
                        s -> assertThat(s.receipt()).isEqualTo(new Expectation.Settled.Lot("pool")));
        assertThat(what("expect balance \"@cogs\" 1"))
                .isEqualTo(what("expect balance \"@cogs\" +1"))
                .isNotEqualTo(what("expect balance @cogs 1"));
    }

    @Test
    void theValueOfAnOptionMayBeQuotedWhateverItIs() {
        assertThat(Texts.directive("item bolt price=\"10.50\" type=\"service\" model=\"my model\""))
                .isEqualTo(Texts.directive("item bolt model=\"my model\" type=service price=10.50"));
    }

    @Test
    void aCodeWithACommaIsQuotedInsideAList() {
        Recalculate run = (Recalculate) Texts.directive("2026-01-01 recalculate items=\"a,1\",b,\"c\"\"\"");
        assertThat(run.items()).contains(List.of("a,1", "b", "c\""));
        Charge charge = (Charge) Texts.directive("2026-01-01 charge \"a,1\",b 5");
        assertThat(charge.lots()).containsExactly("a,1", "b");
    }

    @Test
    void onlySmallLettersMakeAnOption() {
        assertThat(lot("2026-01-01 cancel PO=1")).isEqualTo("PO=1");
        assertThat(lot("2026-01-01 cancel 1=2")).isEqualTo("1=2");
        assertThat(Texts.faultsOfLine("2026-01-01 cancel po=1")).isNotEmpty();
    }

    @Test
    void optionsStandAnywhereAfterTheDirective() {
        assertThat(Texts.directive("2026-01-01 receive site=1 PO1 text=x bolt batch=B 1 @ document=7 10.00"))
                .isEqualTo(Texts.directive("2026-01-01 receive PO1 bolt 1 @ 10.00 batch=B site=1 document=7 text=x"));
        assertThat(Texts.directive("expect site=1 on-hand bolt 1 10.00"))
                .isEqualTo(Texts.directive("expect on-hand bolt 1 10.00 site=1"));
    }

    @Test
    void aBlankDimensionIsToldFromOneThatIsLeftOut() {
        Receive blank = (Receive) Texts.directive("2026-01-01 receive PO1 bolt 1 @ 10 site= batch=\"\"");
        assertThat(blank.goods().dimensions().named()).containsEntry("site", "").containsEntry("batch", "");
        assertThat(what("expect on-hand bolt site= 1 1")).isNotEqualTo(what("expect on-hand bolt 1 1"));
    }

    @Test
    void codesHaveOneToAHundredCharactersWhateverTheirAlphabet() {
        String hundred = "\uD83D\uDD29".repeat(100);
        assertThat(lot("2026-01-01 cancel " + hundred)).isEqualTo(hundred);
        assertThat(Texts.faultsOfLine("2026-01-01 cancel " + hundred + "x")).hasSize(1);
        assertThat(Texts.faultsOfLine("2026-01-01 cancel \"\"")).hasSize(1);
        assertThat(Texts.faultsOfLine("2026-01-01 cancel \"a\tb\"")).hasSize(1);
        assertThat(Texts.directive("account 1 \"Ελληνικά עברית\" asset")).isInstanceOf(Account.class);
    }

    private static String lot(String line) {
        return ((Cancel) Texts.directive(line)).lot();
    }

    private static Expectation what(String line) {
        return ((Expect) Texts.directive(line)).what();
    }
}
