package org.lukk.testkit.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChoicesTest {
    @Test
    void everyWayIsGoneOnce() {
        assertThat(words(new Choices())).containsExactly("ax", "ay", "b1", "b2", "b3");
    }

    @Test
    void aWayWithoutChoicesIsGoneOnce() {
        int ways = 0;
        for (Choices choices = new Choices(); choices.next(); ) {
            ways++;
        }
        assertThat(ways).isEqualTo(1);
    }

    @Test
    void aWayIsGoneAgainByItsText() {
        Choices choices = new Choices();
        choices.next();
        word(choices);
        choices.next();
        word(choices);
        assertThat(words(Choices.at(choices.toString()))).containsExactly("ay", "b1", "b2", "b3");
    }

    private static List<String> words(Choices choices) {
        List<String> words = new ArrayList<>();
        while (choices.next()) {
            words.add(word(choices));
        }
        return words;
    }

    private static String word(Choices choices) {
        String first = choices.of("a", "b");
        return first + (first.equals("a") ? choices.of("x", "y") : choices.of("1", "2", "3"));
    }
}
