package detente.models.rareearths.framework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import detente.random.Draws;
import detente.results.Calendar;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Equation (38): deliveries as known, rollback, snap-back and what China gives in return. */
class RollbackTest {
    private final Table table = new Table();

    @Test
    void the_control_closes_a_quarter_of_the_gap_to_what_deliveries_allow() {
        table.week.delivered(0.55);
        table.rollbackShare = 0.8;
        Framework framework = table.implementing(SecondText.SAME);
        table.weeks(framework, 4);
        double target = 0.5 * (1 - 0.8 * (0.55 - 0.2) / (0.9 - 0.2));
        assertThat(framework.technologyControl(0.5)).isCloseTo(0.5 + 0.25 * (target - 0.5), within(1e-12));
        assertThat(framework.technologyControl(0.1))
                .as("no way up without a snap-back")
                .isEqualTo(0.1);
    }

    @Test
    void under_differing_texts_each_side_follows_its_own_reading() {
        table.rollbackShare = 0.8;
        Framework framework = table.implementing(SecondText.DIFFERENT);
        table.weeks(framework, 20);
        assertThat(table.week.technologyControl()).isCloseTo(0.5 * (1 - 0.7), within(0.01));
        assertThat(framework.stringencyRelief())
                .as("China misses a ninth of what it reads")
                .isCloseTo(0.5 * (0.5 + 0.5 * 0.7 / 0.9), within(0.01));
    }

    @Test
    void controls_snap_back_fast_after_six_weeks_of_low_deliveries_and_not_before() {
        Framework framework = table.implementing(SecondText.SAME);
        table.weeks(framework, 8);
        double low = table.week.technologyControl();
        assertThat(low).isLessThan(0.1);
        table.week.delivered(0.1);
        int below = 0;
        while (below < 6) {
            table.week(framework);
            below += framework.deliveriesKnown() < 0.4 ? 1 : 0;
            if (below < 6) {
                assertThat(table.week.technologyControl()).isLessThanOrEqualTo(low);
                low = table.week.technologyControl();
            }
        }
        assertThat(table.week.technologyControl()).isCloseTo(low + 0.5 * (0.5 - low), within(1e-12));
        table.week.delivered(1);
        while (framework.deliveriesKnown() < 0.4) {
            table.week(framework);
        }
        double high = table.week.technologyControl();
        table.week(framework);
        assertThat(table.week.technologyControl())
                .as("down again when goods flow")
                .isLessThanOrEqualTo(high);
    }

    @Test
    void a_control_does_not_snap_back_while_first_deliveries_are_awaited() {
        table.sequence = Sequence.SIMULTANEOUS;
        table.week.delivered(0.1);
        Framework framework = table.implementing(SecondText.SAME);
        table.weeks(framework, 11);
        assertThat(table.week.technologyControl()).isCloseTo(0.25, within(0.02));
        table.weeks(framework, 6);
        assertThat(table.week.technologyControl()).isGreaterThan(0.3);
    }

    @Test
    void relief_is_full_under_one_text_half_under_two_and_none_without() {
        Framework clear = table.implementing(SecondText.SAME);
        assertThat(table.framework().stringencyRelief()).isZero();
        table.weeks(clear, 20);
        assertThat(clear.stringencyRelief()).isCloseTo(1, within(0.01));
        Table other = new Table();
        other.week.controls(0.9, 0);
        Framework ambiguous = other.implementing(SecondText.DIFFERENT);
        other.weeks(ambiguous, 20);
        assertThat(ambiguous.stringencyRelief()).isEqualTo(0.5);
        assertThat(ambiguous.purchases(1)).isCloseTo(1.1, within(1e-12));
        assertThat(ambiguous.precursor(0)).isCloseTo(0.25, within(1e-12));
    }

    @Test
    void who_moves_first_carries_its_first_step_out_over_four_weeks() {
        table.week.delivered(0);
        Framework framework = table.signed(SecondText.SAME);
        table.until(framework, Status.CONFIRMED);
        assertThat(framework.stringencyRelief()).isEqualTo(0.25);
        table.week(framework);
        assertThat(framework.stringencyRelief()).isEqualTo(0.5);
        table.weeks(framework, 10);
        assertThat(framework.stringencyRelief()).as("waits for the partner").isEqualTo(0.5);
    }

    @Test
    void general_licences_need_one_text_implementation_and_the_us_measures_off() {
        Framework clear = table.implementing(SecondText.SAME);
        assertThat(clear.generalLicences()).isFalse();
        table.weeks(clear, 12);
        assertThat(clear.generalLicences()).isTrue();
        Table other = new Table();
        Framework ambiguous = other.implementing(SecondText.DIFFERENT);
        other.weeks(ambiguous, 12);
        assertThat(ambiguous.generalLicences()).isFalse();
    }

    @Test
    void texts_reconciled_during_implementation_bring_full_relief() {
        table.clarification = 1;
        Framework framework = table.implementing(SecondText.DIFFERENT);
        table.weeks(framework, 24);
        assertThat(framework.status()).isEqualTo(Status.IMPLEMENTING);
        assertThat(framework.stringencyRelief()).isCloseTo(1, within(0.01));
        assertThat(framework.generalLicences()).isTrue();
    }

    @Test
    void with_the_united_states_first_china_waits_for_the_rollback() {
        table.sequence = Sequence.US_FIRST;
        Framework framework = table.signed(SecondText.SAME);
        table.until(framework, Status.CONFIRMED);
        assertThat(framework.stringencyRelief()).isZero();
        assertThat(table.week.technologyControl()).isLessThan(0.5);
        table.week(framework);
        assertThat(framework.status()).isEqualTo(Status.IMPLEMENTING);
        assertThat(framework.stringencyRelief()).isPositive();
    }

    @Test
    void simultaneously_both_start_in_the_week_after_the_second_text() {
        table.sequence = Sequence.SIMULTANEOUS;
        table.week.delivered(0);
        Framework framework = table.signed(SecondText.SAME);
        table.until(framework, Status.CONFIRMED);
        assertThat(table.until(framework, Status.IMPLEMENTING)).isEqualTo(1);
        assertThat(table.week.technologyControl()).isLessThan(0.5);
        assertThat(framework.stringencyRelief()).isPositive();
    }

    @Test
    void a_rollback_that_falls_short_of_what_china_reads_suspends_the_agreement() {
        Framework framework = table.implementing(SecondText.SAME);
        for (int t = 0; t < 16; t++) {
            table.week.controls(0.9, 0.5);
            table.week(framework);
        }
        assertThat(framework.status()).isEqualTo(Status.SUSPENDED);
        assertThat(framework.events().get(framework.events().size() - 1).actor())
                .isEqualTo("US");
        assertThat(framework.technologyControl(0.5))
                .as("who is in breach may catch up")
                .isLessThan(0.5);
    }

    @Test
    void deliveries_of_a_month_are_not_known_before_the_20th_of_the_next() {
        Calendar calendar = new Calendar(LocalDate.of(2025, 4, 7), Calendar.Step.WEEK);
        PublicationPlan plan = PublicationPlan.monthly(calendar, 30, 20);
        for (int t = 0; t < 30; t++) {
            LocalDate today = calendar.date(t);
            LocalDate lastDay = calendar.date(plan.lastKnown(t) + 1).minusDays(1);
            long month = 12L * lastDay.getYear() + lastDay.getMonthValue();
            assertThat(today).isAfterOrEqualTo(lastDay.plusMonths(1).withDayOfMonth(20));
            assertThat(12L * today.getYear() + today.getMonthValue() - month).isBetween(1L, 2L);
            assertThat(t - plan.lastKnown(t)).isBetween(3, 9);
        }
    }

    @Test
    void nobody_acts_on_deliveries_that_are_not_published() {
        table.plan = period -> period < 10 ? 3 : 7;
        DeliveryReports reports = new DeliveryReports(table.parameters(), table.plan, 20, Draws.keyed(1));
        for (int t = 0; t < 20; t++) {
            reports.week(t, t >= 4 ? 0.2 : 1);
            assertThat(reports.known()).isCloseTo(t < 10 ? 1 : 0.2, within(1e-12));
        }
    }

    @Test
    void industry_reports_are_a_week_old_and_noisy() {
        table.industryReports = true;
        DeliveryReports exact = new DeliveryReports(table.parameters(), table.plan, 20, Draws.keyed(1));
        table.reportNoise = 0.1;
        DeliveryReports noisy = new DeliveryReports(table.parameters(), table.plan, 20, Draws.keyed(1));
        for (int t = 0; t < 20; t++) {
            double delivered = t == 10 ? 0 : 1;
            exact.week(t, delivered);
            noisy.week(t, delivered);
            assertThat(exact.known()).isEqualTo(t > 10 && t <= 14 ? 0.75 : 1);
            assertThat(noisy.known()).isNotEqualTo(exact.known()).isCloseTo(exact.known(), within(0.5));
        }
    }

    @Test
    void known_deliveries_before_the_run_stand_at_base() {
        DeliveryReports reports = new DeliveryReports(table.parameters(), period -> -2, 5, Draws.keyed(1));
        reports.week(0, 0);
        assertThat(reports.known()).isEqualTo(1);
    }
}
