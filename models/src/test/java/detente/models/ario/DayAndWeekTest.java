package detente.models.ario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import detente.models.FolderCopy;
import detente.results.MonthRange;
import detente.results.Monthly;
import detente.results.MonthlyValue;
import detente.results.Results;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The same shock in days and in weeks: nine tenths of a maker's capacity for twelve weeks from 15 January on, with all times the same.
 *
 * <p>Both solve the same equations in steps of their own: what is ordered in one period arrives in the next. The error of such a step is of
 * first order: its length over the shortest time of the model, here a week over the six in which stocks are restored, of what
 * the shock does. So a sixth of the largest month's loss bounds the difference of any month, and a sixth of the whole loss that of the whole.
 */
class DayAndWeekTest {
    private static final int DAYS = 728;
    private static final double STEP_OVER_TIME = 1.0 / 6;
    private static final List<String> SERIES = List.of("loss.all", "value-added-lost.all", "final-demand-unmet.all");

    @TempDir
    Path place;

    private Results weeks;
    private Results days;

    @BeforeEach
    void run() {
        weeks = FolderCopy.of("ario", place.resolve("weeks"))
                .trial()
                .set("ario.restoration=6")
                .periods(DAYS / 7)
                .results();
        days = FolderCopy.of("ario", place.resolve("days"))
                .replace("model.yaml", "period: week", "period: day")
                .set("ario.year-factor", "364")
                .set("ario.cover", "56")
                .set("ario.restoration", "42")
                .set("ario.alpha-time", "364")
                .write("data/shocks.csv", "industry,loss,first,last\nCHN/magnet,0.9,14,97\n")
                .trial()
                .periods(DAYS)
                .results();
    }

    @Test
    void monthly_losses_agree_within_what_the_step_explains() {
        for (String series : SERIES) {
            List<MonthlyValue> weekly = new Monthly(weeks).of(weeks.series(series));
            List<MonthlyValue> daily = new Monthly(days).of(days.series(series));
            double largest =
                    daily.stream().mapToDouble(MonthlyValue::simulated).max().orElseThrow();
            assertThat(weekly).hasSameSizeAs(daily);
            for (int m = 0; m < weekly.size(); m++) {
                assertThat(weekly.get(m).months()).isEqualTo(daily.get(m).months());
                assertThat(weekly.get(m).simulated())
                        .as("%s, %s", series, weekly.get(m).months())
                        .isCloseTo(daily.get(m).simulated(), within(largest * STEP_OVER_TIME));
            }
        }
    }

    @Test
    void losses_over_the_whole_run_agree_within_what_the_step_explains() {
        for (String series : SERIES) {
            double daily = Arrays.stream(days.series(series).values()).sum();
            double weekly = Arrays.stream(weeks.series(series).values()).sum();
            assertThat(weekly).as(series).isCloseTo(daily, within(daily * STEP_OVER_TIME));
        }
    }

    /** A week that lies in two months counts in each with its days. */
    @Test
    void january_means_january() {
        MonthRange january = MonthRange.parse("2024-01").orElseThrow();
        MonthlyValue daily = new Monthly(days).of(days.series("loss.all")).get(0);
        MonthlyValue weekly = new Monthly(weeks).of(weeks.series("loss.all")).get(0);
        assertThat(daily.months()).isEqualTo(january);
        assertThat(weekly.months()).isEqualTo(january);
        assertThat(daily.simulated())
                .isCloseTo(
                        IntStream.range(0, 31)
                                .mapToDouble(days.series("loss.all")::value)
                                .sum(),
                        within(1e-9));
        assertThat(weekly.simulated())
                .isCloseTo(
                        IntStream.range(0, 4)
                                        .mapToDouble(weeks.series("loss.all")::value)
                                        .sum()
                                + weeks.series("loss.all").value(4) * 3 / 7,
                        within(1e-9));
    }
}
