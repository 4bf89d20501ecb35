package detente.models.strategies;

/**
 * What a player knows when it decides; written anew for each decision by whoever asks. Moves are as they were seen, after
 * noise: above 0 an escalation (defection), below 0 a concession, 0 neither. {@link Action#HOLD} is always feasible.
 */
public final class Situation {
    /** Decisions before this one. */
    public int turn;
    /** The partner's last net move. */
    public double partnerMove;
    /** The own last net move as it was carried out. */
    public double ownMove;
    /** What the conflict costs the player at present (W), in the unit of the values. */
    public double pain;
    /** What the partner delivers, relative to what it delivered before the conflict [1]. */
    public double deliveries = 1;
    /** What the last decision earned. */
    public double payoff;
    /** Uniform draw of this decision, in (0, 1). */
    public double draw;
    /** Another one, for strategies that need two or a draw of their own. */
    public double secondDraw;

    private final double[] value = new double[Action.ALL.size()];
    private final boolean[] feasible = new boolean[Action.ALL.size()];

    /** Declares an action feasible and what it is expected to be worth (V). */
    public void offer(Action action, double worth) {
        value[action.place] = worth;
        feasible[action.place] = true;
    }

    /** Declares an action infeasible. */
    public void exclude(Action action) {
        value[action.place] = 0;
        feasible[action.place] = false;
    }

    public double value(Action action) {
        return value[action.place];
    }

    public boolean isFeasible(Action action) {
        return feasible[action.place];
    }

    /** Whether the partner was seen to escalate last time. */
    boolean partnerEscalated() {
        return turn > 0 && partnerMove > 0;
    }

    /** Whether the player itself escalated last time, by intention or not. */
    boolean escalated() {
        return turn > 0 && ownMove > 0;
    }

    /** To defect: escalates, or holds if it cannot. */
    Action defection() {
        return isFeasible(Action.ESCALATE) ? Action.ESCALATE : Action.HOLD;
    }

    /** To cooperate: concedes, or holds if there is nothing to concede. */
    Action cooperation() {
        return isFeasible(Action.CONCEDE) ? Action.CONCEDE : Action.HOLD;
    }
}
