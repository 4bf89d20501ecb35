package detente.study.facts;

import detente.page.Block;
import detente.page.Page;
import detente.page.Section;
import detente.results.Band;
import detente.results.Fact;
import detente.results.FactCheck;
import detente.results.Manifest;
import detente.store.StudyManifest;
import detente.study.InWords;
import detente.study.ReplicationTable.Failure;
import detente.study.Sections;
import detente.table.Cell;
import detente.table.Columns;
import detente.table.ShortNumbers;
import detente.table.Table;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** A model's stylised facts: the rows, and what is said of them. */
final class FactsPage {
    private static final String INTERVAL =
            ShortNumbers.level(FactCheck.LOWER) + " to " + ShortNumbers.level(FactCheck.UPPER);
    private static final Columns<FactCheck> NAMES = new Columns<FactCheck>()
            .named(
                    "id",
                    "Fact",
                    "id of the fact",
                    c -> c.fact().id(),
                    c -> c.fact().title())
            .text("title", "", "what it says", c -> c.fact().title())
            .unit("Unit", "unit of the figures", c -> c.fact().unit());
    private static final Columns<FactCheck> FIGURES = new Columns<FactCheck>()
            .text("measure", "", "expression that is simulated", c -> c.fact().expression())
            .measure(
                    "observed",
                    "Observed",
                    "observed figure, if there is one",
                    c -> c.fact().observed().orElse(Double.NaN))
            .measure("median", "Median", "median over the seeds", FactCheck::median)
            .strong()
            .number("lower", "", ShortNumbers.level(FactCheck.LOWER) + " quantile over the seeds", FactCheck::low)
            .number("upper", "", ShortNumbers.level(FactCheck.UPPER) + " quantile over the seeds", FactCheck::high)
            .shown(INTERVAL, c -> new Cell.Range(Cell.measure(c.low()), Cell.measure(c.high())))
            .flag("observed_inside", "", "whether the observed figure lies between them", FactCheck::observedInside)
            .said(
                    "Observed is",
                    c -> c.observedInside()
                            .map(inside -> inside ? "inside" : "outside")
                            .orElse(""))
            .number("band_min", "", "lower end of the band of the fact, if it has one", c -> end(c, Band::min))
            .number("band_max", "", "upper end of the band", c -> end(c, Band::max))
            .shown("Band", c -> Cell.text(c.fact().band().map(FactsPage::band).orElse("")))
            .text(
                    "verdict",
                    "Verdict",
                    "whether the median lies in the band",
                    c -> c.verdict().words())
            .share("share_in_band", "", "share of the seeds whose figure lies in the band", FactCheck::shareInBand)
            .shown("In band", c -> Double.isNaN(c.shareInBand()) ? Cell.NONE : Cell.share(c.shareInBand()))
            .whole("seeds", "", "seeds that count", FactCheck::seeds)
            .text("source", "", "source of the fact", c -> c.fact().source());
    private static final Columns<Fact> SOURCES = new Columns<Fact>()
            .text("id", "Fact", "id of the fact", Fact::id)
            .code("measure", "Measure", "expression that is simulated", Fact::expression)
            .text("source", "Source", "source of the fact", Fact::source);

    private FactsPage() {}

    /**
     * {@code facts.csv}; readers see the scenario of a fact where it is not the first.
     *
     * @param runs manifest of a run of each scenario
     */
    static Table<FactCheck> table(List<FactCheck> facts, List<Manifest> runs) {
        String first = runs.get(0).scenario();
        Columns<FactCheck> scenario = runs.size() == 1
                ? new Columns<>()
                : new Columns<FactCheck>()
                        .text(
                                "scenario",
                                "",
                                "scenario in which it is looked for",
                                c -> c.fact().scenario())
                        .said(
                                "Scenario",
                                c -> c.fact().scenario().equals(first)
                                        ? ""
                                        : c.fact().scenario());
        return Table.of("facts", "", NAMES.and(scenario).and(FIGURES), facts);
    }

    /**
     * What else is shown.
     *
     * @param ranges how far other assumptions move each answer, if that was asked for
     */
    record Tables(Table<Failure> failures, Optional<Table<AnswerRange>> ranges) {}

    /** @param runs manifest of a run of each scenario */
    static Page of(
            StudyManifest study, List<Manifest> runs, List<FactCheck> facts, Tables tables, List<String> limits) {
        Manifest manifest = study.first();
        return new Page(
                "Stylised facts \u2013 " + manifest.title(),
                "Stylised facts: " + manifest.title(),
                List.of(lead(study, runs), manifest.description()),
                List.of(
                        Sections.answer(FactsAnswer.sentences(facts)),
                        Section.of("facts", "Observed and simulated", new Block.Rows(table(facts, runs)))
                                .inBrief(),
                        Section.of(
                                "meaning",
                                "What the figures are",
                                new Block.Words(
                                        "Simulated: median over the seeds, with the 5% and 95% quantiles (type 7 of"
                                                + " Hyndman and Fan) as interval. The verdict says where the median lies; the last"
                                                + " share, how many seeds lie in the band. A fact without a band has no verdict."
                                                + " Every observed figure is held against the interval. What the model cannot know, as"
                                                + " 'discrepancy' states it in model.yaml for the months of a series and in facts.yaml for"
                                                + " single facts, is in the interval of what is made of them, unless the order leaves it"
                                                + " out.")),
                        ranges(tables.ranges),
                        Sections.failures("They are left out of every figure above.", tables.failures),
                        Section.of(
                                        "sources",
                                        "How each is measured, and where it was read",
                                        Table.of(
                                                "sources",
                                                "",
                                                SOURCES,
                                                facts.stream()
                                                        .map(FactCheck::fact)
                                                        .toList()))
                                .folded("Expression and source of each fact, also in facts.csv"),
                        scenarios(runs),
                        Sections.repeat(study),
                        Sections.limits(limits)));
    }

    private static Section ranges(Optional<Table<AnswerRange>> ranges) {
        String title = "How far each answer depends on what nobody has measured";
        return ranges.map(table -> Section.of(
                                "ranges",
                                title,
                                new Block.Words(
                                        "Medians over the same seeds, with one assumption changed at a time as facts.yaml states them:"
                                                + " the lowest and the highest, and which assumption makes them. The order of magnitude"
                                                + " is a conclusion where both agree on it; digits in which they differ are not."),
                                new Block.Rows(table))
                        .inBrief())
                .orElse(Section.of("ranges", title));
    }

    private static String lead(StudyManifest study, List<Manifest> runs) {
        Manifest first = study.first();
        return "Scenario " + first.scenario() + ", " + first.periods() + " periods, seeds " + study.seeds()
                + first.drawing()
                + (runs.size() == 1
                        ? ""
                        : "; " + InWords.count(runs.size() - 1, "other scenario", "other scenarios")
                                + " for facts that name one");
    }

    /** What is run for the facts, if that is more than one scenario. */
    private static Section scenarios(List<Manifest> runs) {
        Columns<Manifest> columns = new Columns<Manifest>()
                .text("scenario", "Scenario", "name of the scenario", Manifest::scenario)
                .whole("periods", "Periods", "length of the runs", Manifest::periods)
                .text("description", "What it is", "what it is", Manifest::description);
        return runs.size() == 1
                ? Section.of("scenarios", "Scenarios")
                : Section.of("scenarios", "Scenarios", Table.of("scenarios", "", columns, runs))
                        .folded(InWords.count(runs.size(), "scenario", "scenarios") + " in which facts are looked for");
    }

    /** A sentence on all of them; empty text if nothing observed is held against an interval. */
    static String summary(List<FactCheck> facts) {
        long outside = FactCheck.outside(facts);
        long held = FactCheck.held(facts);
        return held == 0
                ? ""
                : outside + " of " + held + " observed values " + (outside == 1 ? "lies" : "lie")
                        + " outside the simulated " + ShortNumbers.level(FactCheck.UPPER - FactCheck.LOWER) + ".";
    }

    private static double end(FactCheck check, ToDoubleFunction<Band> of) {
        return check.fact().band().map(of::applyAsDouble).orElse(Double.NaN);
    }

    private static String band(Band band) {
        if (Double.isInfinite(band.min())) {
            return "\u2264 " + ShortNumbers.number(band.max());
        }
        return Double.isInfinite(band.max())
                ? "\u2265 " + ShortNumbers.number(band.min())
                : ShortNumbers.number(band.min()) + " to " + ShortNumbers.number(band.max());
    }
}
