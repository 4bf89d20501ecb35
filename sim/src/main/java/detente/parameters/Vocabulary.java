package detente.parameters;

import detente.input.Position;
import detente.input.Problems;
import detente.results.Calendar;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * What a Java model understands; its folder is checked against it.
 *
 * @param parameters the record that declares the parameters
 * @param instruments what events can set, besides {@code note}
 * @param actors who can act in an event
 * @param tables names under which {@code data:} must list a table
 * @param periods lengths that a period can have: those for which the model's parameters and equations are written
 * @param anyMoney whether a folder can say in which money its tables are
 * @param keys the key sets that {@link Param#per()} names, taken from the tables
 */
public record Vocabulary<P extends Record>(
        Class<P> parameters,
        List<Instrument> instruments,
        Set<String> actors,
        Set<String> tables,
        Set<Calendar.Step> periods,
        boolean anyMoney,
        Function<Tables, Map<String, Set<String>>> keys) {

    public Vocabulary {
        instruments = List.copyOf(instruments);
        actors = Collections.unmodifiableSet(new TreeSet<>(actors));
        tables = Collections.unmodifiableSet(new TreeSet<>(tables));
        periods = Collections.unmodifiableSet(EnumSet.copyOf(periods));
    }

    /** What a model understands whose periods can be of any length. */
    public Vocabulary(
            Class<P> parameters,
            List<Instrument> instruments,
            Set<String> actors,
            Set<String> tables,
            Function<Tables, Map<String, Set<String>>> keys) {
        this(parameters, instruments, actors, tables, EnumSet.allOf(Calendar.Step.class), false, keys);
    }

    /** The same for a model that is written for one length of a period. */
    public Vocabulary<P> only(Calendar.Step period) {
        return new Vocabulary<>(parameters, instruments, actors, tables, EnumSet.of(period), anyMoney, keys);
    }

    /** The same for a model whose tables can be in any money. */
    public Vocabulary<P> inAnyMoney() {
        return new Vocabulary<>(parameters, instruments, actors, tables, periods, true, keys);
    }

    /** Where mistakes of a model's author are said to be. */
    public static Position at(String model) {
        return new Position("the Java model '" + model + "'", 0);
    }

    /** Looks for contradictions. @throws InvalidInput with all of them, mistakes of the model's author */
    public void check(String model) {
        Problems problems = new Problems();
        Set<String> names = new TreeSet<>(Set.of(Instrument.NOTE));
        for (Instrument i : instruments) {
            String shown = "instrument '" + i.name() + "'";
            if (!names.add(i.name())) {
                problems.add(at(model), shown + " is named twice.");
            }
            if (!(i.min() <= i.max())) {
                problems.add(at(model), shown + " has no level: " + i.min() + " to " + i.max() + ".");
            }
            i.actors().stream()
                    .filter(actor -> !actors.contains(actor))
                    .forEach(actor -> problems.unknown(at(model), "actor", actor, " of " + shown, actors));
        }
        problems.throwIfAny();
        Definitions.of(parameters);
    }
}
