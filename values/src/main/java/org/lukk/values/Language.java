package org.lukk.values;

import java.util.Optional;

/** A language of the product: English or Norwegian (bokmål). Which one a person reads is an argument, never a surrounding. */
public enum Language {
    EN("en"),
    NB("nb");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /** The word of {@code --lang}. */
    public String tag() {
        return tag;
    }

    /** The language of a tag: {@code en} or {@code nb}. */
    public static Optional<Language> of(String tag) {
        for (Language language : values()) {
            if (language.tag.equals(tag)) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }
}
