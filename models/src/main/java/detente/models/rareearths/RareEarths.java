package detente.models.rareearths;

import detente.engine.Economy;
import detente.engine.Model;
import detente.models.rareearths.world.BaseTable;
import detente.parameters.Inputs;
import detente.parameters.Instrument;
import detente.parameters.Vocabulary;
import detente.random.Draws;
import detente.results.Calendar;
import java.util.List;
import java.util.Set;

/** The flagship model as the engine finds it. */
public final class RareEarths implements Model<RareEarthsParameters> {
    private static final List<Instrument> INSTRUMENTS = List.of(
            share("ree-licence", "Stringency of China's export licences on magnets and rare earths"),
            share("tech-control", "Stringency of US export licences on technology for China"),
            share(
                    "entity-list",
                    "Share of the partner state's users to whom nothing controlled may be sold; 1 is a ban"),
            share("framework", "1 while an agreement of both states is in force: general licences may be granted"));

    private static Instrument share(String name, String about) {
        return new Instrument(name, "1", 0, 1, about);
    }

    @Override
    public String id() {
        return "rare-earths";
    }

    @Override
    public Vocabulary<RareEarthsParameters> vocabulary() {
        return new Vocabulary<>(
                RareEarthsParameters.class,
                INSTRUMENTS,
                Set.of("CN", "US", "ALLY", "ROW", "both"),
                Set.of("z", "y", "value-added", "controlled"),
                BaseTable::keys);
    }

    @Override
    public Economy build(Inputs<RareEarthsParameters> inputs, Calendar calendar, Draws draws) {
        return RareEarthsEconomy.build(inputs, calendar, draws);
    }
}
