package dev.groundwork.feedback;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static com.tngtech.archunit.library.plantuml.rules.PlantUmlArchCondition.Configuration.consideringOnlyDependenciesInDiagram;
import static com.tngtech.archunit.library.plantuml.rules.PlantUmlArchCondition.adhereToPlantUmlDiagram;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Path;
import java.time.Instant;

@AnalyzeClasses(packages = "dev.groundwork.feedback", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String ROOT = "dev.groundwork.feedback";

    @ArchTest
    static final ArchRule packages_depend_on_each_other_only_as_drawn = classes()
            .should(adhereToPlantUmlDiagram(
                    Path.of("../docs/feedback-service.puml"), consideringOnlyDependenciesInDiagram()))
            .because("the drawing is what a newcomer reads first: draw the arrow, or do without it");

    @ArchTest
    static final ArchRule there_are_no_cycles =
            slices().matching(ROOT + ".(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule http_is_spoken_by_handlers_only = noClasses()
            .that(not(resideInAPackage(ROOT)).and(not(resideInAPackage(ROOT + ".http"))))
            .and()
            .haveSimpleNameNotEndingWith("Handlers")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.javalin..", "org.eclipse.jetty..", "jakarta.servlet..")
            .because("what a feature decides can then be read, and tried, without a server");

    @ArchTest
    static final ArchRule databases_are_opened_in_one_place = noClasses()
            .that()
            .resideOutsideOfPackages(ROOT, ROOT + ".database")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.jdbi.v3.core..", "java.sql..", "javax.sql..", "com.zaxxer..", "org.sqlite..")
            .because("SQL lives in SqlObject interfaces, and every write goes through the Writer");

    @ArchTest
    static final ArchRule templates_are_filled_in_one_place = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + ".page")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("freemarker..");

    @ArchTest
    static final ArchRule the_index_is_read_in_another_module =
            noClasses().should().dependOnClassesThat().resideInAPackage("org.apache.lucene..");

    @ArchTest
    static final ArchRule mail_is_spoken_in_one_place = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + ".mail")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.mail..", "org.eclipse.angus..");

    @ArchTest
    static final ArchRule nothing_is_fetched_from_elsewhere = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + ".webhook")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("java.net.http..")
            .because("no address that somebody sent is ever opened");

    @ArchTest
    static final ArchRule time_comes_from_a_clock = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(java.time.LocalDate.class, "now")
            .because("a test must be able to choose the time");

    @ArchTest
    static final ArchRule the_environment_is_read_once = noClasses()
            .that(not(simpleName("Main")))
            .should()
            .callMethod(System.class, "getenv")
            .orShould()
            .callMethod(System.class, "getenv", String.class)
            .orShould()
            .callMethod(System.class, "exit", int.class)
            .because("settings come from outside, in one record");

    @ArchTest
    static final ArchRule nobody_writes_to_standard_streams = NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

    @ArchTest
    static final ArchRule fields_of_handlers_never_change = fields().that()
            .areDeclaredInClassesThat(simpleNameEndingWith("Handlers"))
            .should()
            .beFinal()
            .because("many requests use them at once");
}
