package detente.models.rareearths.states;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.sun.management.ThreadMXBean;
import detente.engine.Observer;
import detente.models.strategies.Action;
import detente.parameters.Keyed;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StatesTest {
    private final Capitals capitals = new Capitals();

    private States conflict(long seed, int weeks) {
        States states = capitals.states(seed);
        states.watch(0);
        begin(states);
        states.close(0);
        for (int week = 1; week <= weeks; week++) {
            capitals.week(states, week);
        }
        return states;
    }

    private static void begin(States states) {
        states.impose(Side.CHINA, PolicyInstrument.REE_LICENCE, 0.75);
        states.impose(Side.UNITED_STATES, PolicyInstrument.TECH_CONTROL, 0.5);
        states.impose(Side.UNITED_STATES, PolicyInstrument.TARIFF, 0.5);
    }

    private long chosen(Action action) {
        long count = 0;
        for (int seed = 0; seed < 200; seed++) {
            count += conflict(seed, 52).all().stream()
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
                agent.urgency(),
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
            capitals.painProperty = new Keyed(heavy == 0 ? 0.2 : 1, Map.of("usa", 0.2));
            for (int seed = 0; seed < 400; seed++) {
                States states = capitals.states(seed);
                begin(states);
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
        assertThat(pain[1]).isGreaterThan(pain[0] + 400 * 0.2);
        assertThat(first[1]).isLessThan(first[0] * 0.9);
    }

    @Test
    void without_an_escalation_states_decide_at_their_interval_only() {
        capitals.interval = 4;
        capitals.precision = 20;
        capitals.peaceEscalation = 0;
        States states = capitals.states(1);
        for (int week = 0; week < 60; week++) {
            capitals.week(states, week);
            assertThat(states.week()).hasSize(week % 4 == 0 ? 2 : 0);
        }
    }

    @Test
    void the_week_after_its_partner_escalated_a_state_decides_out_of_turn() {
        capitals.interval = 8;
        capitals.precision = 20;
        capitals.peaceEscalation = 0;
        States states = capitals.states(1);
        for (int week = 0; week < 5; week++) {
            states.decide(week);
            if (week == 3) {
                states.impose(Side.CHINA, PolicyInstrument.REE_LICENCE, 0.9);
            }
            states.close(week);
            assertThat(states.week()).hasSize(week == 0 ? 2 : week == 4 ? 1 : 0);
        }
        Decision answer = states.week().get(0);
        assertThat(answer.side()).isEqualTo(Side.UNITED_STATES);
        assertThat(answer.seen())
                .containsEntry("partner's control level", 0.9)
                .containsEntry("partner's move", 0.9)
                .containsEntry("peace", 0.0);
    }

    @Test
    void a_concession_calls_nobody_out_of_turn() {
        capitals.interval = 8;
        States states = capitals.states(1);
        states.watch(0);
        states.close(0);
        states.impose(Side.CHINA, PolicyInstrument.PRECURSOR, -0.5);
        states.close(1);
        states.decide(2);
        assertThat(states.week()).isEmpty();
    }

    @Test
    void neither_state_knows_what_the_other_does_in_the_same_week() {
        States states = conflict(3, 104);
        for (Decision decision : states.all()) {
            for (Decision other : states.all()) {
                if (decision.period() == other.period() && decision.side() != other.side()) {
                    assertThat(decision.seen().get("partner's control level"))
                            .isEqualTo(other.seen().get("own control level"));
                }
            }
        }
    }

    @Test
    void whatever_states_do_no_instrument_leaves_its_bounds() {
        capitals.precision = 0;
        for (int seed = 0; seed < 20; seed++) {
            States states = capitals.states(seed);
            for (int week = 0; week < 200; week++) {
                capitals.week(states, week);
                for (Side side : Side.BOTH) {
                    for (PolicyInstrument instrument : PolicyInstrument.ALL) {
                        assertThat(states.of(side).positions().of(instrument))
                                .isBetween(instrument.low, instrument.high);
                    }
                }
            }
        }
    }

    @Test
    void the_payoff_is_discounted_leverage_less_pain_and_audience_costs() {
        States states = capitals.states(1);
        states.impose(Side.CHINA, PolicyInstrument.REE_LICENCE, 0.5);
        states.of(Side.CHINA).observation().loss = 0.1;
        states.of(Side.CHINA).observation().partnerLoss = 0.2;
        states.close(0);
        states.close(1);
        states.of(Side.CHINA).charge();
        double week = 0.25 * 0.5 * 0.75 + 0.3 * 0.5 * 0.2 - 0.1;
        assertThat(states.of(Side.CHINA).payoff().sum()).isCloseTo(week * 1.98 - 0.98 * 0.98 * 0.35, within(1e-12));
    }

    @Test
    void watching_states_decide_nothing_and_remember_no_older_move() {
        capitals.peaceEscalation = 0;
        States states = capitals.states(1);
        begin(states);
        for (int week = 0; week < 9; week++) {
            states.watch(week);
            capitals.damage(states);
            states.close(week);
        }
        assertThat(states.all()).isEmpty();
        assertThat(states.of(Side.CHINA).urgency()).isGreaterThan(0.4);
        states.decide(10);
        assertThat(states.week().get(0).seen()).containsEntry("partner's move", 0.0);
    }

    @Test
    void a_week_without_a_decision_allocates_nothing() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        capitals.observationNoise = 0.05;
        States states = capitals.states(1);
        begin(states);
        long least = Long.MAX_VALUE;
        for (int week = 0; week < 2_000; week += 100) {
            long before = threads.getCurrentThreadAllocatedBytes();
            for (int more = 0; more < 100; more++) {
                states.watch(week + more);
                states.close(week + more);
            }
            least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
        }
        assertThat(least).isLessThan(500);
    }

    @Test
    void every_series_has_a_name_of_its_own() {
        Observer observer = new Observer();
        StateSeries series = new StateSeries(capitals.states(1));
        series.observe(observer);
        assertThatThrownBy(() -> series.observe(observer)).hasMessage("two series are called 'pain.chn'");
    }
}
