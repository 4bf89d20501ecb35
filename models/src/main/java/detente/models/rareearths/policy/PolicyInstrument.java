package detente.models.rareearths.policy;

import detente.models.rareearths.policy.Stance.Hostile;
import detente.parameters.Instrument;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A policy instrument, one row each: what it is called and means, who holds it, its levels, how it is turned against the
 * partner, what an agreement makes of it, and what it acts on. Events, news, positions, decisions, series and the table in
 * the model's README are read off the rows. Those that every folder has stand here; a table of a folder may add controls of
 * exports ({@link Instruments}).
 *
 * <p>A state that values two instruments alike moves the one that stands first.
 */
public final class PolicyInstrument {
    public static final PolicyInstrument REE_LICENCE = new PolicyInstrument(
            "ree-licence",
            "Stringency of China's export licences on magnets and rare earths",
            List.of(Actor.CHINA),
            Scale.share(),
            new Stance(
                    Hostile.UP,
                    0,
                    1,
                    1,
                    Weight.ONE,
                    "tightens its licences on magnets and rare earths",
                    "eases its licences on magnets and rare earths"),
            Clause.LICENSING,
            Mechanism.LICENCES);
    public static final PolicyInstrument TECH_CONTROL = new PolicyInstrument(
            "tech-control",
            "Stringency of US export licences on technology for China",
            List.of(Actor.UNITED_STATES),
            Scale.share(),
            new Stance(
                    Hostile.UP,
                    0,
                    1,
                    1,
                    Weight.ONE,
                    "tightens its licences on technology",
                    "eases its licences on technology"),
            Clause.ROLLBACK,
            Mechanism.TECHNOLOGY);
    public static final PolicyInstrument ENTITY_LIST = new PolicyInstrument(
            "entity-list",
            "Share of the partner state's users to whom nothing controlled is sold; 1 is a ban",
            List.of(Actor.CHINA, Actor.UNITED_STATES),
            Scale.share(),
            new Stance(
                    Hostile.UP,
                    0,
                    1,
                    1,
                    Weight.ENTITY_LIST,
                    "lists more of the partner's firms, to which nothing controlled is sold",
                    "takes firms off its entity list"),
            Clause.NONE,
            Mechanism.ENTITY_LIST);
    public static final PolicyInstrument TARIFF = new PolicyInstrument(
            "tariff",
            "Average tariff on the partner state's goods",
            List.of(Actor.CHINA, Actor.UNITED_STATES),
            Scale.fromBaseYear("%", 0, 500),
            new Stance(Hostile.UP, 0, 1, 100, Weight.TARIFF, "raises its tariffs", "cuts its tariffs"),
            Clause.TARIFFS,
            Mechanism.TARIFFS);
    public static final PolicyInstrument PURCHASES = new PolicyInstrument(
            "purchases",
            "American farm goods that China commits to buy, relative to base",
            List.of(Actor.CHINA),
            Scale.from(1, "1", 0, 5),
            new Stance(
                    Hostile.DOWN,
                    -0.5,
                    1,
                    1,
                    Weight.COMMITMENTS,
                    "buys fewer American farm goods",
                    "buys more American farm goods"),
            Clause.PURCHASES,
            Mechanism.COMMITMENTS);
    public static final PolicyInstrument MARKET_ACCESS = new PolicyInstrument(
            "market-access",
            "How far China opens its market to American goods",
            List.of(Actor.CHINA),
            Scale.share(),
            new Stance(
                    Hostile.DOWN,
                    -1,
                    0,
                    1,
                    Weight.COMMITMENTS,
                    "closes its market further",
                    "opens its market further"),
            Clause.NONE,
            Mechanism.COMMITMENTS);
    public static final PolicyInstrument PRECURSOR = new PolicyInstrument(
            "precursor-control",
            "How far China controls precursors of fentanyl",
            List.of(Actor.CHINA),
            Scale.share(),
            new Stance(
                    Hostile.DOWN,
                    -1,
                    0,
                    1,
                    Weight.COMMITMENTS,
                    "relaxes its control of fentanyl precursors",
                    "controls fentanyl precursors more strictly"),
            Clause.PRECURSORS,
            Mechanism.TARIFFS);
    public static final PolicyInstrument STOCKPILE = new PolicyInstrument(
            "stockpile",
            "Reserve of magnets that a state wants, in weeks of its users' base use",
            List.of(Actor.CHINA, Actor.UNITED_STATES, Actor.ALLIES),
            Scale.from(0, "week", 0, 104),
            Stance.scripted(Hostile.NEITHER),
            Clause.NONE,
            Mechanism.RESERVES);
    public static final PolicyInstrument PROJECT = new PolicyInstrument(
            "project",
            "Capacity of announced magnet plants in all, from the date on which it starts to produce",
            List.of(Actor.UNITED_STATES, Actor.ALLIES),
            Scale.from(0, "t/yr", 0, 1e6),
            Stance.scripted(Hostile.NEITHER),
            Clause.NONE,
            Mechanism.PLANTS);
    public static final PolicyInstrument FRAMEWORK = new PolicyInstrument(
            "framework",
            "1 while an agreement of both states is in force: general licences may be granted",
            List.of(Actor.CHINA, Actor.UNITED_STATES),
            Scale.share(),
            Stance.scripted(Hostile.NEITHER),
            Clause.NONE,
            Mechanism.AGREEMENT);

    /** Those of every folder, in their order. */
    static final List<PolicyInstrument> OF_ALL_FOLDERS = List.of(
            REE_LICENCE,
            TECH_CONTROL,
            ENTITY_LIST,
            TARIFF,
            PURCHASES,
            MARKET_ACCESS,
            PRECURSOR,
            STOCKPILE,
            PROJECT,
            FRAMEWORK);

    /** Name, as in the events of a scenario. */
    public final String key;
    /** One line of meaning. */
    public final String about;
    /** Whose it is. */
    public final List<Actor> holders;
    /** Friendliest position that a state chooses. */
    public final double low;
    /** Most hostile position that a state chooses. */
    public final double high;
    /** What a position counts in the control level. */
    public final Weight weight;
    /** What an agreement makes of it. */
    public final Clause clause;
    /** What it acts on. */
    public final Mechanism mechanism;

    final Scale scale;
    final Stance stance;

    PolicyInstrument(
            String key,
            String about,
            List<Actor> holders,
            Scale scale,
            Stance stance,
            Clause clause,
            Mechanism mechanism) {
        this.key = key;
        this.about = about;
        this.holders = holders;
        this.scale = scale;
        this.stance = stance;
        this.clause = clause;
        this.mechanism = mechanism;
        this.low = stance.low();
        this.high = stance.high();
        this.weight = stance.weight();
    }

    /** An instrument that a table declares. */
    static PolicyInstrument of(DeclaredInstrument row) {
        Weight weight = row.mechanism().controlsExports() ? Weight.ONE : Weight.ENTITY_LIST;
        Stance stance = row.words()
                .map(words -> new Stance(Hostile.UP, 0, 1, 1, weight, words.harder(), words.softer()))
                .orElse(Stance.scripted(Hostile.UP));
        return new PolicyInstrument(
                row.key(), row.about(), List.of(row.state()), Scale.share(), stance, row.clause(), row.mechanism());
    }

    /** Whether every folder has it, not only those whose table declares it. */
    public boolean isOfAllFolders() {
        return OF_ALL_FOLDERS.contains(this);
    }

    /** Whose control of exports it is. @throws IllegalStateException if several hold it */
    public Actor holder() {
        if (holders.size() != 1) {
            throw new IllegalStateException(key + " is held by " + holders);
        }
        return holders.get(0);
    }

    /** What events can set. */
    Instrument declaration() {
        Set<String> actors = new TreeSet<>();
        holders.forEach(holder -> actors.add(holder.code));
        // A plant stands in one state; everything else can be done together.
        if (shared() && mechanism != Mechanism.PLANTS) {
            actors.add(Actor.BOTH);
        }
        return new Instrument(key, scale.unit(), scale.min(), scale.max(), about, actors, decided());
    }

    /** Whether one of the two states holds it. */
    private boolean shared() {
        return Side.BOTH.stream().anyMatch(side -> holders.contains(side.actor));
    }

    /** Whether states set it, or agree on it, once they decide. */
    boolean decided() {
        return shared() && (stance.decided() || mechanism == Mechanism.AGREEMENT);
    }

    /**
     * What moving it is called, as a newspaper says it.
     *
     * @param harder against the partner
     */
    public String move(boolean harder) {
        return harder ? stance.harder() : stance.softer();
    }

    /** Level at which it does nothing for an actor, and stands until somebody sets it. */
    public double neutral(PolicyBoard.Base base, Actor actor) {
        return scale.neutral().orElseGet(() -> base.tariff(actor));
    }

    /**
     * Level in the unit of the scenario's events.
     *
     * @param position hostile position
     * @param neutral level at position 0
     */
    public double level(double position, double neutral) {
        return neutral + stance.scale() * position;
    }

    /** Position, within bounds, for a level in the unit of the scenario's events; the inverse of {@link #level}. */
    public double position(double level, double neutral) {
        // So that nothing is 0 and never −0.
        return within((level - neutral) / stance.scale()) + 0.0;
    }

    /** The nearest position within bounds. */
    public double within(double position) {
        return Math.min(high, Math.max(low, position));
    }

    @Override
    public String toString() {
        return key;
    }

    /** 1 if the higher of two levels is the more hostile, −1 if the lower one is, 0 if neither is. */
    int hostile() {
        return stance.hostile().sign;
    }
}
