package org.lukk.testkit.compare;

import java.util.List;
import java.util.Optional;
import org.lukk.testkit.reference.Answer;
import org.lukk.testkit.reference.Facts;
import org.lukk.testkit.reference.Reference;

/**
 * The costing core, driven run by run, equals the reference: settlements, pools, adjustments, findings and closing
 * state of every run.
 */
public final class CostingCheck implements Check {
    @Override
    public Optional<String> difference(List<Answer> answers) {
        CostingDriver driver = new CostingDriver();
        Facts before = Reference.nothing(answers.getFirst().facts().book());
        for (Answer answer : answers) {
            if (answer.refused().isEmpty()) {
                List<String> differences = driver.follow(before, answer);
                if (!differences.isEmpty()) {
                    return Optional.of(answer.event() + "\n  " + String.join("\n  ", differences));
                }
            }
            if (driver.isAtItsEnd()) {
                return Optional.empty();
            }
            before = answer.facts();
        }
        return Optional.empty();
    }
}
