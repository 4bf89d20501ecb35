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
import detente.random.Purpose;
import detente.results.Calendar;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A model of the engine's own tests: capital of 100 that bears interest, and a gift now and then. */
public final class Savings implements Model<Savings.Terms> {

    /** What can be changed. */
    public record Terms(
            @Param(unit = "1/month", min = 0, max = 0.5, lever = true, about = "Interest on what was saved")
            double interest,

            @Param(unit = "dollar/month", min = 0, max = 100, about = "Largest gift")
            double gift) {}

    @Override
    public String id() {
        return "savings";
    }

    @Override
    public Vocabulary<Terms> vocabulary() {
        return new Vocabulary<>(Terms.class, List.of(), Set.of(), Set.of(), tables -> Map.of());
    }

    @Override
    public Economy build(Inputs<Terms> inputs, Calendar calendar, Draws draws) {
        return new Account(inputs.parameters(), draws.purpose("gift"));
    }

    private static final class Account implements Economy {
        private static final long SAVER = Draws.agent("saver");
        private final Terms terms;
        private final Purpose gifts;
        private double capital = 100;
        private double given;

        private Account(Terms terms, Purpose gifts) {
            this.terms = terms;
            this.gifts = gifts;
        }

        @Override
        public void timetable(Timetable month) {
            month.phase("bear interest", period -> capital *= 1 + terms.interest())
                    .phase("receive", this::receive);
        }

        private void receive(int period) {
            given = terms.gift() * gifts.uniform(SAVER, period);
            capital += given;
        }

        @Override
        public void observe(Observer observer) {
            observer.level("capital", "dollar", "What was saved", () -> capital)
                    .flow("gift", "dollar", "What was given", () -> given);
        }

        @Override
        public void identities(Identities identities) {
            identities.each("nothing is owed", 1, i -> "the saver", i -> Math.min(0, capital));
        }
    }
}
