package detente.models.rareearths.states;

import java.util.List;
import java.util.function.ToDoubleFunction;

/** What a state reads of the world and might have read otherwise: with it another option could have been worth more. */
@SuppressWarnings("ImmutableEnumChecker") // its functions hold nothing
enum Lever {
    DELIVERIES("deliveries", 0, 1.5, 1, seen -> seen.deliveries, (seen, x) -> seen.deliveries = x),
    LOSS("lost output", 0, 2, 0.5, seen -> seen.loss, (seen, x) -> seen.loss = x),
    EXPORTS("lost exports", 0, 5, 2, seen -> seen.exporterLoss, (seen, x) -> seen.exporterLoss = x),
    CONFIDENCE("confidence", 1, 200, 30, seen -> seen.confidence, (seen, x) -> seen.confidence = x),
    PROPERTY("property stress", 0, 1, 1, seen -> seen.propertyStress, (seen, x) -> seen.propertyStress = x),
    PARTNER("partner's control level", -1, 4, 1, seen -> seen.partnerLevel, (seen, x) -> seen.partnerLevel = x);

    /** All, in their order. */
    static final List<Lever> ALL = List.of(values());

    /** Name, as among what was observed. */
    final String reading;

    final double low;
    final double high;
    /** A large change of it: changes of different levers are compared in this unit. */
    final double scale;

    private final ToDoubleFunction<Observation> get;
    private final Setter set;

    @FunctionalInterface
    private interface Setter {
        void put(Observation seen, double value);
    }

    Lever(String reading, double low, double high, double scale, ToDoubleFunction<Observation> get, Setter set) {
        this.reading = reading;
        this.low = low;
        this.high = high;
        this.scale = scale;
        this.get = get;
        this.set = set;
    }

    double of(Observation seen) {
        return get.applyAsDouble(seen);
    }

    void put(Observation seen, double value) {
        set.put(seen, value);
    }
}
