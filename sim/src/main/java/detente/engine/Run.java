package detente.engine;

import detente.files.Inputs;
import detente.parameters.Instrument;
import detente.parameters.Vocabulary;
import detente.results.Calendar;
import detente.results.Manifest;
import detente.results.Observation;
import detente.results.Season;
import java.time.LocalDate;
import java.util.List;

/**
 * Everything that determines a run's results, and nothing else: no threads, no folders, no charts.
 *
 * @param seed any 64-bit number
 * @param <P> the model's parameters
 */
public record Run<P extends Record>(Model<P> model, Inputs<P> inputs, long seed) {

    public int periods() {
        return inputs.periods();
    }

    public Calendar calendar() {
        return new Calendar(inputs.model().start(), inputs.model().period());
    }

    /** The same with another seed, and with the values that it draws if there is an ensemble. */
    public Run<P> withSeed(long other) {
        return new Run<>(model, inputs.drawn(other), other);
    }

    /** The same without an ensemble: every seed has the usual values. */
    public Run<P> usual() {
        return new Run<>(model, inputs.usual(), seed);
    }

    /**
     * The same as it could have been set up on a day: see {@link detente.files.Scenario#asOf}. Parameters and tables stay
     * what they are.
     *
     * @param length number of periods
     */
    public Run<P> asOf(LocalDate day, int length) {
        boolean decide = model.vocabulary().instruments().stream().anyMatch(Instrument::decided);
        return new Run<>(model, inputs.with(inputs.scenario().asOf(day, decide), length), seed);
    }

    /** The same with another number of periods. */
    public Run<P> lasting(int length) {
        return new Run<>(model, inputs.with(inputs.scenario(), length), seed);
    }

    /** What the calendar does to these figures. */
    public List<Season> seasons() {
        return inputs.seasons();
    }

    /** The published figures that come with the model's folder. */
    public List<Observation> observations() {
        return inputs.observations();
    }

    /** What the model understands, with the instruments that the tables of its folder declare. */
    public Vocabulary<P> vocabulary() {
        return model.vocabulary().with(inputs.tables());
    }

    /** Everything that determines the run, known before it is built; so without the names of its phases. */
    public Manifest manifest() {
        return RunManifest.of(this, new Timetable());
    }

    /** Id of the run: see {@link Manifest#id()}. */
    public String id() {
        return manifest().id();
    }

    /** How messages call it. */
    String name() {
        return "Model '%s', scenario '%s', seed %d"
                .formatted(inputs.folder().id(), inputs.scenario().name(), seed);
    }
}
