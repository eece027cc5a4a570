package org.lukk.house;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Collection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who may know whom and who may call what, read off the compiled classes. */
class DependencyRulesTest {
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.lukk");

    private static final String[] DOMAIN = packages(House.DOMAIN);

    @ParameterizedTest
    @MethodSource("org.lukk.house.House#modules")
    void modulesDependDownwardsOnly(String module) {
        noClasses()
                .that(resideInAPackage(packageOf(module)))
                .should()
                .dependOnClassesThat(
                        resideInAPackage("org.lukk..").and(not(resideInAnyPackage(packages(House.reach(module))))))
                .because("docs/architecture.md draws no such arrow")
                .allowEmptyShould(true)
                .check(HOUSE);
    }

    @Test
    void theDomainStandsOnTheJdkAlone() {
        classes()
                .that(resideInAnyPackage(DOMAIN))
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage("java..", "org.jspecify..", "org.lukk..")
                        .or(arraysOfPrimitives()))
                .check(HOUSE);
    }

    @Test
    void theDomainReachesNothingOutside() {
        noClasses()
                .that(resideInAnyPackage(DOMAIN))
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                                "java.sql..", "java.net..", "java.nio.file..", "java.util.logging..")
                        .or(describe(
                                "are java.io.File and its kin",
                                type -> type.getFullName().matches("java\\.io\\.(File.*|RandomAccessFile|Console)"))))
                .check(HOUSE);
    }

    @Test
    void theDomainIsGivenItsClockChanceAndPlace() {
        noClasses()
                .that(resideInAnyPackage(DOMAIN))
                .should()
                .callCodeUnitWhere(Surroundings.ASKED)
                .because("clock, randomness, locale and time zone are arguments, never surroundings")
                .check(HOUSE);
    }

    @Test
    void onlyPostgresSpeaksToADatabase() {
        noClasses()
                .that(resideInAPackage("org.lukk..").and(not(resideInAPackage("org.lukk.postgres.."))))
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        "java.sql..",
                        "javax.sql..",
                        "org.postgresql..",
                        "org.springframework..",
                        "com.zaxxer..",
                        "org.flywaydb.."))
                .check(HOUSE);
    }

    private static DescribedPredicate<JavaClass> arraysOfPrimitives() {
        return describe("are primitive", type -> type.getBaseComponentType().isPrimitive());
    }

    private static String[] packages(Collection<String> modules) {
        return modules.stream().map(DependencyRulesTest::packageOf).toArray(String[]::new);
    }

    private static String packageOf(String module) {
        return "org.lukk." + module + "..";
    }
}
