package org.lukk.interchange;

import java.util.List;
import org.lukk.values.Finding;

/** What became of an import: whole, or not at all. */
public sealed interface ImportResult {
    /**
     * It is done.
     *
     * @param number of the import, by which it can be undone; 0 when nothing was new
     * @param files what was in each file, in the order in which they were taken
     * @param created items that were created because postings name them
     * @param warnings what should be looked at although it was posted
     */
    record Imported(long number, List<FileCount> files, List<String> created, List<Finding> warnings)
            implements ImportResult {
        public Imported {
            files = List.copyOf(files);
            created = List.copyOf(created);
            warnings = List.copyOf(warnings);
        }

        public boolean changedNothing() {
            return number == 0;
        }
    }

    /** The files are faulty; nothing was changed. */
    record Faulty(List<Finding> faults) implements ImportResult {
        public Faulty {
            faults = List.copyOf(faults);
        }
    }

    /** The files can be read, but rules of the books refuse some of their rows; nothing was changed. */
    record Refused(List<Finding> findings) implements ImportResult {
        public Refused {
            findings = List.copyOf(findings);
        }
    }

    /**
     * What was in a file.
     *
     * @param rows how many there are
     * @param stored rows that were new, or changed what was there
     * @param already rows that were there already with the same content
     */
    record FileCount(String file, ImportTable table, long rows, long stored, long already) {}
}
