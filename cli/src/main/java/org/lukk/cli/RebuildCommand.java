package org.lukk.cli;

import java.util.ArrayList;
import java.util.List;
import org.lukk.interchange.tables.Column;
import org.lukk.interchange.tables.Table;
import org.lukk.postgres.Projections;
import org.lukk.values.Figures;
import picocli.CommandLine.Command;

/** Projections anew from facts. */
@Command(
        name = "rebuild",
        description = "Makes on hand, number series and the gate anew from the facts.",
        mixinStandardHelpOptions = true)
final class RebuildCommand extends BooksCommand {
    @Override
    int work(Workplace place) {
        List<Rebuilt> rebuilt = new ArrayList<>();
        Projections.rebuild(place.address()).forEach((projection, rows) -> rebuilt.add(new Rebuilt(projection, rows)));
        if (place.isForPeople()) {
            Figures figures = new Figures(place.language());
            rebuilt.forEach(one -> {
                if (one.wrongRows == 0) {
                    place.say(Phrase.PROJECTION_RIGHT, one.projection);
                } else {
                    place.say(Phrase.PROJECTION_WRONG, one.projection, figures.count(one.wrongRows));
                }
            });
        } else {
            place.show(
                    new Table<>(
                            "rebuilt",
                            List.of(
                                    Column.text("projection", Rebuilt::projection),
                                    Column.total("wrong_rows", Rebuilt::wrongRows))),
                    rebuilt);
        }
        return ExitCode.DONE;
    }

    private record Rebuilt(String projection, long wrongRows) {}
}
