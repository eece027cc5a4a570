package org.lukk.interchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lukk.interchange.csv.CsvFile;
import org.lukk.interchange.csv.CsvRows;
import org.lukk.interchange.csv.Faults;
import org.lukk.values.Argument;
import org.lukk.values.Code;
import org.lukk.values.Finding;

/** The files of an import by table: one file, or all CSV files that lie directly in a folder. */
final class ImportFiles {
    private final Map<ImportTable, CsvFile> files = new EnumMap<>(ImportTable.class);
    private final Faults faults;

    private ImportFiles(Faults faults) {
        this.faults = faults;
    }

    /** Finds the files and tells those that are no table. */
    static Map<ImportTable, CsvFile> of(Path path, Faults faults) {
        ImportFiles found = new ImportFiles(faults);
        if (Files.isDirectory(path)) {
            inFolder(path).forEach(found::addByName);
            if (found.files.isEmpty() && faults.isEmpty()) {
                found.tell(String.valueOf(path.getFileName()), "files such as postings.csv in it");
            }
        } else {
            found.addByNameOrHeader(CsvFile.of(path));
        }
        return found.files;
    }

    private static List<CsvFile> inFolder(Path folder) {
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.filter(Files::isRegularFile)
                    .filter(CsvFile::isCsv)
                    .sorted()
                    .map(CsvFile::of)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void addByName(CsvFile file) {
        Optional<ImportTable> table = ImportTable.of(file.stem());
        if (table.isEmpty()) {
            tell(file.name(), "the name of a table: " + known());
        } else if (files.putIfAbsent(table.get(), file) != null) {
            tell(file.name(), "one file of a table");
        }
    }

    /** A single file may have any name if its header leaves no doubt. */
    private void addByNameOrHeader(CsvFile file) {
        Optional<ImportTable> named = ImportTable.of(file.stem());
        List<ImportTable> fitting = named.isPresent() ? List.of(named.get()) : fitting(CsvRows.headerOf(file));
        if (fitting.size() == 1) {
            files.put(fitting.getFirst(), file);
        } else {
            tell(file.name(), "the name of a table: " + known());
        }
    }

    private static List<ImportTable> fitting(List<String> header) {
        return Stream.of(ImportTable.values())
                .filter(table -> header.containsAll(table.form().required()))
                .filter(table ->
                        table == ImportTable.POSTINGS || header.stream().allMatch(table.form()::knows))
                .toList();
    }

    private static String known() {
        return Stream.of(ImportTable.values()).map(ImportTable::word).collect(Collectors.joining(", "));
    }

    private void tell(String file, String expected) {
        Finding finding = Finding.of(Code.UNREADABLE_FILE)
                .with(Argument.NAME, file)
                .with(Argument.EXPECTED, "expected " + expected);
        faults.add(finding, file, 0, "", "", expected);
    }
}
