package detente.models.rareearths.policy;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;

/**
 * All policy, week by week: what the scenario scripts and, from the week after the states begin to decide, what they
 * decide.
 */
public final class PolicyBoard {
    private final Map<PolicyInstrument, Map<Actor, PolicyLevel>> levels = new LinkedHashMap<>();
    private final int lastScripted;

    /**
     * The instruments, and their neutral levels that stand in the parameters.
     *
     * @param instruments of the model folder
     * @param chineseTariff China's average tariff on American goods in the base year [%]
     * @param americanTariff the American one on Chinese goods [%]
     */
    public record Base(Instruments instruments, double chineseTariff, double americanTariff) {

        double tariff(Actor actor) {
            return actor == Actor.CHINA ? chineseTariff : americanTariff;
        }
    }

    public PolicyBoard(PolicyScript.Timeline timeline, Base base) {
        lastScripted = timeline.lastScripted();
        for (PolicyInstrument instrument : base.instruments.all) {
            Map<Actor, PolicyLevel> held = new EnumMap<>(Actor.class);
            for (Actor holder : instrument.holders) {
                PolicyScript script =
                        PolicyScript.of(holder, instrument.key, instrument.neutral(base, holder), timeline);
                int last = instrument.decided() ? lastScripted : timeline.periods();
                held.put(holder, new PolicyLevel(script, last, timeline.imposedFrom(holder, instrument.key)));
            }
            levels.put(instrument, held);
        }
    }

    /** Whether the states decide in a period. */
    public boolean isEndogenous(int period) {
        return period > lastScripted;
    }

    /**
     * Level of an instrument of an actor.
     *
     * @throws IllegalArgumentException if the actor does not hold it
     */
    public PolicyLevel level(PolicyInstrument instrument, Actor holder) {
        PolicyLevel level = levels.get(instrument).get(holder);
        if (level == null) {
            throw new IllegalArgumentException(holder + " has no instrument '" + instrument.key + "'");
        }
        return level;
    }

    /** Level of an instrument of an actor by period; 0 for ever if the actor does not hold it. */
    public IntToDoubleFunction levelOrNone(PolicyInstrument instrument, Actor actor) {
        return instrument.holders.contains(actor) ? level(instrument, actor) : period -> 0;
    }

    /** Level of an instrument by region of the base table; 0 for ever in regions that do not hold it. */
    public IntToDoubleFunction[] byRegion(PolicyInstrument instrument, List<String> regions) {
        return regions.stream()
                .map(region -> Actor.ALL.stream()
                        .filter(actor -> actor.region.equals(region))
                        .findFirst()
                        .map(actor -> levelOrNone(instrument, actor))
                        .orElse(period -> 0))
                .toArray(IntToDoubleFunction[]::new);
    }
}
