package detente.study.run;

import detente.chart.ChartPress.Format;
import detente.chart.Words;
import detente.order.OrderKind;
import detente.order.OrderOption;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * Charts of stored runs as a user asks for them.
 *
 * @param results folders of runs; several stand side by side in one chart
 * @param against a run that the others are held against
 */
@OrderKind(command = "chart", about = "Draws charts of stored runs again, in any size and look, without running.")
public record ChartOrder(
        @OrderOption(about = "Result folders of runs", label = "RESULT", argument = true)
        List<Path> results,

        @OrderOption(
                about = "Series to draw, a comma between two; unless said, the charts of the model",
                label = "NAMES",
                commas = true)
        List<String> series,

        @OrderOption(about = "How series are drawn; difference is that from --against", usual = "line")
        Kind kind,

        @OrderOption(about = "Run that the others are held against, in grey", label = "RESULT")
        Optional<Path> against,

        Time time,

        @OrderOption(about = "Title of the chart; unless said, the measure and what the run shows", label = "TEXT")
        Optional<String> title,

        Look look,

        @OrderOption(about = "Folder in which the folder charts is written", usual = ".", label = "DIR")
        Path out) {

    /** How series are drawn. */
    public enum Kind {
        LINE,
        STEP,
        AREA,
        STACK,
        DIFFERENCE
    }

    /** Whether a point is a period of the run or a calendar month. */
    public enum Every {
        PERIOD,
        MONTH
    }

    /**
     * The time that is drawn.
     *
     * @param every month unless said where a figure was published, as published figures are monthly
     */
    public record Time(
            @OrderOption(
                    about = "First day that is drawn, with its whole month where points are months",
                    label = "DATE")
            Optional<LocalDate> from,

            @OrderOption(about = "Last day that is drawn, with its whole month where points are months", label = "DATE")
            Optional<LocalDate> to,

            @OrderOption(about = "What a point is; unless said, a month if figures were published, else a period")
            Optional<Every> every,

            @OrderOption(about = "Leaves events out") boolean noEvents) {

        /** The same, from the first day of its first month to the last of its last where points are months. */
        Time whole(boolean monthly) {
            return monthly
                    ? new Time(
                            from.map(day -> YearMonth.from(day).atDay(1)),
                            to.map(day -> YearMonth.from(day).atEndOfMonth()),
                            every,
                            noEvents)
                    : this;
        }
    }

    /** The picture. */
    public record Look(
            @OrderOption(
                    about = "column, wide, page, slide, square, report, or millimetres such as 120x80mm",
                    usual = "report",
                    label = "SIZE")
            String size,

            @OrderOption(about = "Draws on dark paper") boolean dark,

            @OrderOption(about = "Language of titles, axes and words", usual = "en")
            Words.Language language,

            @OrderOption(about = "Pixels of the PNG for each inch", least = 72, most = 1200)
            Optional<Integer> dpi,

            @OrderOption(about = "Formats, a comma between two; all unless said", label = "png|svg|pdf", commas = true)
            List<Format> formats) {}
}
