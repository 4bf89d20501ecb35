package detente.models.rareearths.trade;

import detente.parameters.Keyed;
import java.util.Map;
import java.util.Set;

/** Terms of trade for tests: rates, elasticities and what stands in the way of trade this week. */
public final class Deal {
    public boolean tariffsOn = true;
    public double americanBase = 20;
    public double chineseBase = 25;
    public double passThrough = 1;
    public double substitution = 2;
    public double adjustment = 0.5;
    public double elasticity = 0.5;
    public double respending;
    public double substitutionLong;
    public double diversion;
    public double replacement;
    public double costPassing;
    public double recycled;
    public boolean rateAtDeparture;
    public boolean commitmentsOn = true;
    public double covered = 20;
    public double gain = 0.1;
    public double speed = 0.25;
    public boolean switching = true;
    public Set<String> exempt = Set.of();

    public double american = 20;
    public double chinese = 25;
    public double precursors;
    public double purchases = 1;
    public double access;

    public TariffParameters tariffs() {
        return new TariffParameters(
                tariffsOn,
                new Keyed(0, Map.of("usa", americanBase, "chn", chineseBase)),
                passThrough,
                substitution,
                new Keyed(Math.max(substitution, substitutionLong), Map.of()),
                26,
                diversion,
                replacement,
                costPassing,
                recycled,
                adjustment,
                elasticity,
                20,
                rateAtDeparture);
    }

    public CommitmentParameters commitments() {
        return new CommitmentParameters(commitmentsOn, covered, gain, speed);
    }

    public TariffSchedule.Levels tariffLevels() {
        return new TariffSchedule.Levels(period -> american, period -> chinese, period -> precursors);
    }

    public Commitments.Levels commitmentLevels() {
        return new Commitments.Levels(period -> purchases, period -> access);
    }
}
