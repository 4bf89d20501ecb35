package detente.models.rareearths.policy;

import detente.parameters.Instrument;
import java.util.List;
import java.util.Set;

/** What the events of a scenario can set, and who can set it. */
public final class Instruments {
    private static final Set<String> CHINA = Set.of("CN", "both");
    private static final Set<String> UNITED_STATES = Set.of("US", "both");
    private static final Set<String> EITHER = Set.of("CN", "US", "both");

    /** All instruments of the flagship. */
    public static final List<Instrument> ALL = List.of(
            decided("ree-licence", "Stringency of China's export licences on magnets and rare earths", CHINA),
            decided("tech-control", "Stringency of US export licences on technology for China", UNITED_STATES),
            share(
                    "entity-list",
                    "Share of the partner state's users to whom nothing controlled is sold; 1 is a ban",
                    EITHER),
            new Instrument("tariff", "%", 0, 500, "Average tariff on the partner state's goods", EITHER, true),
            new Instrument(
                    "purchases",
                    "1",
                    0,
                    5,
                    "American farm goods that China commits to buy, relative to base",
                    CHINA,
                    true),
            decided("market-access", "How far China opens its market to American goods", CHINA),
            decided("precursor-control", "How far China controls precursors of fentanyl", CHINA),
            new Instrument(
                    "stockpile",
                    "week",
                    0,
                    104,
                    "Reserve of magnets that a state wants, in weeks of its users' base use",
                    Set.of("US", "ALLY", "CN", "both")),
            new Instrument(
                    "project",
                    "t/yr",
                    0,
                    1e6,
                    "Capacity of announced magnet plants in all, from the date on which it starts to produce",
                    Set.of("US", "ALLY")),
            decided(
                    "framework",
                    "1 while an agreement of both states is in force: general licences may be granted",
                    EITHER));

    private Instruments() {}

    private static Instrument share(String name, String about, Set<String> actors) {
        return new Instrument(name, "1", 0, 1, about, actors);
    }

    private static Instrument decided(String name, String about, Set<String> actors) {
        return new Instrument(name, "1", 0, 1, about, actors, true);
    }
}
