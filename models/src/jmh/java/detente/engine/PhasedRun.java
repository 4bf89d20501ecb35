package detente.engine;

import detente.random.Draws;
import java.util.List;

/** A run whose building and weeks are timed apart, and whose phases one by one. For benchmarks only. */
public final class PhasedRun {
    private final List<Timetable.Entry> phases;
    private final int periods;

    private PhasedRun(List<Timetable.Entry> phases, int periods) {
        this.phases = phases;
        this.periods = periods;
    }

    /** Builds the economy of a run and what records it. */
    public static <P extends Record> PhasedRun build(Run<P> run) {
        Economy economy = run.model().build(run.inputs(), run.calendar(), Draws.keyed(run.seed()));
        Timetable timetable = new Timetable();
        economy.timetable(timetable);
        Observer observer = new Observer(detente.results.Calendar.Step.WEEK);
        economy.observe(observer);
        Recorder recorder = new Recorder(observer, run.periods());
        return new PhasedRun(timetable.phase("record", recorder::record).entries(), run.periods());
    }

    public List<String> phases() {
        return phases.stream().map(Timetable.Entry::name).toList();
    }

    /** All periods. */
    public void go() {
        for (int period = 0; period < periods; period++) {
            for (Timetable.Entry phase : phases) {
                phase.phase().act(period);
            }
        }
    }

    /** All periods; adds the time of each phase [ns]. */
    public void time(long[] nanoseconds) {
        for (int period = 0; period < periods; period++) {
            long before = System.nanoTime();
            for (int i = 0; i < nanoseconds.length; i++) {
                phases.get(i).phase().act(period);
                long after = System.nanoTime();
                nanoseconds[i] += after - before;
                before = after;
            }
        }
    }
}
