package org.lukk.harness.mutants;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Changes a list of words at random: which there are, in which order, and what they are made of. Mostly it leaves the first
 * one alone, and those that name others, so that much is nearly right.
 */
final class WordMutator {
    private final SplittableRandom random;
    private final List<String> words;

    WordMutator(SplittableRandom random, List<String> words) {
        this.random = random;
        this.words = words;
    }

    /** The words with one or two changes. */
    List<String> mutant(List<String> line) {
        List<String> mutant = new ArrayList<>(line);
        for (int left = random.nextInt(1, 3); left > 0 && !mutant.isEmpty(); left--) {
            change(mutant);
        }
        return mutant;
    }

    private void change(List<String> line) {
        int at = place(line);
        String word = line.get(at);
        switch (random.nextInt(8)) {
            case 0 -> line.remove(at);
            case 1 -> line.add(at, word);
            case 2 -> line.set(at, any());
            case 3 -> line.add(random.nextInt(line.size() + 1), any());
            case 4 -> line.set(at, line.set(place(line), word));
            case 5 -> line.set(at, inserted(word));
            case 6 -> line.set(at, cut(word));
            default -> line.set(at, withBitFlipped(word));
        }
    }

    private int place(List<String> line) {
        int at = random.nextInt(line.size());
        boolean names = at == 0 || line.get(at).startsWith("--");
        return names && random.nextInt(8) > 0 ? random.nextInt(line.size()) : at;
    }

    private String any() {
        return words.get(random.nextInt(words.size()));
    }

    private String inserted(String word) {
        int at = random.nextInt(word.length() + 1);
        return word.substring(0, at) + any() + word.substring(at);
    }

    private String cut(String word) {
        int from = random.nextInt(word.length() + 1);
        return word.substring(0, from) + word.substring(Math.min(word.length(), from + random.nextInt(1, 4)));
    }

    private String withBitFlipped(String word) {
        if (word.isEmpty()) {
            return word;
        }
        int at = random.nextInt(word.length());
        return word.substring(0, at) + (char) (word.charAt(at) ^ (1 << random.nextInt(7))) + word.substring(at + 1);
    }
}
