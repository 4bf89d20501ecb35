package detente.models.dilemma;

/**
 * What a player believes of its partner: how probably it cooperates after the player's own cooperation, and after its own
 * defection. Each is the mean of a Beta distribution that begins flat and counts what was seen.
 */
final class Partner {
    private final double[] cooperated = {1, 1};
    private final double[] seen = {2, 2};

    /** Takes note of a partner's move and of the own move that came before it. */
    void saw(boolean cooperates, boolean ownBefore) {
        int place = place(ownBefore);
        cooperated[place] += cooperates ? 1 : 0;
        seen[place]++;
    }

    /** Probability that it cooperates after such a move. */
    double cooperation(boolean after) {
        int place = place(after);
        return cooperated[place] / seen[place];
    }

    private static int place(boolean cooperates) {
        return cooperates ? 1 : 0;
    }
}
