package detente.study.backtest;

import detente.chart.ChartPress;
import detente.experiment.Replication;
import detente.experiment.Replications;
import detente.experiment.Seeds;
import detente.files.ModelFolder;
import detente.forecast.ForecastTarget;
import detente.order.Effort;
import detente.order.OrderForm;
import detente.page.Page;
import detente.page.Picture;
import detente.results.Artifact;
import detente.results.Manifest;
import detente.results.ShellCommand;
import detente.store.SchemaTable;
import detente.store.StudyManifest;
import detente.study.Project;
import detente.study.ReplicationTable;
import detente.study.ReplicationTable.Failure;
import detente.study.ReplicationTable.Group;
import detente.study.Sections;
import detente.study.Study;
import detente.table.Cell;
import detente.table.Entry;
import detente.table.Table;
import detente.table.TableFiles;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Forecasts from days in the past, scored. */
public final class BacktestStudy implements Study<BacktestOrder> {
    @Override
    public OrderForm<BacktestOrder> form() {
        return OrderForm.of(BacktestOrder.class);
    }

    @Override
    public Prepared prepare(Project project, BacktestOrder order) {
        BacktestInputs inputs = BacktestInputs.of(project.model(order.runs().model()), order, project::ensemble);
        List<String> origins =
                inputs.test().origins().stream().map(LocalDate::toString).toList();
        Manifest first = inputs.runs().get(0).manifest();
        StudyManifest manifest = new StudyManifest(
                form().command(),
                first,
                inputs.whole().calendar(),
                new Seeds(order.runs().seed(), order.replications()),
                OrderForm.kept(order, first, Map.of("origin", origins, "series", names(inputs))),
                List.of());
        return new Checked(inputs, manifest, order.effort(), !order.noCharts());
    }

    private static List<String> names(BacktestInputs inputs) {
        return inputs.test().targets().stream().map(ForecastTarget::name).toList();
    }

    private record Checked(BacktestInputs inputs, StudyManifest manifest, Effort effort, boolean charts)
            implements Prepared {
        @Override
        public ModelFolder model() {
            return inputs.folder();
        }

        @Override
        public List<Artifact> compute(Runs computing) {
            List<List<Replication>> replications = new Replications(
                            computing.threads(), computing.progress(), computing.keeping())
                    .runEach(OriginEnsembles.runs(inputs), manifest.seeds(), inputs.measures());
            List<Group> runs = OriginEnsembles.groups(inputs, replications);
            List<Artifact> files = new ArrayList<>(TableFiles.of(table().of(runs), failures(runs)));
            Scored scored = scored(files);
            files.addAll(TableFiles.of(tables(scored)));
            if (charts) {
                files.addAll(ChartPress.files(BacktestCharts.of(inputs, scored, manifest)));
                files.addAll(page(scored, Picture.among(files)).files());
            }
            files.addAll(SchemaTable.of(files));
            return files;
        }

        @Override
        public Findings read(List<Artifact> files) {
            Scored scored = scored(files);
            long asked = (long) scored.runs().size() * manifest.seeds().count();
            return new Findings(
                    new Ended(asked, scored.failures(), "they are"),
                    page(scored, Picture.among(files)),
                    List.of(new Entry(
                            "replications",
                            "Replications",
                            Cell.whole(manifest.seeds().count()))),
                    Stream.concat(
                                    tables(scored).stream(),
                                    Stream.of(
                                            BacktestTables.origins(inputs.test().origins()),
                                            Sections.notes(inputs.notes())))
                            .toList());
        }

        private static List<Table<?>> tables(Scored scored) {
            List<Table<?>> tables = new ArrayList<>(List.of(
                    BacktestTables.cells(scored.cells()),
                    BacktestTables.scores(scored.scores()),
                    BacktestTables.duels(scored.duels()),
                    BacktestTables.survivors(scored.survivors())));
            if (!scored.layers().isEmpty()) {
                tables.add(LayerTables.all(scored.layers()));
            }
            return tables;
        }

        private Page page(Scored scored, List<Picture> pictures) {
            return new BacktestPage(inputs, manifest, scored).page(failures(scored.runs()), pictures);
        }

        /** What the tables of runs say, so that every number is one that can be computed from what is read there. */
        private Scored scored(List<Artifact> files) {
            return Scored.of(inputs, table().read(files));
        }

        private ReplicationTable table() {
            return OriginEnsembles.table(inputs);
        }

        private Table<Failure> failures(List<Group> runs) {
            Manifest first = manifest.first();
            return table().failures(
                            runs,
                            (key, seed) -> ShellCommand.of(
                                            "backtest",
                                            first.named(),
                                            "--scenario",
                                            first.scenario(),
                                            "--origin",
                                            key.get(0))
                                    .and(inputs.givenPolicy() ? new Object[] {"--given-policy"} : new Object[0])
                                    .each("--series", names(inputs))
                                    .each("--set", first.settings())
                                    .each(
                                            "--ensemble",
                                            OriginEnsembles.isDrawn(key)
                                                    ? first.ensemble().stream().toList()
                                                    : List.of())
                                    .and("--replications", 1, "--no-charts", "--seed", seed));
        }
    }
}
