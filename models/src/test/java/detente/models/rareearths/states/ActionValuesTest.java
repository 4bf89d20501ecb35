package detente.models.rareearths.states;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import detente.models.rareearths.policy.PolicyInstrument;
import detente.models.strategies.Action;
import detente.models.strategies.Situation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ActionValuesTest {
    private static final double EXACT = 1e-12;

    private final Capitals capitals = new Capitals();
    private final Outlook outlook = new Outlook();

    @BeforeEach
    void conflict() {
        capitals.discount = 1;
        outlook.urgency = 0.4;
        outlook.marginalLoss = 0.6;
        outlook.mirroring = 0.5;
        outlook.success = 0.25;
        outlook.partnerLoss = 0.2;
        outlook.partnerLevel = 0.9;
        outlook.deliveriesGained = 0.2;
        outlook.partnerSoftened = 0.1;
    }

    private ActionValues values(Positions positions) {
        ActionValues values = new ActionValues(capitals.preferences(), positions, 0.25);
        values.appraise(outlook);
        return values;
    }

    private ActionValues licence(double position) {
        Positions positions = capitals.positions(PolicyInstrument.REE_LICENCE);
        positions.put(PolicyInstrument.REE_LICENCE, position);
        return values(positions);
    }

    /** Leverage .1621875 − .12375, grievance .4, pain .6·.125 + .05·.25, fixed cost .35, urgency .2. */
    @Test
    void an_escalation_is_worth_leverage_and_grievance_less_pain_cost_and_urgency() {
        assertThat(licence(0.5).of(Action.ESCALATE)).isCloseTo(0.0384375 + 0.4 - 0.0875 - 0.35 - 0.2, within(EXACT));
    }

    /** Leverage .0696875 − .12375, reward .6·.2, urgency .6·.4, relief .0875. */
    @Test
    void a_concession_is_worth_reward_urgency_and_relief_less_leverage_and_audience_cost() {
        assertThat(licence(0.5).of(Action.CONCEDE)).isCloseTo(-0.0540625 + 0.12 + 0.24 + 0.0875 - 0.35, within(EXACT));
    }

    @Test
    void under_an_agreement_a_concession_costs_no_audience() {
        double before = licence(0.5).of(Action.CONCEDE);
        outlook.frameworkInForce = true;
        assertThat(licence(0.5).of(Action.CONCEDE)).isCloseTo(before + 0.35, within(EXACT));
    }

    @Test
    void what_the_partner_softened_is_rewarded_if_it_is_more_than_what_it_delivered() {
        double before = licence(0.5).of(Action.CONCEDE);
        outlook.partnerSoftened = 0.3;
        assertThat(licence(0.5).of(Action.CONCEDE)).isCloseTo(before + 0.6 * 0.1, within(EXACT));
        outlook.partnerSoftened = -0.3;
        outlook.deliveriesGained = -0.2;
        assertThat(licence(0.5).of(Action.CONCEDE)).isCloseTo(before - 0.6 * 0.2, within(EXACT));
    }

    /** Urgency 2·.4·.25, relief .6·.25·.5·.9, cost .15. */
    @Test
    void talks_are_worth_urgency_and_relief_if_they_succeed_less_their_cost() {
        assertThat(licence(0.5).of(Action.TALKS)).isCloseTo(0.2 + 0.0675 - 0.15, within(EXACT));
    }

    @Test
    void holding_is_worth_its_parameter() {
        assertThat(licence(0.5).of(Action.HOLD)).isZero();
    }

    @Test
    void a_partner_who_controls_less_gives_no_grievance() {
        outlook.partnerLevel = 0.5;
        double even = licence(0.5).of(Action.ESCALATE);
        outlook.partnerLevel = 0.1;
        assertThat(licence(0.5).of(Action.ESCALATE)).isEqualTo(even);
    }

    @Test
    void pain_to_come_is_discounted_over_the_horizon() {
        capitals.discount = 0.98;
        double patience = 0.98 * (1 - StrictMath.pow(0.98, 12)) / 0.02 / 12;
        assertThat(capitals.preferences().patience).isCloseTo(patience, within(EXACT));
        assertThat(licence(0.5).of(Action.TALKS)).isCloseTo(0.2 + patience * 0.0675 - 0.15, within(EXACT));
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
        capitals.discount = 1;
        ActionValues near = licence(0.9);
        assertThat(near.of(Action.ESCALATE)).isCloseTo(near.escalate(outlook, 0.1), within(EXACT));
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
    void the_first_of_equally_good_instruments_is_taken() {
        capitals.weightTariff = 1;
        Positions positions = capitals.positions(PolicyInstrument.TARIFF, PolicyInstrument.REE_LICENCE);
        assertThat(values(positions).instrument(Action.ESCALATE)).contains(PolicyInstrument.TARIFF);
    }

    @Test
    void whoever_values_leverage_concedes_what_gives_least_of_it_and_whoever_needs_relief_what_gives_most() {
        Positions positions = capitals.positions(
                PolicyInstrument.REE_LICENCE, PolicyInstrument.MARKET_ACCESS, PolicyInstrument.TARIFF);
        positions.put(PolicyInstrument.REE_LICENCE, 0.5);
        positions.put(PolicyInstrument.TARIFF, 0.5);
        outlook.marginalLoss = 0.05;
        assertThat(values(positions).instrument(Action.CONCEDE)).contains(PolicyInstrument.MARKET_ACCESS);
        outlook.marginalLoss = 2;
        assertThat(values(positions).instrument(Action.CONCEDE)).contains(PolicyInstrument.REE_LICENCE);
    }

    @Test
    void pain_adds_up_losses_confidence_and_property() {
        Observation seen = new Observation();
        seen.loss = 0.3;
        seen.exporterLoss = 0.2;
        seen.confidenceGap = 5;
        seen.propertyStress = 0.4;
        assertThat(capitals.preferences().pain(seen)).isCloseTo(0.3 + 0.1 + 0.1 + 0.08, within(EXACT));
        seen.confidenceGap = -5;
        assertThat(capitals.preferences().pain(seen)).isCloseTo(0.3 + 0.1 + 0.08, within(EXACT));
    }

    @Test
    void what_control_costs_is_learnt_over_its_memory_and_never_below_the_floor() {
        MarginalLoss loss = new MarginalLoss(4, 0.05);
        loss.learn(0, 0);
        assertThat(loss.perUnit()).isEqualTo(0.05);
        MarginalLoss fresh = new MarginalLoss(4, 0.05);
        fresh.learn(0.4, 0.5);
        assertThat(fresh.perUnit()).isCloseTo(0.05 + (0.8 - 0.05) / 4, within(EXACT));
        fresh.learn(2, 0.01);
        assertThat(fresh.perUnit()).as("without a control losses teach nothing").isCloseTo(0.2375, within(EXACT));
    }
}
