package org.lukk.scenario;

import java.util.List;

/** A scenario without faults: what it says, line by line, in the order in which it is carried out. */
public record ScenarioFile(String name, List<Step> steps) {
    public ScenarioFile {
        steps = List.copyOf(steps);
    }

    public List<Directive> directives() {
        return steps.stream().map(Step::directive).toList();
    }
}
