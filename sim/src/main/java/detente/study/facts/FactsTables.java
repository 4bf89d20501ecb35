package detente.study.facts;

import detente.results.Band;
import detente.results.FactCheck;
import detente.results.Manifest;
import detente.table.Cell;
import detente.table.Columns;
import detente.table.ShortNumbers;
import detente.table.Table;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Facts in rows: {@code facts.csv} with everything, and for readers what was observed and what counts as right, each by itself. */
final class FactsTables {
    private static final String INTERVAL =
            ShortNumbers.level(FactCheck.LOWER) + " to " + ShortNumbers.level(FactCheck.UPPER);

    private static final Columns<FactCheck> NAMES = new Columns<FactCheck>()
            .text("id", "", "id of the fact", c -> c.fact().id())
            .text("title", "", "what it says", c -> c.fact().title())
            .unit("", "unit of the figures", c -> c.fact().unit());
    private static final Columns<FactCheck> FIGURES = new Columns<FactCheck>()
            .text("measure", "", "expression that is simulated", c -> c.fact().expression())
            .measure(
                    "observed",
                    "",
                    "observed figure, if there is one",
                    c -> c.fact().observed().orElse(Double.NaN))
            .measure("median", "", "median over the seeds", FactCheck::median)
            .number("lower", "", ShortNumbers.level(FactCheck.LOWER) + " quantile over the seeds", FactCheck::low)
            .number("upper", "", ShortNumbers.level(FactCheck.UPPER) + " quantile over the seeds", FactCheck::high)
            .flag("observed_inside", "", "whether the observed figure lies between them", FactCheck::observedInside)
            .number("band_min", "", "lower end of the band of the fact, if it has one", c -> end(c, Band::min))
            .number("band_max", "", "upper end of the band", c -> end(c, Band::max))
            .text(
                    "verdict",
                    "",
                    "whether the median lies in the band",
                    c -> c.verdict().words())
            .share("share_in_band", "", "share of the seeds whose figure lies in the band", FactCheck::shareInBand)
            .whole("seeds", "", "seeds that count", FactCheck::seeds)
            .text("source", "", "source of the fact", c -> c.fact().source());

    private final String first;

    /** @param first scenario of the facts that name none */
    FactsTables(String first) {
        this.first = first;
    }

    /**
     * {@code facts.csv}.
     *
     * @param runs manifest of a run of each scenario
     */
    static Table<FactCheck> file(List<FactCheck> facts, List<Manifest> runs) {
        Columns<FactCheck> scenario = runs.size() == 1
                ? new Columns<>()
                : new Columns<FactCheck>()
                        .text(
                                "scenario",
                                "",
                                "scenario in which it is looked for",
                                c -> c.fact().scenario());
        return Table.of("facts", "", NAMES.and(scenario).and(FIGURES), facts);
    }

    /** Facts with what was observed. */
    Table<FactCheck> observed(List<FactCheck> facts) {
        return Table.of(
                "observed",
                "",
                named().shown("Observed", c -> Cell.measure(c.fact().observed().orElseThrow()))
                        .and(simulated())
                        .said(
                                "Observed is",
                                c -> c.observedInside()
                                        .map(inside -> inside ? "inside" : "outside")
                                        .orElse("")),
                facts);
    }

    /** Facts with the band of values that count as right, and those that have neither that nor an observed value. */
    Table<FactCheck> bands(List<FactCheck> facts) {
        return Table.of(
                "bands",
                "",
                named().shown(
                                "Band",
                                c -> Cell.text(
                                        c.fact().band().map(FactsTables::band).orElse(ShortNumbers.MISSING)))
                        .and(simulated())
                        .said("Median is", c -> c.verdict().words())
                        .shown("In band", c -> Double.isNaN(c.shareInBand()) ? Cell.NONE : Cell.share(c.shareInBand())),
                facts);
    }

    private Columns<FactCheck> named() {
        return new Columns<FactCheck>()
                .named("id", "Fact", "id of the fact", c -> c.fact().id(), this::title)
                .unit("Unit", "unit of the figures", c -> c.fact().unit());
    }

    /** What a fact says, and the scenario in which it is looked for if that is not the first. */
    String title(FactCheck check) {
        String scenario = check.fact().scenario();
        return check.fact().title() + (scenario.equals(first) ? "" : "; scenario " + scenario);
    }

    private static Columns<FactCheck> simulated() {
        return new Columns<FactCheck>()
                .shown("Median", c -> figure(c.median(), c))
                .strong()
                .shown(INTERVAL, c -> Cell.text(interval(c)));
    }

    private static Cell figure(double value, FactCheck check) {
        return Double.isFinite(value)
                ? Cell.text(ShortNumbers.within(value, check.high() - check.low()))
                : Cell.measure(value);
    }

    /** The simulated interval, with the digits that its width supports. */
    static String interval(FactCheck check) {
        return new Cell.Range(figure(check.low(), check), figure(check.high(), check)).brief();
    }

    private static double end(FactCheck check, ToDoubleFunction<Band> of) {
        return check.fact().band().map(of::applyAsDouble).orElse(Double.NaN);
    }

    static String band(Band band) {
        if (Double.isInfinite(band.min())) {
            return "\u2264 " + ShortNumbers.number(band.max());
        }
        return Double.isInfinite(band.max())
                ? "\u2265 " + ShortNumbers.number(band.min())
                : ShortNumbers.number(band.min()) + " to " + ShortNumbers.number(band.max());
    }
}
