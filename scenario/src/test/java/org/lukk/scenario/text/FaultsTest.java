package org.lukk.scenario.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lukk.scenario.Fault;

/** What is told of lines that do not fit: where, what was expected, what to do. */
class FaultsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                // line | column | expected | remedy
                "2026-01-01 recieve P bolt 1 @ 1 | 12 | a directive | Did you mean receive?",
                "Item bolt | 1 | a directive | Did you mean item?",
                "buy P bolt | 1 | a directive | Write company, account,",
                "item | 6 | CODE | Write item CODE [model=M]",
                "2026-01-01 | 12 | a directive after the date | what happens",
                "2026-02-30 close | 1 | the date of the line | no such day",
                "receive P bolt 1 @ 1 | 1 | a date before receive | Begin the line with a date",
                "2026-01-01 model M fifo | 1 | model without a date | Begin the line with model",
                "2026-01-01 mark I R | 1 | mark without a date | Begin the line with mark",
                "2026-01-01 receive P bolt 10 | 30 | COST | D receive LOT ITEM QTY COST",
                "2026-01-01 receive P bolt 10 @10.00 | 30 | COST | with a blank between",
                "2026-01-01 receive P bolt @ 10.00 | 27 | QTY, a quantity | D receive",
                "2026-01-01 receive P bolt 1 @ 10.00 extra | 37 | nothing more here | D receive",
                "2026-01-01 receive P bolt 1 @ 1 site=1 site=2 | 40 | each option once | out",
                "2026-01-01 receive P bolt 1 @ 1 price=1 | 33 | an option of receive | belongs to other",
                "2026-01-01 cancel P site=1 | 21 | an option of cancel: document= | Write D cancel LOT.",
                "2026-01-01 close ledgr=later | 18 | an option of close: book=, ledger= | Did you mean ledger=?",
                "2026-01-01 close ledger=sooner | 25 | later | Write later",
                "2026-01-01 check book=B | 18 | no option after check | belongs to other",
                "model M fifi | 9 | one of fifo, lifo | Did you mean fifo?",
                "model M fifo include_physical | 14 | one of include-physical | Did you mean include-physical?",
                "account 1 Stock assets | 17 | one of asset, liability | Did you mean asset?",
                "account 1 Stock asset category=stock | 32 | one of inventory, transit | Write inventory",
                "posting charges 1 | 9 | one of | Did you mean charge?",
                "posting charge 1 item=a group=b | 25 | item= or group= | a line for each",
                "dimensions G physical=batch | 14 | financial=a,b | Write dimensions",
                "dimensions G financial=site,price | 29 | a dimension | an option of the language",
                "dimensions G financial=Site | 24 | a dimension | small letters",
                "fiscal-year Y 2026-12-31 2026-01-01 | 26 | TO on or after FROM | first day",
                "company ACME usd | 14 | a currency of ISO 4217 | three capital letters",
                "2026-01-02 opening O bolt 1 @ 1 received=2026-01-03 | 33 | on or before 2026-01-02 | before",
                "2026-01-01 transfer T bolt 1 from site=1 | 42 | to | Write D transfer",
                "2026-01-01 transfer T bolt 1 from A to site=1 | 35 | dimensions like site=1 | name=value",
                "2026-01-01 transfer T bolt 1 from site=1,site=2 to site=3 | 42 | each dimension once | out",
                "2026-01-01 assemble K kit 1 | 29 | using | using LOT ITEM QTY [DIMS] [using",
                "2026-01-01 assemble K kit 1 A bolt 1 | 29 | using | Write using",
                "2026-01-01 assemble K kit 1 using A bolt | 42 | QTY | using LOT ITEM QTY",
                "2026-01-01 assemble K kit 1 using A bolt 1 share=1 | 44 | an option of using | belongs to other",
                "2026-01-01 adjust-on-hand bolt @ 1 by=value | 36 | by= only | Leave it out",
                "2026-01-01 charge P,,Q 1 | 21 | LOT | 1 to 100",
                "2026-01-01 recalculate items= | 30 | a code | 1 to 100",
                "2026-01-01 sell S bolt 1 mark= | 31 | a code after mark= | 1 to 100",
                "2026-01-01 cancel a\"b | 20 | a second quote mark | Close the quotes",
                "2026-01-01 cancel a\"b\" | 19 | LOT | in quote marks",
                "expect cots S 1 | 8 | what is expected | Did you mean cost?",
                "expect book B book C cost S 1 | 15 | what is expected | Write posted",
                "expect balance @cgos 1 | 17 | one of inventory | Did you mean cogs?",
                "expect posting-line L #charg 1 | 24 | one of | Did you mean charge?",
                "expect voucher-line first @cogs 1 | 21 | a whole number | digits",
                "expect layers bolt 1 1.00 2 | 29 | AMOUNT | expect layers",
                "expect refused Closed_Period | 16 | a code such as | small letters",
                "expect cost S 1.00 site=1 | 20 | no option after cost | expect cost LOT AMOUNT",
            })
    void aLineThatDoesNotFit(String line, int column, String expected, String remedy) {
        assertThat(Texts.faultsOfLine(line)).singleElement().satisfies(fault -> {
            assertThat(fault.file()).isEqualTo("book.lukk");
            assertThat(fault.line()).isEqualTo(2);
            assertThat(fault.column()).as(fault.toString()).isEqualTo(column);
            assertThat(fault.expected()).contains(expected);
            assertThat(fault.remedy()).contains(remedy);
        });
    }

    @Test
    void allFaultsOfAFileAreToldInItsOrder() {
        String text = """
                company ACME USD
                item bolt modle=FIFO price=.5
                2026-01-32 receive P bolt 1,000 @ 5. site=1
                sell S bolt 1
                2026-01-01 close
                expect cost S 1e3
                """;
        assertThat(Texts.faults(text))
                .extracting(fault -> fault.line() + ":" + fault.column())
                .containsExactly("2:11", "2:28", "3:1", "3:27", "3:35", "4:1", "6:15");
    }

    @Test
    void columnsCountCharacters() {
        assertThat(Texts.faultsOfLine("2026-01-01 cancel \"\uD83D\uDD29 ø\" extra"))
                .extracting(Fault::column)
                .containsExactly(25);
    }

    @Test
    void theFirstDirectiveNamesTheCompany() {
        assertThat(Texts.faults("; a comment\n\nitem bolt\ncompany ACME USD"))
                .extracting(Fault::toString)
                .containsExactly("book.lukk:3:1: expected company NAME CURRENCY first, not 'item'."
                        + " Begin the file with the company, such as company ACME USD.");
        assertThat(Texts.faults("compny ACME USD\nitem bolt")).hasSize(1);
        assertThat(Texts.faults("")).isEmpty();
    }

    @Test
    void amountsAfterACompanyWithoutCurrencyAreNotToldAsWell() {
        assertThat(Texts.faults("company ACME XYZ\n2026-01-01 adjust P 1.234"))
                .extracting(Fault::line)
                .containsExactly(1);
    }

    @Test
    void afterManyFaultsTheRestIsCounted() {
        String text = "company ACME USD\n" + "x\n".repeat(Faults.TOLD_ONE_BY_ONE + 5);
        assertThat(Texts.faults(text))
                .hasSize(Faults.TOLD_ONE_BY_ONE + 1)
                .last()
                .satisfies(fault -> assertThat(fault.remedy()).contains("5 faults more"));
        assertThat(Texts.faults("company ACME USD\n" + "x\n".repeat(Faults.TOLD_ONE_BY_ONE)))
                .hasSize(Faults.TOLD_ONE_BY_ONE);
    }
}
