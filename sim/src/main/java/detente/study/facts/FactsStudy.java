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
        FactsInputs inputs = FactsInputs.of(model, order);
        StudyManifest manifest = new StudyManifest(
                form().command(),
                inputs.run().manifest(),
                inputs.run().calendar(),
                new Seeds(order.runs().seed(), order.replications()),
                OrderForm.kept(order, inputs.run().manifest(), Map.of()),
                List.of(inputs.file()));
        return new Checked(model, inputs, manifest, order.effort());
    }

    private record Checked(ModelFolder model, FactsInputs inputs, StudyManifest manifest, Effort effort)
            implements Prepared {
        @Override
        public List<Artifact> compute(Runs runs) {
            List<Replication> all = new Replications(runs.threads(), runs.progress(), runs.keeping())
                    .run(
                            inputs.run(),
                            manifest.seeds(),
                            inputs.facts().stream().map(Fact::measure).toList());
            List<Artifact> files = new ArrayList<>(TableFiles.of(table().of(group(all)), failures(all)));
            files.addAll(TableFiles.of(FactsPage.table(facts(files))));
            files.addAll(read(files).page().files());
            files.addAll(SchemaTable.of(files));
            return files;
        }

        @Override
        public Findings read(List<Artifact> files) {
            List<FactCheck> facts = facts(files);
            List<Replication> failed =
                    runs(files).stream().filter(r -> !r.isDone()).toList();
            return new Findings(
                    new Ended(manifest.seeds().count(), failed, "they are"),
                    FactsPage.of(
                            manifest,
                            facts,
                            failures(failed),
                            inputs.run().inputs().model().limits()),
                    List.of(
                            new Entry(
                                    "replications",
                                    "Replications",
                                    Cell.whole(manifest.seeds().count())),
                            new Entry("lower_quantile", "Lower quantile", Cell.number(FactCheck.LOWER)),
                            new Entry("upper_quantile", "Upper quantile", Cell.number(FactCheck.UPPER)),
                            new Entry("observed", "Observed values", Cell.whole(FactCheck.held(facts))),
                            new Entry("observed_outside", "Outside", Cell.whole(FactCheck.outside(facts)))),
                    List.of(FactsPage.table(facts)));
        }

        private ReplicationTable table() {
            return new ReplicationTable(
                    ReplicationTable.RUNS,
                    List.of(),
                    inputs.facts().stream()
                            .map(fact -> Field.number(fact.id(), "figure of the run"))
                            .toList());
        }

        private static List<Group> group(List<Replication> runs) {
            return List.of(new Group(List.of(), runs));
        }

        private Table<Failure> failures(List<Replication> runs) {
            Manifest first = manifest.first();
            return table().failures(group(runs), (key, seed) -> first.repeatCommand(first.settings(), seed));
        }

        private List<Replication> runs(List<Artifact> files) {
            return table().read(files).stream()
                    .flatMap(group -> group.runs().stream())
                    .toList();
        }

        private List<FactCheck> facts(List<Artifact> files) {
            List<Replication> done =
                    runs(files).stream().filter(Replication::isDone).toList();
            List<FactCheck> facts = new ArrayList<>();
            for (int i = 0; i < inputs.facts().size(); i++) {
                int column = i;
                List<OptionalDouble> values =
                        done.stream().map(r -> r.values().get(column)).toList();
                facts.add(FactCheck.of(inputs.facts().get(i), values));
            }
            return facts;
        }
    }
}
