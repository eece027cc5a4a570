package org.lukk.testkit;

import org.lukk.testkit.book.Book;
import org.lukk.testkit.compare.ExpectedScenario;
import org.lukk.testkit.reference.Reference;

/** A book on which two opinions differ, and the line that makes it again. */
record Failure(String harness, String seed, Book book, String difference) {
    String reproduction() {
        return "./dev harness --only " + harness + " --seed " + seed + " --books 1";
    }

    /** The line to repeat it, the shortest such book as a scenario, and what differs. */
    String text() {
        return "FAILED  " + reproduction() + "\n\n; " + harness + ", seed " + seed + ", made short\n"
                + ExpectedScenario.of(book, Reference.answers(book)) + "\n" + difference + "\n";
    }
}
