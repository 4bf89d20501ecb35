package detente.engine;

import detente.results.Statistic;
import java.util.List;
import java.util.Optional;

/**
 * A function of measures: how it is written and what it is. Messages and the guide to measures are made of these.
 *
 * @param function its name
 * @param arguments what stands in its brackets, with commas between
 * @param options what may follow as {@code option=...}
 * @param about what it is, a phrase
 * @param example of a series {@code exports}
 */
public record MeasureForm(String function, List<String> arguments, List<String> options, String about, String example) {
    static final String FROM = "from";
    static final String TO = "to";
    static final String MONTH = "month";
    static final String MONTHS = "months";
    static final String DEVIATION = "mape";
    static final String RATIO = "ratio";

    private static final List<String> SERIES = List.of("SERIES");

    /** All there are. */
    public static final List<MeasureForm> ALL = List.of(
            of(Statistic.LAST, "value of the last period", "last(exports, to=2025-01-20)"),
            of(Statistic.MEAN, "mean over the days", "mean(exports, from=2025-01-18, to=2025-01-20)"),
            of(Statistic.MIN, "lowest value", "min(exports, from=2025-01-14)"),
            of(Statistic.MAX, "highest value", "max(exports, to=2025-01-19)"),
            of(
                    Statistic.SUM,
                    "total: what all days of a flow bring; of a level, its value times the periods that it lasts",
                    "sum(exports, from=2025-02-01, to=2025-02-28)"),
            of(Statistic.QUANTILE, "value below which the share `q` of the periods lies", "quantile(exports, q=0.25)"),
            of(Statistic.TIME_BELOW, "number of periods below the level", "time-below(exports, level=21)"),
            of(Statistic.TIME_ABOVE, "number of periods above the level", "time-above(exports, level=21)"),
            of(
                    Statistic.FIRST_BELOW,
                    "periods from `from` to the start of the first one below the level; infinite if there is none",
                    "first-below(exports, level=7.5)"),
            of(
                    Statistic.FIRST_ABOVE,
                    "periods from `from` to the start of the first one above the level; infinite if there is none",
                    "first-above(exports, level=20, from=2025-01-20)"),
            new MeasureForm(
                    MONTH,
                    List.of("SERIES", "2025-05"),
                    List.of(),
                    "figure of a calendar month: of a flow its total, of a level its mean over the days",
                    "month(exports, 2025-02)"),
            new MeasureForm(
                    MONTHS,
                    List.of("SERIES", "2025-01..02"),
                    List.of(),
                    "the same of several months together",
                    "months(exports, 2025-02..03)"),
            new MeasureForm(
                    DEVIATION,
                    SERIES,
                    List.of(FROM, TO),
                    "mean absolute percentage error against the observed months that lie in the time, as a share",
                    "mape(exports)"),
            new MeasureForm(
                    RATIO,
                    List.of("MEASURE", "MEASURE"),
                    List.of(),
                    "the first divided by the second, as with `/`",
                    "ratio(max(exports), min(exports))"));

    public MeasureForm {
        arguments = List.copyOf(arguments);
        options = List.copyOf(options);
    }

    private static MeasureForm of(Statistic statistic, String about, String example) {
        String number = statistic.argument();
        return new MeasureForm(
                statistic.word(),
                SERIES,
                number.isEmpty() ? List.of(FROM, TO) : List.of(FROM, TO, number),
                about,
                example);
    }

    static Optional<MeasureForm> named(String function) {
        return ALL.stream().filter(form -> form.function.equals(function)).findFirst();
    }

    static List<String> names() {
        return ALL.stream().map(MeasureForm::function).toList();
    }

    /** How it is written, without options: {@code month(SERIES, 2025-05)}. */
    public String written() {
        return function + "(" + String.join(", ", arguments) + ")";
    }
}
