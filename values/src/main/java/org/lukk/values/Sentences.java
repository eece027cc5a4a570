package org.lukk.values;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Findings in a reader's language: the sentences of glossary.md section 4, filled in.
 *
 * <pre>
 * closed-period: 31 Jan 2026 is in a closed inventory period: inventory is closed up to and including 31 Jan 2026.
 *                Use a later date, or have the close reversed.
 * </pre>
 *
 * A sentence has two halves, the message and the remedy; together they are the text of the glossary. A placeholder whose
 * argument a finding does not carry stays visible in its braces.
 */
public final class Sentences {
    static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z-]+)}");

    /** A placeholder with the blank before it. */
    private static final Pattern SPACED = Pattern.compile("( ?)" + PLACEHOLDER);

    private static final Properties ENGLISH = read("sentences.en.properties");
    private static final Properties NORWEGIAN = read("sentences.nb.properties");

    private final Language language;
    private final ZoneId zone;
    private final Figures figures;

    /** Sentences for a reader: language, and the zone in which times of day are told. */
    public Sentences(Language language, ZoneId zone) {
        this.language = language;
        this.zone = zone;
        this.figures = new Figures(language);
    }

    /** What happened or what is wrong. */
    public String message(Finding finding) {
        return filled(finding.code().word(), finding);
    }

    /** What to do about it: the cause's remedy where there is a cause. */
    public String remedy(Finding finding) {
        return filled(finding.cause().orElse(finding.code()).word() + ".remedy", finding);
    }

    /** As one line: code, message, remedy. */
    public String line(Finding finding) {
        return finding.code().word() + ": " + message(finding) + " " + remedy(finding);
    }

    /** A sentence of a run, filled with plain values by the word of their argument. */
    public String notice(Notice notice, Map<Argument, String> plainValues) {
        return fill(
                template(language, notice.word()),
                name -> Optional.ofNullable(plainValues.get(name)).map(plain -> shown(name, plain)));
    }

    /** How the language says a word of the product, such as the state of a period: {@code on-hold}. */
    public String word(String word) {
        return template(language, "word." + word);
    }

    static String template(Language language, String key) {
        Properties texts = language == Language.EN ? ENGLISH : NORWEGIAN;
        String text = texts.getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException("no sentence in " + language.tag() + " for " + key);
        }
        return text;
    }

    static Properties texts(Language language) {
        return language == Language.EN ? ENGLISH : NORWEGIAN;
    }

    private String filled(String key, Finding finding) {
        return fill(template(language, key), name -> value(name, finding));
    }

    private Optional<String> value(Argument name, Finding finding) {
        return name == Argument.REASON
                ? finding.cause().map(cause -> withoutStop(filled(cause.word(), finding)))
                : finding.get(name).map(plain -> shown(name, plain));
    }

    /** The cause, which ends with a full stop as every message does, ends a sentence that has one of its own. */
    private static String withoutStop(String sentence) {
        return sentence.substring(0, sentence.length() - 1);
    }

    private String shown(Argument name, String plain) {
        return switch (name.form()) {
            case TEXT, CAUSE -> plain;
            case DATE -> figures.date(LocalDate.parse(plain));
            case TIME -> figures.time(Instant.parse(plain), zone);
            case COUNT -> figures.count(Long.parseLong(plain));
            case AMOUNT -> figures.amount(new BigDecimal(plain));
            case QUANTITY -> figures.quantity(Quantity.of(new BigDecimal(plain)));
            case UNIT_COST -> figures.unitCost(new BigDecimal(plain));
            case WORD -> word(plain);
        };
    }

    /** An empty value, such as the unit of an item that has none, takes the blank before it along. */
    private static String fill(String template, Values values) {
        return SPACED.matcher(template).replaceAll(placeholder -> {
            String value =
                    Argument.of(placeholder.group(2)).flatMap(values::of).orElse("{" + placeholder.group(2) + "}");
            return value.isEmpty() ? "" : Matcher.quoteReplacement(placeholder.group(1) + value);
        });
    }

    private interface Values {
        Optional<String> of(Argument name);
    }

    private static Properties read(String resource) {
        try (InputStream in = Sentences.class.getResourceAsStream(resource)) {
            Properties texts = new Properties();
            texts.load(new InputStreamReader(
                    Objects.requireNonNull(in, "missing from the distribution: " + resource), StandardCharsets.UTF_8));
            return texts;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
