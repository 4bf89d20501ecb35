package detente.models.rareearths.policy;

import static detente.models.rareearths.policy.Headlines.WEIGHTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import detente.results.Event;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NewsTest {
    private final Headlines headlines = new Headlines();

    private static double[] threat(News news, int weeks) {
        double[] threat = new double[weeks];
        for (int t = 0; t < weeks; t++) {
            news.hear(t);
            threat[t] = news.threat();
        }
        return threat;
    }

    @Test
    void without_events_there_is_no_threat() {
        assertThat(threat(headlines.news(WEIGHTS, 520), 520)).containsOnly(0);
    }

    @Test
    void bad_news_add_their_weight_and_fade() {
        double[] threat = threat(headlines.in(3, "CN", "ree-licence", 0.9).news(WEIGHTS, 60), 60);
        for (int t = 0; t < 60; t++) {
            assertThat(threat[t])
                    .as("week %d", t)
                    .isCloseTo(t < 3 ? 0 : News.worth(WEIGHTS, 0.9) * StrictMath.pow(0.92, t - 3), within(1e-15));
        }
    }

    /** Half a move counts by the root of a half; texts of an agreement as a whole. */
    @ParameterizedTest
    @CsvSource({
        "ree-licence, 0.25, 0, 0.25, -0.25",
        "tech-control, 1, 0, 1, -1",
        "entity-list, 0.5, 0.75, 0.5, 0.25",
        "tariff, 45.7, 20.7, 0.25, -0.25",
        "market-access, 0.5, 0.25, -0.5, 0.25",
        "precursor-control, 1, 0.75, -1, 0.25",
        "purchases, 0.5, 1.5, 0.5, -1",
        "framework, 1, 1, -1, -1",
        "framework, 1, 0, -1, 0",
        "ree-licence, 0.9, 0.9, 0.9, 0",
        "talks, 1, 0, 0, 0",
        "stockpile, 8, 4, 0, 0",
        "project, 1000, 0, 0, 0"
    })
    void a_change_for_the_worse_alarms_and_one_for_the_better_calms_by_the_root_of_its_size(
            String instrument, double first, double second, double firstMove, double secondMove) {
        headlines.in(1, "US", instrument, first).in(3, "US", instrument, second);
        double[] weights = headlines.weights(5);
        assertThat(weights[1]).isCloseTo(News.worth(WEIGHTS, firstMove), within(1e-12));
        assertThat(weights[3]).isCloseTo(News.worth(WEIGHTS, secondMove), within(1e-12));
    }

    @Test
    void a_whole_unit_put_on_weighs_what_the_parameter_says_and_a_quarter_of_it_half_as_much() {
        assertThat(News.worth(WEIGHTS, 1)).isEqualTo(0.3);
        assertThat(News.worth(WEIGHTS, 0.25)).isEqualTo(0.15);
        assertThat(News.worth(WEIGHTS, -0.25)).isEqualTo(-0.1);
        assertThat(News.worth(WEIGHTS, 0)).isZero();
    }

    @Test
    void the_base_tariff_of_each_state_is_no_news() {
        headlines.in(1, "CN", "tariff", 21.2).in(2, "US", "tariff", 20.7);
        assertThat(headlines.weights(3)).containsOnly(0);
    }

    @Test
    void what_one_state_does_in_a_week_counts_once_with_what_weighs_most() {
        LocalDate monday = Headlines.CALENDAR.date(2);
        headlines
                .on(monday.minusDays(5), "US", "tariff", 60)
                .on(monday.minusDays(4), "US", "tariff", 125)
                .on(monday.minusDays(3), "US", "purchases", 2)
                .on(monday, "US", "tech-control", 1);
        assertThat(headlines.weights(4)).containsExactly(0, 0, News.worth(WEIGHTS, 1), 0);
    }

    @Test
    void bad_news_win_over_good_news_of_equal_weight() {
        NewsParameters even = new NewsParameters(true, 0.2, 0.2, 0.08);
        headlines.in(1, "US", "market-access", 1).in(1, "US", "tech-control", 1);
        assertThat(threat(headlines.news(even, 2), 2)).containsExactly(0, 0.2);
    }

    @Test
    void news_of_both_states_add_up_and_joint_news_count_once() {
        headlines
                .in(1, "US", "tariff", 45.7)
                .in(1, "CN", "tariff", 46.2)
                .in(2, "both", "framework", 1)
                .in(3, "both", "tariff", 21.2);
        assertThat(headlines.weights(4)).usingComparatorWithPrecision(1e-12).containsExactly(0, 0.3, -0.2, -0.1);
    }

    @Test
    void others_and_notes_and_what_lies_outside_the_run_are_no_news() {
        headlines
                .in(1, "ALLY", "tariff", 60)
                .in(7, "US", "tariff", 60)
                .on(LocalDate.of(2023, 12, 31), "CN", "ree-licence", 0.9);
        assertThat(headlines.weights(4)).containsOnly(0);
        Event note = new Event(Headlines.CALENDAR.date(1), "US", "note", OptionalDouble.empty(), "", "", false);
        PolicyScript.Timeline noted = new PolicyScript.Timeline(List.of(note), Headlines.CALENDAR, 2);
        assertThat(Announcements.of(WEIGHTS, noted, Headlines.TARIFFS, weight -> 1)
                        .weight(1))
                .isEqualTo(0);
    }

    @Test
    void levels_before_the_start_are_what_later_events_compare_with() {
        headlines.on(LocalDate.of(2023, 12, 1), "CN", "ree-licence", 0.9).in(2, "CN", "ree-licence", 0.65);
        assertThat(headlines.weights(4)).usingComparatorWithPrecision(1e-12).containsExactly(0, 0, -0.1, 0);
    }

    @Test
    void the_threat_stays_between_0_and_1() {
        for (int week = 1; week <= 8; week++) {
            headlines.in(week, "US", "tariff", 20.7 + 12 * week).in(week, "CN", "tariff", 21.2 + 12 * week);
        }
        for (int week = 9; week <= 40; week++) {
            headlines.in(week, "both", "framework", 1);
        }
        double[] threat = threat(headlines.news(WEIGHTS, 41), 41);
        assertThat(Arrays.stream(threat).max()).hasValue(1);
        assertThat(Arrays.stream(threat).min()).hasValue(0);
        assertThat(threat[8]).isEqualTo(1);
        assertThat(threat[40]).isEqualTo(0);
    }

    @Test
    void what_is_announced_during_a_run_is_heard_once_in_the_next_week() {
        News news = headlines.news(WEIGHTS, 3);
        news.hear(0);
        news.announce(0.25);
        news.announce(0.25);
        assertThat(news.threat()).isEqualTo(0);
        news.hear(1);
        assertThat(news.threat()).isEqualTo(0.5);
        news.hear(2);
        assertThat(news.threat()).isEqualTo(0.46);
    }

    @Test
    void switched_off_nobody_hears_anything() {
        News news = headlines.in(1, "US", "tariff", 60).news(new NewsParameters(false, 0.3, 0.2, 0.08), 4);
        news.announce(0.5);
        assertThat(threat(news, 4)).containsOnly(0);
    }
}
