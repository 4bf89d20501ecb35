package detente.chart;

import static org.assertj.core.api.Assertions.assertThat;

import detente.chart.ChartPress.Format;
import detente.results.Event;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No text of any chart overlaps another or leaves the canvas, whatever the data, the size and the theme. */
class GeometryTest {
    private static final List<String> SIZES =
            List.of("column", "wide", "page", "slide", "square", "report", "130x110mm");
    private static final String WORDS =
            "magnets shipped abroad from China in tonnes while licences are pending and stocks run down everywhere";

    static IntStream seeds() {
        return IntStream.range(0, 200);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void random_charts_can_be_read(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        String size = SIZES.get(random.nextInt(SIZES.size()));
        Theme theme = random.nextBoolean() ? Theme.LIGHT : Theme.DARK;
        ChartPress press = new ChartPress(Size.of(size).orElseThrow(), theme, EnumSet.of(Format.SVG));
        Chart chart = switch (seed % 4) {
            case 0, 1 -> overTime(random);
            case 2 -> bars(random);
            default -> cells(random);
        };
        String svg;
        try {
            svg = text(press.draw(chart));
        } catch (Size.NoRoom refused) {
            assertThat(Size.of(size).orElseThrow().height()).isPositive();
            return;
        }
        assertThat(DrawnText.faults(svg)).as(size + ", seed " + seed).isEmpty();
    }

    @Test
    void text_upon_text_and_text_beyond_the_edge_are_found() {
        String svg = """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 50" font-size="10">
                <text x="10" y="20">one word</text><text x="20" y="22">another</text><text x="80" y="40">too long</text></svg>
                """;
        assertThat(DrawnText.faults(svg)).hasSize(2);
    }

    private static Chart overTime(SplittableRandom random) {
        LocalDate start = LocalDate.of(2024, 1, 1).plusDays(random.nextInt(400));
        int weeks = random.nextInt(5, 160);
        List<Panel> panels = new ArrayList<>();
        int count = random.nextInt(1, 7);
        double level = Math.pow(10, random.nextInt(-3, 6));
        for (int p = 0; p < count; p++) {
            List<ChartLayer> layers = new ArrayList<>();
            int lines = random.nextInt(1, 8);
            for (int l = 0; l < lines; l++) {
                double base = random.nextDouble() * level;
                double swing = random.nextDouble() < 0.2 ? 0 : random.nextDouble() * level;
                double[] values = random.doubles(weeks, -swing, swing + 1e-9)
                        .map(v -> base + v)
                        .toArray();
                List<Point> points = IntStream.range(0, weeks)
                        .mapToObj(t -> Point.over(start.plusWeeks(t), start.plusWeeks(t + 1), values[t]))
                        .toList();
                layers.add(new ChartLayer.Line(words(random, 4) + " " + l, points));
                if (random.nextInt(3) == 0) {
                    List<Point> upper = points.stream()
                            .map(q -> new Point(q.name(), q.from(), q.until(), q.value() + level))
                            .toList();
                    layers.add(new ChartLayer.Ribbon(
                            "90% of runs", layers.get(layers.size() - 1).label(), points, upper));
                }
            }
            panels.add(Panel.overTime(words(random, 5), random.nextBoolean() ? "t/month" : "% of GDP", layers));
        }
        List<Event> events = new ArrayList<>();
        for (int e = 0; e < random.nextInt(20); e++) {
            LocalDate day = start.plusDays(random.nextInt(weeks * 7));
            events.add(new Event(
                    day, "US", "note", OptionalDouble.empty(), words(random, 9), "", false, random.nextInt(3) == 0));
        }
        return new Chart("random", words(random, random), random.nextInt(1, 5), panels, events);
    }

    private static Chart bars(SplittableRandom random) {
        List<String> names = IntStream.range(0, random.nextInt(1, 26))
                .mapToObj(i -> words(random, 6) + " " + i)
                .toList();
        double level = Math.pow(10, random.nextInt(-3, 6));
        List<ChartLayer> layers = new ArrayList<>();
        for (int k = 0; k < random.nextInt(1, 4); k++) {
            layers.add(new ChartLayer.Bars(
                    "kind " + k,
                    names.stream()
                            .map(n -> random.nextDouble(-1, 2) * level)
                            .map(v -> new ChartLayer.Bar(v, v - 0.1 * level, v + 0.1 * level))
                            .toList()));
        }
        layers.add(new ChartLayer.Rules("", List.of(0.5 * level)));
        Panel panel = new Panel("", Scale.fromZero("share of the variance"), new Scale.Names("", names), layers);
        return Chart.of("random", words(random, random), panel);
    }

    private static Chart cells(SplittableRandom random) {
        int rows = random.nextInt(1, 17);
        int columns = random.nextInt(1, 17);
        double level = Math.pow(10, random.nextInt(-3, 6));
        List<List<Double>> values = IntStream.range(0, rows)
                .mapToObj(r -> random.doubles(columns, -level, level).boxed().toList())
                .toList();
        Panel panel = new Panel(
                "",
                new Scale.Names(
                        "against",
                        IntStream.range(0, columns).mapToObj(c -> "column " + c).toList()),
                new Scale.Names(
                        "",
                        IntStream.range(0, rows).mapToObj(r -> words(random, 4)).toList()),
                List.of(new ChartLayer.Cells("M$", values)));
        return Chart.of("random", words(random, random), panel);
    }

    private static Words words(SplittableRandom random, SplittableRandom same) {
        return new Words(words(same, 9), words(same, 12), "", words(random, 14));
    }

    private static String words(SplittableRandom random, int most) {
        List<String> all = List.of(WORDS.split(" ", -1));
        int count = random.nextInt(1, most + 1);
        return String.join(
                " ",
                IntStream.range(0, count)
                        .mapToObj(i -> all.get(random.nextInt(all.size())))
                        .toList());
    }

    private static String text(Figure figure) {
        return new String(figure.file("svg").orElseThrow().bytes(), StandardCharsets.UTF_8);
    }
}
