package detente.models.rareearths.framework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A test for every row of the table of statuses. */
class StatusTableTest {
    private final Table table = new Table();

    @Test
    void a_round_of_talks_that_succeeds_brings_terms_that_are_announced_and_changes_no_policy() {
        table.acceptanceResponse = 1000;
        Framework framework = table.framework();
        table.week.propose(Party.UNITED_STATES);
        table.week(framework);
        assertThat(framework.talks().open()).isTrue();
        assertThat(framework.status()).isEqualTo(Status.NONE);
        table.week(framework);
        assertThat(framework.talks().roundSucceeded()).isTrue();
        assertThat(framework.status()).isEqualTo(Status.ANNOUNCED);
        assertThat(framework.stringencyRelief()).isZero();
        assertThat(framework.technologyControl(0.5)).isEqualTo(0.5);
        assertThat(framework.tariffCut()).isZero();
        assertThat(framework.terms()).contains(Terms.of(table.parameters(), 1 / (1 + StrictMath.exp(-0.02 * 4 * 0.3))));
    }

    @Test
    void the_first_side_publishes_in_the_week_of_the_round_and_calms_the_news() {
        table.acceptanceResponse = 1000;
        Framework framework = table.framework();
        table.week.propose(Party.CHINA);
        table.until(framework, Status.ANNOUNCED);
        assertThat(framework.events()).extracting(Transition::to).contains(Status.PROPOSED, Status.ANNOUNCED);
        assertThat(framework.newsWeight(0.3, 0.2)).isEqualTo(-0.2);
        assertThat(framework.events().get(framework.events().size() - 1).actor())
                .isEqualTo("CN");
    }

    @Test
    void the_second_text_comes_after_the_gap_and_confirms_with_full_news() {
        Framework framework = table.signed(SecondText.SAME);
        assertThat(framework.status()).isEqualTo(Status.ANNOUNCED);
        table.until(framework, Status.CONFIRMED);
        assertThat(framework.newsWeight(0.3, 0.2)).isEqualTo(-0.2);
        table.week(framework);
        assertThat(framework.newsWeight(0.3, 0.2)).isZero();
    }

    @Test
    void a_second_text_that_differs_makes_it_ambiguous_with_half_the_news_and_two_readings() {
        Framework framework = table.signed(SecondText.DIFFERENT);
        table.until(framework, Status.AMBIGUOUS);
        assertThat(framework.newsWeight(0.3, 0.2)).isEqualTo(-0.1);
        Readings readings = framework.readings();
        assertThat(readings.target(Party.CHINA)).isLessThan(readings.target(Party.UNITED_STATES));
        assertThat(readings.rollback(Party.CHINA)).isGreaterThan(readings.rollback(Party.UNITED_STATES));
    }

    @ParameterizedTest
    @EnumSource(
            value = SecondText.class,
            names = {"SAME", "DIFFERENT"})
    void with_china_first_implementation_starts_when_its_cut_takes_effect(SecondText second) {
        Framework framework = table.signed(second);
        table.weeks(framework, 30);
        assertThat(framework.status()).isEqualTo(second == SecondText.SAME ? Status.CONFIRMED : Status.AMBIGUOUS);
        assertThat(framework.stringencyRelief()).isPositive();
        assertThat(framework.technologyControl(0.5)).isEqualTo(0.5);
        table.week.cutInEffect(true);
        table.week(framework);
        assertThat(framework.status()).isEqualTo(Status.IMPLEMENTING);
        assertThat(framework.technologyControl(0.5)).isLessThan(0.5);
    }

    @Test
    void differing_texts_are_reconciled_in_a_round_and_both_read_the_mean() {
        table.clarification = 1;
        Framework framework = table.signed(SecondText.DIFFERENT);
        table.until(framework, Status.AMBIGUOUS);
        assertThat(table.until(framework, Status.CONFIRMED)).isEqualTo(4);
        assertThat(framework.newsWeight(0.3, 0.2)).isEqualTo(-0.1);
        assertThat(framework.readings().target(Party.CHINA)).isCloseTo(0.9, within(1e-12));
        assertThat(framework.readings().target(Party.UNITED_STATES)).isCloseTo(0.9, within(1e-12));
        assertThat(framework.readings().rollback(Party.CHINA)).isCloseTo(0.95, within(1e-12));
        assertThat(framework.readings().rollback(Party.UNITED_STATES)).isCloseTo(0.95, within(1e-12));
    }

    @Test
    void two_failed_checks_in_a_row_suspend_and_freeze_relief() {
        Framework framework = table.implementing(SecondText.SAME);
        table.week.delivered(0.7);
        table.weeks(framework, 15);
        assertThat(framework.status()).isEqualTo(Status.IMPLEMENTING);
        table.week(framework);
        assertThat(framework.status()).isEqualTo(Status.SUSPENDED);
        assertThat(framework.generalLicences()).isFalse();
        double frozen = framework.technologyControl(0.3);
        assertThat(frozen).as("no further rollback").isEqualTo(0.3);
        double relief = framework.tariffCut();
        table.week.delivered(0.75);
        table.weeks(framework, 6);
        assertThat(framework.status()).isEqualTo(Status.SUSPENDED);
        assertThat(framework.tariffCut()).isEqualTo(relief);
    }

    @Test
    void a_truce_cuts_tariffs_at_once_keeps_them_while_it_stands_and_fades_when_it_is_over() {
        Framework framework = table.signed(SecondText.SAME);
        assertThat(framework.tariffCut()).isZero();
        table.until(framework, Status.CONFIRMED);
        assertThat(framework.tariffCut()).isEqualTo(0.1);
        table.week.cutInEffect(true).delivered(0.1);
        table.until(framework, Status.SUSPENDED);
        assertThat(framework.tariffCut()).isEqualTo(0.1);
        table.until(framework, Status.LAPSED);
        assertThat(framework.tariffCut()).isCloseTo(0.05, within(1e-12));
    }

    @Test
    void what_is_due_grows_evenly_to_what_is_promised_until_the_first_check() {
        Framework framework = table.framework();
        assertThat(framework.due(Party.UNITED_STATES))
                .as("everything, without an agreement")
                .isEqualTo(1);
        framework = table.signed(SecondText.SAME);
        assertThat(framework.due(Party.UNITED_STATES))
                .as("nothing, before it begins")
                .isZero();
        table.week.cutInEffect(true);
        table.until(framework, Status.IMPLEMENTING);
        table.weeks(framework, 6);
        assertThat(framework.due(Party.UNITED_STATES)).isCloseTo(0.45, within(1e-12));
        assertThat(framework.due(Party.CHINA)).isCloseTo(0.5, within(1e-12));
        table.weeks(framework, 10);
        assertThat(framework.due(Party.UNITED_STATES)).isCloseTo(0.9, within(1e-12));
    }

    @Test
    void an_agreement_binds_less_before_both_texts_say_the_same_and_not_at_all_who_faces_a_breach() {
        Framework framework = table.framework();
        assertThat(framework.bond(Party.UNITED_STATES)).isZero();
        framework = table.signed(SecondText.SAME);
        assertThat(framework.bond(Party.UNITED_STATES)).isEqualTo(0.5);
        table.week.cutInEffect(true);
        table.until(framework, Status.IMPLEMENTING);
        assertThat(framework.bond(Party.UNITED_STATES)).isEqualTo(1);
        table.week.delivered(0.1);
        table.until(framework, Status.SUSPENDED);
        assertThat(framework.bond(Party.UNITED_STATES)).isZero();
        assertThat(framework.bond(Party.CHINA)).isEqualTo(1);
    }

    @Test
    void deliveries_within_the_tolerance_are_no_breach() {
        Framework framework = table.implementing(SecondText.SAME);
        table.week.delivered(0.81);
        table.weeks(framework, 24);
        assertThat(framework.status()).isEqualTo(Status.IMPLEMENTING);
    }

    @Test
    void after_two_clean_checks_implementation_resumes() {
        Framework framework = table.implementing(SecondText.SAME);
        table.week.delivered(0.7);
        table.until(framework, Status.SUSPENDED);
        table.week.delivered(1);
        table.weeks(framework, 7);
        assertThat(framework.status()).isEqualTo(Status.SUSPENDED);
        table.weeks(framework, 1);
        assertThat(framework.status()).isEqualTo(Status.IMPLEMENTING);
        assertThat(framework.stringencyRelief()).isPositive();
    }

    @Test
    void what_stays_suspended_for_thirteen_weeks_lapses_and_the_control_comes_back_fast() {
        Framework framework = table.implementing(SecondText.SAME);
        table.week.delivered(0.7);
        table.until(framework, Status.SUSPENDED);
        assertThat(table.until(framework, Status.LAPSED)).isEqualTo(13);
        assertThat(framework.newsWeight(0.3, 0.2)).isEqualTo(0.3);
        assertThat(framework.technologyControl(0.1)).isCloseTo(0.3, within(1e-12));
        assertThat(framework.takeBlame(Party.CHINA)).isFalse();
    }

    @Test
    void at_the_end_of_a_term_both_sides_extend_it_and_a_new_term_starts() {
        Framework framework = table.implementing(SecondText.SAME);
        assertThat(table.until(framework, Status.EXTENDED)).isEqualTo(26);
        assertThat(framework.status().beingImplemented()).isTrue();
        assertThat(framework.newsWeight(0.3, 0.2)).isEqualTo(-0.2);
        assertThat(table.until(framework, Status.IMPLEMENTING)).isEqualTo(1);
        assertThat(table.until(framework, Status.EXTENDED)).isEqualTo(26);
    }

    @Test
    void at_the_end_of_a_term_one_side_that_would_rather_escalate_lets_it_lapse() {
        Framework framework = table.implementing(SecondText.SAME);
        table.week.keep(Party.UNITED_STATES, false);
        assertThat(table.until(framework, Status.LAPSED)).isEqualTo(26);
        assertThat(Table.lastStep(framework)).isEqualTo(List.of(Status.IMPLEMENTING, Status.LAPSED));
        assertThat(framework.events().get(framework.events().size() - 1).actor())
                .isEqualTo("US");
    }

    @Test
    void talks_can_start_anew_once_a_lapsed_agreement_has_cooled_off() {
        Framework framework = table.signed(SecondText.SAME);
        table.week.escalate(Party.CHINA, true);
        table.week(framework);
        assertThat(framework.status()).isEqualTo(Status.LAPSED);
        assertThat(table.until(framework, Status.NONE)).isEqualTo(8);
        assertThat(framework.terms()).isEmpty();
        assertThat(framework.readings().target(Party.CHINA)).isZero();
    }

    @ParameterizedTest
    @EnumSource(
            value = Status.class,
            names = {"ANNOUNCED", "CONFIRMED", "AMBIGUOUS", "IMPLEMENTING", "SUSPENDED", "EXTENDED"})
    void an_escalation_on_an_agreed_instrument_ends_any_agreement_and_is_held_against_who_did_it(Status from) {
        table.acceptanceResponse = 1000;
        table.ambiguity = from == Status.AMBIGUOUS ? 1 : 0;
        Framework framework = table.framework();
        table.week.propose(Party.CHINA).delivered(from == Status.SUSPENDED ? 0.7 : 1);
        table.week.cutInEffect(from != Status.CONFIRMED && from != Status.AMBIGUOUS);
        table.until(framework, from);
        table.week.escalate(Party.UNITED_STATES, true);
        table.week(framework);
        assertThat(Table.lastStep(framework)).isEqualTo(List.of(from, Status.LAPSED));
        assertThat(framework.newsWeight(0.3, 0.2)).isEqualTo(0.3);
        assertThat(framework.takeBlame(Party.CHINA)).isFalse();
        assertThat(framework.takeBlame(Party.UNITED_STATES)).isTrue();
        assertThat(framework.takeBlame(Party.UNITED_STATES)).as("paid once").isFalse();
    }

    @Test
    void an_escalation_on_another_instrument_leaves_the_agreement() {
        Framework framework = table.signed(SecondText.SAME);
        table.week.escalate(Party.CHINA, false);
        table.week(framework);
        assertThat(framework.status()).isNotEqualTo(Status.LAPSED);
    }

    @Test
    void a_step_that_the_table_does_not_list_is_refused() {
        LifeCycle life = new LifeCycle();
        assertThatThrownBy(() -> life.become(3, Status.CONFIRMED, "both", ""))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("a framework that is NONE cannot become CONFIRMED (week 3)");
    }
}
