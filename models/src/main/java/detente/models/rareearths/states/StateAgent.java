package detente.models.rareearths.states;

import detente.models.rareearths.policy.Instruments;
import detente.models.rareearths.policy.PolicyInstrument;
import detente.models.rareearths.policy.Side;
import detente.models.strategies.Action;
import detente.models.strategies.Situation;
import detente.models.strategies.Strategy;
import detente.random.Draws;
import java.util.List;
import java.util.Optional;

/**
 * One state: "The states" in the model's README. Every week it looks at what it knows; it decides every few weeks, and
 * in the week after its partner has escalated.
 */
public final class StateAgent {
    private final Side side;
    private final ConductParameters conduct;
    private final Preferences preferences;
    private final Positions positions;
    private final Assessment assessment;
    private final Beliefs beliefs;
    private final ActionValues values;
    private final Tipping tipping;
    private final Deliberation deliberation;
    private final Payoff payoff;
    private final Observation observation = new Observation();
    private final Moves moves = new Moves();
    /** What the week has really cost, for the payoff. */
    private final Outlook felt = new Outlook();

    /**
     * Who the state is.
     *
     * @param side its side, which names its parameter values
     * @param instruments what it has
     * @param key of its draws
     */
    public record Identity(Side side, List<PolicyInstrument> instruments, long key) {

        public Identity {
            instruments = List.copyOf(instruments);
        }

        /** A state with all its usual instruments and draws of its own. */
        public static Identity of(Side side) {
            return of(side, Instruments.USUAL.of(side));
        }

        /** A state that has only some of its instruments. */
        public static Identity of(Side side, List<PolicyInstrument> instruments) {
            return new Identity(side, instruments, Draws.agent(side.key));
        }
    }

    /** The parameters of states. */
    public record Rules(StateParameters states, ConductParameters conduct) {}

    public StateAgent(Identity identity, Rules rules, Strategy strategy, Draws draws) {
        this.side = identity.side;
        this.conduct = rules.conduct;
        this.preferences = new Preferences(rules.states, side);
        this.positions = new Positions(identity.instruments, conduct);
        this.assessment = new Assessment(preferences, conduct, draws, identity.key);
        this.beliefs = new Beliefs(conduct.interval());
        this.values = new ActionValues(preferences, positions, conduct.step());
        this.tipping = new Tipping(assessment, values);
        this.deliberation = new Deliberation(identity, rules, strategy, draws);
        this.payoff = new Payoff(rules.states.discount());
    }

    /** What happens to the state this week; whoever measures it writes it here before the week is closed. */
    public Observation observation() {
        return observation;
    }

    /** The run starts: what the observation says now was so before. */
    public void begin() {
        assessment.begin(observation);
    }

    /** Looks at what is known at the start of a week: pain and what each move is worth. */
    void assess(int period) {
        assessment.make(period, beliefs);
        values.appraise(assessment.outlook());
    }

    /** Whether the state decides in a week. */
    boolean isDue(int period) {
        return moves.alarmed() || period % conduct.interval() == 0;
    }

    /** Decides on what was assessed; carries nothing out yet. */
    Decision deliberate(int period) {
        Situation situation = deliberation.situation();
        situation.partnerMove = moves.partnerSince();
        situation.ownMove = moves.ownSince();
        situation.pain = assessment.pain();
        situation.deliveries = assessment.seen().deliveries;
        situation.payoff = payoff.settle();
        moves.startAnew();
        return deliberation.decide(
                period,
                new Deliberation.Stakes(values, tipping, positions, assessment.isPeace(positions)),
                assessment.known(positions, situation.partnerMove));
    }

    /** Lets an occasion to decide pass. */
    void pass() {
        moves.startAnew();
    }

    /** Carries a decision out. Returns the change of the control level. */
    double carryOut(Decision decision) {
        Optional<PolicyInstrument> instrument = decision.move().instrument();
        if (instrument.isEmpty()) {
            return 0;
        }
        double move = positions.put(instrument.get(), decision.move().after());
        moves.own(move, true);
        return move;
    }

    /** Moves an instrument without a decision. Returns the change of the control level. */
    double impose(PolicyInstrument instrument, double position) {
        double move = positions.put(instrument, position);
        moves.own(move, false);
        return move;
    }

    /** Takes part of an instrument's position off under an agreement. Returns the change of the control level. */
    double ease(PolicyInstrument instrument, double off) {
        double move = positions.ease(instrument, off);
        moves.own(move, false);
        return move;
    }

    /**
     * Takes note of a move of the partner this week, whoever or whatever made it.
     *
     * @param partnerMove change of the partner's control level, above 0 if it hardened
     */
    public void note(double partnerMove) {
        moves.partner(partnerMove);
    }

    /** Ends a week: files what was observed, learns from the partner's answer, adds the week to the payoff. */
    void close(int period) {
        assessment.file(period, observation);
        preferences.weigh(observation, felt);
        payoff.week(preferences.leverage(positions.level(), observation.partnerLoss) - felt.pain());
        moves.close(period, beliefs);
    }

    /** Makes the state pay its audience cost, as a side that is seen to have broken an agreement. */
    public void charge() {
        payoff.charge(preferences.audienceCost);
    }

    /** Tells the state how a round of talks ended. */
    public void talked(boolean success) {
        beliefs.talked(success);
    }

    public Side side() {
        return side;
    }

    /** Where its instruments stand; to move them, see {@link States}. */
    public Positions positions() {
        return positions;
    }

    /** What it believes of its partner. */
    public Beliefs beliefs() {
        return beliefs;
    }

    /** What it has earned, from what really happened. */
    public Payoff payoff() {
        return payoff;
    }

    /** Pain W as the state knows it this week. */
    public double pain() {
        return assessment.pain();
    }

    /** What its losses weigh this week, as it knows them. */
    Outlook outlook() {
        return assessment.outlook();
    }

    /** What it expects of an action this week, without the guard of peace; 0 if it is not possible. */
    public double value(Action action) {
        return values.of(action);
    }
}
