package detente.models.rareearths;

import static org.assertj.core.api.Assertions.assertThat;

import detente.engine.Strictness;
import detente.models.FolderCopy;
import detente.models.Trial;
import detente.parameters.Setting;
import detente.study.contract.Differences;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A mechanism that is switched off leaves the simpler model, to the bit. */
class MechanismSwitchTest {
    @TempDir
    private Path temporary;

    static Stream<Arguments> neutral() {
        return Stream.of(
                row("general-licences", "general-licences", "general-licences.share=0"),
                row("rerouting", "detour", "rerouting.share=0", "rerouting.delay=0"),
                row("prices", "history", "prices.adjustment=0", "prices.noise=0"),
                row(
                        "hazard",
                        "history",
                        "hazard.threat-weight=0",
                        "hazard.control-weight=0",
                        "hazard.shortfall-weight=0"),
                row("stockpiles", "stockpile", "stockpiles.response=0", "stockpiles.purchase-rate=0"),
                row("substitution", "history", "substitution.speed=0", "substitution.price-elasticity=0"),
                row("projects", "other-suppliers", "projects.start-rate=0", "projects.scale=0"),
                row("news", "history", "news.escalation=0", "news.easing=0"),
                row(
                        "households",
                        "history",
                        "households.confidence-response=0",
                        "households.income-response=0",
                        "property.spending-drag=0"),
                row("property", "property-slump", "property.confidence-effect=0", "property.support-effect=0"));
    }

    private static Arguments row(String mechanism, String scenario, String... neutral) {
        return Arguments.of(mechanism, scenario, List.of(neutral));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("neutral")
    void off_is_the_same_as_neutral_parameters(String mechanism, String scenario, List<String> neutral) {
        Trial on = Trial.of("rare-earths").scenario(scenario);
        Trial quiet = on;
        for (Setting setting : on.inputs().settings()) {
            for (String assignment : neutral) {
                int sign = assignment.indexOf('=');
                // Also the values that a parameter has of its own for a good or a region.
                if (setting.definition().name().equals(assignment.substring(0, sign))) {
                    quiet = quiet.set(setting.name() + assignment.substring(sign));
                }
            }
        }
        same(on, on.set(mechanism + ".on=false"), quiet);
    }

    static Stream<Arguments> events() {
        return Stream.of(
                Arguments.of("licences", "history", "actor: CN, instrument: (ree-licence|entity-list)"),
                Arguments.of("technology", "history", "actor: US, instrument: (tech-control|entity-list)"),
                Arguments.of("tariffs", "history", "actor: \\w+, instrument: tariff"),
                Arguments.of("commitments", "history", "actor: CN, instrument: (purchases|market-access)"));
    }

    /** The news hears of events whether or not a mechanism carries them out; here it is off. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("events")
    void off_is_the_same_as_a_scenario_without_its_events(String mechanism, String scenario, String events) {
        Trial on = Trial.of("rare-earths").scenario(scenario).set("news.on=false");
        Trial quiet = FolderCopy.of("rare-earths", temporary)
                .change("scenarios/" + scenario + ".yaml", text -> text.replaceAll("(?m)^.*" + events + ",.*\\R", ""))
                .trial()
                .scenario(scenario)
                .set("news.on=false");
        same(on, on.set(mechanism + ".on=false"), quiet);
    }

    private static void same(Trial on, Trial off, Trial quiet) {
        assertThat(Differences.first(off.results(Strictness.OFF), quiet.results(Strictness.OFF)))
                .as("off against neutral")
                .isEmpty();
        assertThat(Differences.first(off.results(Strictness.OFF), on.results(Strictness.OFF)))
                .as("off against on")
                .isPresent();
    }
}
