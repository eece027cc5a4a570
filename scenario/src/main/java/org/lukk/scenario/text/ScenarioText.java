package org.lukk.scenario.text;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lukk.scenario.Directive;
import org.lukk.scenario.Fault;
import org.lukk.scenario.Reading;
import org.lukk.scenario.ScenarioFile;
import org.lukk.scenario.Source;
import org.lukk.scenario.Step;
import org.lukk.values.Currency;

/** The scenario language as text: reads a file, or one directive, into what it says or all that is wrong with it. */
public final class ScenarioText {
    private final String name;
    private final Faults faults;
    private final LineReader reader;
    private final List<Step> steps = new ArrayList<>();
    private boolean begun;

    private ScenarioText(String name) {
        this.name = name;
        this.faults = new Faults(name);
        this.reader = new LineReader(faults, new Currencies(Optional.empty()));
    }

    /**
     * Reads a file. A hostile one takes time in proportion to its size and is answered with faults.
     *
     * @param name what faults and steps call it
     */
    public static Reading<ScenarioFile> read(String name, byte[] content) {
        return new ScenarioText(name).read(new Lines(content));
    }

    public static Reading<ScenarioFile> read(String name, String content) {
        return read(name, content.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Reads one directive from its words, such as the arguments of {@code lukk post}. A word need not be quoted for the
     * blanks in it; one that could be taken for an option, a number or a keyword must be ({@link Quoting#word}).
     *
     * @param name what faults call the place; their line is 1 and their column the number of the word, from 1
     * @param company the currency of the company that the directive is for
     */
    public static Reading<Directive> directive(String name, List<String> words, Currency company) {
        Faults faults = new Faults(name);
        faults.beginLine(1);
        Places places = Places.of(words);
        if (words.isEmpty()) {
            faults.tell(1, "", "a directive", "Write what happens, such as 2026-01-31 close.");
            return new Reading.Faulty<>(faults.all());
        }
        return new LineReader(faults, new Currencies(Optional.of(company)))
                .read(places.words())
                .<Reading<Directive>>map(Reading.Read::new)
                .orElseGet(() -> new Reading.Faulty<>(
                        faults.all().stream().map(places::numbered).toList()));
    }

    private Reading<ScenarioFile> read(Lines lines) {
        while (lines.more()) {
            String text = lines.read(faults);
            List<Word> words = Words.of(text, faults);
            Optional<Directive> directive = words.isEmpty() ? Optional.empty() : reader.read(words);
            directive.ifPresent(d -> steps.add(new Step(new Source(name, lines.number(), text), d)));
            checkBeginning(words);
        }
        return faults.none() ? new Reading.Read<>(new ScenarioFile(name, steps)) : new Reading.Faulty<>(faults.all());
    }

    /** Each line belongs to the company named last, so the first directive names one. */
    private void checkBeginning(List<Word> words) {
        if (!begun && !words.isEmpty() && !meansCompany(words.getFirst())) {
            faults.tell(
                    words.getFirst(),
                    "company NAME CURRENCY first",
                    "Begin the file with the company, such as company ACME USD.");
        }
        begun |= !words.isEmpty() || !faults.noneInLine();
    }

    /** A misspelt company was told already. */
    private static boolean meansCompany(Word word) {
        return Nearest.to(word.raw(), List.of("company")).isPresent();
    }

    /** Words without a line: as if they stood in one, each a blank after the other. */
    private record Places(List<Word> words) {
        static Places of(List<String> given) {
            List<Word> words = new ArrayList<>();
            int column = 1;
            for (String raw : given) {
                Word word = Word.at(column, raw);
                words.add(word);
                column = word.columnAfter();
            }
            return new Places(words);
        }

        /** The same fault, its column the number of the word. */
        Fault numbered(Fault fault) {
            boolean missing = fault.column() >= words.getLast().columnAfter();
            long begun = words.stream()
                    .filter(word -> word.column() <= fault.column())
                    .count();
            int number = (int) begun + (missing ? 1 : 0);
            return new Fault(fault.file(), 1, number, fault.value(), fault.expected(), fault.remedy());
        }
    }
}
