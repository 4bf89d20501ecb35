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
import detente.files.ModelFolder;
import detente.order.Effort;
import detente.order.OrderForm;
import detente.page.Page;
import detente.results.Artifact;
import detente.results.Manifest;
import detente.store.SchemaTable;
import detente.store.StudyManifest;
import detente.study.Project;
import detente.study.ReplicationTable.Failure;
import detente.study.Sections;
import detente.study.Study;
import detente.table.Cell;
import detente.table.Entry;
import detente.table.Table;
import detente.table.TableFiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Two scenarios under the same draws. */
public final class CompareStudy implements Study<CompareOrder> {
    @Override
    public OrderForm<CompareOrder> form() {
        return OrderForm.of(CompareOrder.class);
    }

    @Override
    public Prepared prepare(Project project, CompareOrder order) {
        ModelFolder model = project.model(order.runs().model());
        CompareInputs inputs = CompareInputs.of(model, order, project::ensemble);
        return new Checked(model, inputs, order, manifest(inputs, order));
    }

    private StudyManifest manifest(CompareInputs inputs, CompareOrder order) {
        Manifest a = inputs.contrast().a().manifest();
        boolean counted = inputs.stopping(order) instanceof Stopping.AfterPairs;
        int pairs = order.replications().orElse(counted ? CompareOrder.USUAL_PAIRS : Stopping.WhenNarrow.MOST);
        Map<String, List<String>> found = Map.of(
                "replications",
                counted ? List.of(Integer.toString(pairs)) : List.of(),
                "outcome",
                inputs.headline().map(Outcome::id).stream().toList());
        return new StudyManifest(
                form().command(),
                a,
                inputs.contrast().a().calendar(),
                new Seeds(order.runs().seed(), pairs),
                OrderForm.kept(order, a, found),
                inputs.filesOfB());
    }

    private record Checked(ModelFolder model, CompareInputs inputs, CompareOrder order, StudyManifest manifest)
            implements Prepared {
        @Override
        public Effort effort() {
            return order.effort();
        }

        @Override
        public boolean charts() {
            return !order.noCharts();
        }

        @Override
        public List<Artifact> compute(Runs runs) {
            PairedComparison comparison = new PairedRuns(runs.threads(), runs.progress(), runs.keeping())
                    .run(inputs.contrast(), order.runs().seed(), inputs.stopping(order), order.level());
            List<Artifact> files = new ArrayList<>(
                    TableFiles.of(PairTable.of(comparison.pairs(), outcomes()), failures(comparison.pairs())));
            List<Pair> pairs = PairTable.read(files, outcomes());
            files.addAll(TableFiles.of(
                    CompareTables.outcomes(differences(pairs)),
                    CompareTables.series(
                            comparison.series(), inputs.contrast().a().calendar())));
            if (charts()) {
                List<Figure> figures =
                        ChartPress.drawAll(CompareCharts.of(inputs, comparison, ScenarioGap.of(inputs.contrast())));
                figures.forEach(figure -> files.addAll(figure.files()));
                files.addAll(page(pairs, figures).files());
            }
            files.addAll(SchemaTable.of(files));
            return files;
        }

        @Override
        public Findings read(List<Artifact> files) {
            List<Pair> pairs = PairTable.read(files, outcomes());
            List<Replication> failed = pairs.stream()
                    .flatMap(p -> Stream.of(p.a(), p.b()))
                    .filter(r -> !r.isDone())
                    .toList();
            PairCount count = PairCount.of(pairs);
            return new Findings(
                    new Ended(2L * pairs.size(), failed, "their pairs are"),
                    page(pairs, List.of()),
                    List.of(
                            new Entry("pairs", "Pairs", Cell.whole(count.all())),
                            new Entry("completed", "Completed", Cell.whole(count.completed())),
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
            return new ComparePage(inputs, manifest, pairs, differences(pairs)).page(failures(pairs), figures);
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
            return new PairTable.Side(manifest.scenario(), seed -> manifest.repeatCommand(manifest.settings(), seed));
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
