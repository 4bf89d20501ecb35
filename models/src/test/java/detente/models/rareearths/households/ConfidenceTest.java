package detente.models.rareearths.households;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import detente.models.rareearths.policy.Headlines;
import detente.models.rareearths.policy.News;
import detente.parameters.Keyed;
import detente.random.Draws;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ConfidenceTest {
    private final Family family = new Family();
    private double unemployment;
    private double inflation;
    private double houses;
    private double threat;

    private Confidence of(String region, long seed) {
        Confidence.Influences influences =
                new Confidence.Influences(() -> unemployment, () -> inflation, () -> houses, () -> threat);
        return new Confidence(family.households(), region, influences, Draws.keyed(seed));
    }

    private static void survey(Confidence confidence, int weeks) {
        for (int t = 0; t < weeks; t++) {
            confidence.survey(t);
        }
    }

    @Test
    void without_noise_and_news_it_stays_at_its_level() {
        Confidence confidence = of("USA", 1);
        for (int t = 0; t < 520; t++) {
            confidence.survey(t);
            assertThat(confidence.index()).isEqualTo(72.5);
            assertThat(confidence.relativeGap()).isZero();
        }
    }

    @Test
    void the_threat_acts_at_once_and_leaves_at_once() {
        Confidence confidence = of("USA", 1);
        threat = 0.5;
        confidence.survey(0);
        assertThat(confidence.index()).isEqualTo(61.5);
        threat = 0;
        confidence.survey(1);
        assertThat(confidence.index()).isEqualTo(72.5);
    }

    @Test
    void unemployment_inflation_and_houses_act_slowly_and_add_up() {
        unemployment = 1;
        inflation = 0.5;
        houses = -2;
        Confidence american = of("USA", 1);
        Confidence chinese = of("CHN", 1);
        for (int t = 0; t < 300; t++) {
            american.survey(t);
            chinese.survey(t);
            assertThat(american.gap())
                    .isCloseTo((-2.455 - 0.5 * 3.727 - 0.4) * (1 - StrictMath.pow(0.972, t + 1)), within(1e-9));
            assertThat(chinese.gap())
                    .isCloseTo((-1.23 - 0.5 * 1.86 - 0.4) * (1 - StrictMath.pow(0.98, t + 1)), within(1e-9));
        }
    }

    @Test
    void the_index_never_falls_below_1() {
        unemployment = 100;
        Confidence confidence = of("USA", 1);
        survey(confidence, 300);
        assertThat(confidence.index()).isEqualTo(1);
        unemployment = 0;
        survey(confidence, 600);
        assertThat(confidence.index()).isCloseTo(72.5, within(0.01));
    }

    /** The stationary deviation of an autoregression is noise over the root of one minus the squared persistence. */
    @Test
    void noise_wanders_around_the_level() {
        family.noise = 0.5;
        Confidence confidence = of("USA", 3);
        int weeks = 200_000;
        double sum = 0;
        double squares = 0;
        for (int t = 0; t < weeks; t++) {
            confidence.survey(t);
            sum += confidence.gap();
            squares += confidence.gap() * confidence.gap();
        }
        assertThat(sum / weeks).isCloseTo(0, within(0.15));
        assertThat(Math.sqrt(squares / weeks)).isCloseTo(0.5 / Math.sqrt(1 - 0.972 * 0.972), within(0.1));
    }

    @Test
    void noise_is_its_own_in_each_state_and_seed_and_does_not_depend_on_policy() {
        family.noise = 0.5;
        family.level = Keyed.of(80);
        Confidence one = of("USA", 1);
        Confidence chinese = of("CHN", 1);
        Confidence other = of("USA", 2);
        one.survey(0);
        chinese.survey(0);
        other.survey(0);
        assertThat(one.index()).isNotEqualTo(chinese.index()).isNotEqualTo(other.index());
        threat = 0.25;
        Confidence threatened = of("USA", 1);
        threatened.survey(0);
        assertThat(one.index() - threatened.index()).isCloseTo(5.5, within(1e-12));
    }

    /**
     * The University of Michigan's index was 74.0 in December 2024, 52.2 in April and May, 60.7 in June and 61.7 in July
     * 2025. Events of the episode, no noise, nothing but the threat: the fall and the partial return must be there.
     */
    @Test
    void sentiment_in_the_united_states_falls_and_recovers_as_in_2025() {
        News news = new Headlines()
                .on(LocalDate.of(2025, 2, 4), "US", "tariff", 30.7)
                .on(LocalDate.of(2025, 3, 4), "US", "tariff", 40.7)
                .on(LocalDate.of(2025, 3, 4), "CN", "tariff", 25)
                .on(LocalDate.of(2025, 4, 4), "CN", "ree-licence", 0.9)
                .on(LocalDate.of(2025, 4, 9), "US", "tariff", 125)
                .on(LocalDate.of(2025, 4, 11), "CN", "tariff", 125)
                .on(LocalDate.of(2025, 5, 3), "US", "tariff", 126.5)
                .on(LocalDate.of(2025, 5, 14), "US", "tariff", 51.1)
                .on(LocalDate.of(2025, 5, 14), "CN", "tariff", 32.6)
                .on(LocalDate.of(2025, 5, 28), "US", "tech-control", 0.5)
                .on(LocalDate.of(2025, 6, 2), "CN", "ree-licence", 0.25)
                .on(LocalDate.of(2025, 6, 10), "both", "framework", 1)
                .on(LocalDate.of(2025, 6, 10), "CN", "ree-licence", 0.1)
                .on(LocalDate.of(2025, 7, 2), "US", "tech-control", 0)
                .news(Headlines.WEIGHTS, 100);
        Confidence.Influences influences = new Confidence.Influences(() -> 0, () -> 0, () -> 0, news::threat);
        Confidence confidence = new Confidence(family.households(), "USA", influences, Draws.keyed(1));
        double[] month = new double[24];
        int[] weeks = new int[24];
        for (int t = 0; t < 100; t++) {
            news.hear(t);
            confidence.survey(t);
            LocalDate date = Headlines.CALENDAR.date(t);
            if (date.getYear() < 2026) {
                int m = (date.getYear() - 2024) * 12 + date.getMonthValue() - 1;
                month[m] += confidence.index();
                weeks[m]++;
            }
        }
        for (int m = 0; m < 23; m++) {
            month[m] /= weeks[m];
        }
        assertThat(month[11]).as("December 2024").isEqualTo(72.5);
        assertThat(month[15]).as("April 2025").isBetween(50.0, 60.0);
        assertThat(month[16]).as("May 2025").isBetween(52.0, 64.0);
        assertThat(month[17]).as("June 2025").isGreaterThan(month[16]);
        assertThat(month[18]).as("July 2025").isBetween(61.0, 72.5);
    }
}
