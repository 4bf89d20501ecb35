package detente.models.rareearths.states;

import static org.assertj.core.api.Assertions.assertThat;

import detente.models.rareearths.policy.Instruments;
import detente.models.rareearths.policy.PolicyInstrument;
import detente.models.rareearths.policy.Side;
import detente.models.strategies.Action;
import detente.parameters.Keyed;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StateBehaviourTest {
    private final Capitals capitals = new Capitals();

    private long chosen(Action action) {
        long count = 0;
        for (int seed = 0; seed < 200; seed++) {
            count += capitals.conflict(seed, 52).all().stream()
                    .filter(decision -> decision.action() == action)
                    .count();
        }
        return count;
    }

    @Test
    void two_equal_states_that_swap_places_swap_everything_they_do() {
        capitals.observationNoise = 0.05;
        capitals.moveNoise = 0.05;
        States one = capitals.equal(9, false);
        States other = capitals.equal(9, true);
        one.impose(Side.CHINA, PolicyInstrument.REE_LICENCE, 0.75);
        other.impose(Side.UNITED_STATES, PolicyInstrument.REE_LICENCE, 0.75);
        for (int week = 0; week < 300; week++) {
            capitals.week(one, week);
            capitals.week(other, week);
            for (Side side : Side.BOTH) {
                assertThat(mirrored(one, side)).isEqualTo(mirrored(other, side.partner()));
            }
        }
        assertThat(one.all()).hasSizeGreaterThan(300);
    }

    private static List<Object> mirrored(States states, Side side) {
        StateAgent agent = states.of(side);
        return List.of(
                agent.positions().level(),
                agent.pain(),
                agent.payoff().sum(),
                agent.beliefs().mirroring(),
                states.week().stream()
                        .filter(decision -> decision.side() == side)
                        .map(decision -> List.of(decision.seen(), decision.options(), decision.move()))
                        .toList());
    }

    /** From peace at most .002 of the decisions escalate; four standard errors are granted to chance. */
    @Test
    void peace_is_seldom_broken() {
        int inPeace = 0;
        int escalated = 0;
        for (int seed = 0; seed < 1_000; seed++) {
            States states = capitals.states(seed);
            boolean peace = true;
            for (int week = 0; peace && week < 200; week++) {
                capitals.week(states, week);
                for (Decision decision : states.week()) {
                    inPeace++;
                    assertThat(decision.seen()).containsEntry("peace", 1.0);
                    if (decision.action() == Action.ESCALATE) {
                        escalated++;
                        peace = decision.move().after() <= 0;
                    }
                }
            }
        }
        double error = StrictMath.sqrt(0.002 * 0.998 / inPeace);
        assertThat(inPeace).isGreaterThan(100_000);
        assertThat(escalated / (double) inPeace).isBetween(0.0005, 0.002 + 4 * error);
    }

    @Test
    void a_dearer_audience_means_fewer_concessions() {
        long before = chosen(Action.CONCEDE);
        capitals.audienceCost = 0.7;
        assertThat(chosen(Action.CONCEDE)).isLessThan(before * 9 / 10);
    }

    @Test
    void whoever_minds_property_more_feels_more_pain_and_proposes_talks_earlier() {
        double[] pain = new double[2];
        double[] first = new double[2];
        for (int heavy = 0; heavy < 2; heavy++) {
            capitals.painProperty = new Keyed(heavy == 0 ? 0.2 : 2, Map.of("usa", 0.2));
            for (int seed = 0; seed < 400; seed++) {
                States states = capitals.states(seed);
                Capitals.begin(states);
                states.of(Side.CHINA).observation().propertyStress = 0.3;
                for (int week = 0; week < 60; week++) {
                    capitals.week(states, week);
                }
                pain[heavy] += states.of(Side.CHINA).pain();
                first[heavy] += states.all().stream()
                        .filter(d -> d.side() == Side.CHINA && d.action() == Action.TALKS)
                        .mapToInt(Decision::period)
                        .findFirst()
                        .orElse(60);
            }
        }
        assertThat(pain[1]).isGreaterThan(pain[0] * 1.2);
        assertThat(first[1]).isLessThan(first[0] * 0.9);
    }

    @Test
    void whatever_states_do_no_instrument_leaves_its_bounds() {
        capitals.precision = 0;
        for (int seed = 0; seed < 20; seed++) {
            States states = capitals.states(seed);
            for (int week = 0; week < 200; week++) {
                capitals.week(states, week);
                for (Side side : Side.BOTH) {
                    for (PolicyInstrument instrument : Instruments.USUAL.all) {
                        assertThat(states.of(side).positions().of(instrument))
                                .isBetween(instrument.low, instrument.high);
                    }
                }
            }
        }
    }
}
