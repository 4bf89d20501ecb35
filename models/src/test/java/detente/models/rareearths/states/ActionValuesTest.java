package detente.models.rareearths.states;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import detente.models.rareearths.policy.PolicyInstrument;
import detente.models.strategies.Action;
import detente.models.strategies.Situation;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ActionValuesTest {
    private static final double EXACT = 1e-12;

    private final Capitals capitals = new Capitals();
    private final Outlook outlook = new Outlook();

    @BeforeEach
    void conflict() {
        capitals.discount = 1;
        outlook.losses = 0.1;
        outlook.exports = 0.2;
        outlook.orders = 0.1;
        outlook.confidenceWeight = 0.2;
        outlook.propertyWeight = 0.3;
        outlook.marginalLoss = 0.6;
        outlook.mirroring = 0.5;
        outlook.success = 0.25;
        outlook.partnerLoss = 0.2;
        outlook.partnerLevel = 0.9;
        outlook.partnerHardened = 0.1;
        outlook.missing = 0.2;
        outlook.missingRose = 0.05;
    }

    private ActionValues values(Positions positions) {
        ActionValues values = new ActionValues(capitals.preferences(), positions, 0.25);
        values.appraise(outlook);
        return values;
    }

    private Positions at(double position) {
        Positions positions = capitals.positions(PolicyInstrument.REE_LICENCE);
        positions.put(PolicyInstrument.REE_LICENCE, position);
        return positions;
    }

    private ActionValues licence(double position) {
        return values(at(position));
    }

    private double part(Action action, Reason reason) {
        return licence(0.5).parts(action)[reason.place];
    }

    /** Leverage (.25 + .3·.2)(e^-.5 − e^-.75); grievance .9 − .5 + .1 and .2 + .05, times 1·.25; answer .6·.5·.25; cost .1·.25. */
    @Test
    void a_hardening_is_worth_leverage_and_grievance_less_the_answer_its_cost_and_its_effort() {
        assertThat(part(Action.ESCALATE, Reason.LEVERAGE))
                .isCloseTo(0.31 * (StrictMath.exp(-0.5) - StrictMath.exp(-0.75)), within(EXACT));
        assertThat(part(Action.ESCALATE, Reason.CONTROLS)).isCloseTo(0.5 * 0.25, within(EXACT));
        assertThat(part(Action.ESCALATE, Reason.DELIVERIES)).isCloseTo(0.25 * 0.25, within(EXACT));
        assertThat(part(Action.ESCALATE, Reason.ANSWER)).isCloseTo(-0.075, within(EXACT));
        assertThat(part(Action.ESCALATE, Reason.OWN_COST)).isCloseTo(-0.025, within(EXACT));
        assertThat(part(Action.ESCALATE, Reason.CONFIDENCE)).isCloseTo(-0.2 * 0.1, within(EXACT));
        assertThat(part(Action.ESCALATE, Reason.PROPERTY)).isCloseTo(-0.3 * 0.1, within(EXACT));
        assertThat(part(Action.ESCALATE, Reason.EFFORT)).isCloseTo(-0.35 * 0.25, within(EXACT));
        assertThat(part(Action.ESCALATE, Reason.AUDIENCE)).isZero();
    }

    /** Urgency .6·.25 of each loss, audience .35·.25. */
    @Test
    void a_concession_is_worth_the_pain_it_may_end_less_leverage_grievance_audience_and_effort() {
        assertThat(part(Action.CONCEDE, Reason.LOSSES)).isCloseTo(0.015, within(EXACT));
        assertThat(part(Action.CONCEDE, Reason.EXPORTS)).isCloseTo(0.03, within(EXACT));
        assertThat(part(Action.CONCEDE, Reason.ORDERS)).isCloseTo(0.015, within(EXACT));
        assertThat(part(Action.CONCEDE, Reason.CONFIDENCE)).isCloseTo(0.2 * (0.06 + 0.1), within(EXACT));
        assertThat(part(Action.CONCEDE, Reason.PROPERTY)).isCloseTo(0.3 * (0.06 + 0.1), within(EXACT));
        assertThat(part(Action.CONCEDE, Reason.CONTROLS)).isCloseTo(-0.5 * 0.25, within(EXACT));
        assertThat(part(Action.CONCEDE, Reason.DELIVERIES)).isCloseTo(-0.25 * 0.25, within(EXACT));
        assertThat(part(Action.CONCEDE, Reason.AUDIENCE)).isCloseTo(-0.35 * 0.25, within(EXACT));
        assertThat(part(Action.CONCEDE, Reason.EFFORT)).isCloseTo(-0.35 * 0.25, within(EXACT));
    }

    /** 2·.25 of each loss, less .15. */
    @Test
    void talks_are_worth_the_pain_they_may_end_less_their_cost() {
        assertThat(licence(0.5).of(Action.TALKS)).isCloseTo(0.5 * 0.4 * 1.5 - 0.15, within(EXACT));
    }

    @ParameterizedTest
    @EnumSource
    void the_parts_of_a_value_add_up_to_it(Action action) {
        ActionValues values = licence(0.5);
        assertThat(Arrays.stream(values.parts(action)).sum()).isCloseTo(values.of(action), within(EXACT));
    }

    @Test
    void holding_is_worth_nothing() {
        assertThat(licence(0.5).of(Action.HOLD)).isZero();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.1, 0.5, 1})
    void every_reason_but_leverage_scales_with_the_size_of_a_move(double share) {
        Worth whole = new Worth();
        Worth part = new Worth();
        ActionValues values = licence(0.5);
        for (double move : new double[] {0.3, -0.3}) {
            whole.clear();
            part.clear();
            values.move(whole, move, false, outlook);
            values.move(part, share * move, false, outlook);
            for (Reason reason : Reason.ALL) {
                if (reason != Reason.LEVERAGE) {
                    assertThat(part.of(reason)).as(reason.key).isCloseTo(share * whole.of(reason), within(EXACT));
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 0.1", "0.1, 0.3", "0.3, 0.6", "0.6, 0.9"})
    void the_more_deliveries_are_missing_the_more_is_hardening_worth_and_the_less_conceding(double few, double many) {
        outlook.missing = few;
        ActionValues before = licence(0.5);
        double escalate = before.of(Action.ESCALATE);
        double concede = before.of(Action.CONCEDE);
        outlook.missing = many;
        assertThat(licence(0.5).of(Action.ESCALATE)).isGreaterThan(escalate);
        assertThat(licence(0.5).of(Action.CONCEDE)).isLessThan(concede);
    }

    @ParameterizedTest
    @CsvSource({"0, 0.2", "0.2, 0.5", "0.5, 1"})
    void the_weaker_confidence_or_property_the_more_talks_and_concessions_are_worth_and_the_less_hardening(
            double little, double much) {
        for (int property = 0; property < 2; property++) {
            double[] before = new double[3];
            for (int strong = 0; strong < 2; strong++) {
                outlook.confidenceWeight = property == 0 ? strong == 0 ? little : much : 0;
                outlook.propertyWeight = property == 1 ? strong == 0 ? little : much : 0;
                ActionValues values = licence(0.5);
                double[] now = {values.of(Action.TALKS), values.of(Action.CONCEDE), -values.of(Action.ESCALATE)};
                if (strong == 1) {
                    for (int i = 0; i < 3; i++) {
                        assertThat(now[i]).isGreaterThan(before[i]);
                    }
                }
                before = now;
            }
        }
    }

    @Test
    void a_partner_who_controls_less_is_answered_by_a_share_of_reciprocity() {
        outlook.missing = 0;
        outlook.missingRose = 0;
        outlook.partnerHardened = -0.1;
        outlook.partnerLevel = 0.2;
        assertThat(part(Action.CONCEDE, Reason.CONTROLS)).isCloseTo(0.6 * 0.4 * 0.25, within(EXACT));
        assertThat(part(Action.ESCALATE, Reason.CONTROLS)).isCloseTo(-0.6 * 0.4 * 0.25, within(EXACT));
    }

    @Test
    void under_an_agreement_a_concession_costs_no_audience() {
        double before = licence(0.5).of(Action.CONCEDE);
        outlook.frameworkInForce = true;
        assertThat(licence(0.5).of(Action.CONCEDE)).isCloseTo(before + 0.35 * 0.25, within(EXACT));
    }

    /** Audience .35 times the bond; what the partner took off, less what does not come anyway: .6·(.5 − .2), felt 1.5 times. */
    @Test
    void to_harden_what_an_agreement_covers_costs_the_audience_and_what_the_partner_took_off() {
        double free = licence(0.5).of(Action.ESCALATE);
        outlook.bond = 0.5;
        outlook.relief = 0.5;
        Positions covered = at(0.5);
        covered.cover(PolicyInstrument.REE_LICENCE, true);
        assertThat(values(covered).of(Action.ESCALATE)).isCloseTo(free - 0.35 * 0.5 - 1.5 * 0.6 * 0.3, within(EXACT));
        assertThat(licence(0.5).of(Action.ESCALATE))
                .as("what it does not cover")
                .isEqualTo(free);
    }

    @Test
    void what_an_agreement_covers_is_not_eased_by_decision_and_what_a_script_imposes_not_moved() {
        Positions covered = at(0.5);
        covered.cover(PolicyInstrument.REE_LICENCE, true);
        assertThat(values(covered).isPossible(Action.CONCEDE)).isFalse();
        assertThat(values(covered).isPossible(Action.ESCALATE)).isTrue();
        Positions imposed = at(0.5);
        imposed.takeAway(PolicyInstrument.REE_LICENCE);
        assertThat(values(imposed).isPossible(Action.CONCEDE)).isFalse();
        assertThat(values(imposed).isPossible(Action.ESCALATE)).isFalse();
    }

    @Test
    void pain_to_come_is_discounted_over_the_horizon() {
        capitals.discount = 0.98;
        double patience = 0.98 * (1 - StrictMath.pow(0.98, 12)) / 0.02 / 12;
        assertThat(capitals.preferences().patience).isCloseTo(patience, within(EXACT));
        assertThat(part(Action.ESCALATE, Reason.ANSWER)).isCloseTo(-0.075 * patience, within(EXACT));
    }

    @Test
    void at_a_bound_an_instrument_moves_no_further() {
        assertThat(licence(1).isPossible(Action.ESCALATE)).isFalse();
        assertThat(licence(1).isPossible(Action.CONCEDE)).isTrue();
        assertThat(licence(0).isPossible(Action.CONCEDE)).isFalse();
        assertThat(licence(0).instrument(Action.CONCEDE)).isEmpty();
    }

    @Test
    void near_a_bound_only_the_rest_of_a_step_counts() {
        ActionValues near = licence(0.9);
        Worth rest = new Worth();
        near.move(rest, 0.1, false, outlook);
        assertThat(near.of(Action.ESCALATE)).isCloseTo(rest.total(), within(EXACT));
    }

    @Test
    void talks_that_are_open_cannot_be_proposed() {
        outlook.talksOpen = true;
        Situation situation = new Situation();
        licence(0.5).offer(situation);
        assertThat(situation.isFeasible(Action.TALKS)).isFalse();
        assertThat(situation.isFeasible(Action.HOLD)).isTrue();
    }

    @Test
    void the_first_of_equally_good_instruments_is_the_best() {
        capitals.weightTariff = 1;
        Positions positions = capitals.positions(PolicyInstrument.TARIFF, PolicyInstrument.REE_LICENCE);
        assertThat(values(positions).instrument(Action.ESCALATE)).contains(PolicyInstrument.TARIFF);
    }

    /** Two instruments, one worth .1 more at precision 10: odds e to 1. */
    @Test
    void which_instrument_is_proposed_is_drawn_by_what_it_is_worth() {
        Positions positions = capitals.positions(PolicyInstrument.REE_LICENCE, PolicyInstrument.MARKET_ACCESS);
        positions.put(PolicyInstrument.REE_LICENCE, 0.5);
        positions.put(PolicyInstrument.MARKET_ACCESS, -0.5);
        ActionValues values = values(positions);
        double licence = values.of(Action.ESCALATE);
        values.propose(0, Action.ESCALATE, 0.75);
        assertThat(values.instrument(Action.ESCALATE)).contains(PolicyInstrument.MARKET_ACCESS);
        double odds = StrictMath.exp(10 * (licence - values.of(Action.ESCALATE)));
        double share = odds / (1 + odds);
        for (double draw : new double[] {share - 0.001, share + 0.001}) {
            values.appraise(outlook);
            values.propose(10, Action.ESCALATE, draw);
            assertThat(values.instrument(Action.ESCALATE))
                    .contains(draw < share ? PolicyInstrument.REE_LICENCE : PolicyInstrument.MARKET_ACCESS);
        }
    }

    /** Losses .3 and .5·.2, a stake of .3 times a half; 15 points of confidence are .3, stress of .4 is .2. */
    @Test
    void pain_is_what_is_lost_and_at_stake_and_weighs_more_with_weak_confidence_and_property() {
        Observation seen = new Observation();
        seen.loss = 0.3;
        seen.exporterLoss = 0.2;
        seen.deliveries = 0.5;
        seen.confidence = 85;
        seen.propertyStress = 0.4;
        Outlook felt = new Outlook();
        capitals.preferences().weigh(seen, felt);
        assertThat(felt.pain()).isCloseTo((0.3 + 0.1 + 0.15) * (1 + 0.3 + 0.2), within(EXACT));
        assertThat(felt.fromConfidence()).isCloseTo(0.55 * 0.3, within(EXACT));
        assertThat(felt.fromProperty()).isCloseTo(0.55 * 0.2, within(EXACT));
        seen.confidence = 120;
        capitals.preferences().weigh(seen, felt);
        assertThat(felt.fromConfidence())
                .as("nobody worries above the healthy level")
                .isZero();
    }

    @Test
    void what_control_costs_is_learnt_over_its_memory_and_fades_without_a_control() {
        MarginalLoss loss = new MarginalLoss(4, 0.3);
        assertThat(loss.perUnit()).isEqualTo(0.3);
        loss.learn(0.4, 0.5);
        assertThat(loss.perUnit()).isCloseTo(0.3 + (0.8 - 0.3) / 4, within(EXACT));
        loss.learn(2, 0.01);
        assertThat(loss.perUnit())
                .as("without a control losses teach nothing")
                .isCloseTo(0.425 + (0.3 - 0.425) / 4, within(EXACT));
    }

    @Test
    void deliveries_are_missing_only_beyond_what_the_declared_control_explains() {
        Observation seen = new Observation();
        seen.deliveries = 0.3;
        assertThat(seen.missing()).isCloseTo(0.7, within(EXACT));
        seen.partnerControl = 0.5;
        assertThat(seen.missing()).isCloseTo(0.2, within(EXACT));
        seen.due = 0.6;
        assertThat(seen.missing()).isZero();
    }
}
