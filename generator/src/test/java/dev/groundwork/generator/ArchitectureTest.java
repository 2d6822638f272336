package dev.groundwork.generator;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static com.tngtech.archunit.library.plantuml.rules.PlantUmlArchCondition.Configuration.consideringOnlyDependenciesInDiagram;
import static com.tngtech.archunit.library.plantuml.rules.PlantUmlArchCondition.adhereToPlantUmlDiagram;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.groundwork.generator.bake.Bakery;
import dev.groundwork.generator.bake.HtmlTemplates;
import dev.groundwork.generator.markdown.Links;
import dev.groundwork.generator.markdown.Markdown;
import java.io.File;
import java.io.Writer;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.jbake.app.Parser;
import org.jbake.template.DelegatingTemplateEngine;
import org.jbake.template.model.TemplateModel;

@AnalyzeClasses(packages = "dev.groundwork.generator", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String BAKE = "dev.groundwork.generator.bake..";

    @ArchTest
    static final ArchRule packages_depend_on_each_other_only_as_drawn = classes()
            .should(adhereToPlantUmlDiagram(Path.of("../docs/generator.puml"), consideringOnlyDependenciesInDiagram()));

    @ArchTest
    static final ArchRule there_are_no_cycles =
            slices().matching("dev.groundwork.generator.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule only_bake_speaks_jbake_and_freemarker = noClasses()
            .that()
            .resideOutsideOfPackage(BAKE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.jbake..", "freemarker..")
            .because("either may be replaced without touching anything else");

    @ArchTest
    static final ArchRule only_repository_speaks_jgit = noClasses()
            .that()
            .resideOutsideOfPackage("dev.groundwork.generator.repository..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.eclipse.jgit..")
            .because("where content comes from may change without touching anything else");

    @ArchTest
    static final ArchRule nobody_speaks_lucene = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.lucene..")
            .because("the index is the release module's own");

    @ArchTest
    static final ArchRule every_page_is_read_by_jbakes_parser = classes()
            .that()
            .belongToAnyOf(Bakery.class)
            .should()
            .callMethod(Parser.class, "processFile", File.class)
            .because("the portal is built on JBake");

    @ArchTest
    static final ArchRule markdown_is_read_for_jbake_only = noClasses()
            .that()
            .doNotHaveSimpleName("MarkdownEngine")
            .should()
            .callMethod(Markdown.class, "read", String.class, String.class, int.class, Links.class)
            .because("there is no way to a page's HTML but through JBake's Parser");

    @ArchTest
    static final ArchRule every_template_is_filled_by_jbakes_template_engine = classes()
            .that()
            .belongToAnyOf(Bakery.class)
            .should()
            .callMethod(
                    DelegatingTemplateEngine.class, "renderDocument", TemplateModel.class, String.class, Writer.class)
            .because("the portal is built on JBake");

    @ArchTest
    static final ArchRule templates_are_filled_for_jbake_only = noClasses()
            .that()
            .doNotBelongToAnyOf(HtmlTemplates.class)
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("freemarker.template.Template")
            .because("there is no way to a file of the site but through JBake's template engine");

    @ArchTest
    static final ArchRule time_comes_from_outside = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .because("the same input at the same instant must give the same output");

    @ArchTest
    static final ArchRule only_main_knows_the_machine = noClasses()
            .that()
            .doNotBelongToAnyOf(Main.class)
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .orShould()
            .callMethod(System.class, "exit", int.class)
            .orShould()
            .callMethod(Clock.class, "systemUTC")
            .because("a test must be able to choose and to listen");
}
