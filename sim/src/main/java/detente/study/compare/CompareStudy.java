package detente.study.compare;

import detente.chart.Chart;
import detente.chart.ChartPress;
import detente.experiment.Keeping;
import detente.experiment.Outcome;
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
import detente.page.Picture;
import detente.results.Artifact;
import detente.results.Manifest;
import detente.store.SchemaTable;
import detente.store.StudyManifest;
import detente.study.Project;
import detente.study.Sections;
import detente.study.Study;
import detente.table.Cell;
import detente.table.Entry;
import detente.table.TableFiles;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Scenarios under the same draws. */
public final class CompareStudy implements Study<CompareOrder> {
    @Override
    public OrderForm<CompareOrder> form() {
        return OrderForm.of(CompareOrder.class);
    }

    @Override
    public Prepared prepare(Project project, CompareOrder order) {
        ModelFolder model = project.model(order.runs().model());
        List<CompareInputs> inputs = CompareInputs.of(model, order, project::ensemble);
        return new Checked(model, inputs, order, manifest(inputs, order));
    }

    /** All that determines what is ordered. */
    static StudyManifest manifest(List<CompareInputs> inputs, CompareOrder order) {
        CompareInputs first = inputs.get(0);
        Manifest a = first.contrast().a().manifest();
        boolean counted = first.stopping(order) instanceof Stopping.AfterPairs;
        int pairs = order.replications().orElse(counted ? CompareOrder.USUAL_PAIRS : Stopping.WhenNarrow.MOST);
        Map<String, List<String>> found = new LinkedHashMap<>();
        found.put("replications", counted ? List.of(Integer.toString(pairs)) : List.of());
        found.put("outcome", first.headline().map(Outcome::id).stream().toList());
        if (!order.setA().isEmpty()) {
            found.put("set", order.runs().set()); // the settings of the first run are those of both and its own
        }
        return new StudyManifest(
                OrderForm.of(CompareOrder.class).command(),
                a,
                first.contrast().a().calendar(),
                new Seeds(order.runs().seed(), pairs),
                OrderForm.kept(order, a, found),
                inputs.stream().flatMap(i -> i.filesOfB().stream()).distinct().toList());
    }

    private record Checked(ModelFolder model, List<CompareInputs> inputs, CompareOrder order, StudyManifest manifest)
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
            List<PairedComparison> comparisons = new ArrayList<>();
            List<PairTable.Held> held = new ArrayList<>();
            List<Artifact> files = new ArrayList<>();
            for (CompareInputs one : inputs) {
                int place = comparisons.size() + 1;
                PairedComparison comparison = new PairedRuns(runs.threads(), runs.progress(), keeping(runs, place))
                        .run(one.contrast(), order.runs().seed(), one.stopping(order), order.level());
                comparisons.add(comparison);
                held.add(new PairTable.Held(
                        place, comparison.pairs(), side(one.contrast().b().manifest())));
                files.addAll(
                        TableFiles.of(PairTable.of(table(PairTable.PAIRS, place), comparison.pairs(), outcomes())));
            }
            files.addAll(TableFiles.of(PairTable.failures(side(manifest.first()), held)));
            List<CompareFinding> findings = findings(files);
            files.addAll(TableFiles.of(CompareTables.outcomes(findings)));
            for (CompareFinding finding : findings) {
                files.addAll(TableFiles.of(
                        CompareTables.series(
                                finding.table("differences"),
                                comparisons.get(finding.place() - 1).series(),
                                manifest.calendar()),
                        EnoughRuns.table(finding)));
            }
            if (charts()) {
                List<Chart> charts = new ArrayList<>(
                        CompareCharts.of(findings.get(0), comparisons.get(0).series(), manifest));
                findings.forEach(f -> EnoughRuns.chart(f, manifest).ifPresent(charts::add));
                files.addAll(ChartPress.files(charts));
                files.addAll(page(findings, Picture.among(files)).files());
            }
            files.addAll(SchemaTable.of(files));
            return files;
        }

        /** Each comparison keeps what it has computed by itself. */
        private static Keeping keeping(Runs runs, int place) {
            Keeping all = runs.keeping();
            return place == 1
                    ? all
                    : new Keeping(
                            all.log().map(log -> log.beside("-" + place)), all.subject(), all.clock(), all.stop());
        }

        private String table(String name, int place) {
            return PairTable.Held.table(
                    name, place, inputs.get(place - 1).contrast().b().manifest().scenario());
        }

        private List<CompareFinding> findings(List<Artifact> files) {
            List<CompareFinding> findings = new ArrayList<>();
            for (CompareInputs one : inputs) {
                int place = findings.size() + 1;
                List<Pair> pairs = PairTable.read(files, outcomes(), table(PairTable.PAIRS, place), place);
                findings.add(CompareFinding.of(place, one, pairs));
            }
            return findings;
        }

        @Override
        public Findings read(List<Artifact> files) {
            List<CompareFinding> findings = findings(files);
            List<Replication> failed = findings.stream()
                    .flatMap(f -> f.pairs().stream())
                    .flatMap(p -> Stream.of(p.a(), p.b()))
                    .filter(r -> !r.isDone())
                    .toList();
            long pairs = findings.stream().mapToLong(f -> f.count().all()).sum();
            long completed =
                    findings.stream().mapToLong(f -> f.count().completed()).sum();
            CompareInputs first = inputs.get(0);
            return new Findings(
                    new Ended(2L * pairs, failed, "their pairs are"),
                    page(findings, Picture.among(files)),
                    List.of(
                            new Entry(
                                    "verdict",
                                    "Verdict",
                                    Cell.text(String.join(" ", CompareVerdict.sentences(findings)))),
                            new Entry("pairs", "Pairs", Cell.whole(pairs)),
                            new Entry("completed", "Completed", Cell.whole(completed)),
                            new Entry(
                                    "level",
                                    "Level",
                                    Cell.number(first.precision().level())),
                            new Entry(
                                    "headline",
                                    "Headline",
                                    first.headline()
                                            .map(Outcome::id)
                                            .map(Cell::text)
                                            .orElse(Cell.NONE))),
                    List.of(CompareTables.outcomes(findings), Sections.notes(first.notes())));
        }

        private Page page(List<CompareFinding> findings, List<Picture> pictures) {
            List<PairTable.Held> held = findings.stream()
                    .map(f -> new PairTable.Held(f.place(), f.pairs(), side(f.b())))
                    .toList();
            return new ComparePage(manifest, findings).page(PairTable.failures(side(manifest.first()), held), pictures);
        }

        private List<String> outcomes() {
            return inputs.get(0).contrast().outcomes().stream().map(Outcome::id).toList();
        }

        private static PairTable.Side side(Manifest manifest) {
            return new PairTable.Side(manifest.scenario(), seed -> manifest.repeatCommand(manifest.settings(), seed));
        }
    }
}
