package detente.study.backtest;

import detente.engine.Blueprint;
import detente.engine.Run;
import detente.engine.Simulation;
import detente.forecast.BackTest;
import detente.forecast.ForecastTarget;
import detente.forecast.Releases;
import detente.input.Position;
import detente.input.Problems;
import detente.results.Observation;
import detente.results.Written;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What can be wrong with a back-test as it is typed. */
final class BacktestChecks {
    private final Problems problems;

    BacktestChecks(Problems problems) {
        this.problems = problems;
    }

    /** The days that are dates, in order of time. */
    List<LocalDate> origins(List<String> typed) {
        Set<LocalDate> days = new LinkedHashSet<>();
        for (String text : typed) {
            Optional<LocalDate> day = Written.date(text);
            if (day.isEmpty()) {
                problems.add(Position.COMMAND_LINE, Written.notDate("origin", text));
            } else if (!days.add(day.get())) {
                problems.add(Position.COMMAND_LINE, "origin '" + text + "' is given twice.");
            }
        }
        return days.stream().sorted().toList();
    }

    /** The series that are to be forecast, with what was observed of them. */
    List<ForecastTarget> targets(Run<?> run, List<String> typed) {
        Map<String, Blueprint.Described> known = Simulation.blueprint(run).series().stream()
                .collect(Collectors.toMap(Blueprint.Described::name, Function.identity(), (a, b) -> a));
        Map<String, List<Observation>> figures =
                run.observations().stream().collect(Collectors.groupingBy(Observation::series));
        List<String> observed = List.copyOf(run.inputs().model().observed().keySet());
        if (observed.isEmpty()) {
            problems.add(
                    Position.COMMAND_LINE,
                    "model '" + run.manifest().model()
                            + "' has no 'observed' series in its model.yaml: there is nothing to hold a forecast against.");
        }
        List<ForecastTarget> targets = new ArrayList<>();
        Set<String> names = new LinkedHashSet<>(typed.isEmpty() ? observed : typed);
        for (String name : names) {
            if (!known.containsKey(name)) {
                problems.unknown(Position.COMMAND_LINE, "series", name, observed);
            } else if (figures.containsKey(name)) {
                targets.add(target(known.get(name), figures.get(name)));
            } else if (!observed.isEmpty()) {
                problems.add(
                        Position.COMMAND_LINE,
                        "series '" + name + "' is not observed; those that are: " + String.join(", ", observed) + ".");
            }
        }
        return targets;
    }

    private static ForecastTarget target(Blueprint.Described series, List<Observation> figures) {
        return new ForecastTarget(series.name(), series.quantity(), series.about(), figures);
    }

    /** That something is known at each origin, and something observed that is not. */
    void data(List<LocalDate> origins, BackTest all, Run<?> run) {
        Optional<LocalDate> first = all.targets().stream()
                .flatMap(t -> t.figures().stream())
                .map(o -> Releases.of(o.months()))
                .min(Comparator.naturalOrder());
        for (LocalDate origin : origins) {
            String outside = "origin " + origin + " is outside the data: ";
            if (origin.isBefore(run.calendar().start())) {
                problems.add(
                        Position.COMMAND_LINE,
                        "origin " + origin + " is before the start of the model, "
                                + run.calendar().start() + ".");
            } else if (first.filter(day -> day.isAfter(origin)).isPresent()) {
                problems.add(
                        Position.COMMAND_LINE, outside + "the first observed figure is known on " + first.get() + ".");
            } else if (all.targets().stream().allMatch(t -> all.open(t, origin).isEmpty())) {
                problems.add(
                        Position.COMMAND_LINE,
                        outside + "all months observed up to " + all.lastMonth() + " were known by then.");
            }
        }
    }
}
