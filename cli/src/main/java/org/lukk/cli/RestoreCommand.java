package org.lukk.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.lukk.closing.Books;
import org.lukk.closing.Verification;
import org.lukk.postgres.Backup;
import org.lukk.values.Argument;
import org.lukk.values.Code;
import org.lukk.values.Figures;
import org.lukk.values.Finding;
import org.lukk.values.Refusal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** A backup into an empty data folder. */
@Command(
        name = "restore",
        description = "Brings a backup into an empty database and verifies it.",
        mixinStandardHelpOptions = true)
final class RestoreCommand extends BooksCommand {
    @Parameters(paramLabel = "FILE", description = "file that lukk backup wrote")
    Path file = Path.of("");

    @Override
    boolean mayBegin() {
        return true;
    }

    /** Looks at the file before a database is begun for it. */
    @Override
    public Integer call() {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new Refusal(Finding.of(Code.UNREADABLE_FILE)
                    .with(Argument.NAME, file.toString())
                    .with(Argument.EXPECTED, "there is no such file"));
        }
        return super.call();
    }

    @Override
    int work(Workplace place) {
        if (!place.books().companies().isEmpty()) {
            throw new Refusal(Finding.of(Code.BAD_INPUT)
                    .with(Argument.VALUE, options.place())
                    .with(Argument.EXPECTED, "a data folder without books"));
        }
        ProgressBar bar = new ProgressBar(place.screen());
        Backup.Written restored = Backup.restore(place.address(), file, bar::show);
        bar.clear();
        Figures figures = new Figures(options.language());
        place.say(Phrase.RESTORED, figures.count(restored.rows()), restored.tables());
        List<Finding> broken = new ArrayList<>();
        for (Books.Company company : place.books().companies()) {
            broken.addAll(place.books().read(company.name(), open -> new Verification(open).findings()));
        }
        place.tell(broken);
        place.say(broken.isEmpty() ? Phrase.BOOKS_HOLD_AGAIN : Phrase.BOOKS_DO_NOT_HOLD);
        return broken.isEmpty() ? ExitCode.DONE : ExitCode.FAILED;
    }
}
