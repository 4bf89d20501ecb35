package detente.models.rareearths.states;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.sun.management.ThreadMXBean;
import detente.engine.Observer;
import detente.models.rareearths.policy.Instruments;
import detente.models.rareearths.policy.PolicyInstrument;
import detente.models.rareearths.policy.Side;
import detente.results.Calendar;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;

class StatesTest {
    private final Capitals capitals = new Capitals();

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
        States states = capitals.conflict(3, 104);
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
    void the_payoff_is_discounted_leverage_less_pain_and_audience_costs() {
        States states = capitals.states(1);
        states.impose(Side.CHINA, PolicyInstrument.REE_LICENCE, 0.5);
        states.of(Side.CHINA).observation().loss = 0.1;
        states.of(Side.CHINA).observation().partnerLoss = 0.2;
        states.of(Side.CHINA).observation().confidence = 100;
        states.close(0);
        states.close(1);
        states.of(Side.CHINA).charge();
        double week = (0.25 + 0.3 * 0.2) * (1 - StrictMath.exp(-0.5)) - 0.1;
        assertThat(states.of(Side.CHINA).payoff().sum()).isCloseTo(week * 1.98 - 0.98 * 0.98 * 0.35, within(1e-12));
    }

    @Test
    void watching_states_decide_nothing_and_remember_no_older_move() {
        capitals.peaceEscalation = 0;
        States states = capitals.states(1);
        Capitals.begin(states);
        for (int week = 0; week < 9; week++) {
            states.watch(week);
            capitals.damage(states);
            states.close(week);
        }
        assertThat(states.all()).isEmpty();
        assertThat(states.of(Side.CHINA).pain()).isGreaterThan(0.4);
        states.decide(10);
        assertThat(states.week().get(0).seen()).containsEntry("partner's move", 0.0);
    }

    @Test
    void a_week_without_a_decision_allocates_nothing() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        capitals.observationNoise = 0.05;
        States states = capitals.states(1);
        Capitals.begin(states);
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
        Observer observer = new Observer(Calendar.Step.WEEK);
        StateSeries series = new StateSeries(capitals.states(1), Instruments.USUAL);
        series.observe(observer);
        assertThat(observer.mistakes()).isEmpty();
        series.observe(observer);
        assertThat(observer.mistakes()).contains("two series are called 'pain.chn'.");
    }
}
