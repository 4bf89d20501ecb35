package detente.parameters;

import detente.input.Position;
import detente.input.Problems;
import detente.results.Calendar;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/** The parameters that a record declares, in order of declaration. */
public final class Definitions<P extends Record> {
    private final RecordShape<P> shape;
    private final Position at;
    /** As the record declares them: units that name a period stand for that of the model. */
    private final Map<String, Definition> declared = new LinkedHashMap<>();

    private final List<Definition> list;
    private final Optional<Calendar.Step> period;

    private Definitions(RecordShape<P> shape, Position at, Optional<Calendar.Step> period) {
        this.shape = shape;
        this.at = at;
        this.period = period;
        List<Definition> all = shape.definitions();
        all.forEach(d -> declared.putIfAbsent(d.name(), d));
        this.list = all.stream().map(d -> period.map(d::in).orElse(d)).toList();
    }

    /** Reads the declarations. @throws InvalidInput with everything in the record that cannot be a parameter */
    public static <P extends Record> Definitions<P> of(Class<P> type) {
        Problems problems = new Problems();
        Position at = new Position("the Java record '" + type.getSimpleName() + "'", 0);
        RecordShape<P> shape = RecordShape.of("", type, mistake -> problems.add(at, mistake));
        Definitions<P> definitions = new Definitions<>(shape, at, Optional.empty());
        Set<String> names = new HashSet<>();
        for (Definition definition : definitions.list) {
            if (!names.add(definition.name())) {
                problems.add(at, "parameter '" + definition.name() + "' is declared twice.");
            }
        }
        problems.throwIfAny();
        return definitions;
    }

    /** Adds a problem for every key set that a parameter is 'per' and that the model's tables do not give. */
    public void check(Set<String> keySets, Problems problems) {
        list.stream()
                .flatMap(d -> d.per().stream())
                .filter(per -> !keySets.contains(per))
                .forEach(per -> problems.unknown(at, "key set", per, keySets));
    }

    /** The same for a model whose periods are so long. */
    public Definitions<P> in(Calendar.Step length) {
        return new Definitions<>(shape, at, Optional.of(length));
    }

    public List<Definition> list() {
        return list;
    }

    public Optional<Definition> find(String name) {
        return list.stream().filter(d -> d.name().equals(name)).findFirst();
    }

    /** Whether a file may write the unit of a parameter so. */
    public boolean admitsUnit(String name, String written) {
        String unit = declared.get(name).unit();
        return period.map(p -> PeriodUnit.admits(unit, written, p)).orElse(written.equals(unit));
    }

    /**
     * Values of the parameters that a file may leave out, by name: those that only repeat what {@code period:} states, and those that
     * have a usual value.
     *
     * @param at where they would stand
     */
    public Map<String, ParameterValues.Stated> derived(Calendar.Step length, Position at) {
        Map<String, ParameterValues.Stated> derived = new LinkedHashMap<>();
        perYear().forEach(name -> derived.put(name, PeriodUnit.perYear(length, at)));
        shape.usual()
                .forEach((name, value) ->
                        derived.put(name, new ParameterValues.Stated(value, "usual value of the model", at, 0)));
        return derived;
    }

    /** Names of the parameters that a file may leave out. */
    public Set<String> optional() {
        Set<String> names = new HashSet<>(perYear());
        names.addAll(shape.usual().keySet());
        return names;
    }

    /** Names of the parameters that only repeat what {@code period:} states. */
    List<String> perYear() {
        return declared.values().stream()
                .filter(d -> PeriodUnit.isPerYear(d.unit()))
                .map(Definition::name)
                .toList();
    }

    /** Names in order of declaration. */
    public List<String> names() {
        return list.stream().map(Definition::name).toList();
    }

    /** See {@link RecordShape#build}. */
    Optional<P> bind(Map<String, Object> values, BiConsumer<String, String> broken) {
        return shape.build(values, broken);
    }
}
