package detente.study.calibrate;

import detente.calibration.Identification;
import detente.calibration.Profile;
import detente.engine.Run;
import detente.page.Block;
import detente.page.Page;
import detente.page.Picture;
import detente.page.Section;
import detente.results.InputFile;
import detente.study.ChartWords;
import detente.study.Sections;
import detente.study.calibrate.Estimate.Method;
import detente.table.ShortNumbers;
import java.util.ArrayList;
import java.util.List;

/** What is said of a calibration: the values, how sure they are, and how far the model with them is from the data. */
final class CalibratePage {
    private final CalibrateInputs inputs;
    private final List<InputFile> files;

    /** @param files that were read */
    CalibratePage(CalibrateInputs inputs, List<InputFile> files) {
        this.inputs = inputs;
        this.files = files;
    }

    /** The page of one search. */
    Page of(Fitted search, List<Picture> pictures) {
        CalibrateBlock block = search.block();
        String seeds = "Means over " + search.fit().report().paths().length
                + " runs with seeds that neither search nor ranking used.";
        return page(
                block.title() + ": " + block.base().manifest().title(),
                size(search),
                List.of(
                        Sections.answer(CalibrateAnswer.sentences(search, "")),
                        Sections.warnings(CalibrateFindings.warnings(List.of(search))),
                        Section.of("parameters", "Parameters", parameters(search))
                                .inBrief(),
                        Sections.picture(pictures),
                        new Section("verdict", "What the data tell", true, verdict(search)),
                        Section.of("search", "The search", figures(search)).inBrief(),
                        block.isNamed()
                                ? Section.of("ensemble", "") // one for all blocks
                                : new AcceptedEnsemble(List.of(search)).section(),
                        meaning(List.of(search)),
                        Section.of(
                                "targets",
                                "Targets",
                                new Block.Rows(new CalibrateTables(search).moments()),
                                new Block.Words(seeds)),
                        Sections.moreCharts(pictures)));
    }

    /** The page of a calibration in blocks. */
    Page of(List<Fitted> searches) {
        List<Section> sections = new ArrayList<>();
        sections.add(Sections.answer(searches.stream()
                .flatMap(s -> CalibrateAnswer.sentences(s, "Block " + s.block().name() + ". ").stream())
                .toList()));
        sections.add(Sections.warnings(CalibrateFindings.warnings(searches)));
        for (Fitted search : searches) {
            String name = search.block().name();
            String lead =
                    "Block " + name + ": " + size(search) + ". Charts and targets are in " + name + "/report.html.";
            List<Block> blocks = new ArrayList<>(
                    List.of(new Block.Words(lead), new Block.Heading("Parameters"), parameters(search)));
            blocks.addAll(verdict(search));
            blocks.addAll(List.of(new Block.Heading("The search"), figures(search)));
            sections.add(new Section("block-" + name, "Block " + name, true, blocks));
        }
        sections.add(new AcceptedEnsemble(searches).section());
        sections.add(meaning(searches));
        return page(inputs.name(), searches.size() + " blocks, each with the best values of those before it", sections);
    }

    private static Block parameters(Fitted search) {
        return new Block.Rows(CalibrateFindings.identification(search));
    }

    private static Block figures(Fitted search) {
        return new Block.Rows(CalibrateFindings.figures(search));
    }

    private Page page(String title, String lead, List<Section> sections) {
        Run<?> run = inputs.blocks().get(0).base();
        List<Section> all = new ArrayList<>(sections);
        all.add(Sections.repeat(run.manifest(), inputs.repeatCommand(), files, CalibrateStudy.FILE));
        all.add(Sections.limits(run.inputs().limits()));
        return new Page("Calibration " + title, "Calibration " + title, List.of(lead), all);
    }

    /** How much was computed, of how many data. */
    private static String size(Fitted search) {
        CalibrateBlock block = search.block();
        int runs = block.spec().replications();
        int free = block.spec().free().size();
        return search.fit().searched().size() + " candidates of " + runs + (runs == 1 ? " run" : " runs")
                + " each, engine " + search.engine() + ", scenario "
                + ChartWords.scenario(block.base().manifest()) + "; "
                + search.goals().size() + " data points for " + free
                + (free == 1 ? " free parameter" : " free parameters");
    }

    private static List<Block> verdict(Fitted search) {
        List<String> words = new ArrayList<>();
        String open = String.join(", ", search.parameters(v -> v == Profile.Verdict.NOT_IDENTIFIED));
        String edge = String.join(", ", search.parameters(Profile.Verdict::isEdge));
        if (!edge.isEmpty()) {
            words.add("Determined, at the edge of the range that was searched: " + edge
                    + ". The loss is lowest there and rises within the range: widen it.");
        }
        String rest =
                "Every " + (edge.isEmpty() ? "" : "other ") + "free parameter is bounded by the data on both sides.";
        words.add(
                open.isEmpty()
                        ? rest
                        : "Not identified: " + open + ". The data do not bound them within the range that was searched;"
                                + " their values are no estimates.");
        words.add(search.fit()
                .identification()
                .map(i -> local(search, i))
                .orElse("Derivatives at the best point could not be computed, as runs beside it fail."));
        words.add(
                "Discrepancy, what the model cannot know, is 10% of a target's value (in logs 0.1) unless the file says"
                        + " else.");
        return words.stream().<Block>map(Block.Words::new).toList();
    }

    private static String local(Fitted search, Identification identification) {
        List<String> names = search.block().space().names();
        String pairs = String.join(
                "; ",
                identification.collinear().stream()
                        .map(c -> names.get(c.first()) + " and " + names.get(c.second()))
                        .toList());
        return "Near the best point the directions are " + identification.verdict()
                + " (smallest over largest singular value " + ShortNumbers.number(identification.ratio()) + ")"
                + (pairs.isEmpty() ? "." : "; these can nearly stand in for each other: " + pairs + ".");
    }

    private static Section meaning(List<Fitted> searches) {
        List<Block.Term> terms = new ArrayList<>();
        terms.add(new Block.Term("Best", "of the ten best candidates, with fresh seeds", ""));
        for (Method method : Method.values()) {
            if (searches.stream().anyMatch(s -> method.isIn(s.fit()))) {
                terms.add(new Block.Term(method.heading(), method.meaning(), ""));
            }
        }
        if (searches.stream().anyMatch(s -> s.fit().uncertainty().recovery().isPresent())) {
            terms.add(new Block.Term(
                    "Performance",
                    "of the same search on simulated data: 1 less squared errors over the spread of the true values; 1 ="
                            + " found exactly, 0 or less = not at all",
                    ""));
        }
        return Section.of("meaning", "How the values are found", new Block.Terms(terms));
    }
}
