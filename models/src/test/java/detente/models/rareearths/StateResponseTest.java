package detente.models.rareearths;

import static org.assertj.core.api.Assertions.assertThat;

import detente.results.Decision;
import detente.results.Results;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

/**
 * How the states' choices answer to what they mind; means over the same seeds, section 3.3 of the model description. Property
 * prices are made to fall fast and talks to be hard, or China would always be in a hurry.
 */
class StateResponseTest {
    private static final int SEEDS = 60;
    private static final double YEAR = 52;

    @Test
    void the_more_china_minds_property_stress_the_earlier_is_a_framework() {
        List<String> hardTimes = List.of("property.support=-1", "talks.success-base=-1.5");
        assertThat(means("states.pain-property", hardTimes, StateResponseTest::wait, 0, 2.5, 5))
                .isSortedAccordingTo((earlier, later) -> Double.compare(later, earlier))
                .doesNotHaveDuplicates();
    }

    @Test
    void the_more_states_mind_weak_confidence_the_earlier_is_a_framework() {
        assertThat(means("states.pain-confidence", List.of(), StateResponseTest::wait, 0, 1, 2))
                .isSortedAccordingTo((earlier, later) -> Double.compare(later, earlier))
                .doesNotHaveDuplicates();
    }

    @Test
    void the_higher_the_audience_cost_the_fewer_concessions_are_made_without_a_framework() {
        assertThat(means("states.audience-cost", List.of(), StateResponseTest::concessions, 0, 0.5, 1, 2))
                .isSortedAccordingTo((more, fewer) -> Double.compare(fewer, more))
                .doesNotHaveDuplicates();
    }

    @Test
    void the_more_retaliation_is_worth_the_more_often_states_escalate() {
        assertThat(means("states.retaliation", List.of(), StateResponseTest::escalations, 0, 1.5, 3))
                .isSorted()
                .doesNotHaveDuplicates();
    }

    /** Mean of a figure over the seeds, for each value of a parameter. */
    private static List<Double> means(
            String parameter, List<String> others, ToDoubleFunction<Results> figure, double... values) {
        return DoubleStream.of(values)
                .mapToObj(value -> {
                    List<String> set = new ArrayList<>(others);
                    set.add(parameter + "=" + value);
                    return Arrays.stream(Episodes.of("escalation", set.toArray(String[]::new))
                                    .figures(SEEDS, figure))
                            .average()
                            .orElseThrow();
                })
                .toList();
    }

    /** Weeks to the first framework, at most a year. */
    private static double wait(Results results) {
        return Math.min(YEAR, Episodes.firstFramework(results));
    }

    /** Share of China's decisions outside an agreement that concede. */
    private static double concessions(Results results) {
        List<Decision> free = results.decisions().stream()
                .filter(d -> d.actor().equals("CN"))
                .filter(StateResponseTest::isFree)
                .toList();
        return (double) free.stream().filter(d -> d.chosen().equals("concede")).count() / Math.max(1, free.size());
    }

    private static boolean isFree(Decision decision) {
        return decision.observed().stream()
                .anyMatch(seen -> seen.name().equals("agreement in force") && seen.value() == 0);
    }

    private static double escalations(Results results) {
        return results.decisions().stream()
                .filter(d -> d.chosen().equals("escalate"))
                .count();
    }
}
