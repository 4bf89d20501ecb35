package detente.study.facts;

import detente.page.Block;
import detente.page.Page;
import detente.page.Picture;
import detente.page.Section;
import detente.results.Fact;
import detente.results.FactCheck;
import detente.results.Manifest;
import detente.store.StudyManifest;
import detente.study.ChartWords;
import detente.study.InWords;
import detente.study.ReplicationTable.Failure;
import detente.study.Sections;
import detente.table.Columns;
import detente.table.ShortNumbers;
import detente.table.Table;
import java.util.List;
import java.util.Optional;

/** A model's stylised facts: the rows, and what is said of them. */
final class FactsPage {
    private static final int MOST_FIGURES = 7;

    private static final Columns<Fact> SOURCES = new Columns<Fact>()
            .text("id", "Fact", "id of the fact", Fact::id)
            .code("measure", "Measure", "expression that is simulated", Fact::expression)
            .text("source", "Source", "source of the fact", Fact::source);

    private FactsPage() {}

    /**
     * What else is shown.
     *
     * @param ranges how far other assumptions move each answer, if that was asked for
     */
    record More(Table<Failure> failures, Optional<Table<AnswerRange>> ranges, List<Picture> pictures) {}

    /** @param runs manifest of a run of each scenario */
    static Page of(StudyManifest study, List<Manifest> runs, List<FactCheck> facts, More more, List<String> limits) {
        Manifest manifest = study.first();
        FactsTables tables = new FactsTables(manifest.scenario());
        return new Page(
                "Stylised facts \u2013 " + manifest.title(),
                "Stylised facts: " + manifest.title(),
                List.of(lead(study, runs), manifest.description()),
                List.of(
                        Sections.answer(FactsAnswer.sentences(facts)),
                        furthest(facts, tables),
                        Sections.picture(more.pictures),
                        Section.of("facts", "Observed and simulated", tables.observed(observed(facts)))
                                .inBrief(),
                        Section.of(
                                        "bands",
                                        "Values that count as right",
                                        tables.bands(facts.stream()
                                                .filter(f -> f.fact().band().isPresent()
                                                        || f.fact().observed().isEmpty())
                                                .toList()))
                                .inBrief(),
                        Sections.moreCharts(more.pictures),
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
                        ranges(more.ranges),
                        Sections.failures("They are left out of every figure above.", more.failures),
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

    private static List<FactCheck> observed(List<FactCheck> facts) {
        return facts.stream().filter(f -> f.fact().observed().isPresent()).toList();
    }

    /** The facts that are furthest from what was observed, of many. */
    private static Section furthest(List<FactCheck> facts, FactsTables tables) {
        List<FactCheck> outside = FactsAnswer.furthest(facts, MOST_FIGURES);
        return outside.isEmpty() || facts.size() <= MOST_FIGURES
                ? Section.of("figures", "")
                : Section.of("figures", "Furthest from what was observed", tables.observed(outside));
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
        return "Scenario " + ChartWords.scenario(first) + ", " + first.periods() + " periods, seeds " + study.seeds()
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
                : outside + " of " + held + " observed values (" + ShortNumbers.percent((double) outside / held) + ") "
                        + (outside == 1 ? "lies" : "lie")
                        + " outside the simulated " + ShortNumbers.level(FactCheck.UPPER - FactCheck.LOWER)
                        + ", where " + ShortNumbers.level(1 - (FactCheck.UPPER - FactCheck.LOWER)) + " should.";
    }
}
