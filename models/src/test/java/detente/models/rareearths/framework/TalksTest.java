package detente.models.rareearths.framework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import detente.random.Draws;
import org.junit.jupiter.api.Test;

class TalksTest {
    private final Table table = new Table();

    private static Terms terms(double purchases, double precursors) {
        return new Terms(0.9, 1, 0, purchases, precursors, 26);
    }

    private Talks talks() {
        return new Talks(table.talks(), terms(0, 0), Draws.keyed(table.seed));
    }

    @Test
    void a_partner_accepts_by_its_pain_and_more_readily_if_both_have_something_to_give() {
        Week week = new Week().pain(Party.CHINA, 0.65).pain(Party.UNITED_STATES, 0.15);
        Talks talks = talks();
        assertThat(talks.acceptance(Party.CHINA, week)).isCloseTo(1 / (1 + Math.exp(-1)), within(1e-12));
        assertThat(talks.acceptance(Party.UNITED_STATES, week)).isEqualTo(0.5);
        week.controls(0.9, 0.5);
        assertThat(talks.acceptance(Party.UNITED_STATES, week)).isCloseTo(1 / (1 + Math.exp(-1)), within(1e-12));
        week.controls(0.9, 0).propose(Party.CHINA).propose(Party.UNITED_STATES);
        assertThat(talks.acceptance(Party.UNITED_STATES, week)).isCloseTo(1 / (1 + Math.exp(-1)), within(1e-12));
    }

    @Test
    void proposals_are_accepted_as_often_as_the_probability_says() {
        int accepted = 0;
        table.week.controls(0.9, 0).pain(Party.CHINA, 0.4).propose(Party.UNITED_STATES);
        for (long seed = 0; seed < 4000; seed++) {
            table.seed = seed;
            Talks talks = talks();
            talks.week(0, table.week, true);
            accepted += talks.open() ? 1 : 0;
        }
        assertThat(accepted / 4000.0).isCloseTo(1 / (1 + Math.exp(-0.5)), within(0.03));
    }

    @Test
    void overlap_grows_with_the_pain_of_either_side_and_success_with_overlap() {
        table.successBase = 0.4;
        Talks talks = talks();
        Week week = new Week();
        assertThat(talks.overlap(week)).isZero();
        assertThat(talks.overlap(week.pain(Party.CHINA, 0.15))).isCloseTo(0.25, within(1e-12));
        assertThat(talks.overlap(week.pain(Party.UNITED_STATES, 0.15))).isCloseTo(0.5, within(1e-12));
        assertThat(talks.success(0.5)).isCloseTo(1 / (1 + Math.exp(-0.9)), within(1e-12));
    }

    @Test
    void purchases_and_precursors_in_the_terms_narrow_what_america_withholds_to_a_half_at_most() {
        Week week = new Week().pain(Party.CHINA, 0.15).pain(Party.UNITED_STATES, 0.15);
        Draws draws = Draws.keyed(1);
        assertThat(new Talks(table.talks(), terms(1.2, 0), draws).overlap(week))
                .isCloseTo(1 - (0.5 + 0.5 * 0.75) / 2, within(1e-12));
        assertThat(new Talks(table.talks(), terms(0.5, 0.5), draws).overlap(week))
                .isCloseTo(1 - (0.5 + 0.5 * 0.75) / 2, within(1e-12));
        assertThat(new Talks(table.talks(), terms(1, 1), draws).overlap(week))
                .isCloseTo(1 - (0.5 + 0.5 * 0.5) / 2, within(1e-12));
    }

    @Test
    void the_first_round_comes_at_once_others_every_four_weeks_and_the_third_failure_breaks_talks_off() {
        table.successBase = -100;
        table.acceptanceResponse = 1000;
        Talks talks = talks();
        table.week.propose(Party.CHINA);
        talks.week(0, table.week, true);
        table.week.clear();
        for (int t = 1; t <= 9; t++) {
            assertThat(talks.open()).isTrue();
            talks.week(t, table.week, true);
            assertThat(talks.roundHeld()).as("week %d", t).isEqualTo(t % 4 == 1);
        }
        assertThat(talks.open()).isFalse();
        assertThat(talks.brokeOff()).isTrue();
    }

    @Test
    void an_escalation_breaks_open_talks_off() {
        table.acceptanceResponse = 1000;
        Talks talks = talks();
        talks.week(0, table.week.propose(Party.CHINA), true);
        assertThat(talks.open()).isTrue();
        talks.week(1, table.week.clear().escalate(Party.CHINA, false), true);
        assertThat(talks.open()).isFalse();
        assertThat(talks.brokeOff()).isTrue();
    }

    @Test
    void switched_off_nobody_talks() {
        table.talksOn = false;
        table.acceptanceResponse = 1000;
        Talks talks = talks();
        talks.week(0, table.week.propose(Party.CHINA).propose(Party.UNITED_STATES), true);
        assertThat(talks.open()).isFalse();
    }

    @Test
    void the_proposer_gets_the_share_of_rubinsteins_bargain() {
        double own = Math.exp(-0.02 * 4 * 0.7);
        double partner = Math.exp(-0.02 * 4 * 0.3);
        assertThat(Bargaining.share(0.02, 4, 0.7, 0.3)).isCloseTo((1 - partner) / (1 - own * partner), within(1e-12));
    }

    @Test
    void at_equal_pain_the_proposer_gets_one_over_one_plus_the_discount_factor() {
        for (double pain : new double[] {1e-9, 0.1, 1, 10}) {
            assertThat(Bargaining.share(0.02, 4, pain, pain))
                    .isCloseTo(1 / (1 + Math.exp(-0.08 * pain)), within(1e-12));
        }
        assertThat(Bargaining.share(0.02, 4, 0, 0)).isEqualTo(0.5);
        assertThat(Bargaining.share(0, 4, 1, 2)).isEqualTo(0.5);
    }

    @Test
    void who_is_in_more_pain_gets_less() {
        double before = 1;
        for (double pain = 0; pain < 2; pain += 0.1) {
            double share = Bargaining.share(0.02, 4, pain, 0.3);
            assertThat(share).isBetween(0.0, 1.0).isLessThanOrEqualTo(before);
            before = share;
        }
        assertThat(Bargaining.share(0.02, 4, 0, 0.3)).isEqualTo(1);
        assertThat(Bargaining.share(0.02, 4, 0.3, 0)).isZero();
    }

    @Test
    void swapping_the_roles_mirrors_acceptance_overlap_and_share() {
        Week one = new Week()
                .pain(Party.CHINA, 0.2)
                .pain(Party.UNITED_STATES, 0.7)
                .propose(Party.CHINA)
                .controls(0.4, 0.4);
        Week other = new Week()
                .pain(Party.CHINA, 0.7)
                .pain(Party.UNITED_STATES, 0.2)
                .propose(Party.UNITED_STATES)
                .controls(0.4, 0.4);
        table.acceptanceResponse = 1000;
        Talks first = talks();
        Talks second = talks();
        first.week(0, one, true);
        second.week(0, other, true);
        assertThat(first.opener()).contains(Party.CHINA);
        assertThat(second.opener()).contains(Party.UNITED_STATES);
        assertThat(first.overlap(one)).isEqualTo(second.overlap(other));
        assertThat(first.acceptance(Party.CHINA, one)).isEqualTo(second.acceptance(Party.UNITED_STATES, other));
        assertThat(first.americanShare(one)).isCloseTo(1 - second.americanShare(other), within(1e-15));
    }

    @Test
    void if_both_proposals_are_accepted_nobody_has_the_first_move() {
        table.acceptanceResponse = 1000;
        Talks talks = talks();
        talks.week(0, table.week.propose(Party.CHINA).propose(Party.UNITED_STATES), true);
        assertThat(talks.opener()).isEmpty();
        assertThat(talks.americanShare(table.week)).isCloseTo(0.5, within(1e-15));
    }

    @Test
    void a_larger_american_share_means_more_from_china_and_less_from_the_united_states() {
        table.rollbackShare = 0.8;
        Terms little = Terms.of(table.parameters(), 0.4);
        Terms much = Terms.of(table.parameters(), 0.6);
        assertThat(much.deliveryTarget()).isGreaterThan(little.deliveryTarget());
        assertThat(much.purchases()).isGreaterThan(little.purchases());
        assertThat(much.precursorControl()).isGreaterThan(little.precursorControl());
        assertThat(much.rollbackShare()).isLessThan(little.rollbackShare());
        assertThat(much.tariffCut()).as("a truce cuts alike").isEqualTo(little.tariffCut());
        assertThat(table.terms()).isEqualTo(new Terms(0.9, 0.8, 0.1, 1.2, 0.5, 26));
    }
}
