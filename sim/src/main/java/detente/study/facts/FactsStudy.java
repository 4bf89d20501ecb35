package detente.study.facts;

import detente.experiment.Replication;
import detente.experiment.Replications;
import detente.experiment.Seeds;
import detente.files.ModelFolder;
import detente.order.Effort;
import detente.order.OrderForm;
import detente.results.Artifact;
import detente.results.Fact;
import detente.results.FactCheck;
import detente.results.Field;
import detente.results.Manifest;
import detente.store.SchemaTable;
import detente.store.StudyManifest;
import detente.study.Project;
import detente.study.ReplicationTable;
import detente.study.ReplicationTable.Failure;
import detente.study.ReplicationTable.Group;
import detente.study.Study;
import detente.table.Cell;
import detente.table.Entry;
import detente.table.Table;
import detente.table.TableFiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** A model beside its stylised facts, over many seeds. */
public final class FactsStudy implements Study<FactsOrder> {
    @Override
    public OrderForm<FactsOrder> form() {
        return OrderForm.of(FactsOrder.class);
    }

    @Override
    public Prepared prepare(Project project, FactsOrder order) {
        ModelFolder model = project.model(order.runs().model());
        FactsInputs inputs = FactsInputs.of(model, order, project::ensemble);
        Manifest first = inputs.manifests().get(0);
        StudyManifest manifest = new StudyManifest(
                form().command(),
                first,
                inputs.runs().get(0).calendar(),
                new Seeds(order.runs().seed(), order.replications()),
                OrderForm.kept(order, first, found(inputs, order)),
                inputs.more());
        return new Checked(model, inputs, manifest, order.effort());
    }

    /** Of several scenarios the file says which, and each how long it is. */
    private static Map<String, List<String>> found(FactsInputs inputs, FactsOrder order) {
        return inputs.runs().size() == 1
                ? Map.of()
                : Map.of(
                        "scenario",
                        List.of(),
                        "periods",
                        order.periods().map(String::valueOf).stream().toList());
    }

    private record Checked(ModelFolder model, FactsInputs inputs, StudyManifest manifest, Effort effort)
            implements Prepared {
        @Override
        public List<Artifact> compute(Runs runs) {
            List<List<Replication>> all = new Replications(runs.threads(), runs.progress(), runs.keeping())
                    .runEach(
                            inputs.runs(),
                            manifest.seeds(),
                            run -> inputs.facts().stream().map(f -> f.in(run)).toList());
            List<Group> groups = new ArrayList<>();
            for (int i = 0; i < all.size(); i++) {
                groups.add(new Group(key(inputs.manifests().get(i).scenario()), all.get(i)));
            }
            List<Artifact> files = new ArrayList<>(TableFiles.of(table().of(groups), failures(groups)));
            files.addAll(TableFiles.of(FactsPage.table(facts(files), inputs.manifests())));
            files.addAll(read(files).page().files());
            files.addAll(SchemaTable.of(files));
            return files;
        }

        @Override
        public Findings read(List<Artifact> files) {
            List<FactCheck> facts = facts(files);
            List<Group> groups = table().read(files);
            long asked = (long) manifest.seeds().count() * groups.size();
            return new Findings(
                    new Ended(asked, failed(groups), "they are"),
                    FactsPage.of(
                            manifest,
                            inputs.manifests(),
                            facts,
                            failures(groups),
                            inputs.runs().get(0).inputs().limits()),
                    List.of(
                            new Entry(
                                    "replications",
                                    "Replications",
                                    Cell.whole(manifest.seeds().count())),
                            new Entry("lower_quantile", "Lower quantile", Cell.number(FactCheck.LOWER)),
                            new Entry("upper_quantile", "Upper quantile", Cell.number(FactCheck.UPPER)),
                            new Entry("observed", "Observed values", Cell.whole(FactCheck.held(facts))),
                            new Entry("observed_outside", "Outside", Cell.whole(FactCheck.outside(facts)))),
                    List.of(FactsPage.table(facts, inputs.manifests())));
        }

        private ReplicationTable table() {
            return new ReplicationTable(
                    ReplicationTable.RUNS,
                    several() ? List.of(Field.text("scenario", "scenario of the run")) : List.of(),
                    inputs.facts().stream()
                            .map(fact -> Field.number(fact.id(), "figure of the run"))
                            .toList());
        }

        private boolean several() {
            return inputs.runs().size() > 1;
        }

        /** What tells the runs of a scenario apart from all others. */
        private List<String> key(String scenario) {
            return several() ? List.of(scenario) : List.of();
        }

        private Table<Failure> failures(List<Group> groups) {
            return table().failures(groups, (key, seed) -> {
                Manifest run = inputs.manifests().stream()
                        .filter(m -> key(m.scenario()).equals(key))
                        .findFirst()
                        .orElseThrow();
                return run.repeatCommand(run.settings(), seed);
            });
        }

        /** The runs that failed; the message says in which of several scenarios. */
        private static List<Replication> failed(List<Group> groups) {
            List<Replication> failed = new ArrayList<>();
            for (Group group : groups) {
                String where = group.key().stream()
                        .map(scenario -> "scenario '" + scenario + "', ")
                        .findFirst()
                        .orElse("");
                group.runs()
                        .forEach(run -> run.failure()
                                .ifPresent(why -> failed.add(Replication.failed(run.seed(), where + why))));
            }
            return failed;
        }

        private List<FactCheck> facts(List<Artifact> files) {
            List<Group> groups = table().read(files);
            List<FactCheck> facts = new ArrayList<>();
            for (int i = 0; i < inputs.facts().size(); i++) {
                Fact fact = inputs.facts().get(i);
                int column = i;
                List<OptionalDouble> values = groups.stream()
                        .filter(group -> group.key().equals(key(fact.scenario())))
                        .flatMap(group -> group.runs().stream())
                        .filter(Replication::isDone)
                        .map(run -> inputs.uncertain(fact, run.values().get(column), run.seed()))
                        .toList();
                facts.add(FactCheck.of(fact, values));
            }
            return facts;
        }
    }
}
