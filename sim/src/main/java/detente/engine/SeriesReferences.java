package detente.engine;

import detente.files.ChartSpec;
import detente.files.Inputs;
import detente.files.OutcomeSpec;
import detente.input.Position;
import detente.input.Problems;
import detente.results.Calendar;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;

/** Refuses a model file whose charts, observed figures, contest or outcomes name a series that the model does not have. */
final class SeriesReferences {
    private SeriesReferences() {}

    /** Every unknown name. */
    static Problems of(Inputs<?> inputs, Calendar calendar, Observer observer) {
        List<String> known =
                observer.probes().stream().map(Observer.Probe::name).toList();
        Problems problems = new Problems();
        inputs.model()
                .observed()
                .keySet()
                .forEach(series -> check(series, known, inputs.model().places().get("observed." + series), problems));
        for (ChartSpec chart : inputs.model().charts()) {
            checkTime(chart, calendar, problems);
            chart.panels()
                    .forEach(panel ->
                            panel.lines().values().forEach(series -> check(series, known, chart.at(), problems)));
        }
        inputs.model().contest().ifPresent(c -> c.payoffs().forEach(p -> check(p.text(), known, p.at(), problems)));
        for (OutcomeSpec outcome : inputs.model().outcomes()) {
            Measures.read(outcome.expression(), outcome.at(), problems)
                    .ifPresent(measure -> measure.uses().forEach(s -> check(s, known, outcome.at(), problems)));
        }
        return problems;
    }

    /** A chart must have room for a point: a run may be too short for it, but none begins earlier than the model. */
    private static void checkTime(ChartSpec chart, Calendar calendar, Problems problems) {
        LocalDate from = chart.from().filter(calendar.start()::isBefore).orElse(calendar.start());
        boolean monthly = chart.frequency() == ChartSpec.Frequency.MONTH;
        LocalDate end = monthly
                ? from.plusMonths(1).minusDays(1).with(TemporalAdjusters.lastDayOfMonth())
                : calendar.date(calendar.periodFrom(from) + 1).minusDays(1);
        if (chart.to().filter(end::isAfter).isPresent()) {
            problems.add(
                    chart.at(),
                    "chart '" + chart.name() + "' shows nothing: no whole " + (monthly ? "month" : "period")
                            + " of the model, which begins on " + calendar.start() + ", lies in its time.");
        }
    }

    private static void check(String series, List<String> known, Position at, Problems problems) {
        if (!known.contains(series)) {
            problems.unknown(at, "series", series, known);
        }
    }
}
