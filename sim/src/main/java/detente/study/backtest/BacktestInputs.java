package detente.study.backtest;

import detente.engine.Run;
import detente.files.FactsFile;
import detente.files.ModelFolder;
import detente.files.Request;
import detente.forecast.BackTest;
import detente.forecast.ForecastTarget;
import detente.input.InvalidInput;
import detente.input.Problems;
import detente.order.OrderForm;
import detente.results.Measure;
import detente.results.MonthRange;
import detente.study.Project;
import detente.uncertainty.Discrepancies;
import detente.uncertainty.Discrepancy;
import detente.uncertainty.EnsembleFile;
import detente.uncertainty.Layer;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * A back-test of a model, all of it checked.
 *
 * @param whole the run as the scenario has it today
 * @param runs as they could have been set up at each origin
 * @param givenPolicy whether the forecasts know policy after their origins
 * @param discrepancies what the model cannot know of the series, if it is in the forecasts
 * @param months that are kept of each run
 * @param notes targets that were left out, a sentence each
 */
record BacktestInputs(
        ModelFolder folder,
        Run<?> whole,
        List<Run<?>> runs,
        boolean givenPolicy,
        Discrepancies discrepancies,
        BackTest test,
        List<YearMonth> months,
        List<String> notes) {
    private static final int USUAL_ORIGINS = 3;
    /** Months before the first origin that charts show. */
    private static final int BEFORE = 12;

    BacktestInputs {
        runs = List.copyOf(runs);
        months = List.copyOf(months);
        notes = List.copyOf(notes);
    }

    /**
     * What is ordered.
     *
     * @param find the ensemble that a path means
     * @throws InvalidInput with everything that is wrong in the model's files and the order
     */
    static BacktestInputs of(ModelFolder folder, BacktestOrder order, Function<Path, EnsembleFile> find) {
        Problems problems = new Problems();
        BacktestChecks checks = new BacktestChecks(problems);
        OrderForm.check(order, problems);
        Optional<Run<?>> loaded = load(folder, order, find, problems);
        // A wrong scenario or override must not hide what is wrong with series and origins.
        Optional<Run<?>> frame = loaded.or(() -> load(folder, Request.plain(), order, new Problems()));
        List<LocalDate> typed = checks.origins(order.origin());
        List<ForecastTarget> wanted =
                frame.map(run -> checks.targets(run, order.series())).orElse(List.of());
        if (wanted.isEmpty()) {
            problems.throwIfAny();
        }
        Run<?> run = frame.orElseThrow();
        YearMonth last = wanted.stream()
                .flatMap(t -> t.figures().stream())
                .map(o -> o.months().last())
                .max(Comparator.naturalOrder())
                .orElseThrow();
        int periods = Math.min(
                run.periods(),
                Math.max(1, run.calendar().periodFrom(last.plusMonths(1).atDay(1))));
        LocalDate end = run.calendar().date(periods);
        YearMonth covered = YearMonth.from(end).minusMonths(1);
        YearMonth lastMonth = covered.isBefore(last) ? covered : last;
        List<LocalDate> origins = typed.isEmpty() && order.origin().isEmpty() ? usual(last) : typed;
        BackTest all = new BackTest(origins, wanted, lastMonth);
        checks.data(origins, all, run);
        problems.throwIfAny();
        return of(folder, loaded.orElseThrow(), all, order, periods);
    }

    private static BacktestInputs of(ModelFolder folder, Run<?> whole, BackTest all, BacktestOrder order, int periods) {
        boolean givenPolicy = order.givenPolicy();
        List<ForecastTarget> targets = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        for (ForecastTarget target : all.targets()) {
            boolean open =
                    all.origins().stream().anyMatch(o -> !all.open(target, o).isEmpty());
            if (open) {
                targets.add(target);
            } else {
                notes.add("series '" + target.name()
                        + "' has no figure of a single month that these origins did not know; it is left out.");
            }
        }
        List<Run<?>> runs = new ArrayList<>();
        all.origins().forEach(origin -> runs.add(givenPolicy ? whole.lasting(periods) : whole.asOf(origin, periods)));
        YearMonth from = YearMonth.from(all.origins().get(0)).minusMonths(BEFORE);
        YearMonth start = YearMonth.from(whole.calendar().start().plusMonths(1).minusDays(1));
        List<YearMonth> months = new ArrayList<>();
        for (YearMonth m = from.isBefore(start) ? start : from; !m.isAfter(all.lastMonth()); m = m.plusMonths(1)) {
            months.add(m);
        }
        return new BacktestInputs(
                folder,
                whole,
                runs,
                givenPolicy,
                discrepancies(whole, order, targets),
                new BackTest(all.origins(), targets, all.lastMonth()),
                months,
                notes);
    }

    private static Discrepancies discrepancies(Run<?> whole, BacktestOrder order, List<ForecastTarget> targets) {
        List<String> names = targets.stream().map(ForecastTarget::name).toList();
        List<Discrepancy> known = whole.inputs().model().discrepancy().stream()
                .filter(d -> !order.noDiscrepancy() && names.contains(d.series()))
                .toList();
        return new Discrepancies(known, YearMonth.from(whole.calendar().start()));
    }

    /** Why the forecasts of a series differ from run to run. */
    List<Layer> layers(String series) {
        List<Layer> layers = new ArrayList<>(List.of(Layer.CHANCE));
        if (whole.inputs().members().isPresent()) {
            layers.add(Layer.PARAMETERS);
        }
        if (discrepancies.has(series)) {
            layers.add(Layer.DISCREPANCY);
        }
        return layers;
    }

    /** The same of any series. */
    List<Layer> layers() {
        return test.targets().stream()
                .flatMap(t -> layers(t.name()).stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** The last of these layers. */
    Layer top() {
        return layers().get(layers().size() - 1);
    }

    /** The last days of the three months before the last one that is observed. */
    private static List<LocalDate> usual(YearMonth last) {
        return IntStream.rangeClosed(1, USUAL_ORIGINS)
                .mapToObj(back -> last.minusMonths(USUAL_ORIGINS + 1L - back).atEndOfMonth())
                .toList();
    }

    private static Optional<Run<?>> load(
            ModelFolder folder, BacktestOrder order, Function<Path, EnsembleFile> find, Problems problems) {
        Optional<String> scenario =
                order.scenario().or(() -> folder.facts(problems).flatMap(FactsFile::scenario));
        return load(folder, order.runs().request(scenario, Optional.empty(), find), order, problems);
    }

    private static Optional<Run<?>> load(ModelFolder folder, Request request, BacktestOrder order, Problems problems) {
        return Project.load(folder, request, order.runs().seed(), problems);
    }

    /** What is kept of each run: every month of every target. */
    List<Measure> measures() {
        List<Measure> measures = new ArrayList<>();
        test.targets()
                .forEach(t -> months.forEach(m -> measures.add(new Measure.OverMonths(t.name(), MonthRange.of(m)))));
        return measures;
    }

    /** How the table of runs calls each of them. */
    List<String> columns() {
        List<String> columns = new ArrayList<>();
        test.targets().forEach(t -> months.forEach(m -> columns.add(t.name() + " " + m)));
        return columns;
    }
}
