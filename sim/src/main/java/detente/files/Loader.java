package detente.files;

import detente.grammar.Node;
import detente.grammar.Overrides;
import detente.grammar.ParameterReader;
import detente.grammar.SourceFiles;
import detente.input.Folders;
import detente.input.Names;
import detente.input.Position;
import detente.input.Problems;
import detente.parameters.Definitions;
import detente.parameters.ParameterValues;
import detente.parameters.Tables;
import detente.parameters.Target;
import detente.parameters.Vocabulary;
import detente.results.Calendar;
import detente.results.InputFile;
import detente.results.KebabCase;
import detente.uncertainty.EnsembleFile;
import detente.uncertainty.Members;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Reads everything that one run needs, in the order in which problems are to be listed. */
final class Loader<P extends Record> {
    private static final int LAST_YEAR = 9999;

    private final ModelFolder folder;
    private final SourceFiles files;
    private Vocabulary<P> vocabulary;
    /** Whether a table that may declare instruments is wrong. */
    private boolean incomplete;

    private final Problems problems = new Problems();
    private final SortedMap<String, InputFile> read = new TreeMap<>();

    Loader(ModelFolder folder, SourceFiles files, Vocabulary<P> vocabulary) {
        this.folder = folder;
        this.files = files;
        this.vocabulary = vocabulary;
    }

    /** Everything, checked. @throws InvalidInput with all problems of all files and of the request */
    Inputs<P> load(Request request) {
        return load(request, false);
    }

    /**
     * The folder as it stands, wrong parameters replaced by any that are admissible.
     *
     * @throws RuntimeException if more is wrong than can be passed over
     */
    Inputs<P> draft() {
        return load(Request.plain(), true);
    }

    private Inputs<P> load(Request request, boolean draft) {
        ModelReader reader = new ModelReader(files, problems);
        Optional<ModelFile> model = reader.read(read);
        Optional<Node> file = reader.node();
        Calendar.Step period = model.map(ModelFile::period).orElse(Calendar.Step.WEEK);
        Definitions<P> definitions = Definitions.of(vocabulary.parameters()).in(period);
        model.ifPresent(this::checkUnits);
        Problems ofTables = new Problems();
        TableLoader tableLoader = new TableLoader(files, vocabulary, ofTables);
        Optional<Tables> tables = model.flatMap(m -> tableLoader.load(m, problems, read));
        Optional<Map<String, Set<String>>> keys = tables.flatMap(tableLoader::keys);
        if (keys.isPresent()) {
            vocabulary = tableLoader.with(tables.orElseThrow(), vocabulary);
        }
        incomplete = !ofTables.isEmpty()
                && model.stream()
                        .anyMatch(m -> m.data().keySet().stream()
                                .anyMatch(vocabulary.ofTables().optional()::contains));

        model.flatMap(ModelFile::contest).ifPresent(c -> c.check(definitions, problems));
        model.ifPresent(m -> m.discrepancy().forEach(d -> d.check(m.observed().keySet(), problems)));
        model.ifPresent(m -> m.season().forEach(s -> s.check(m.observed().keySet(), problems)));
        ParameterValues values = new ParameterValues(definitions);
        Target.Finder finder = new Target.Finder(definitions, keys);
        ParameterReader parameters = new ParameterReader(finder, values, problems);
        model.ifPresent(m -> parameters.model(
                m.parameters(),
                file.get().at("parameters"),
                leftOut(definitions, period, file.get().at("period"))));
        Problems ofRequest = new Problems();
        List<ScenarioReader.Part> chain = chain(request, model, ofRequest);
        for (int i = 0; i < chain.size(); i++) {
            parameters.scenario(chain.get(i).name(), i + 1, chain.get(i).file().parameters());
        }
        problems.addAll(ofTables.list());
        ParameterValues before = values.copy();
        Map<String, String> overrides = new Overrides(finder, values, ofRequest).apply(request.overrides());
        request.periods().ifPresent(p -> ofRequest.checkRange("periods", p, 1, ModelFile.MOST_PERIODS));
        values.checkPerYear(period, ofRequest);
        problems.addAll(ofRequest.list());
        if (draft) {
            values.complete();
        }
        Optional<P> bound = values.bind(definitions, problems);
        boolean right = ofRequest.isEmpty() && bound.isPresent();
        Optional<Members<P>> members = request.ensemble()
                .flatMap(e -> members(
                        e, new Members.Frame<>(definitions, finder, before, right ? request.overrides() : List.of())));
        if (!draft) {
            problems.throwIfAny();
        }
        Scenario scenario = reader().join(chain);
        int periods = request.periods()
                .orElse(scenario.periods().orElse(model.orElseThrow().periods()));
        checkEnd(model.orElseThrow(), periods);
        if (!draft) {
            problems.throwIfAny();
        }
        return new Inputs<>(
                folder,
                model.orElseThrow(),
                scenario,
                bound.orElseThrow(),
                values.settings(),
                tables.orElseThrow(),
                new ArrayList<>(read.values()),
                periods,
                overrides,
                members);
    }

    private Optional<Members<P>> members(EnsembleFile file, Members.Frame<P> frame) {
        SourceFiles.TableSource source =
                files.table(file.path().toAbsolutePath().normalize().toString());
        problems.addAll(source.problems());
        source.table().ifPresent(t -> read.put(EnsembleFile.NAME, new InputFile(EnsembleFile.NAME, t.sha256())));
        return source.table().flatMap(t -> Members.of(file, t, frame, problems));
    }

    /** Dates are written with four digits. */
    private void checkEnd(ModelFile model, int periods) {
        Calendar calendar = new Calendar(model.start(), model.period());
        if (calendar.date(periods).getYear() > LAST_YEAR) {
            problems.add(
                    model.places().get("start"),
                    periods + " periods from " + model.start() + " on go beyond the year " + LAST_YEAR + ".");
        }
    }

    private void checkUnits(ModelFile model) {
        if (model.money().isPresent() && !vocabulary.anyMoney()) {
            problems.add(
                    model.places().get("money"), "'money' cannot be chosen: model '" + model.code() + "' has its own.");
        }
        if (model.places().containsKey("period") && !vocabulary.periods().contains(model.period())) {
            String allowed =
                    vocabulary.periods().stream().map(KebabCase::ofConstant).collect(Collectors.joining(", "));
            problems.add(
                    model.places().get("period"),
                    "'period' must be " + allowed + " in model '" + model.code() + "', was "
                            + KebabCase.ofConstant(model.period()) + ".");
        }
    }

    private static Map<String, ParameterValues.Stated> leftOut(
            Definitions<?> definitions, Calendar.Step period, Position at) {
        return definitions.derived(period, at);
    }

    private List<ScenarioReader.Part> chain(Request request, Optional<ModelFile> model, Problems ofRequest) {
        List<String> names = folder.scenarios();
        Names.checkWord("model folder", folder.id(), new Position(Folders.shown(folder.path()), 0), problems);
        for (int i = 0; i < names.size(); i++) {
            Position at = new Position(ScenarioReader.path(names.get(i)), 0);
            Names.checkApart("scenario", names.get(i), names.subList(0, i), at, problems);
        }
        model.filter(m -> !m.scenario().isEmpty())
                .ifPresent(m -> checkName(m.scenario(), names, m.places().get("scenario"), problems));
        model.flatMap(ModelFile::scored).stream()
                .flatMap(scored -> scored.scenarios().stream())
                .forEach(scenario -> scenario.isKnown("scenario", names, problems));
        request.scenario().ifPresent(s -> checkName(s, names, Position.COMMAND_LINE, ofRequest));
        Optional<String> name =
                request.scenario().or(() -> model.map(ModelFile::scenario)).filter(names::contains);
        name.ifPresent(n -> Names.checkWord("scenario", n, new Position(ScenarioReader.path(n), 0), problems));
        List<ScenarioReader.Part> chain = name.map(n -> reader().chain(n)).orElse(List.of());
        chain.forEach(part -> {
            String path = ScenarioReader.path(part.name());
            read.put(path, files.yaml(path).hash());
        });
        return chain;
    }

    private ScenarioReader reader() {
        ScenarioReader reader = new ScenarioReader(files, folder.scenarios(), vocabulary, problems);
        return incomplete ? reader.incomplete() : reader;
    }

    private static void checkName(String scenario, List<String> names, Position at, Problems problems) {
        if (!names.contains(scenario)) {
            problems.unknown(at, "scenario", scenario, names);
        }
    }
}
