package detente.experiment;

import java.util.List;
import java.util.Optional;

/**
 * A parameter that an experiment varies. Methods work on its unit coordinate, evenly spread from 0 to 1; a model sees its
 * value. Whole numbers, switches and choices have bins of equal width, so that each value is equally likely.
 *
 * @param min smallest value; of a switch or choice 0
 * @param max largest value; of a switch 1, of a choice its last place
 * @param choices words of a choice, whose value is the place in this list; otherwise empty
 * @param prior empty = even on the scale
 */
public record Axis(
        String name, double min, double max, Scale scale, Kind kind, List<String> choices, Optional<Prior> prior) {

    /** What values a parameter takes. */
    public enum Kind {
        NUMBER,
        INTEGER,
        BOOLEAN,
        CHOICE
    }

    public Axis {
        choices = List.copyOf(choices);
        if (!(min < max) && !(kind != Kind.NUMBER && min == max)) {
            throw new IllegalArgumentException("'%s': nothing lies between %s and %s".formatted(name, min, max));
        }
        if (!scale.admits(min, max)) {
            throw new IllegalArgumentException("'%s' from %s to %s has no %s scale".formatted(name, min, max, scale));
        }
        if (kind != Kind.NUMBER && (Double.isInfinite(min) || Double.isInfinite(max))) {
            throw new IllegalArgumentException("'%s': whole numbers need bounds".formatted(name));
        }
    }

    public static Axis linear(String name, double min, double max) {
        return new Axis(name, min, max, Scale.LINEAR, Kind.NUMBER, List.of(), Optional.empty());
    }

    public static Axis log(String name, double min, double max) {
        return new Axis(name, min, max, Scale.LOG, Kind.NUMBER, List.of(), Optional.empty());
    }

    public static Axis logit(String name, double min, double max) {
        return new Axis(name, min, max, Scale.LOGIT, Kind.NUMBER, List.of(), Optional.empty());
    }

    public static Axis integer(String name, int min, int max) {
        return new Axis(name, min, max, Scale.LINEAR, Kind.INTEGER, List.of(), Optional.empty());
    }

    /** A switch: 0 = off, 1 = on. */
    public static Axis bool(String name) {
        return new Axis(name, 0, 1, Scale.LINEAR, Kind.BOOLEAN, List.of(), Optional.empty());
    }

    /** One of some words; the value is the place of the word. */
    public static Axis choice(String name, List<String> words) {
        return new Axis(name, 0, words.size() - 1, Scale.LINEAR, Kind.CHOICE, words, Optional.empty());
    }

    /** A parameter without bounds: its coordinate is its value. Only some methods take it. */
    public static Axis unbounded(String name) {
        return linear(name, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    }

    /** The same with a prior. */
    public Axis prior(Prior belief) {
        return new Axis(name, min, max, scale, kind, choices, Optional.of(belief));
    }

    /** The same spread on another scale. */
    public Axis on(Scale other) {
        return new Axis(name, min, max, other, kind, choices, prior);
    }

    public boolean isBounded() {
        return !Double.isInfinite(min) && !Double.isInfinite(max);
    }

    /** The value at a unit coordinate; without bounds the coordinate itself, inside one bound. */
    public double value(double unit) {
        if (!isBounded()) {
            return Math.min(max, Math.max(min, unit));
        }
        double from = scale.forward(min);
        double to = scale.forward(kind == Kind.NUMBER ? max : max + 1);
        double place = scale.back(from + unit * (to - from));
        return Math.min(max, Math.max(min, kind == Kind.NUMBER ? place : Math.floor(place)));
    }

    /** By how much the value rises per unit coordinate, at a value inside the bounds; whole numbers as if there were others between. */
    public double slope(double value) {
        if (!isBounded()) {
            return 1;
        }
        double from = scale.forward(min);
        double to = scale.forward(kind == Kind.NUMBER ? max : max + 1);
        return scale.slope(scale.forward(value)) * (to - from);
    }

    /** The unit coordinate of a value, of a whole number the middle of its bin. */
    public double unit(double value) {
        if (!isBounded()) {
            return value;
        }
        double from = scale.forward(min);
        double to = scale.forward(kind == Kind.NUMBER ? max : max + 1);
        return (scale.forward(kind == Kind.NUMBER ? value : value + 0.5) - from) / (to - from);
    }

    /** The value below which a share of the prior lies. */
    public double draw(double share) {
        if (prior.isEmpty()) {
            if (!isBounded()) {
                throw new IllegalArgumentException("'%s' has neither bounds nor a prior".formatted(name));
            }
            return value(share);
        }
        double last = kind == Kind.NUMBER ? max : Math.nextDown(max + 1);
        double drawn = prior.get().quantile(share, min, last);
        return kind == Kind.NUMBER ? drawn : Math.floor(drawn);
    }
}
