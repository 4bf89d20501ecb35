package detente.models.rareearths.framework;

/**
 * What the states do and feel in a week, for {@link Framework#week}: one object, filled anew every week. After {@link
 * #clear()} nobody does anything and everything else keeps its value.
 */
public final class Week {
    private final boolean[] proposes = new boolean[2];
    private final boolean[] escalates = new boolean[2];
    private final boolean[] breaks = new boolean[2];
    private final boolean[] keeps = {true, true};
    private final double[] pain = new double[2];
    private double delivered = 1;
    private double stringency;
    private double technologyControl;
    private boolean cutInEffect;
    private boolean controlEased;

    /** Forgets what the states did last week. */
    public Week clear() {
        for (int side = 0; side < 2; side++) {
            proposes[side] = false;
            escalates[side] = false;
            breaks[side] = false;
        }
        controlEased = false;
        return this;
    }

    /** A side proposes talks. */
    public Week propose(Party party) {
        proposes[party.index()] = true;
        return this;
    }

    /**
     * A side escalates: open talks break off.
     *
     * @param agreed on an instrument that an agreement covers (licences, technology control, tariff, purchases,
     *     precursors): it lapses
     */
    public Week escalate(Party party, boolean agreed) {
        escalates[party.index()] = true;
        breaks[party.index()] |= agreed;
        return this;
    }

    /** Pain W of a side [1], 0 or more. */
    public Week pain(Party party, double value) {
        pain[party.index()] = value;
        return this;
    }

    /** Whether a side would go on at the end of a term: V(hold) or V(concede) above V(escalate). */
    public Week keep(Party party, boolean value) {
        keeps[party.index()] = value;
        return this;
    }

    /** Deliveries of controlled goods from China to the United States in the week, relative to base [1]. */
    public Week delivered(double value) {
        delivered = value;
        return this;
    }

    /**
     * Levels of the controls in the week [0..1].
     *
     * @param stringency of China's licences as the state set it, relief under the agreement not counted
     * @param technologyControl of the United States
     */
    public Week controls(double stringency, double technologyControl) {
        this.stringency = stringency;
        this.technologyControl = technologyControl;
        return this;
    }

    /** Whether China's licensing already works at less than the stringency before the agreement. */
    public Week cutInEffect(boolean value) {
        cutInEffect = value;
        return this;
    }

    /** The United States eases its technology control by itself, whatever an agreement asks. */
    public Week easesControl() {
        controlEased = true;
        return this;
    }

    boolean controlEased() {
        return controlEased;
    }

    boolean proposes(Party party) {
        return proposes[party.index()];
    }

    boolean escalates(Party party) {
        return escalates[party.index()];
    }

    boolean breaks(Party party) {
        return breaks[party.index()];
    }

    boolean keeps(Party party) {
        return keeps[party.index()];
    }

    double pain(Party party) {
        return pain[party.index()];
    }

    double delivered() {
        return delivered;
    }

    double stringency() {
        return stringency;
    }

    double technologyControl() {
        return technologyControl;
    }

    boolean cutInEffect() {
        return cutInEffect;
    }
}
