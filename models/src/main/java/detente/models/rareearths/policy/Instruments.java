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
            share("ree-licence", "Stringency of China's export licences on magnets and rare earths", CHINA),
            share("tech-control", "Stringency of US export licences on technology for China", UNITED_STATES),
            share(
                    "entity-list",
                    "Share of the partner state's users to whom nothing controlled is sold; 1 is a ban",
                    EITHER),
            share(
                    "framework",
                    "1 while an agreement of both states is in force: general licences may be granted",
                    EITHER));

    private Instruments() {}

    private static Instrument share(String name, String about, Set<String> actors) {
        return new Instrument(name, "1", 0, 1, about, actors);
    }
}
