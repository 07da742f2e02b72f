package space.outpost.twin;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The rooms of the twin and the doors between them. */
class RoomsTest {
    private final JavaClasses twin = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("space.outpost.twin");

    @Test
    void theExecutiveSeesNoHardwareAndNoFaults() {
        noClasses()
                .that()
                .resideInAPackage("..executive..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..elements..", "..faults..")
                .check(twin);
    }

    @Test
    void theHardwareKnowsNoExecutive() {
        noClasses()
                .that()
                .resideInAnyPackage("..elements..", "..faults..", "..tmtc..", "..kernel..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("..executive..")
                .check(twin);
    }

    @Test
    void theKernelKnowsNothingOfStations() {
        noClasses()
                .that()
                .resideInAPackage("..kernel..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "..elements..",
                        "..faults..",
                        "..tmtc..",
                        "..executive..",
                        "..model.scenario..",
                        "..model.plan..")
                .check(twin);
    }
}
