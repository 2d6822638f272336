package dev.groundwork;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static com.tngtech.archunit.library.plantuml.rules.PlantUmlArchCondition.Configuration.consideringOnlyDependenciesInDiagram;
import static com.tngtech.archunit.library.plantuml.rules.PlantUmlArchCondition.adhereToPlantUmlDiagram;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Path;
import java.time.Instant;

@AnalyzeClasses(packages = "dev.groundwork", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule packages_depend_on_each_other_only_as_drawn = classes()
            .should(adhereToPlantUmlDiagram(Path.of("../docs/release.puml"), consideringOnlyDependenciesInDiagram()))
            .because("the index must be usable without a release, and a release must be checkable without Lucene");

    @ArchTest
    static final ArchRule there_are_no_cycles =
            slices().matching("dev.groundwork.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule only_search_speaks_lucene = noClasses()
            .that()
            .resideOutsideOfPackage("dev.groundwork.search")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.lucene..")
            .because("what the index is made of is decided in one place");

    @ArchTest
    static final ArchRule only_meaning_speaks_the_language_model = noClasses()
            .that()
            .resideOutsideOfPackage("dev.groundwork.search.meaning")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("ai.onnxruntime..")
            .because("where meaning is off, neither model nor native library may be loaded");

    @ArchTest
    static final ArchRule search_shows_no_lucene_type = noClasses()
            .that()
            .resideInAPackage("dev.groundwork.search")
            .and()
            .arePublic()
            .should(new ShowLucene())
            .because("its callers must not need Lucene to compile");

    @ArchTest
    static final ArchRule nobody_writes_to_standard_streams =
            noClasses().should(ACCESS_STANDARD_STREAMS).because("a library tells its caller, not the terminal");

    @ArchTest
    static final ArchRule time_comes_from_outside = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .because("the same input at the same instant gives the same release");
}
