package detente.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import detente.engine.Models;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** No main class is there for its test alone: a command, a model or the documented library leads to each. */
class ReachTest {
    /** What economists use from Java, and no command does; the guide says what for. */
    private static final List<String> LIBRARY = List.of(
            "uncertainty.KolmogorovSmirnov",
            "uncertainty.LongRunVariance",
            "MomentBootstrap",
            "uncertainty.SeriesDistances",
            "SimulatedMoments",
            "uncertainty.SimulationBasedCalibration");

    @Test
    void a_command_a_model_or_the_documented_library_leads_to_every_class() {
        JavaClasses code = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("detente");
        List<String> entries = new ArrayList<>(List.of("detente.cli.Main"));
        Models.all().stream()
                .map(model -> model.getClass().getName())
                .filter(code::contain)
                .forEach(entries::add);
        LIBRARY.forEach(name -> entries.add("detente.calibration." + name));
        assertThat(entries).hasSizeGreaterThan(LIBRARY.size() + 5);
        assertThat(Reach.unreached(code, entries)).isEmpty();
    }

    @Test
    void every_class_of_the_library_is_in_its_guide() throws IOException {
        Path guide = Path.of(System.getProperty("detente.home")).resolve("sim/docs/library.md");
        assertThat(Files.readString(guide))
                .contains(LIBRARY.stream()
                        .map(name -> "`" + name.substring(name.indexOf('.') + 1) + "`")
                        .toList());
    }

    @Test
    void a_class_that_nothing_leads_to_is_found() {
        JavaClasses planted = new ClassFileImporter().importPackages("detente.architecture.planted");
        assertThat(Reach.unreached(planted, List.of("detente.architecture.planted.Door")))
                .containsExactly("detente.architecture.planted.Attic");
    }
}
