package detente.study.run;

import detente.experiment.Replication;
import detente.files.ChartSpec;
import detente.files.ModelFile;
import detente.results.Calendar;
import detente.results.Monthly;
import detente.results.MonthlyValue;
import detente.results.Observation;
import detente.results.Results;
import detente.results.Series;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;

/** Of which series bands are kept: those that charts show, by period or month as they do, and those observed, by month. */
final class BandFrame {
    /** A series by period or by month. */
    private record Track(String series, boolean monthly) {}

    /** What is kept of every run, in their order. */
    private record Slot(String series, String unit, BandPoint.Span span) {}

    /** No band of anything. */
    static final BandFrame NONE = new BandFrame(List.of(), List.of());

    private final List<Track> tracks;
    private final List<Slot> slots;

    private BandFrame(List<Track> tracks, List<Slot> slots) {
        this.tracks = tracks;
        this.slots = slots;
    }

    /**
     * Those of a model.
     *
     * @param results of any of its runs of this length
     */
    static BandFrame of(ModelFile model, Results results) {
        Set<Track> tracks = new LinkedHashSet<>();
        for (ChartSpec chart : model.charts()) {
            boolean monthly = chart.frequency() == ChartSpec.Frequency.MONTH;
            chart.panels().forEach(panel -> panel.lines().values().forEach(s -> tracks.add(new Track(s, monthly))));
        }
        if (Movement.isMonthly(results.calendar())) {
            tracks.stream().findFirst().ifPresent(headline -> tracks.add(new Track(headline.series, true)));
        }
        results.observations().stream().map(Observation::series).forEach(s -> tracks.add(new Track(s, true)));
        List<Track> known =
                tracks.stream().filter(t -> results.find(t.series).isPresent()).toList();
        List<Slot> slots = new ArrayList<>();
        for (Track track : known) {
            slots.addAll(slots(track, results));
        }
        return new BandFrame(known, List.copyOf(slots));
    }

    private static List<Slot> slots(Track track, Results results) {
        Series series = results.series(track.series);
        List<Slot> slots = new ArrayList<>();
        if (track.monthly) {
            for (MonthlyValue value : new Monthly(results).of(series)) {
                slots.add(new Slot(track.series, value.unit(), BandPoint.Span.of(value.months())));
            }
            return slots;
        }
        Calendar calendar = results.calendar();
        for (int t = 0; t < series.length(); t++) {
            BandPoint.Span span = new BandPoint.Span(false, calendar.date(t), calendar.date(t + 1));
            slots.add(new Slot(track.series, series.unit(), span));
        }
        return slots;
    }

    /** What is kept of a run. */
    List<OptionalDouble> figures(Results results) {
        Monthly monthly = new Monthly(results);
        List<OptionalDouble> figures = new ArrayList<>(slots.size());
        for (Track track : tracks) {
            Series series = results.series(track.series);
            if (track.monthly) {
                monthly.of(series).forEach(value -> figures.add(OptionalDouble.of(value.simulated())));
            } else {
                for (int t = 0; t < series.length(); t++) {
                    figures.add(OptionalDouble.of(series.value(t)));
                }
            }
        }
        return figures;
    }

    /**
     * The bands.
     *
     * @param runs that are done, at least one
     * @param from place of the first of these figures among the values of a run
     */
    List<BandPoint> points(List<Replication> runs, int from) {
        List<BandPoint> points = new ArrayList<>();
        for (int i = 0; i < slots.size(); i++) {
            int place = from + i;
            double[] figures = runs.stream()
                    .mapToDouble(run -> run.values().get(place).orElseThrow())
                    .toArray();
            Slot slot = slots.get(i);
            points.add(BandPoint.of(slot.series, slot.unit, slot.span, figures));
        }
        return points;
    }
}
