package org.lukk.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** What can be read off the sources. Every finding is {@code file:line what}. */
class SourceRulesTest {
    private static final List<Source> SOURCES = Sources.ofTheHouse();

    @Test
    void filesAndMethodsAreShort() {
        assertHolds(new Length(), Source::isMain);
    }

    @Test
    void noFailureDisappears() {
        assertHolds(new Catches(), Source::isMain);
    }

    @Test
    void namesSayWhatThingsAre() {
        assertHolds(new Names(), source -> true);
    }

    @Test
    void publicTypesHaveJavadoc() {
        assertHolds(new Javadoc(), source -> source.isMain() && !source.isPackageInfo());
    }

    /** But in the package that guesses solutions with it and proves them with whole numbers (docs/decisions/0016). */
    @Test
    void theDomainKnowsNoFloatingPoint() {
        assertHolds(
                new FloatingPoint(),
                source -> source.isMain()
                        && House.DOMAIN.contains(source.module())
                        && !source.path().startsWith(House.GUESSES));
    }

    @Test
    void sqlIsWrittenInPostgresOnly() {
        assertHolds(new SqlText(), source -> source.isMain() && !source.module().equals("postgres"));
        assertThat(House.files())
                .filteredOn(file -> file.toString().endsWith(".sql"))
                .allMatch(file -> file.startsWith(House.ROOT.resolve("postgres")));
    }

    @Test
    void testsNeitherSleepNorAreSwitchedOff() {
        assertHolds(new Sleeps(), source -> !source.isMain());
    }

    @Test
    void everyPackageIsNullMarked() {
        Map<Path, Boolean> marked = new TreeMap<>();
        for (Source source : SOURCES) {
            if (source.isMain()) {
                marked.merge(source.path().getParent(), isNullMarked(source), Boolean::logicalOr);
            }
        }
        assertThat(marked)
                .allSatisfy((folder, yes) -> assertThat(yes)
                        .as("%s/package-info.java:1 does not say @NullMarked", folder)
                        .isTrue());
    }

    private static boolean isNullMarked(Source source) {
        return source.isPackageInfo()
                && source.unit().getPackageAnnotations().stream()
                        .anyMatch(annotation ->
                                annotation.getAnnotationType().toString().equals("NullMarked"));
    }

    private static void assertHolds(SourceRule rule, Predicate<Source> where) {
        assertThat(rule.brokenIn(SOURCES.stream().filter(where).toList())).isEmpty();
    }
}
