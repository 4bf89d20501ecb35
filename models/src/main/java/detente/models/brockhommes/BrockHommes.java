package detente.models.brockhommes;

import detente.engine.Economy;
import detente.engine.Model;
import detente.files.Inputs;
import detente.parameters.Vocabulary;
import detente.random.Draws;
import detente.results.Calendar;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The model of Brock and Hommes as the engine finds it: no instruments, no tables, parameters only. */
public final class BrockHommes implements Model<BrockHommesParameters> {

    @Override
    public String id() {
        return "brock-hommes";
    }

    @Override
    public Vocabulary<BrockHommesParameters> vocabulary() {
        return new Vocabulary<>(BrockHommesParameters.class, List.of(), Set.of("nature"), Set.of(), tables -> Map.of())
                .only(Calendar.Step.MONTH);
    }

    @Override
    public Economy build(Inputs<BrockHommesParameters> inputs, Calendar calendar, Draws draws) {
        return new AssetMarket(inputs.parameters(), draws);
    }
}
