package org.lukk.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lukk.values.Language;

/**
 * The answers of commands in a reader's language, filled in: {@code {0}} stands for the first value, {@code {1}} for the
 * second. Figures and dates come already written as the language writes them.
 */
final class Phrases {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([0-9])}");

    private final Properties texts;

    Phrases(Language language) {
        this.texts = read("phrases." + language.tag() + ".properties");
    }

    String of(Phrase phrase, Object... values) {
        Matcher placeholders = PLACEHOLDER.matcher(text(phrase));
        return placeholders.replaceAll(
                found -> Matcher.quoteReplacement(values[Integer.parseInt(found.group(1))].toString()));
    }

    String text(Phrase phrase) {
        return Objects.requireNonNull(texts.getProperty(phrase.word()), phrase.word());
    }

    private static Properties read(String resource) {
        try (InputStream in = Objects.requireNonNull(Phrases.class.getResourceAsStream(resource), resource)) {
            Properties texts = new Properties();
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return texts;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
