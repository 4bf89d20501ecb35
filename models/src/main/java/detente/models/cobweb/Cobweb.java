package detente.models.cobweb;

import detente.engine.Economy;
import detente.engine.Model;
import detente.files.Inputs;
import detente.parameters.Vocabulary;
import detente.random.Draws;
import detente.results.Calendar;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The cobweb model as the engine finds it: no instruments, no tables, parameters only. */
public final class Cobweb implements Model<CobwebParameters> {

    @Override
    public String id() {
        return "cobweb";
    }

    @Override
    public Vocabulary<CobwebParameters> vocabulary() {
        return new Vocabulary<>(CobwebParameters.class, List.of(), Set.of("nature"), Set.of(), tables -> Map.of())
                .only(Calendar.Step.YEAR);
    }

    @Override
    public Economy build(Inputs<CobwebParameters> inputs, Calendar calendar, Draws draws) {
        return new CobwebEconomy(inputs.parameters(), draws);
    }
}
