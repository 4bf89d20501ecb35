package detente.study.batch;

import detente.experiment.Outcome;
import detente.experiment.RunRecord;
import detente.page.Block;
import detente.page.Page;
import detente.page.Picture;
import detente.page.Section;
import detente.sensitivity.ResponseCurve;
import detente.study.InWords;
import detente.study.Sections;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What is said of a batch. */
final class BatchPage {
    private static final int MOST_SENTENCES = 4;
    private static final int MOST_FIGURES = 7;

    private final BatchInputs inputs;
    private final BatchSubject subject;

    BatchPage(BatchInputs inputs) {
        this.inputs = inputs;
        this.subject = inputs.subject();
    }

    /** The page of a batch of which runs are missing yet. */
    Page unfinished(RunRecord.Tally tally) {
        return page(Stream.of(missing(tally)));
    }

    /**
     * The page of a whole batch.
     *
     * @param digest its points
     */
    Page whole(BatchDigest digest, BatchResponses responses, List<Picture> pictures) {
        List<Picture> inOrder = Picture.byName(pictures);
        PointTables points = new PointTables(subject, digest.points());
        return page(Stream.of(
                        Stream.of(
                                Sections.answer(answer(responses, points)),
                                figures(responses, points),
                                Sections.picture(inOrder),
                                missing(digest.tally()),
                                Sections.moreCharts(inOrder),
                                levels(responses)),
                        IntStream.range(0, subject.outcomes().size()).mapToObj(i -> points.section(i, responses)))
                .flatMap(sections -> sections));
    }

    private Page page(Stream<Section> found) {
        return new Page(
                "Batch " + subject.name() + " \u2013 " + subject.first().title(),
                "Batch " + subject.name() + ": " + subject.first().title(),
                List.of(BatchKind.lead(subject)),
                Stream.concat(
                                found,
                                Stream.of(
                                        Sections.repeat(
                                                subject.first(),
                                                subject.repeatCommand(),
                                                subject.inputs(),
                                                BatchSubject.FILE),
                                        Sections.limits(inputs.limits())))
                        .toList());
    }

    private List<String> answer(BatchResponses responses, PointTables points) {
        List<String> all = responses.answers().stream()
                .sorted(Comparator.comparing(a -> !responses.isSeen(a)))
                .map(BatchAnswer::sentence)
                .toList();
        List<String> said = all.isEmpty() ? points.sentences() : all;
        List<String> some = new ArrayList<>(said.subList(0, Math.min(MOST_SENTENCES, said.size())));
        int more = said.size() - some.size();
        if (some.isEmpty()) {
            return List.of("The experiment asks for no outcome; its runs are in runs.csv.");
        }
        some.add((more == 0 ? "" : InWords.count(more, "more answer is", "more answers are") + " in answers.csv. ")
                + "Figures are means over "
                + InWords.count(subject.plan().seeds().count(), "seed", "seeds")
                + (all.isEmpty() ? "" : " and all points that have the value") + "; in brackets their 95% intervals."
                + (responses.caution().isEmpty() ? "" : " " + responses.caution()));
        return some;
    }

    /** The largest effects; where the design has one point the outcomes. */
    private Section figures(BatchResponses responses, PointTables points) {
        Section section = Section.of("figures", "Headline figures").inBrief();
        List<ResponseCurve> seen = responses.seen();
        if (seen.isEmpty()) {
            return responses.moving().isEmpty() && subject.plan().points().size() > 1
                    ? section
                    : section.with(
                            points.figures().stream().map(Block.Rows::new).toArray(Block[]::new));
        }
        List<ResponseCurve> some = seen.subList(0, Math.min(MOST_FIGURES, seen.size()));
        List<ResponseCurve> rest = new ArrayList<>(responses.moving());
        rest.removeAll(some);
        ResponseTables tables = new ResponseTables(subject);
        section = section.with(new Block.Rows(tables.effects(some)), new Block.Words(responses.meaning()));
        return rest.isEmpty()
                ? section
                : section.with(new Block.Folded(
                        InWords.count(rest.size(), "more effect", "more effects") + ", also in responses.csv",
                        List.of(new Block.Rows(tables.effects(rest)))));
    }

    private Section missing(RunRecord.Tally tally) {
        return tally.isClean()
                ? Section.of("failures", "Runs that are missing")
                : Section.of(
                        "failures",
                        "Runs that are missing",
                        new Block.Words(BatchKind.missing(tally) + ". They count in no number above. failures.csv lists"
                                + " them, each with the command that repeats it."));
    }

    private Section levels(BatchResponses responses) {
        return responses.moving().isEmpty()
                ? Section.of("responses", "Responses")
                : Section.of(
                                "responses",
                                "Responses",
                                new Block.Rows(new ResponseTables(subject).levels(responses.moving())),
                                new Block.Words("A difference is that from the mean at the first value."))
                        .folded(
                                "The mean of each outcome at every value of each parameter, also in responses.csv, which has"
                                        + " those too that seeds alone explain");
    }

    /** What an outcome is, and the expression that says it exactly. */
    static Block terms(Outcome outcome) {
        String code = outcome.about().equals(outcome.expression()) ? "" : outcome.expression();
        return new Block.Terms(List.of(new Block.Term(outcome.id(), outcome.about(), code)));
    }
}
