package detente.models.rareearths.goods;

import detente.input.Names;
import detente.input.Position;
import detente.input.Problems;
import detente.models.rareearths.policy.Actor;
import detente.models.rareearths.policy.Clause;
import detente.models.rareearths.policy.DeclaredInstrument;
import detente.models.rareearths.policy.Instruments;
import detente.models.rareearths.policy.Mechanism;
import detente.models.rareearths.policy.PolicyInstrument;
import detente.models.rareearths.policy.Side;
import detente.parameters.DataTable;
import detente.parameters.Definition;
import detente.parameters.Instrument;
import detente.parameters.Row;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The controls of exports of a model folder: those of the code, and those that its table {@value #TABLE} declares, one a row.
 * A row is licences on what goes to all regions, licences on what goes to the partner, or a ban under one of either.
 */
public final class Controls {
    /** Name under which {@code data:} lists the table. */
    public static final String TABLE = "controls";

    private static final String INSTRUMENT = "instrument";
    private static final String OF = "of";
    private static final String HARDER = "harder";
    private static final List<String> NEEDED =
            List.of(INSTRUMENT, "kind", OF, "state", "agreement", HARDER, "softer", "about");
    private static final List<String> SAID = List.of("status", "source");
    private static final Map<String, Mechanism> KINDS = Collections.unmodifiableMap(new TreeMap<>(Map.of(
            "licences", Mechanism.LICENCES,
            "partner-licences", Mechanism.TECHNOLOGY,
            "ban", Mechanism.ENTITY_LIST)));
    private static final Map<String, Clause> CLAUSES =
            Collections.unmodifiableMap(new TreeMap<>(Map.of("none", Clause.NONE, "licensing", Clause.LICENSING)));

    /** Those of the code alone. */
    public static final Controls USUAL = new Controls(Instruments.USUAL, Map.of(), Map.of());

    /** All instruments of the folder. */
    public final Instruments instruments;

    private final Map<String, Practice> practices;
    private final Map<String, List<String>> bans;

    private Controls(Instruments instruments, Map<String, Practice> practices, Map<String, List<String>> bans) {
        this.instruments = instruments;
        this.practices = practices;
        this.bans = bans;
    }

    /**
     * The controls of a folder.
     *
     * @param regions of the base table, which says whose controls there can be
     * @param practice by kind of licences, what a row may say otherwise than the parameters
     * @throws detente.input.InvalidInput with everything that is wrong in the table
     */
    public static Controls of(DataTable table, List<String> regions, Map<Mechanism, List<Definition>> practice) {
        return new Reader(table, regions, practice).read();
    }

    /** How a control is handled. */
    public Practice practice(PolicyInstrument control) {
        return practices.getOrDefault(control.key, Practice.USUAL);
    }

    /** What keeps what is under a control from some of the partner's users, besides the state's entity list. */
    public List<PolicyInstrument> bans(PolicyInstrument control) {
        return bans.getOrDefault(control.key, List.of()).stream()
                .map(key -> instruments.of(key).orElseThrow())
                .toList();
    }

    /** Reads the table, all that is wrong at once. */
    private static final class Reader {
        private final DataTable table;
        private final List<Actor> states;
        private final Map<Mechanism, List<Definition>> practice;
        private final Problems problems = new Problems();
        private final List<DeclaredInstrument> declared = new ArrayList<>();
        private final Map<String, Practice> practices = new TreeMap<>();
        private final Map<String, List<String>> bans = new TreeMap<>();

        Reader(DataTable table, List<String> regions, Map<Mechanism, List<Definition>> practice) {
            this.table = table;
            this.states = Actor.ALL.stream()
                    .filter(actor -> regions.contains(actor.region))
                    .toList();
            this.practice = practice;
        }

        Controls read() {
            checkColumns();
            if (table.requires(NEEDED, problems)) {
                table.rows().forEach(this::read);
                problems.throwIfAny();
                table.rows()
                        .filter(row -> mechanism(row).equals(Optional.of(Mechanism.ENTITY_LIST)))
                        .forEach(this::ban);
            }
            problems.throwIfAny();
            return new Controls(Instruments.with(declared), practices, bans);
        }

        private void checkColumns() {
            List<String> known = Stream.of(
                            NEEDED.stream(),
                            SAID.stream(),
                            practice.values().stream().flatMap(List::stream).map(Definition::name))
                    .flatMap(names -> names)
                    .distinct()
                    .toList();
            table.header().stream()
                    .filter(name -> !known.contains(name))
                    .forEach(name -> problems.unknown(new Position(table.file(), 1), "column", name, known));
        }

        private void read(Row row) {
            String key = row.text(INSTRUMENT);
            checkKey(key, row);
            Optional<Mechanism> mechanism = mechanism(row);
            Optional<Actor> state = known(
                            "state", row, states.stream().map(each -> each.code).toList())
                    .flatMap(code -> states.stream()
                            .filter(each -> each.code.equals(code))
                            .findFirst());
            Optional<Clause> clause = known("agreement", row, CLAUSES.keySet()).map(CLAUSES::get);
            if (mechanism.isEmpty() || state.isEmpty() || clause.isEmpty()) {
                return;
            }
            checkFit(row, mechanism.get(), state.get(), clause.get());
            practices.put(key, practice(row, mechanism.get()));
            declared.add(new DeclaredInstrument(
                    key, row.text("about"), state.get(), mechanism.get(), clause.get(), words(row, state.get())));
        }

        private void checkKey(String key, Row row) {
            if (!key.matches(Names.SLUG)) {
                problems.add(row.at(), Names.NO_SLUG.formatted(key));
            }
            Stream<String> before = Stream.concat(
                    Stream.concat(Instruments.USUAL.all.stream().map(each -> each.key), Stream.of(Instrument.NOTE)),
                    declared.stream().map(DeclaredInstrument::key));
            if (before.anyMatch(key::equals)) {
                problems.add(row.at(), "instrument '" + key + "' is there twice.");
            }
        }

        private Optional<Mechanism> mechanism(Row row) {
            return known("kind", row, KINDS.keySet()).map(KINDS::get);
        }

        /** A cell that must be one of some words; empty, and a problem more, if it is none. */
        private Optional<String> known(String column, Row row, Collection<String> words) {
            String word = row.text(column);
            if (!words.contains(word)) {
                problems.unknown(row.at(), column.equals(OF) ? "control" : column, word, words);
                return Optional.empty();
            }
            return Optional.of(word);
        }

        private void checkFit(Row row, Mechanism mechanism, Actor state, Clause clause) {
            if (mechanism == Mechanism.LICENCES && state != Actor.CHINA) {
                problems.add(
                        row.at(),
                        "licences to all regions are China's alone, for voyages are from China; 'kind' may be partner-licences.");
            }
            if (clause == Clause.LICENSING && (state != Actor.CHINA || !mechanism.controlsExports())) {
                problems.add(row.at(), "an agreement eases licences of China alone; 'agreement' must be none.");
            }
            if (mechanism.controlsExports() && !row.text(OF).isEmpty()) {
                problems.add(row.at(), "'of' is for a ban and must be empty, was '" + row.text(OF) + "'.");
            }
            if (row.text("about").isEmpty()) {
                problems.add(row.at(), "'about' must say what '" + row.text(INSTRUMENT) + "' is.");
            }
        }

        private Optional<DeclaredInstrument.Words> words(Row row, Actor state) {
            String harder = row.text(HARDER);
            String softer = row.text("softer");
            if (harder.isEmpty() && softer.isEmpty()) {
                return Optional.empty();
            }
            if (harder.isEmpty() || softer.isEmpty()) {
                problems.add(row.at(), "'harder' and 'softer' must both say what the state does, or both be empty.");
            }
            if (Side.BOTH.stream().noneMatch(side -> side.actor == state)) {
                problems.add(
                        row.at(),
                        "'harder' and 'softer' must be empty: %s sets its instruments by events alone."
                                .formatted(state.code));
            }
            return Optional.of(new DeclaredInstrument.Words(harder, softer));
        }

        private Practice practice(Row row, Mechanism mechanism) {
            Map<String, Double> own = new TreeMap<>();
            List<String> columns = row.table().header();
            List<Definition> all = practice.getOrDefault(mechanism, List.of());
            practice.values().stream()
                    .flatMap(List::stream)
                    .map(Definition::name)
                    .distinct()
                    .filter(name -> columns.contains(name) && !row.text(name).isEmpty())
                    .forEach(name -> all.stream()
                            .filter(each -> each.name().equals(name))
                            .findFirst()
                            .ifPresentOrElse(
                                    each -> own.put(name, value(row, each)),
                                    () -> problems.add(
                                            row.at(),
                                            "'%s' must be empty for a row of kind %s."
                                                    .formatted(name, row.text("kind")))));
            return new Practice(own);
        }

        private double value(Row row, Definition definition) {
            double value = row.number(definition.name(), problems);
            boolean whole = definition.kind() != Definition.Kind.INTEGER || value == Math.rint(value);
            if (!Double.isNaN(value) && !(definition.admits(value) && whole)) {
                problems.add(
                        row.at(),
                        "'%s' must be %s%s, was %s."
                                .formatted(
                                        definition.name(),
                                        definition.kind() == Definition.Kind.INTEGER ? "a whole number in " : "in ",
                                        definition.bounds(),
                                        row.text(definition.name())));
            }
            return value;
        }

        private void ban(Row row) {
            Instruments all = Instruments.with(declared);
            Actor state = all.of(row.text(INSTRUMENT)).orElseThrow().holder();
            List<String> controls = all.exportControls().stream()
                    .filter(each -> each.holder() == state)
                    .map(each -> each.key)
                    .toList();
            known(OF, row, controls)
                    .ifPresent(control -> bans.merge(control, List.of(row.text(INSTRUMENT)), Reader::both));
        }

        private static List<String> both(List<String> one, List<String> other) {
            return Stream.concat(one.stream(), other.stream()).toList();
        }
    }
}
