package detente.study.compare;

import detente.chart.ChartPress;
import detente.chart.Figure;
import detente.experiment.Outcome;
import detente.experiment.OutcomeDifference;
import detente.experiment.Pair;
import detente.experiment.PairedComparison;
import detente.experiment.PairedRuns;
import detente.experiment.Replication;
import detente.experiment.Seeds;
import detente.experiment.Stopping;
import detente.output.SchemaTable;
import detente.output.StoredStudy;
import detente.output.StudyManifest;
import detente.page.Page;
import detente.parameters.ModelFolder;
import detente.results.Artifact;
import detente.results.Manifest;
import detente.results.Numbers;
import detente.study.Project;
import detente.study.ReplicationTable.Failure;
import detente.study.Sections;
import detente.study.Study;
import detente.table.Cell;
import detente.table.CsvWriter;
import detente.table.Entry;
import detente.table.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** Two scenarios under the same draws. */
public final class CompareStudy implements Study<CompareOrder> {
    private static final String AGAINST = "against";
    private static final String LEVEL = "level";
    private static final String HEADLINE = "headline";
    private static final String HALF_WIDTH = "half-width";

    @Override
    public String name() {
        return "compare";
    }

    @Override
    public CompareOrder stored(StoredStudy study) {
        OptionalDouble halfWidth = study.design().containsKey(HALF_WIDTH)
                ? OptionalDouble.of(study.number(HALF_WIDTH))
                : OptionalDouble.empty();
        return new CompareOrder(
                Optional.empty(),
                Optional.of(study.scenario()),
                Optional.ofNullable(study.design().get(AGAINST)),
                study.settings(),
                OptionalInt.of(study.periods()),
                Optional.ofNullable(study.design().get(HEADLINE)),
                new CompareOrder.Pairs(
                        halfWidth.isPresent()
                                ? OptionalInt.empty()
                                : OptionalInt.of(study.seeds().count()),
                        halfWidth),
                study.number(LEVEL),
                study.seeds().first(),
                Runtime.getRuntime().availableProcessors(),
                true,
                study.files().hasReport(),
                Optional.empty());
    }

    @Override
    public Prepared prepare(Project project, CompareOrder order) {
        ModelFolder model = project.model(order.model());
        CompareInputs inputs = CompareInputs.of(model, order);
        return new Checked(model, inputs, order, manifest(inputs, order));
    }

    private StudyManifest manifest(CompareInputs inputs, CompareOrder order) {
        Manifest b = inputs.contrast().b().manifest();
        Map<String, String> design = new LinkedHashMap<>();
        design.put(AGAINST, b.scenario());
        design.put("against.description", b.description());
        design.put(LEVEL, Numbers.exact(order.level()));
        inputs.headline().ifPresent(h -> design.put(HEADLINE, h.id()));
        int pairs = Stopping.WhenNarrow.MOST;
        if (inputs.stopping(order) instanceof Stopping.AfterPairs after) {
            pairs = after.pairs();
        } else {
            design.put(HALF_WIDTH, Numbers.exact(inputs.precision().halfWidth().orElseThrow()));
            design.put("pairs", Stopping.WhenNarrow.LEAST + " to " + pairs + ", until the half width");
        }
        return new StudyManifest(
                name(),
                inputs.contrast().a().manifest(),
                inputs.contrast().a().calendar(),
                new Seeds(order.firstSeed(), pairs),
                design,
                inputs.filesOfB());
    }

    private record Checked(ModelFolder model, CompareInputs inputs, CompareOrder order, StudyManifest manifest)
            implements Prepared {
        @Override
        public Effort effort() {
            return new Effort(order.threads(), order.fresh(), order.results());
        }

        @Override
        public boolean isEnough(List<Artifact> files) {
            return !order.charts() || Sections.isReport(files);
        }

        @Override
        public List<Artifact> compute(Runs runs) {
            PairedComparison comparison = new PairedRuns(runs.threads(), runs.progress(), runs.keeping())
                    .run(inputs.contrast(), order.firstSeed(), inputs.stopping(order), order.level());
            List<Artifact> files = new ArrayList<>(List.of(
                    CsvWriter.file(PairTable.of(comparison.pairs(), outcomes())),
                    CsvWriter.file(failures(comparison.pairs()))));
            List<Pair> pairs = PairTable.read(files, outcomes());
            files.add(CsvWriter.file(CompareTables.outcomes(differences(pairs))));
            files.add(CsvWriter.file(CompareTables.series(
                    comparison.series(), inputs.contrast().a().calendar())));
            if (order.charts()) {
                ChartPress press = new ChartPress();
                List<Figure> figures = CompareCharts.of(inputs, comparison, ScenarioGap.of(inputs.contrast())).stream()
                        .map(press::draw)
                        .toList();
                figures.forEach(figure -> files.addAll(figure.files()));
                files.addAll(page(pairs, figures).files());
            }
            files.add(SchemaTable.of(files));
            return files;
        }

        @Override
        public Findings read(List<Artifact> files) {
            List<Pair> pairs = PairTable.read(files, outcomes());
            List<Replication> failed = pairs.stream()
                    .flatMap(p -> Stream.of(p.a(), p.b()))
                    .filter(r -> !r.isDone())
                    .toList();
            long completed = pairs.stream().filter(Pair::isDone).count();
            return new Findings(
                    new Ended(2L * pairs.size(), failed, "their pairs are"),
                    page(pairs, List.of()),
                    List.of(
                            new Entry("pairs", "Pairs", Cell.whole(pairs.size())),
                            new Entry("completed", "Completed", Cell.whole(completed)),
                            new Entry(
                                    "level",
                                    "Level",
                                    Cell.number(inputs.precision().level())),
                            new Entry(
                                    "headline",
                                    "Headline",
                                    inputs.headline()
                                            .map(Outcome::id)
                                            .map(Cell::text)
                                            .orElse(Cell.NONE))),
                    List.of(CompareTables.outcomes(differences(pairs)), Sections.notes(inputs.notes())));
        }

        private Page page(List<Pair> pairs, List<Figure> figures) {
            return new ComparePage(inputs, pairs, differences(pairs)).page(failures(pairs), figures);
        }

        private List<String> outcomes() {
            return inputs.contrast().outcomes().stream().map(Outcome::id).toList();
        }

        private Table<Failure> failures(List<Pair> pairs) {
            return PairTable.failures(
                    pairs,
                    side(inputs.contrast().a().manifest()),
                    side(inputs.contrast().b().manifest()));
        }

        private static PairTable.Side side(Manifest manifest) {
            return new PairTable.Side(manifest.scenario(), seed -> manifest.command(manifest.settings(), seed));
        }

        private List<OutcomeDifference> differences(List<Pair> pairs) {
            List<Outcome> outcomes = inputs.contrast().outcomes();
            List<OutcomeDifference> differences = new ArrayList<>();
            for (int i = 0; i < outcomes.size(); i++) {
                differences.add(OutcomeDifference.of(outcomes.get(i), pairs, i, inputs.precision(outcomes.get(i))));
            }
            return differences;
        }
    }
}
