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

    @Override
    public String id() {
        return "rare-earths";
    }

    @Override
    public Vocabulary<RareEarthsParameters> vocabulary() {
        return new Vocabulary<>(
                RareEarthsParameters.class,
                List.of(new Instrument(
                        "ree-licence", "1", 0, 1, "Stringency of China's export licences on magnets and rare earths")),
                Set.of("CN", "US", "ALLY", "ROW", "both"),
                Set.of("z", "y", "value-added"),
                BaseTable::keys);
    }

    @Override
    public Economy build(Inputs<RareEarthsParameters> inputs, Calendar calendar, Draws draws) {
        return RareEarthsEconomy.build(inputs, calendar, draws);
    }
}
