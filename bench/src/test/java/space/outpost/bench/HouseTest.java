package space.outpost.bench;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The house as DESIGN.md draws it: a module imports only modules on lower floors. */
@AnalyzeClasses(packages = "space.outpost", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseTest {
    @ArchTest
    static final ArchRule modulesImportOnlyModulesOnLowerFloors = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("model")
            .definedBy("space.outpost.model..")
            .layer("sky")
            .definedBy("space.outpost.sky..")
            .layer("survey")
            .definedBy("space.outpost.survey..")
            .layer("construct")
            .definedBy("space.outpost.construct..")
            .layer("operate")
            .definedBy("space.outpost.operate..")
            .layer("twin")
            .definedBy("space.outpost.twin..")
            .layer("cli")
            .definedBy("space.outpost.cli..")
            .layer("bench")
            .definedBy("space.outpost.bench..")
            .whereLayer("bench")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("cli")
            .mayOnlyBeAccessedByLayers("bench")
            .whereLayer("twin")
            .mayOnlyBeAccessedByLayers("cli", "bench")
            .whereLayer("operate")
            .mayOnlyBeAccessedByLayers("twin", "cli", "bench")
            .whereLayer("construct")
            .mayOnlyBeAccessedByLayers("twin", "cli", "bench")
            .whereLayer("survey")
            .mayOnlyBeAccessedByLayers("twin", "cli", "bench")
            .whereLayer("sky")
            .mayOnlyBeAccessedByLayers("survey", "construct", "twin", "cli", "bench");

    @ArchTest
    static final ArchRule packagesOfTheModelDoNotGoInCircles =
            slices().matching("space.outpost.model.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule onlyTheSkyKnowsOrekit = noClasses()
            .that()
            .resideOutsideOfPackages("space.outpost.sky..", "space.outpost.construct..", "space.outpost.bench..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.orekit..", "org.hipparchus..");

    @ArchTest
    static final ArchRule nobodyReadsTheClock = noClasses()
            .that()
            .resideOutsideOfPackages("space.outpost.cli..", "space.outpost.bench..")
            .should()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");
}
