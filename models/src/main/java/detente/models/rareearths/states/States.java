package detente.models.rareearths.states;

import detente.models.rareearths.policy.PolicyInstrument;
import detente.models.rareearths.policy.Side;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The two states, week by week. Both decide on what they knew at the end of last week before either moves, so that neither
 * has the last word.
 *
 * <p>Each week: {@link #decide} (or {@link #watch} while policy is not theirs to make), {@link #impose} for whatever scenario
 * and agreement prescribe, then, once the week's economy is measured into each agent's {@link StateAgent#observation()},
 * {@link #close}.
 */
public final class States {
    private final StateAgent chinese;
    private final StateAgent american;
    private final List<Decision> week = new ArrayList<>();
    private final List<Decision> weekSeen = Collections.unmodifiableList(week);
    private final List<Decision> all = new ArrayList<>();
    private final List<Decision> allSeen = Collections.unmodifiableList(all);

    /** @throws IllegalArgumentException if a state stands on the other's side */
    public States(StateAgent chinese, StateAgent american) {
        if (chinese.side() != Side.CHINA || american.side() != Side.UNITED_STATES) {
            throw new IllegalArgumentException("the first state is China, the second the United States");
        }
        this.chinese = chinese;
        this.american = american;
    }

    /** The state on a side. */
    public StateAgent of(Side side) {
        return side == Side.CHINA ? chinese : american;
    }

    /** Lets both look at what they know without deciding anything. */
    public void watch(int period) {
        week.clear();
        watch(chinese, period);
        watch(american, period);
    }

    private static void watch(StateAgent agent, int period) {
        agent.assess(period);
        if (agent.isDue(period)) {
            agent.pass();
        }
    }

    /** Lets both look and decide, if a decision is due, and then carries out what they decided. */
    public void decide(int period) {
        week.clear();
        decide(chinese, period);
        decide(american, period);
        for (int i = 0; i < week.size(); i++) {
            Decision decision = week.get(i);
            of(decision.side().partner()).note(of(decision.side()).carryOut(decision));
        }
    }

    private void decide(StateAgent agent, int period) {
        agent.assess(period);
        if (agent.isDue(period)) {
            Decision decision = agent.deliberate(period);
            week.add(decision);
            all.add(decision);
        }
    }

    /**
     * Puts an instrument to a position that the scenario or an agreement prescribes; the partner takes note.
     *
     * @throws IllegalArgumentException if the state does not have the instrument
     */
    public void impose(Side side, PolicyInstrument instrument, double position) {
        of(side.partner()).note(of(side).impose(instrument, position));
    }

    /**
     * An agreement takes part of an instrument's position off; the partner takes note.
     *
     * @param off how much of the position does not act, until it is set anew
     * @throws IllegalArgumentException if the state does not have the instrument
     */
    public void ease(Side side, PolicyInstrument instrument, double off) {
        of(side.partner()).note(of(side).ease(instrument, off));
    }

    /** Ends the week. */
    public void close(int period) {
        face(chinese, american);
        face(american, chinese);
        chinese.close(period);
        american.close(period);
    }

    private static void face(StateAgent agent, StateAgent partner) {
        agent.observation().partnerLevel = partner.positions().level();
        agent.observation().partnerPeak = partner.positions().peak();
        agent.observation().partnerControl = partner.positions().exportControl();
    }

    /** Decisions of the week, at most one a state; a view that the next week changes. */
    public List<Decision> week() {
        return weekSeen;
    }

    /** All decisions so far, in order of time; a view. */
    public List<Decision> all() {
        return allSeen;
    }
}
