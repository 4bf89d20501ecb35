package detente.models.rareearths;

import static org.assertj.core.api.Assertions.assertThat;

import detente.models.FolderCopy;
import detente.models.Trial;
import detente.results.Decision;
import detente.results.Results;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the states may never do, in any scenario. */
class ScenarioDiplomacyTest {
    private static final int FEW = 20;
    private static final int MANY = 1000;
    /** 4 August 2025. */
    private static final int WEEK_OF_LIST = 83;

    @TempDir
    private Path temporary;

    static Stream<String> scenarios() {
        return Trial.of("rare-earths").folder().scenarios().stream();
    }

    /** The agreement refuses a step that its table does not list, and with it the run. */
    @ParameterizedTest
    @MethodSource("scenarios")
    void the_framework_takes_listed_steps_only(String scenario) {
        Episodes.of(scenario).figures(FEW / 2, ScenarioDiplomacyTest::levelsInBounds);
    }

    @Tag("study")
    @ParameterizedTest
    @MethodSource("scenarios")
    void the_framework_takes_listed_steps_only_in_a_thousand_seeds(String scenario) {
        Episodes.of(scenario).figures(MANY, ScenarioDiplomacyTest::levelsInBounds);
    }

    private static double levelsInBounds(Results results) {
        for (String share :
                List.of("licences.stringency.chn", "licences.stringency.usa", "relief.chn", "rollback.usa")) {
            for (double value : results.series(share).values()) {
                assertThat(value).as(share).isBetween(0.0, 1.0);
            }
        }
        return 0;
    }

    /** October 2025: what a script imposes holds when everything else is the states'. */
    @Test
    void what_a_script_imposes_holds_whatever_the_states_decide() {
        double[] delivered = Episodes.of("broken-promise").figures(FEW, results -> {
            assertThat(results.series("position.entity-list.chn").value(90)).isEqualTo(0.9);
            assertThat(results.decisions())
                    .noneMatch(d -> d.actor().equals("CN")
                            && d.instrument().equals("entity-list")
                            && d.period() > WEEK_OF_LIST);
            return results.series("deliveries.reported.usa").value(95);
        });
        assertThat(Episodes.mean(delivered)).isLessThan(0.3);
        assertThat(Episodes.mean(Episodes.of("framework")
                        .figures(
                                FEW,
                                results -> results.series("deliveries.reported.usa")
                                        .value(95))))
                .isGreaterThan(0.6);
    }

    @Test
    void out_of_peace_states_escalate_no_more_often_than_the_guard_allows() {
        escalationInPeace(FEW);
    }

    @Tag("study")
    @Test
    void out_of_peace_states_escalate_no_more_often_than_the_guard_allows_in_a_thousand_seeds() {
        escalationInPeace(MANY);
    }

    private void escalationInPeace(int seeds) {
        Trial peace = FolderCopy.of("rare-earths", temporary)
                .write("scenarios/peace.yaml", "description: Peace\nendogenous-from: 2024-01-01\nevents: []\n")
                .trial()
                .scenario("peace")
                .set("network.firms=68");
        List<Decision> decisions = LongStream.rangeClosed(1, seeds)
                .parallel()
                .boxed()
                .flatMap(seed -> peace.seed(seed).results().decisions().stream())
                .filter(ScenarioDiplomacyTest::inPeace)
                .toList();
        double bound = 0.002 * decisions.size();
        long escalations =
                decisions.stream().filter(d -> d.chosen().equals("escalate")).count();
        System.out.printf("peace: %d escalations in %d decisions, bound 0.002%n", escalations, decisions.size());
        assertThat(decisions).hasSizeGreaterThan(100 * seeds);
        assertThat((double) escalations).isLessThanOrEqualTo(bound + 3 * Math.sqrt(bound));
    }

    private static boolean inPeace(Decision decision) {
        return decision.observed().stream().anyMatch(seen -> seen.name().equals("peace") && seen.value() == 1);
    }
}
