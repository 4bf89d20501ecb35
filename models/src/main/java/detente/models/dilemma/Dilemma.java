package detente.models.dilemma;

import detente.engine.Economy;
import detente.engine.Model;
import detente.files.Inputs;
import detente.parameters.Vocabulary;
import detente.random.Draws;
import detente.results.Calendar;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The iterated dilemma as the engine finds it: no instruments, no tables, parameters only. */
public final class Dilemma implements Model<DilemmaParameters> {

    @Override
    public String id() {
        return "dilemma";
    }

    @Override
    public Vocabulary<DilemmaParameters> vocabulary() {
        return new Vocabulary<>(DilemmaParameters.class, List.of(), Set.of("players"), Set.of(), tables -> Map.of());
    }

    @Override
    public Economy build(Inputs<DilemmaParameters> inputs, Calendar calendar, Draws draws) {
        return new DilemmaEconomy(inputs.parameters(), draws);
    }
}
