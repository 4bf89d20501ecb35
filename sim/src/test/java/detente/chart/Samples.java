package detente.chart;

import detente.results.Calendar;
import detente.results.Event;
import detente.results.InputFile;
import detente.results.Manifest;
import detente.results.MonthRange;
import detente.results.Monthly;
import detente.results.Observation;
import detente.results.Parameter;
import detente.results.Quantity;
import detente.results.Results;
import detente.results.Series;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** Invented results that look like those of a trade conflict, and the charts one would draw of them. */
public final class Samples {
    private static final int WEEKS = 150;
    private static final int SHOCK = 66;
    private static final List<String> REGIONS = List.of("China", "United States", "Allies", "Rest of the world");
    private static final List<String> GOODS =
            List.of("Rare earth oxides", "Magnets", "Motors", "Vehicles", "Semiconductors", "Consumer electronics");

    private Samples() {}

    public static Results results() {
        List<Series> series = new ArrayList<>();
        series.add(series(
                "exports.magnet.chn.usa",
                new Quantity.Flow("t", "t/week"),
                t -> 145 + 12 * Math.sin(t / 5.0) - dip(t, 130)));
        series.add(series(
                "exports.magnet.chn.world",
                new Quantity.Flow("t", "t/week"),
                t -> 1180 + 90 * Math.sin(t / 6.0) - dip(t, 850)));
        series.add(series(
                "stringency.chn", new Quantity.Level("1"), t -> t < SHOCK ? 0 : t < 74 ? 0.9 : t < 95 ? 0.6 : 0.25));
        series.add(series(
                "applications.chn",
                new Quantity.Flow("1", "1/week"),
                t -> t < SHOCK ? 0 : 40 + 160 * Math.exp((SHOCK - t) / 12.0)));
        series.add(series(
                "approvals.chn",
                new Quantity.Flow("1", "1/week"),
                t -> t < SHOCK ? 0 : 60 * (1 - Math.exp((SHOCK - t) / 10.0))));
        series.add(series("cover.magnet.usa", new Quantity.Level("week"), t -> 8 - dip(t, 6)));
        series.add(series("cover.magnet.ally", new Quantity.Level("week"), t -> 6.5 - dip(t + 2, 4.5)));
        series.add(series("shutdown.auto", new Quantity.Level("1"), t -> Math.max(0, dip(t - 4, 0.34) - 0.02)));
        for (int good = 0; good < GOODS.size(); good++) {
            for (int region = 0; region < REGIONS.size(); region++) {
                int g = good;
                int r = region;
                series.add(series(
                        "output.good" + g + ".region" + r,
                        new Quantity.Level("1"),
                        t -> 1 + 0.01 * r + 0.01 * Math.sin(t / 4.0 + r) - dip(t - g - r, 0.07 * (1 + (g + r) % 4))));
            }
        }
        return new Results(
                manifest(),
                new Calendar(LocalDate.of(2024, 1, 1), Calendar.Step.WEEK),
                series,
                events(),
                List.of(),
                observed(),
                List.of(),
                List.of());
    }

    public static List<Chart> charts() {
        return List.of(exports(), goods(), licences(), inventories());
    }

    static Chart exports() {
        return new Chart(
                "exports",
                new Words(
                        "Magnet exports fell by three quarters within eight weeks of licensing",
                        "simulated and published; one run",
                        "Exports of rare-earth magnets by month. Circles are customs figures.",
                        "Sources: customs; software of a test"),
                1,
                List.of(
                        monthly("To the United States", "exports.magnet.chn.usa"),
                        monthly("To the world", "exports.magnet.chn.world")),
                events());
    }

    static Chart goods() {
        Results results = results();
        List<Panel> panels = IntStream.range(0, GOODS.size())
                .mapToObj(g -> Panel.overTime(
                        GOODS.get(g),
                        "base = 1",
                        IntStream.range(0, REGIONS.size())
                                .mapToObj(r -> weekly(results, REGIONS.get(r), "output.good" + g + ".region" + r))
                                .toList()))
                .toList();
        return new Chart(
                "output-by-good",
                new Words("Output by good and region", "Relative to the base period", "", ""),
                3,
                panels,
                events());
    }

    static Chart licences() {
        Results results = results();
        return new Chart(
                "licences",
                Words.of("Licences: stringency, applications and approvals"),
                1,
                List.of(
                        Panel.overTime(
                                        "Stringency",
                                        "0 to 1",
                                        List.of(weekly(results, "Stringency", "stringency.chn")
                                                .inSteps()))
                                .fromZero(),
                        Panel.overTime(
                                "Applications",
                                "per week",
                                List.of(weekly(results, "Applications", "applications.chn"))),
                        Panel.overTime(
                                "Approvals", "per week", List.of(weekly(results, "Approvals", "approvals.chn")))),
                events());
    }

    static Chart inventories() {
        Results results = results();
        return new Chart(
                "inventories",
                new Words("Inventories bridge about six weeks", "Cover at the end of the week", "", ""),
                1,
                List.of(
                        Panel.overTime(
                                "Inventory cover of magnets",
                                "weeks of use",
                                List.of(
                                        weekly(results, "United States", "cover.magnet.usa"),
                                        weekly(results, "Allies", "cover.magnet.ally"))),
                        Panel.overTime(
                                "Plants shut down",
                                "share",
                                List.of(new ChartLayer.Area(
                                        "Plants shut down",
                                        weekly(results, "Plants shut down", "shutdown.auto")
                                                .drawn())))),
                events());
    }

    private static ChartLayer.Line weekly(Results results, String label, String series) {
        return new ChartLayer.Line(label, Point.weekly(results.series(series), results.calendar()));
    }

    private static Panel monthly(String title, String name) {
        Results results = results();
        var values = new Monthly(results).of(results.series(name));
        return Panel.overTime(title, "t/month", List.of(new ChartLayer.Line("Simulated", Point.monthly(values))))
                .with(new ChartLayer.Marks("Published", Point.observed(values), true));
    }

    private static double dip(int week, double depth) {
        int since = week - SHOCK;
        return since < 0 ? 0 : depth * Math.min(1, since / 6.0) * (since < 12 ? 1 : Math.exp((12 - since) / 9.0));
    }

    private static Series series(String name, Quantity quantity, IntToDoubleFunction value) {
        double[] values = IntStream.range(0, WEEKS).mapToDouble(value).toArray();
        return new Series(name, quantity, "invented", values);
    }

    private static List<Event> events() {
        return List.of(
                event("2025-04-02", "US", "Tariffs on all trading partners"),
                event("2025-04-04", "CN", "Licences on seven rare earths"),
                event("2025-04-09", "US", "Tariff on China raised to 125%"),
                event("2025-05-12", "both", "Geneva: 90-day truce"),
                event("2025-05-28", "US", "Chip design software restricted"),
                event("2025-06-11", "both", "London: framework on licences"),
                event("2025-07-15", "US", "Sale of H20 accelerators allowed again"),
                event("2025-08-11", "both", "Truce extended by 90 days"));
    }

    private static Event event(String date, String actor, String label) {
        boolean headline = label.startsWith("Geneva") || label.startsWith("Licences");
        return new Event(
                LocalDate.parse(date), actor, "note", OptionalDouble.empty(), label, "invented", false, headline);
    }

    private static List<Observation> observed() {
        List<Observation> list = new ArrayList<>();
        for (String months : List.of(
                "2024-06",
                "2024-09",
                "2024-12",
                "2025-01..02",
                "2025-03",
                "2025-04",
                "2025-05",
                "2025-06",
                "2025-07",
                "2025-08")) {
            MonthRange range = MonthRange.parse(months).orElseThrow();
            boolean trough = months.startsWith("2025-05") || months.startsWith("2025-06");
            double factor = range.isSingle() ? 1 : 2;
            list.add(new Observation(
                    "exports.magnet.chn.usa", range, factor * (trough ? 70 : 600), "t/month", "invented"));
            list.add(new Observation(
                    "exports.magnet.chn.world", range, factor * (trough ? 1900 : 5150), "t/month", "invented"));
        }
        return list;
    }

    private static Manifest manifest() {
        return new Manifest(
                "0.1.0",
                "0".repeat(64),
                "rare-earths",
                "rare-earths",
                "rare-earths",
                "Rare earths and the truce",
                "",
                "framework",
                "What happened from April 2025 on, with the framework agreement of June.",
                Map.of("licences.approval-rate-open", "0.6"),
                Optional.empty(),
                1,
                WEEKS,
                List.of("observe", "decide", "produce"),
                List.of(
                        new Parameter(
                                "licences.approval-rate-open",
                                "number",
                                "1/week",
                                "0",
                                "1",
                                "0.6",
                                true,
                                "share of open applications approved in a week",
                                "https://example.org/licences?a=1&b=2"),
                        new Parameter(
                                "firms.magnet-cover",
                                "number",
                                "week",
                                "0.5",
                                "52",
                                "8",
                                false,
                                "weeks of use that firms want to hold",
                                "assumption")),
                List.of(new InputFile("model.yaml", "a".repeat(64))));
    }

    /** The numbers behind a chart. */
    static String csv(Chart chart) {
        return new String(ChartData.of(chart).csv().bytes(), StandardCharsets.UTF_8);
    }
}
