package detente.models.rareearths.states;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import detente.random.Draws;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KnowledgeTest {
    private final Capitals capitals = new Capitals();

    private Intelligence intelligence() {
        return new Intelligence(capitals.conduct(), Draws.keyed(5), 1);
    }

    private static Observation week(double value) {
        Observation week = new Observation();
        week.deliveries = value;
        week.loss = value;
        week.exporterLoss = value;
        week.partnerLoss = value;
        week.confidence = value;
        week.propertyStress = value;
        week.threat = value;
        week.partnerLevel = value;
        week.due = 1 + 2 * value;
        return week;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 8})
    void statistics_are_seen_when_their_lag_is_over_and_never_before(int lag) {
        capitals.lag = lag;
        Intelligence intelligence = intelligence();
        for (int t = 0; t < 40; t++) {
            intelligence.look(t);
            Observation seen = intelligence.seen();
            double then = t < lag ? 0 : 100 + t - lag;
            assertThat(seen.deliveries).isEqualTo(t < lag ? 1 : then);
            assertThat(new double[] {seen.loss, seen.exporterLoss, seen.partnerLoss, seen.propertyStress})
                    .containsOnly(then);
            assertThat(seen.confidence).isEqualTo(t < lag ? 100 : then);
            double missing = t < lag ? 0 : 1 + then;
            assertThat(intelligence.feltThen()).isEqualTo(then + missing);
            assertThat(intelligence.earlierMissing()).isEqualTo(t < lag + 2 ? 0 : 101 + t - lag - 2);
            intelligence.file(t, week(100 + t));
        }
    }

    @Test
    void before_the_run_the_world_was_as_at_its_start() {
        capitals.lag = 5;
        Intelligence intelligence = intelligence();
        intelligence.begin(week(88));
        intelligence.look(0);
        assertThat(intelligence.seen().confidence).isEqualTo(88);
    }

    @Test
    void what_is_public_is_known_the_week_after() {
        capitals.lag = 5;
        Intelligence intelligence = intelligence();
        for (int t = 0; t < 40; t++) {
            intelligence.look(t);
            assertThat(intelligence.seen().partnerLevel).isEqualTo(t < 1 ? 0 : 100 + t - 1);
            assertThat(intelligence.seen().threat).isEqualTo(t < 1 ? 0 : 100 + t - 1);
            assertThat(intelligence.earlierPartnerLevel()).isEqualTo(t < 3 ? 0 : 100 + t - 3);
            intelligence.file(t, week(100 + t));
        }
    }

    @Test
    void errors_have_their_size_and_spare_what_is_published() {
        capitals.observationNoise = 0.05;
        Intelligence intelligence = intelligence();
        double squares = 0;
        for (int t = 0; t < 20_000; t++) {
            intelligence.file(t, week(1));
            intelligence.look(t + 2);
            double error = intelligence.seen().loss - 1;
            squares += error * error;
            assertThat(intelligence.seen().confidence).isEqualTo(1);
            assertThat(intelligence.seen().loss).isNotEqualTo(intelligence.seen().deliveries);
        }
        assertThat(StrictMath.sqrt(squares / 20_000)).isCloseTo(0.05, within(0.001));
    }

    @Test
    void a_week_looks_the_same_whenever_it_is_looked_at() {
        capitals.observationNoise = 0.05;
        Intelligence intelligence = intelligence();
        for (int t = 0; t < 10; t++) {
            intelligence.file(t, week(1));
        }
        intelligence.look(8);
        double first = intelligence.seen().missing();
        intelligence.look(10);
        assertThat(intelligence.earlierMissing()).isEqualTo(first);
    }

    @Test
    void before_anything_was_seen_each_belief_is_one_half() {
        Beliefs beliefs = new Beliefs(2);
        assertThat(beliefs.mirroring()).isEqualTo(0.5);
        assertThat(beliefs.success()).isEqualTo(0.5);
    }

    @Test
    void an_answer_in_the_same_direction_counts_as_mirroring() {
        Beliefs beliefs = new Beliefs(2);
        beliefs.remember(0, 0.25, 0);
        beliefs.remember(1, 0, 0);
        assertThat(beliefs.mirroring()).isEqualTo(0.5);
        beliefs.remember(2, -0.25, 0.25);
        assertThat(beliefs.mirroring()).isEqualTo(2 / 3.0);
        beliefs.remember(3, 0, -0.5);
        beliefs.remember(4, 0, 0);
        assertThat(beliefs.mirroring()).isEqualTo(3 / 4.0);
    }

    @Test
    void silence_and_the_opposite_count_against_it() {
        Beliefs beliefs = new Beliefs(2);
        double[] partner = {0, 0, 0, -0.25, 0};
        for (int t = 0; t < 5; t++) {
            beliefs.remember(t, t == 0 || t == 2 ? 0.25 : 0, partner[t]);
        }
        assertThat(beliefs.mirroring()).isEqualTo(1 / 4.0);
    }

    @Test
    void what_the_partner_did_in_the_same_week_or_too_late_is_no_answer() {
        Beliefs beliefs = new Beliefs(2);
        double[] partner = {0.25, 0, 0, 0.25};
        for (int t = 0; t < 4; t++) {
            beliefs.remember(t, t == 0 ? 0.25 : 0, partner[t]);
        }
        assertThat(beliefs.mirroring()).isEqualTo(1 / 3.0);
    }

    @Test
    void rounds_of_talks_teach_how_often_they_succeed() {
        Beliefs beliefs = new Beliefs(2);
        beliefs.talked(true);
        beliefs.talked(true);
        beliefs.talked(false);
        assertThat(beliefs.success()).isEqualTo(3 / 5.0);
    }
}
