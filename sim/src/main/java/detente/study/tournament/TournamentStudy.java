package detente.study.tournament;

import detente.chart.ChartPress;
import detente.engine.Blueprint;
import detente.engine.Measures;
import detente.engine.Run;
import detente.engine.Simulation;
import detente.experiment.Replication;
import detente.experiment.Replications;
import detente.experiment.Seeds;
import detente.experiment.Tournament;
import detente.files.ModelFolder;
import detente.input.InvalidInput;
import detente.input.Position;
import detente.input.Problem;
import detente.input.Problems;
import detente.order.Effort;
import detente.order.OrderForm;
import detente.page.Page;
import detente.page.Picture;
import detente.results.Artifact;
import detente.results.Measure;
import detente.store.SchemaTable;
import detente.store.StudyManifest;
import detente.study.Project;
import detente.study.ReplicationTable.Failure;
import detente.study.Study;
import detente.table.Cell;
import detente.table.Entry;
import detente.table.Table;
import detente.table.TableFiles;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A tournament of strategies. */
public final class TournamentStudy implements Study<TournamentOrder> {
    private static final String DILEMMA = "dilemma";

    @Override
    public OrderForm<TournamentOrder> form() {
        return OrderForm.of(TournamentOrder.class);
    }

    @Override
    public Prepared prepare(Project project, TournamentOrder order) {
        TournamentInputs inputs = TournamentInputs.of(folder(project, order), order, project::ensemble);
        StudyManifest manifest = new StudyManifest(
                form().command(),
                inputs.base().manifest(),
                inputs.base().calendar(),
                new Seeds(order.runs().seed(), order.replications()),
                OrderForm.kept(
                        order,
                        inputs.base().manifest(),
                        Map.of("strategies", List.of(String.join(",", inputs.strategies())))),
                List.of());
        return new Checked(inputs, manifest, order.effort());
    }

    private static ModelFolder folder(Project project, TournamentOrder order) {
        if (order.matrix()
                && order.runs().model().filter(m -> !m.equals(DILEMMA)).isPresent()) {
            throw new InvalidInput(List.of(new Problem(
                    Position.COMMAND_LINE.file(),
                    0,
                    "--matrix plays the model '" + DILEMMA + "'; leave out either it or '"
                            + order.runs().model().get() + "'.",
                    Optional.empty())));
        }
        return project.model(
                order.matrix() ? Optional.of(DILEMMA) : order.runs().model());
    }

    private record Checked(TournamentInputs inputs, StudyManifest manifest, Effort effort) implements Prepared {
        @Override
        public ModelFolder model() {
            return inputs.folder();
        }

        @Override
        public List<Artifact> compute(Runs runs) {
            List<Tournament.Match> matches = play(new Replications(runs.threads(), runs.progress(), runs.keeping()));
            List<Artifact> files = new ArrayList<>(TableFiles.of(MatchTable.of(matches), failures(matches)));
            Played played = played(files);
            files.addAll(TableFiles.of(TournamentPage.ranking(played), TournamentPage.matrix(played)));
            files.addAll(ChartPress.files(List.of(TournamentChart.of(played))));
            files.addAll(page(played, Picture.among(files)).files());
            files.addAll(SchemaTable.of(files));
            return files;
        }

        @Override
        public Findings read(List<Artifact> files) {
            Played played = played(files);
            long asked = (long) played.tournament().matches().size()
                    * manifest.seeds().count();
            return new Findings(
                    new Ended(asked, played.failures(), "they are"),
                    page(played, Picture.among(files)),
                    List.of(
                            new Entry(
                                    "replications",
                                    "Replications",
                                    Cell.whole(manifest.seeds().count())),
                            new Entry("unit", "Unit", Cell.text(played.unit()))),
                    List.of(TournamentPage.ranking(played), TournamentPage.matrix(played)));
        }

        private Page page(Played played, List<Picture> pictures) {
            return TournamentPage.of(
                    played,
                    failures(played.tournament().matches()),
                    pictures,
                    inputs.base().inputs().limits());
        }

        private Table<Failure> failures(List<Tournament.Match> matches) {
            return MatchTable.failures(matches, inputs::repeatCommand);
        }

        /** The tournament as its tables have it, so that scores are those of the numbers that can be read there. */
        private Played played(List<Artifact> files) {
            String payoff = inputs.contest().payoffs().get(0).text();
            String unit = Simulation.blueprint(inputs.base()).series().stream()
                    .filter(s -> s.name().equals(payoff))
                    .map(Blueprint.Described::unit)
                    .findFirst()
                    .orElse("");
            Map<String, String> brief = new LinkedHashMap<>();
            inputs.strategies().forEach(s -> brief.put(s, inputs.strategy().brief(s)));
            Tournament tournament = new Tournament(inputs.strategies(), MatchTable.read(files));
            return new Played(manifest, inputs.noise(), unit, brief, tournament);
        }

        private List<Tournament.Match> play(Replications replications) {
            List<Tournament.Pairing> pairings = inputs.pairings();
            List<? extends Run<?>> runs = pairings.stream().map(inputs::match).toList();
            List<List<Replication>> played = replications.runEach(runs, manifest.seeds(), measures());
            List<Tournament.Match> matches = new ArrayList<>();
            for (int i = 0; i < pairings.size(); i++) {
                matches.add(new Tournament.Match(pairings.get(i), played.get(i)));
            }
            return matches;
        }

        /** Mean payoff a period of each player. */
        private List<Measure> measures() {
            Problems problems = new Problems();
            List<Measure> measures = new ArrayList<>();
            inputs.contest()
                    .payoffs()
                    .forEach(payoff -> Measures.read("mean(" + payoff.text() + ")", payoff.at(), problems)
                            .ifPresent(measures::add));
            problems.throwIfAny();
            return measures;
        }
    }
}
