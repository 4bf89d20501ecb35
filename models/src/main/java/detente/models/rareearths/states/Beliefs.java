package detente.models.rareearths.states;

/**
 * What a state has learnt of its partner: how often it mirrors a move, and how often a round of talks succeeds. Each is the
 * mean of a Beta distribution, (1, 1) before anything was seen.
 *
 * <p>A move counts as mirrored if the partner's control level, over the {@code interval} weeks after the move, changed in
 * the same direction. What the partner does in the week of the move itself cannot be an answer.
 */
public final class Beliefs {
    private final double[] own;
    private final double[] partner;
    private double mirrored = 1;
    private double ignored = 1;
    private double succeeded = 1;
    private double failed = 1;

    /** @param interval weeks in which an answer is expected */
    public Beliefs(int interval) {
        this.own = new double[interval + 1];
        this.partner = new double[own.length];
    }

    /**
     * Takes note of a week, once a week, and judges the move made {@code interval} weeks ago.
     *
     * @param ownMove change of the own control level by decision in the week
     * @param partnerMove change of the partner's control level in the week
     */
    public void remember(int period, double ownMove, double partnerMove) {
        int now = Math.floorMod(period, own.length);
        int judged = Math.floorMod(period + 1, own.length);
        own[now] = ownMove;
        partner[now] = partnerMove;
        if (Math.abs(own[judged]) < Positions.LEAST) {
            return;
        }
        double answer = 0;
        for (int week = 0; week < partner.length; week++) {
            answer += week == judged ? 0 : partner[week];
        }
        if (answer * own[judged] > 0 && Math.abs(answer) >= Positions.LEAST) {
            mirrored++;
        } else {
            ignored++;
        }
    }

    /** Takes note of how a round of talks ended. */
    public void talked(boolean success) {
        if (success) {
            succeeded++;
        } else {
            failed++;
        }
    }

    /** Probability that the partner mirrors a move. */
    public double mirroring() {
        return mirrored / (mirrored + ignored);
    }

    /** Probability that a round of talks succeeds. */
    public double success() {
        return succeeded / (succeeded + failed);
    }
}
