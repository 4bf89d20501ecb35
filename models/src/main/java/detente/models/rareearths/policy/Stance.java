package detente.models.rareearths.policy;

/**
 * How an instrument is turned against the partner. A position is 0 at the neutral level, above 0 hostile, below 0 a
 * concession.
 *
 * @param hostile which direction of the level is hostile
 * @param low friendliest position that a state chooses
 * @param high most hostile position that a state chooses
 * @param points by how much the level changes if the position changes by 1
 * @param weight of a position in the control level
 * @param harder what a state does that turns it against its partner, as a newspaper says it
 * @param softer what it does that turns it back
 */
record Stance(Hostile hostile, double low, double high, double points, Weight weight, String harder, String softer) {

    /** Which direction of a level is hostile. */
    enum Hostile {
        UP(1, "up"),
        DOWN(-1, "down"),
        NEITHER(0, "");

        final int sign;
        final String words;

        Hostile(int sign, String words) {
            this.sign = sign;
            this.words = words;
        }
    }

    /** The stance of an instrument that only events set. */
    static Stance scripted(Hostile hostile) {
        return new Stance(hostile, 0, 0, 1, Weight.NONE, "", "");
    }

    /** Whether a state can choose a position. */
    boolean decided() {
        return low < high;
    }

    /** By how much the level changes if the position changes by 1, with its sign. */
    double scale() {
        return hostile.sign * points;
    }
}
