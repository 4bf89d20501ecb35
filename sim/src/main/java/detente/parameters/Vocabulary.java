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
import java.util.stream.Stream;

/**
 * What a Java model understands; its folder is checked against it.
 *
 * @param parameters the record that declares the parameters
 * @param instruments what events can set, besides {@code note}
 * @param actors who can act in an event
 * @param tables names under which {@code data:} must list a table
 * @param periods lengths that a period can have: those for which the model's parameters and equations are written
 * @param anyMoney whether a folder can say in which money its tables are
 * @param ofTables what it takes from the tables: key sets and further instruments
 */
public record Vocabulary<P extends Record>(
        Class<P> parameters,
        List<Instrument> instruments,
        Set<String> actors,
        Set<String> tables,
        Set<Calendar.Step> periods,
        boolean anyMoney,
        OfTables ofTables) {

    /** What a model takes from the tables of a folder. */
    @FunctionalInterface
    public interface OfTables {
        /** The key sets that {@link Param#per()} names. @throws InvalidInput if the tables do not give them */
        Map<String, Set<String>> keys(Tables tables);

        /** Names under which {@code data:} may list tables besides those that it must. */
        default Set<String> optional() {
            return Set.of();
        }

        /** What events can set because a table says so. @throws InvalidInput if that table is wrong */
        default List<Instrument> instruments(Tables tables) {
            return List.of();
        }
    }

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
            OfTables ofTables) {
        this(parameters, instruments, actors, tables, EnumSet.allOf(Calendar.Step.class), false, ofTables);
    }

    /** The same for a model that is written for one length of a period. */
    public Vocabulary<P> only(Calendar.Step period) {
        return new Vocabulary<>(parameters, instruments, actors, tables, EnumSet.of(period), anyMoney, ofTables);
    }

    /** The same for a model whose tables can be in any money. */
    public Vocabulary<P> inAnyMoney() {
        return new Vocabulary<>(parameters, instruments, actors, tables, periods, true, ofTables);
    }

    /** The same with the instruments that a folder's tables declare, and those who hold them. @throws InvalidInput if such a table is wrong */
    public Vocabulary<P> with(Tables folder) {
        List<Instrument> all = Stream.concat(instruments.stream(), ofTables.instruments(folder).stream())
                .toList();
        Set<String> holders = new TreeSet<>(actors);
        all.forEach(each -> holders.addAll(each.actors()));
        return new Vocabulary<>(parameters, all, holders, tables, periods, anyMoney, ofTables);
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
