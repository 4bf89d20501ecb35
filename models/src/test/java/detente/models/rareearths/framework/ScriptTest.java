package detente.models.rareearths.framework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import detente.engine.Observer;
import detente.results.Calendar;
import org.junit.jupiter.api.Test;

class ScriptTest {
    private final Table table = new Table();

    @Test
    void a_scripted_framework_is_announced_in_its_week_and_not_before() {
        table.talksOn = false;
        Framework framework = table.framework();
        framework.sign(5, new Signing(table.terms(), SecondText.SAME, Party.UNITED_STATES));
        table.weeks(framework, 5);
        assertThat(framework.status()).isEqualTo(Status.NONE);
        table.week(framework);
        assertThat(framework.status()).isEqualTo(Status.ANNOUNCED);
        assertThat(framework.events()).extracting(Transition::to).containsExactly(Status.PROPOSED, Status.ANNOUNCED);
        assertThat(framework.events()).extracting(Transition::period).containsOnly(5);
        assertThat(framework.terms()).contains(table.terms());
    }

    @Test
    void a_script_can_follow_a_lapsed_agreement_but_not_replace_one_that_is_on() {
        Framework lapsed = table.signed(SecondText.SAME);
        table.week.escalate(Party.CHINA, true);
        table.week(lapsed);
        lapsed.sign(table.period, new Signing(table.terms(), SecondText.SAME, Party.CHINA));
        table.week(lapsed);
        assertThat(lapsed.status()).isEqualTo(Status.ANNOUNCED);
        lapsed.sign(table.period, new Signing(table.terms(), SecondText.SAME, Party.CHINA));
        assertThatThrownBy(() -> table.week(lapsed))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("cannot become PROPOSED");
    }

    @Test
    void where_there_was_no_control_china_needs_no_cut_and_the_united_states_no_rollback() {
        table.week.controls(0, 0);
        Framework framework = table.signed(SecondText.SAME);
        table.until(framework, Status.CONFIRMED);
        assertThat(table.until(framework, Status.IMPLEMENTING)).isEqualTo(1);
        assertThat(framework.generalLicences()).isTrue();
        table.weeks(framework, 20);
        assertThat(table.week.technologyControl()).isZero();
        assertThat(framework.status()).isEqualTo(Status.IMPLEMENTING);
    }

    @Test
    void every_series_has_its_own_name() {
        Observer observer = new Observer(Calendar.Step.WEEK);
        new FrameworkSeries(table.framework()).observe(observer);
        assertThat(observer.mistakes()).isEmpty();
        observer.level("relief.chn", "1", "", () -> 1);
        assertThat(observer.mistakes()).containsExactly("two series are called 'relief.chn'.");
    }
}
