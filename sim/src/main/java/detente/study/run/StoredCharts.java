package detente.study.run;

import detente.chart.Chart;
import detente.chart.ChartPress;
import detente.chart.ChartPress.Format;
import detente.chart.Figure;
import detente.chart.Size;
import detente.chart.Theme;
import detente.chart.Words;
import detente.files.ChartSpec;
import detente.files.ModelFile;
import detente.input.InvalidInput;
import detente.input.Nearest;
import detente.input.Position;
import detente.input.Problems;
import detente.order.OrderForm;
import detente.results.Results;
import detente.results.Series;
import detente.store.LooseFiles;
import detente.store.StoredFiles;
import detente.study.InputCheck;
import detente.study.Project;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Draws charts of stored runs again without running: those of their model, or chosen series. */
public final class StoredCharts {
    private final Project project;

    public StoredCharts(Project project) {
        this.project = project;
    }

    /**
     * Draws what is ordered and writes it.
     *
     * @return the files, in the order in which they were written
     * @throws InvalidInput with everything that is wrong; then nothing is written
     * @throws detente.store.OutputFailure if the files cannot be written
     */
    public List<Path> draw(ChartOrder order) {
        Problems problems = new Problems();
        OrderForm.check(order, problems);
        Optional<ChartPress> press = press(order.look(), problems);
        check(order, problems);
        List<StoredFiles> stored = order.results().stream()
                .flatMap(p -> InputCheck.attempt(() -> StoredFiles.open(p), problems).stream())
                .toList();
        List<SeriesChart.Stored> runs = stored.stream()
                .flatMap(s -> InputCheck.attempt(() -> results(s, order), problems).stream())
                .toList();
        Optional<SeriesChart.Stored> base =
                order.against().flatMap(p -> InputCheck.attempt(() -> results(StoredFiles.open(p), order), problems));
        List<SeriesChart.Stored> all = new ArrayList<>(runs);
        base.ifPresent(all::add);
        all.forEach(run -> {
            unknown(order, run.results(), problems);
            unstackable(order, run.results(), problems);
        });
        problems.throwIfAny();
        Speech speech = speech(order.look().language(), stored.get(0));
        List<Chart> charts = order.series().isEmpty()
                ? modelCharts(order, stored.get(0), runs.get(0), speech)
                : List.of(new SeriesChart(order, runs, base, speech).chart(problems));
        List<Figure> figures = drawn(press.orElseThrow(), charts);
        return LooseFiles.write(
                order.out(), figures.stream().flatMap(f -> f.files().stream()).toList());
    }

    /** A run as its folder has it. */
    private static SeriesChart.Stored results(StoredFiles files, ChartOrder order) {
        StoredRun stored = StoredRun.of(files);
        Results run = stored.results();
        return new SeriesChart.Stored(
                order.time().noEvents() ? run.withoutEvents() : run,
                RunPlan.id(run.manifest(), stored.replications()),
                files.outputs().containsKey(BandPoint.FILE)
                        ? BandPoint.read(List.of(files.read(BandPoint.FILE)))
                        : List.of());
    }

    private static Optional<ChartPress> press(ChartOrder.Look look, Problems problems) {
        Optional<Size> size = Size.of(look.size());
        if (size.isEmpty()) {
            problems.add(
                    Position.COMMAND_LINE,
                    "'size' must be one of " + String.join(", ", Size.names())
                            + ", or 60 to 1000 millimetres such as 120x80mm, was '" + look.size() + "'.",
                    Nearest.to(look.size(), Size.names()));
        }
        Theme theme = look.dark() ? Theme.DARK : Theme.LIGHT;
        Set<Format> formats = look.formats().isEmpty() ? EnumSet.allOf(Format.class) : EnumSet.copyOf(look.formats());
        return size.map(s -> look.dpi().map(s::at).orElse(s)).map(s -> new ChartPress(s, theme, formats));
    }

    private static void check(ChartOrder order, Problems problems) {
        boolean chosen = !order.series().isEmpty();
        refuse(problems, order.results().isEmpty(), "at least one result folder must be named.");
        refuse(
                problems,
                !chosen
                        && (order.title().isPresent()
                                || order.against().isPresent()
                                || order.results().size() > 1),
                "--title, --against and several results are for chosen series; --series names them.");
        refuse(
                problems,
                !chosen
                        && (order.kind() != ChartOrder.Kind.LINE
                                || order.time().every().isPresent()),
                "--kind and --every are for chosen series; --series names them.");
        refuse(
                problems,
                order.kind() == ChartOrder.Kind.DIFFERENCE && order.against().isEmpty(),
                "a difference needs a run that the others are held against; --against names it.");
        refuse(
                problems,
                order.kind() == ChartOrder.Kind.STACK
                        && (order.against().isPresent() || order.results().size() > 1),
                "a stack shows one run.");
        boolean turned = order.time().from().isPresent()
                && order.time().to().isPresent()
                && order.time().to().get().isBefore(order.time().from().get());
        refuse(problems, turned, "the time that is drawn ends before it begins.");
    }

    private static void refuse(Problems problems, boolean wrong, String message) {
        if (wrong) {
            problems.add(Position.COMMAND_LINE, message);
        }
    }

    private static void unstackable(ChartOrder order, Results run, Problems problems) {
        run.series().stream()
                .filter(s -> order.kind() == ChartOrder.Kind.STACK)
                .filter(s -> order.series().contains(s.name()))
                .filter(s -> Arrays.stream(s.values()).anyMatch(value -> value < 0))
                .forEach(s -> problems.add(
                        Position.COMMAND_LINE,
                        "series '" + s.name() + "' falls below 0; a stack shows the parts of a whole."));
    }

    private static void unknown(ChartOrder order, Results run, Problems problems) {
        List<String> known = run.series().stream().map(Series::name).toList();
        order.series().stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> problems.unknown(Position.COMMAND_LINE, "series", name, known));
    }

    /** The charts that the model's file asks for, in the time that is asked for. */
    private List<Chart> modelCharts(ChartOrder order, StoredFiles stored, SeriesChart.Stored run, Speech speech) {
        ModelFile model = project.model(Optional.of(stored.named())).file();
        ModelCharts charts = new ModelCharts(run.results(), run.bands(), run.id(), speech);
        List<Chart> drawn = model.charts().stream()
                .map(c -> new ChartSpec(
                        c.name(),
                        c.title(),
                        c.caption(),
                        c.frequency(),
                        c.columns(),
                        time(order, c).from().or(c::from),
                        time(order, c).to().or(c::to),
                        c.panels(),
                        c.at()))
                .flatMap(c -> charts.chart(c).stream())
                .toList();
        Problems problems = new Problems();
        refuse(problems, drawn.isEmpty(), "nothing can be drawn in this time.");
        problems.throwIfAny();
        return drawn;
    }

    private static ChartOrder.Time time(ChartOrder order, ChartSpec chart) {
        return order.time().whole(chart.frequency() == ChartSpec.Frequency.MONTH);
    }

    private Speech speech(Words.Language language, StoredFiles stored) {
        return language == Words.Language.EN
                ? Speech.ENGLISH
                : new Speech(
                        language, project.model(Optional.of(stored.named())).phrases(language.code()));
    }

    private static List<Figure> drawn(ChartPress press, List<Chart> charts) {
        Problems problems = new Problems();
        List<Figure> figures = new ArrayList<>();
        for (Chart chart : charts) {
            String unknown = press.unknownLetters(chart);
            refuse(
                    problems,
                    !unknown.isEmpty(),
                    "chart '" + chart.name() + "': the font of its language has no letters " + unknown + ".");
        }
        problems.throwIfAny();
        for (Chart chart : charts) {
            try {
                figures.add(press.draw(chart));
            } catch (Size.NoRoom e) {
                problems.add(Position.COMMAND_LINE, e.getMessage() + ".");
            }
        }
        problems.throwIfAny();
        return figures;
    }
}
