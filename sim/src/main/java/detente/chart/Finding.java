package detente.chart;

import detente.table.ShortNumbers;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/** What the numbers of a panel over time show, in one sentence of a few patterns. Every number in it is one of the data. */
public final class Finding {
    /** Longest title. */
    private static final int MOST_LETTERS = 70;
    /** Of one Chinese letter, in Latin ones. */
    private static final double WIDE = 1.6;
    /** A range that is smaller than this share of the values is no change worth a word. */
    private static final double STEADY = 0.02;
    /** What must be made good of a fall, or lost of a rise, to be told, and to be called all of it. */
    private static final double PART = 0.1;

    private static final double ALL = 0.95;
    /** Days of a year at least. */
    private static final int YEAR = 365;

    private static final MathContext DIGITS = new MathContext(3);

    private Finding() {}

    /** The title with what the first panel shows, called by its name if there are others, if that fits into a title; else the title alone. */
    public static String title(String measure, List<Panel> panels, Words.Language in) {
        Panel first = panels.get(0);
        String where = panels.size() > 1 && !first.title().isEmpty() ? first.title() : "";
        return of(first, in)
                .map(f -> title(measure, where.isEmpty() ? f : in.say("{0}, {1}", where, f), in))
                .orElse(measure);
    }

    /** A title with what was found, if that fits into a title; else the title alone. */
    public static String title(String measure, String found, Words.Language in) {
        String whole = in.say("{0}: {1}", measure, found);
        double letters = in == Words.Language.ZH ? WIDE * whole.length() : whole.length();
        return letters <= MOST_LETTERS ? whole : measure;
    }

    /** What the panels show, a sentence each. */
    public static List<String> sentences(List<Panel> panels, Words.Language in) {
        return panels.stream()
                .flatMap(panel -> of(panel, in)
                        .map(f -> panel.title().isEmpty() ? f : in.say("{0}: {1}", panel.title(), f))
                        .map(f -> in.say("{0}.", f))
                        .stream())
                .toList();
    }

    /** What the only line of a panel does, or of several the one that changes most; empty if nothing over time is drawn. */
    public static Optional<String> of(Panel panel, Words.Language in) {
        List<ChartLayer> lines = panel.layers().stream()
                .filter(l -> l instanceof ChartLayer.Area
                        || (l instanceof ChartLayer.Line line && line.role() == ChartLayer.Role.SHOWN))
                .filter(l -> l.points().anyMatch(Point::isDrawable))
                .toList();
        if (!(panel.across() instanceof Scale.Time) || lines.isEmpty()) {
            return Optional.empty();
        }
        if (panel.isZero()) {
            return Optional.of(in.say("0 throughout"));
        }
        Function<ChartLayer, Course> course = l -> Course.of(l.points().toList());
        ChartLayer most = lines.stream()
                .max(Comparator.comparingDouble(l -> course.apply(l).range()))
                .orElseThrow();
        String said = course.apply(most).words(in);
        return Optional.of(lines.size() == 1 ? said : in.say("{0} {1}", most.label(), said));
    }

    /**
     * How far a difference goes.
     *
     * @param difference of two scenarios
     * @param intervals that it is known to lie in, over the same spans
     */
    public static String difference(List<Point> difference, ChartLayer.Ribbon intervals) {
        Course course = Course.of(difference);
        if (course.least.value() == 0 && course.most.value() == 0) {
            return "no difference";
        }
        return IntStream.range(0, intervals.lower().size())
                .filter(i -> intervals.lower().get(i).value() > 0
                        || intervals.upper().get(i).value() < 0)
                .mapToObj(difference::get)
                .max(Comparator.comparingDouble(point -> Math.abs(point.value())))
                .map(far -> "differs by up to " + number(far.value()) + " in " + month(far, Words.Language.EN))
                .orElse("no difference beyond chance");
    }

    /** Start, end, least and largest of what is drawn. */
    private record Course(Point start, Point end, Point least, Point most) {
        static Course of(List<Point> points) {
            List<Point> drawn = points.stream().filter(Point::isDrawable).toList();
            Comparator<Point> byValue = Comparator.comparingDouble(Point::value);
            return new Course(
                    drawn.get(0),
                    drawn.get(drawn.size() - 1),
                    drawn.stream().min(byValue).orElseThrow(),
                    drawn.stream().min(byValue.reversed()).orElseThrow());
        }

        double range() {
            return most.value() - least.value();
        }

        String words(Words.Language in) {
            double size = Math.max(Math.abs(most.value()), Math.abs(least.value()));
            if (range() == 0) {
                return in.say("stays at {0}", number(start.value()));
            }
            if (range() <= STEADY * size && number(least.value()).equals(number(most.value()))) {
                return in.say("stays at {0}", number(most.value()));
            }
            if (range() <= STEADY * size) {
                return in.say("stays between {0} and {1}", number(least.value()), number(most.value()));
            }
            boolean falls = start.value() - least.value() >= most.value() - start.value();
            Point turn = falls ? least : most;
            double moved = turn.value() - start.value();
            double made = (turn.value() - end.value()) / moved;
            String there = in.say(
                    falls ? "falls from {0} to {1} in {2}" : "rises from {0} to {1} in {2}",
                    number(start.value()),
                    number(turn.value()),
                    month(turn, in));
            return made < PART ? there : there + in.say(back(falls, made), number(end.value()));
        }

        private static String back(boolean falls, double made) {
            return made >= ALL ? ", ends at {0}" : falls ? ", recovers to {0}" : ", falls back to {0}";
        }
    }

    /** Three digits. */
    private static String number(double value) {
        return ShortNumbers.number(new BigDecimal(value).round(DIGITS).doubleValue());
    }

    /** The month of a point, or its year if it is as long. */
    private static String month(Point point, Words.Language in) {
        LocalDate first = LocalDate.ofEpochDay((long) point.from());
        return point.until() - point.from() >= YEAR ? in.year(first) : in.month(first);
    }
}
