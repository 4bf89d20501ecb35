package detente.models.rareearths.households;

import detente.random.Draws;
import detente.random.Purpose;
import java.util.Locale;
import java.util.function.DoubleSupplier;

/**
 * Consumer confidence of one state, in points of its published index: the University of Michigan's for the United States,
 * the statistical office's for China.
 *
 * <p>Index = level + mood + threat effect · T, where the level is partly what it was before the conflict and partly what people have got used to,
 * a moving average of the index, and mood ← ρ mood + (1 − ρ) (unemployment, inflation and, in China, house
 * prices, each with its long-run effect) + noise. This is equation (28) of the model description with one change: there
 * the threat T works through the slow mood as well. The US index fell from 74.0 in December 2024 to 52.2 in April 2025 and
 * was back at 60.7 in June, faster than a weekly persistence of .972 allows: so the threat acts at once.
 */
public final class Confidence {
    /** An index has no value at or below 0; so low it never came. */
    private static final double LEAST = 1;

    /** Level before the conflict. */
    private final double first;

    private final double start;
    private final double adaptation;
    private final double memory;
    private final double persistence;
    private final double onUnemployment;
    private final double onInflation;
    private final double onThreat;
    private final double onHouses;
    private final double noise;
    private final Influences influences;
    private final Purpose draws;
    private final long key;
    /** What people have got used to. */
    private double usual;

    private double mood;
    private double index;

    /** @param region code of the state's region, for example {@code CHN} */
    public Confidence(HouseholdParameters parameters, String region, Influences influences, Draws draws) {
        String name = region.toLowerCase(Locale.ROOT);
        this.first = parameters.confidenceLevel().of(name);
        this.usual = first;
        this.adaptation = parameters.confidenceAdaptation().of(name);
        this.memory = parameters.confidenceMemory();
        this.start = parameters.confidenceStart().of(name);
        this.mood = start - first;
        this.persistence = parameters.confidencePersistence().of(name);
        this.onUnemployment = parameters.confidenceUnemployment().of(name);
        this.onInflation = parameters.confidenceInflation().of(name);
        this.onThreat = parameters.confidenceThreat().of(name);
        this.onHouses = parameters.confidenceProperty();
        this.noise = parameters.confidenceNoise();
        this.influences = influences;
        this.draws = draws.purpose("consumer confidence");
        this.key = Draws.agent(region);
        this.index = start;
    }

    /**
     * What households hear and feel; all 0 at base.
     *
     * @param unemployment gap of unemployment [pp]
     * @param inflation inflation beyond base over the past year [pp]
     * @param houses change of house prices over the past year beyond their drift [%]; 0 where nobody minds
     * @param threat threat index [0..1]
     */
    public record Influences(
            DoubleSupplier unemployment, DoubleSupplier inflation, DoubleSupplier houses, DoubleSupplier threat) {}

    /** The week's survey. */
    public void survey(int period) {
        double reasons = onUnemployment * influences.unemployment().getAsDouble()
                + onInflation * influences.inflation().getAsDouble()
                + onHouses * influences.houses().getAsDouble();
        mood = persistence * mood + (1 - persistence) * reasons + noise * draws.gaussian(key, period, 0);
        double level = first + adaptation * (usual - first);
        index = Math.max(LEAST, level + mood + onThreat * influences.threat().getAsDouble());
        usual += (index - usual) / memory;
    }

    /** The index of the week; where it starts before the first survey. */
    public double index() {
        return index;
    }

    /** Points above the start. */
    public double gap() {
        return index - start;
    }

    /** The same as a share of the level before the conflict: what spending responds to. */
    public double relativeGap() {
        return (index - start) / first;
    }
}
