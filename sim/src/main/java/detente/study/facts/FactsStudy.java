package detente.study.facts;

import detente.chart.ChartPress;
import detente.experiment.Replication;
import detente.experiment.Replications;
import detente.experiment.Seeds;
import detente.files.ModelFolder;
import detente.order.Effort;
import detente.order.OrderForm;
import detente.page.Picture;
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
import detente.study.facts.FactsInputs.Other;
import detente.table.Cell;
import detente.table.Entry;
import detente.table.Table;
import detente.table.TableFiles;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** A model beside its stylised facts, over many seeds. */
public final class FactsStudy implements Study<FactsOrder> {
    private static final String AS_ASSUMED = "";

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
            List<Other> all = all();
            List<List<Replication>> done = new Replications(runs.threads(), runs.progress(), runs.keeping())
                    .runEach(
                            all.stream().map(Other::run).toList(),
                            manifest.seeds(),
                            run -> inputs.facts().stream().map(f -> f.in(run)).toList());
            List<Group> groups = new ArrayList<>();
            for (int i = 0; i < done.size(); i++) {
                Other run = all.get(i);
                groups.add(new Group(key(run.run().manifest().scenario(), run.assumption()), done.get(i)));
            }
            List<Artifact> files = new ArrayList<>(TableFiles.of(table().of(groups), failures(groups)));
            files.addAll(TableFiles.of(FactsTables.file(facts(files), inputs.manifests())));
            if (ranged()) {
                files.addAll(TableFiles.of(AnswerRange.table(ranges(files))));
            }
            files.addAll(ChartPress.files(new FactsCharts(manifest, facts(files)).all()));
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
                            new FactsPage.More(
                                    failures(groups),
                                    ranged() ? Optional.of(AnswerRange.table(ranges(files))) : Optional.empty(),
                                    Picture.among(files)),
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
                    ranged()
                            ? List.of(FactsTables.file(facts, inputs.manifests()), AnswerRange.table(ranges(files)))
                            : List.of(FactsTables.file(facts, inputs.manifests())));
        }

        private boolean ranged() {
            return !inputs.others().isEmpty();
        }

        /** The runs as assumed, then those with other assumptions. */
        private List<Other> all() {
            List<Other> all = new ArrayList<>();
            inputs.runs().forEach(run -> all.add(new Other(AS_ASSUMED, run)));
            all.addAll(inputs.others());
            return all;
        }

        private ReplicationTable table() {
            return new ReplicationTable(
                    ReplicationTable.RUNS,
                    keys(),
                    inputs.facts().stream()
                            .map(fact -> Field.number(fact.id(), "figure of the run"))
                            .toList());
        }

        private boolean several() {
            return inputs.runs().size() > 1;
        }

        private List<Field> keys() {
            List<Field> keys = new ArrayList<>();
            if (several()) {
                keys.add(Field.text("scenario", "scenario of the run"));
            }
            if (ranged()) {
                keys.add(Field.text("assumption", "what the run assumes otherwise than the model"));
            }
            return keys;
        }

        /** What tells the runs of a scenario with an assumption apart from all others. */
        private List<String> key(String scenario, String assumption) {
            List<String> key = new ArrayList<>();
            if (several()) {
                key.add(scenario);
            }
            if (ranged()) {
                key.add(assumption);
            }
            return key;
        }

        private Table<Failure> failures(List<Group> groups) {
            return table().failures(groups, (key, seed) -> {
                Manifest run = all().stream()
                        .filter(r -> key(r.run().manifest().scenario(), r.assumption())
                                .equals(key))
                        .map(r -> r.run().manifest())
                        .findFirst()
                        .orElseThrow();
                return run.repeatCommand(run.settings(), seed);
            });
        }

        /** The runs that failed; the message says in which of several scenarios, and with which assumption. */
        private List<Replication> failed(List<Group> groups) {
            List<Replication> failed = new ArrayList<>();
            for (Group group : groups) {
                StringBuilder where = new StringBuilder();
                for (int k = 0; k < keys().size(); k++) {
                    String value = group.key().get(k);
                    where.append(value.isEmpty() ? "" : keys().get(k).name() + " '" + value + "', ");
                }
                group.runs()
                        .forEach(run -> run.failure()
                                .ifPresent(why -> failed.add(Replication.failed(run.seed(), where + why))));
            }
            return failed;
        }

        private List<FactCheck> facts(List<Artifact> files) {
            return facts(table().read(files), AS_ASSUMED);
        }

        private List<FactCheck> facts(List<Group> groups, String assumption) {
            List<FactCheck> facts = new ArrayList<>();
            for (int i = 0; i < inputs.facts().size(); i++) {
                Fact fact = inputs.facts().get(i);
                int column = i;
                List<OptionalDouble> values = groups.stream()
                        .filter(group -> group.key().equals(key(fact.scenario(), assumption)))
                        .flatMap(group -> group.runs().stream())
                        .filter(Replication::isDone)
                        .map(run -> inputs.uncertain(fact, run.values().get(column), run.seed()))
                        .toList();
                facts.add(FactCheck.of(fact, values));
            }
            return facts;
        }

        private List<AnswerRange> ranges(List<Artifact> files) {
            List<Group> groups = table().read(files);
            Map<String, List<FactCheck>> others = new LinkedHashMap<>();
            inputs.others().forEach(other -> others.computeIfAbsent(other.assumption(), a -> facts(groups, a)));
            return AnswerRange.of(facts(groups, AS_ASSUMED), others);
        }
    }
}
