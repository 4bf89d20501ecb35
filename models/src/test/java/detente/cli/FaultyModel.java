package detente.cli;

import detente.engine.Economy;
import detente.engine.Identities;
import detente.engine.Model;
import detente.engine.Observer;
import detente.engine.Timetable;
import detente.files.Inputs;
import detente.parameters.Param;
import detente.parameters.Vocabulary;
import detente.random.Draws;
import detente.results.Calendar;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A model that breaks when told to: by an exception, by goods from nothing, or by a series that is not a number. */
public final class FaultyModel implements Model<FaultyModel.Faults> {

    /** When it breaks and how. */
    public record Faults(
            @Param(unit = "period", min = 0, max = 1000, about = "When it breaks")
            int when,

            @Param(unit = "1", about = "How it breaks") Kind kind) {}

    /** How it breaks. */
    public enum Kind {
        NEVER,
        THROWS,
        MAKES_GOODS,
        LOSES_ITS_NUMBER
    }

    @Override
    public String id() {
        return "faulty";
    }

    @Override
    public Vocabulary<Faults> vocabulary() {
        return new Vocabulary<>(Faults.class, List.of(), Set.of(), Set.of(), tables -> Map.of());
    }

    @Override
    public boolean deterministic() {
        return true;
    }

    @Override
    public Economy build(Inputs<Faults> inputs, Calendar calendar, Draws draws) {
        return new Workshop(inputs.parameters());
    }

    private static final class Workshop implements Economy {
        private final Faults faults;
        private double goods = 1;

        private Workshop(Faults faults) {
            this.faults = faults;
        }

        @Override
        public void timetable(Timetable timetable) {
            timetable.phase("work", this::work).phase("rest", period -> {});
        }

        @Override
        public void observe(Observer observer) {
            observer.level("goods", "1", "Goods in the workshop", () -> goods);
        }

        @Override
        public void identities(Identities identities) {
            identities.each("goods are one", 1, i -> "the workshop", i -> Double.isNaN(goods) ? 0 : goods - 1);
        }

        private void work(int period) {
            if (period == faults.when()) {
                switch (faults.kind()) {
                    case NEVER -> goods = 1;
                    case THROWS -> throw new IllegalStateException("the roof fell in");
                    case MAKES_GOODS -> goods = 2;
                    case LOSES_ITS_NUMBER -> goods = Double.NaN;
                }
            }
        }
    }
}
