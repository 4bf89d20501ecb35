package detente.engine;

import detente.input.InvalidInput;
import detente.input.Position;
import detente.input.Problem;
import detente.input.Problems;
import detente.parameters.Vocabulary;
import detente.random.Draws;
import detente.results.Event;
import detente.results.Results;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import sim.engine.Schedule;
import sim.engine.SimState;
import sim.engine.Steppable;

/**
 * The only way to execute a model: a pure function from a run to its results. MASON's schedule drives the phases, one
 * steppable a phase, ordering = position; nothing else of MASON is used.
 */
public final class Simulation {
    private final Run<?> run;
    private final Strictness strictness;
    private final Chunks chunks;
    private final Identities identities = new Identities();
    private int period;

    private record Declared(Timetable timetable, Observer observer) {}

    private Simulation(Run<?> run, Strictness strictness, Chunks chunks) {
        this.run = run;
        this.chunks = chunks;
        this.strictness = strictness;
    }

    /** Runs with identities checked every period. @throws RunFailure if the run breaks off */
    public static Results run(Run<?> run) {
        return run(run, Strictness.PERIOD);
    }

    /** Runs with identities checked as told. @throws RunFailure if the run breaks off */
    public static Results run(Run<?> run, Strictness strictness) {
        return run(run, strictness, Chunks.serial());
    }

    /**
     * The same with the loops of a large economy shared out over threads.
     *
     * @throws RunFailure if the run breaks off
     * @throws RunInterrupted if the thread is interrupted, before the next period
     */
    public static Results run(Run<?> run, Strictness strictness, Chunks chunks) {
        return new Simulation(run, strictness, chunks).execute(run);
    }

    /** What a run will do and record, without doing it. */
    public static <P extends Record> Blueprint blueprint(Run<P> run) {
        Declared declared = guarded(run, "naming phases and series", () -> declare(run, build(run)));
        return Blueprint.of(run, declared.timetable, declared.observer);
    }

    /**
     * What charts, outcomes and the like say of series that the model does not have.
     *
     * @param draft its parameters need not be right
     * @throws RuntimeException if the model cannot be built with them
     */
    public static <P extends Record> List<Problem> unknownSeries(Run<P> draft) {
        Observer observer = new Observer(draft.calendar().step());
        build(draft).observe(observer);
        return SeriesReferences.of(draft.inputs(), draft.calendar(), observer).list();
    }

    /** What a model names. @throws detente.input.InvalidInput with its author's mistakes, or those of the model file */
    private static Declared declare(Run<?> run, Economy economy) {
        Declared declared =
                new Declared(new Timetable(), new Observer(run.calendar().step()));
        economy.timetable(declared.timetable);
        economy.observe(declared.observer);
        Problems problems = new Problems();
        Position at = Vocabulary.at(run.model().id());
        declared.timetable.mistakes().forEach(mistake -> problems.add(at, mistake));
        declared.observer.mistakes().forEach(mistake -> problems.add(at, mistake));
        problems.throwIfAny();
        SeriesReferences.of(run.inputs(), run.calendar(), declared.observer).throwIfAny();
        return declared;
    }

    private <P extends Record> Results execute(Run<P> typed) {
        Economy economy = build(typed);
        economy.parallel(chunks);
        Declared declared = guarded(run, "naming phases and series", () -> declare(run, economy));
        economy.identities(identities);

        Recorder recorder = new Recorder(declared.observer, run.periods());
        SimState clock = new SimState(0);
        Schedule schedule = clock.schedule; // a repeating step comes back on its state's own schedule
        List<Timetable.Entry> phases = declared.timetable.entries();
        for (int i = 0; i < phases.size(); i++) {
            schedule.scheduleRepeating(Schedule.EPOCH, i, step(phases.get(i), i == phases.size() - 1));
        }
        schedule.scheduleRepeating(
                Schedule.EPOCH, phases.size(), step(new Timetable.Entry("record", recorder::record), false));
        for (period = 0; period < run.periods(); period++) {
            if (Thread.interrupted()) {
                throw new RunInterrupted(run.name() + " was interrupted in " + unitOfTime() + " " + period);
            }
            if (!schedule.step(clock)) {
                throw new IllegalStateException(run.name() + ": the schedule ran empty in period " + period);
            }
        }
        return guarded(
                run,
                "telling what happened",
                () -> new Results(
                        RunManifest.of(run, declared.timetable),
                        run.calendar(),
                        recorder.series(),
                        events(economy),
                        economy.decisions(),
                        run.observations(),
                        run.seasons(),
                        economy.warnings()));
    }

    private static <P extends Record> Economy build(Run<P> run) {
        return guarded(
                run, "building it", () -> run.model().build(run.inputs(), run.calendar(), Draws.keyed(run.seed())));
    }

    /** What a model does outside its phases; a mistake in its code is a failure of the run that says where. */
    private static <T> T guarded(Run<?> run, String what, Supplier<T> act) {
        try {
            return act.get();
        } catch (InvalidInput wrong) {
            throw wrong;
        } catch (RuntimeException e) {
            throw new RunFailure("%s: %s failed: %s".formatted(run.name(), what, e), e);
        }
    }

    private Steppable step(Timetable.Entry entry, boolean last) {
        boolean checked = strictness == Strictness.PHASE || (strictness == Strictness.PERIOD && last);
        return state -> {
            try {
                entry.phase().act(period);
            } catch (RuntimeException e) {
                throw new RunFailure(
                        "%s: phase '%s' failed in %s %d: %s"
                                .formatted(run.name(), entry.name(), unitOfTime(), period, e.getMessage()),
                        e);
            }
            if (checked) {
                Optional<Identities.Breach> breach = identities.check();
                if (breach.isPresent()) {
                    throw broken(breach.get(), entry.name());
                }
            }
        };
    }

    private RunFailure broken(Identities.Breach breach, String phase) {
        return new RunFailure("%s: identity '%s' is broken after phase '%s' in %s %d: %s is off by %s (relative)"
                .formatted(
                        run.name(), breach.identity(), phase, unitOfTime(), period, breach.agent(), breach.residual()));
    }

    private String unitOfTime() {
        return run.calendar().step().label();
    }

    private List<Event> events(Economy economy) {
        List<Event> events = new ArrayList<>(run.inputs().scenario().events());
        events.addAll(economy.events());
        events.removeIf(e -> !e.date().isBefore(run.calendar().date(run.periods())));
        events.sort(Comparator.comparing(Event::date));
        return events;
    }
}
