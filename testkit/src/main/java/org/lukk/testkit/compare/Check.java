package org.lukk.testkit.compare;

import java.util.List;
import java.util.Optional;
import org.lukk.testkit.reference.Answer;

/** Does something else with a book and holds it against the answers of the reference. */
@FunctionalInterface
public interface Check {
    /** The first difference, told to be read; none if they agree. */
    Optional<String> difference(List<Answer> answers);
}
