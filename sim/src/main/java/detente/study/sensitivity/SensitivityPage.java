package detente.study.sensitivity;

import detente.experiment.Outcome;
import detente.experiment.RunRecord;
import detente.files.DesignSpec;
import detente.page.Block;
import detente.page.Page;
import detente.page.Picture;
import detente.page.Section;
import detente.results.Quantity;
import detente.study.InWords;
import detente.study.Sections;
import detente.study.batch.BatchInputs;
import detente.study.batch.BatchKind;
import detente.study.batch.BatchSubject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is said of a sensitivity analysis. */
final class SensitivityPage {
    private static final int MOST_ROWS = 7;
    private static final int MOST_SENTENCES = 5;

    /** Sections before those of the outcomes, less one. */
    private static final int BEFORE_PARTS = 4;

    private final BatchInputs inputs;
    private final BatchSubject subject;
    private final DesignSpec design;
    private final SensitivityTables tables;

    SensitivityPage(BatchInputs inputs, SensitivityTables tables) {
        this.inputs = inputs;
        this.subject = inputs.subject();
        this.design = inputs.spec().design().orElseThrow();
        this.tables = tables;
    }

    Page page(RunRecord.Tally tally, List<Picture> pictures) {
        List<Picture> inOrder = Picture.byName(pictures);
        List<Section> sections = new ArrayList<>();
        sections.add(Sections.answer(answer()));
        sections.add(new Section("main", "What matters most", true, main()));
        sections.add(Sections.picture(inOrder));
        sections.add(new Section("missing", "What is missing", false, missing(tally)));
        sections.add(meaning());
        each((scenario, outcome) -> sections.add(section(sections.size() - BEFORE_PARTS, scenario, outcome)));
        sections.add(Sections.moreCharts(inOrder));
        sections.add(Sections.repeat(subject.first(), subject.repeatCommand(), subject.inputs(), BatchSubject.FILE));
        sections.add(Sections.limits(inputs.limits()));
        return new Page(title(), title(), List.of(BatchKind.lead(subject)), sections);
    }

    private String title() {
        String name = subject.name().equals("sensitivity") ? "" : " " + subject.name();
        return "Sensitivity" + name + ": " + subject.first().title();
    }

    /** Visits every outcome in every scenario. */
    private void each(BiConsumer<String, Outcome> visit) {
        for (String scenario : subject.plan().scenarios()) {
            subject.outcomes().forEach(outcome -> visit.accept(scenario, outcome));
        }
    }

    private List<SensitivityRow> rows(String scenario, Outcome outcome) {
        return tables.rows().stream()
                .filter(r -> r.isOf(scenario, outcome.id()))
                .toList();
    }

    private String index() {
        return isSobol() ? "total" : "mu-star";
    }

    /** The figures that say what matters for the mean of an outcome, and for chance if that has one. */
    private List<SensitivityRow> mainRows(String scenario, Outcome outcome) {
        return rows(scenario, outcome).stream()
                .filter(r -> r.index().equals(index()) && !r.statistic().equals(SensitivityRow.LOG_VARIANCE))
                .toList();
    }

    private List<String> answer() {
        SensitivityAnswer answer = new SensitivityAnswer(isSobol());
        List<String> sentences = new ArrayList<>();
        each((scenario, outcome) -> {
            List<SensitivityRow> some = mainRows(scenario, outcome);
            if (!some.isEmpty()) {
                sentences.add(answer.sentence(outcome, scenario(scenario), some));
            }
        });
        if (sentences.isEmpty()) {
            return List.of("No outcome could be analysed.");
        }
        int more = sentences.size() - MOST_SENTENCES;
        List<String> first = more > 0
                ? Stream.concat(
                                sentences.subList(0, MOST_SENTENCES).stream(),
                                Stream.of(
                                        InWords.count(more, "more outcome stands", "more outcomes stand") + " below."))
                        .toList()
                : sentences;
        return overlapping(first);
    }

    private List<String> overlapping(List<String> sentences) {
        return isSobol()
                ? Stream.concat(
                                sentences.stream(),
                                Stream.of(
                                        "Parameters share what they do together, so shares can add up to more than 100%."))
                        .toList()
                : sentences;
    }

    /** What matters most for the mean of each outcome; the first stands open. */
    private List<Block> main() {
        List<Block> blocks = new ArrayList<>();
        List<Block> notes = new ArrayList<>();
        each((scenario, outcome) -> {
            String what = outcome.called() + scenario(scenario);
            List<SensitivityRow> some = mainRows(scenario, outcome);
            List<SensitivityRow> most = some.stream()
                    .filter(SensitivityRow::isDefined)
                    .sorted(Comparator.comparingDouble(SensitivityRow::value).reversed())
                    .limit(MOST_ROWS)
                    .toList();
            if (!most.isEmpty()) {
                String figure = isSobol()
                        ? "share of the variance, interactions included"
                        : Quantity.named("mean change over the whole range", outcome.unit());
                blocks.add(new Block.Rows(SensitivityTables.brief(what + ": " + figure, most, this::about)));
            }
            undefined(some)
                    .forEach((note, names) -> notes.add(new Block.Words(what + ", " + names + ": " + note + ".")));
        });
        Analysis.notes(design).forEach(note -> notes.add(new Block.Words(note)));
        List<Block> all = new ArrayList<>(blocks.subList(0, Math.min(1, blocks.size())));
        if (blocks.size() > 1) {
            all.add(new Block.Folded(
                    InWords.count(blocks.size() - 1L, "more outcome", "more outcomes") + ", also in " + tables.kind()
                            + ".csv",
                    blocks.subList(1, blocks.size())));
        }
        all.addAll(notes);
        return all;
    }

    private String about(String parameter) {
        return parameter.equals(SensitivityRow.SEED) ? SensitivityAnswer.CHANCE : subject.about(parameter);
    }

    private boolean isSobol() {
        return tables.kind().equals("sobol");
    }

    /** Said behind an outcome, if there are several scenarios. */
    private String scenario(String scenario) {
        return subject.plan().scenarios().size() > 1 ? ", scenario " + scenario : "";
    }

    /** Names of the parameters that have no figure, by the reason. */
    private static Map<String, String> undefined(List<SensitivityRow> some) {
        return some.stream()
                .filter(r -> !r.isDefined())
                .collect(Collectors.groupingBy(
                        SensitivityRow::note,
                        LinkedHashMap::new,
                        Collectors.mapping(SensitivityRow::parameter, Collectors.joining(", "))));
    }

    private List<Block> missing(RunRecord.Tally tally) {
        List<Block> blocks = new ArrayList<>();
        if (!tally.isClean()) {
            blocks.add(new Block.Words(BatchKind.missing(tally) + "; failures.csv has the command that repeats each."));
        }
        if (!tables.refused().isEmpty()) {
            blocks.add(new Block.Rows(tables.refusals()));
        }
        return blocks;
    }

    private Section meaning() {
        String figures = isSobol()
                ? "Shares of variance: first = what a parameter explains alone, total = with all its interactions."
                        + " Compare the figure at a quarter and at half of the base points with the last one: where they"
                        + " still move, take more points."
                : "Elementary effects, in the outcome's unit for a move through a parameter's whole range: mu-star ="
                        + " mean size, mu = mean, sigma = how much the effect depends on the other parameters or is no"
                        + " straight line. Compare the figure from a quarter and from half of the trajectories with the"
                        + " last one.";
        Section section = Section.of(
                "meaning",
                "What the figures are",
                new Block.Words(figures),
                new Block.Words(Analysis.intervalWords(design)));
        String groups = Analysis.groupWords(design);
        return groups.isEmpty() ? section : section.with(new Block.Words(groups));
    }

    /** Everything about an outcome in a scenario; empty if it is not analysed. */
    private Section section(int number, String scenario, Outcome outcome) {
        List<SensitivityRow> some = rows(scenario, outcome);
        List<Block> blocks = new ArrayList<>();
        if (!some.isEmpty()) {
            blocks.add(new Block.Words(outcome.about() + " (" + outcome.expression() + ")."));
            if (some.stream().anyMatch(r -> r.statistic().equals(SensitivityRow.MEAN) && !r.isDefined())) {
                blocks.add(new Block.Words("The mean over the seeds is the same at every point: no parameter has an"
                        + " effect on it, and shares of its variance are not defined."));
            }
            if (some.get(0).imputed() > 0) {
                blocks.add(new Block.Words(
                        some.get(0).imputed() + " missing values got the mean of their five nearest neighbours."));
            }
            blocks.add(new Block.Folded(
                    "Every figure, also in " + tables.kind() + ".csv", List.of(new Block.Rows(tables.table(some)))));
        }
        String name = Quantity.named(outcome.called(), outcome.unit());
        return new Section("part-" + number, name + scenario(scenario), false, blocks);
    }
}
