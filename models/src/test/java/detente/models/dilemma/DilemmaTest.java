package detente.models.dilemma;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import detente.models.Trial;
import detente.results.Results;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The dilemma against long-run payoffs from the chain of its four outcomes. */
class DilemmaTest {
    private static final Map<String, String> NAMES = Map.of(
            "tft", "tit-for-tat",
            "gtft", "generous-tit-for-tat",
            "wsls", "pavlov",
            "allc", "always-concede",
            "alld", "always-escalate");
    private static final int TURNS = 4_000;
    private static final int SEEDS = 30;

    @ParameterizedTest(name = "{0} against {1}")
    @CsvSource({
        "tft, tft, 2.25", "tft, gtft, 2.8554", "tft, wsls, 2.25", "tft, allc, 3.0352", "tft, alld, 1.1003",
        "gtft, tft, 2.6923", "gtft, gtft, 2.8594", "gtft, wsls, 2.3650", "gtft, allc, 3.0060", "gtft, alld, 0.8010",
        "wsls, tft, 2.25", "wsls, gtft, 2.7824", "wsls, wsls, 2.7765", "wsls, allc, 3.8250", "wsls, alld, 0.6750"
    })
    void long_run_payoffs_are_those_of_the_reference_table(String row, String column, double expected) {
        assertThat(Chain.payoff(row, column, 0.05)).isCloseTo(expected, within(5.1e-5));
        agrees(row, column, 0.05);
    }

    @ParameterizedTest(name = "{0} against {1}, noise {2}")
    @CsvSource({
        "tft, tft, 0.02",
        "tft, tft, 0.2",
        "tft, tft, 0.5",
        "tft, wsls, 0.2",
        "gtft, wsls, 0.02",
        "gtft, tft, 0.2",
        "wsls, wsls, 0.02",
        "wsls, wsls, 0.2",
        "wsls, allc, 0.1",
        "gtft, alld, 0.3"
    })
    void long_run_payoffs_follow_the_noise(String row, String column, double noise) {
        agrees(row, column, noise);
    }

    @ParameterizedTest
    @CsvSource({"0.001", "0.05", "0.3"})
    void tit_for_tat_against_itself_earns_two_and_a_quarter_whatever_the_noise(double noise) {
        assertThat(Chain.payoff("tft", "tft", noise)).isCloseTo(2.25, within(1e-9));
    }

    /** Within four standard errors of matches with different seeds; the start hardly counts in so many turns. */
    private static void agrees(String row, String column, double noise) {
        Trial match = Trial.of("dilemma")
                .set("strategies.first=" + NAMES.get(row))
                .set("strategies.second=" + NAMES.get(column))
                .set("dilemma.noise=" + noise)
                .periods(TURNS);
        double[] first = new double[SEEDS];
        double[] second = new double[SEEDS];
        for (int i = 0; i < SEEDS; i++) {
            Results results = match.seed(i + 1).results();
            first[i] = results.series("score.first").value(TURNS - 1) / TURNS;
            second[i] = results.series("score.second").value(TURNS - 1) / TURNS;
        }
        assertWithin(first, Chain.payoff(row, column, noise));
        assertWithin(second, Chain.payoff(column, row, noise));
    }

    private static void assertWithin(double[] sample, double expected) {
        double mean = Arrays.stream(sample).average().orElseThrow();
        double squares = Arrays.stream(sample).map(v -> (v - mean) * (v - mean)).sum();
        double standardError = Math.sqrt(squares / (SEEDS - 1) / SEEDS);
        assertThat(standardError).isLessThan(0.03);
        assertThat(mean).isCloseTo(expected, within(4 * standardError));
    }

    @Test
    void without_noise_two_kind_players_never_defect() {
        Results results = Trial.of("dilemma").set("dilemma.noise=0").results();
        assertThat(results.series("payoff.first").values()).containsOnly(3);
        assertThat(results.series("score.second").value(199)).isEqualTo(600);
    }

    @Test
    void grim_sees_the_move_after_noise() {
        Results results = Trial.of("dilemma")
                .set("strategies.first=grim")
                .set("strategies.second=always-concede")
                .results();
        double[] second = results.series("cooperation.second").values();
        double[] first = results.series("cooperation.first").values();
        int slip = 0;
        while (second[slip] == 1) {
            slip++;
        }
        assertThat(Arrays.stream(first, 0, slip + 1).average().orElseThrow()).isGreaterThan(0.8);
        assertThat(Arrays.stream(first, slip + 1, first.length).average().orElseThrow())
                .isLessThan(0.15);
    }

    @Test
    void contrition_ends_a_feud_that_a_slip_began() {
        Trial feud = Trial.of("dilemma").periods(2000);
        Trial contrite =
                feud.set("strategies.first=contrite-tit-for-tat").set("strategies.second=contrite-tit-for-tat");
        assertThat(mean(contrite, "payoff.first")).isGreaterThan(2.7);
        assertThat(mean(feud, "payoff.first")).isCloseTo(2.25, within(0.25));
    }

    @Test
    void the_logit_learns_that_a_pushover_can_be_exploited_and_that_tit_for_tat_cannot() {
        Trial logit = Trial.of("dilemma").set("strategies.first=logit").periods(1000);
        assertThat(mean(logit.set("strategies.second=always-concede"), "cooperation.first"))
                .isLessThan(0.15);
        assertThat(mean(logit.set("strategies.second=tit-for-tat"), "cooperation.first"))
                .isGreaterThan(0.6);
    }

    @Test
    void the_reciprocator_hardens_against_who_never_delivers() {
        Trial against = Trial.of("dilemma").set("strategies.first=reciprocator").periods(500);
        assertThat(mean(against.set("strategies.second=always-escalate"), "cooperation.first"))
                .isLessThan(0.1);
        assertThat(mean(against.set("strategies.second=always-concede"), "cooperation.first"))
                .isGreaterThan(0.9);
    }

    @Test
    void the_pain_threshold_gives_in_to_who_always_escalates() {
        Results results = Trial.of("dilemma")
                .set("dilemma.noise=0")
                .set("strategies.first=pain-threshold")
                .set("strategies.second=always-escalate")
                .periods(20)
                .results();
        assertThat(results.series("cooperation.first").values()).containsOnly(1);
    }

    @Test
    void the_learner_comes_to_exploit_a_pushover() {
        Trial learner = Trial.of("dilemma")
                .set("strategies.first=learner")
                .set("strategies.second=always-concede")
                .set("dilemma.noise=0")
                .set("strategy.learner-precision=1")
                .periods(1000);
        double sum = 0;
        for (int seed = 1; seed <= 20; seed++) {
            sum += mean(learner.seed(seed), "payoff.first");
        }
        assertThat(sum / 20).isGreaterThan(3);
    }

    @Test
    void payoffs_that_are_no_dilemma_are_played_with_a_warning() {
        Trial plain = Trial.of("dilemma");
        assertThat(plain.results().warnings()).isEmpty();
        assertThat(plain.set("dilemma.temptation=2").results().warnings()).hasSize(1);
    }

    private static double mean(Trial trial, String series) {
        return mean(trial.results(), series);
    }

    private static double mean(Results results, String series) {
        return Arrays.stream(results.series(series).values()).average().orElseThrow();
    }
}
