package detente.models.rareearths;

import detente.engine.Economy;
import detente.engine.Model;
import detente.files.Inputs;
import detente.models.rareearths.policy.Actor;
import detente.models.rareearths.policy.Instruments;
import detente.parameters.Vocabulary;
import detente.random.Draws;
import detente.results.Calendar;
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
                        Instruments.declared(),
                        Actor.names(),
                        Set.of("z", "y", "value-added", "controlled", "employment"),
                        new FolderTables())
                .only(Calendar.Step.WEEK);
    }

    @Override
    public Economy build(Inputs<RareEarthsParameters> inputs, Calendar calendar, Draws draws) {
        return RareEarthsEconomy.build(inputs, calendar, draws);
    }
}
