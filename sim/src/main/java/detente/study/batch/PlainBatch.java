package detente.study.batch;

import detente.chart.ChartPress;
import detente.experiment.Designs;
import detente.experiment.Outcome;
import detente.experiment.Plan;
import detente.experiment.PointSummary;
import detente.experiment.RunRecord;
import detente.files.DesignSpec;
import detente.files.ExperimentSpec;
import detente.input.Problems;
import detente.page.Block;
import detente.page.Page;
import detente.page.Picture;
import detente.page.Section;
import detente.results.Artifact;
import detente.results.Quantity;
import detente.sensitivity.Responses;
import detente.store.BatchDatabase;
import detente.study.Sections;
import detente.table.Cell;
import detente.table.Columns;
import detente.table.ShortNumbers;
import detente.table.Table;
import detente.table.TableFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A batch for its own sake: the outcomes of each scenario and design point on one page. */
public final class PlainBatch implements BatchKind {
    private static final int BAND_OF_80 = 1;

    @Override
    public void check(ExperimentSpec spec, Problems problems) {
        if (spec.kind() != ExperimentSpec.Kind.BATCH) {
            problems.add(spec.kindAt(), "a batch is computed from an experiment of 'kind: batch' only.");
            return;
        }
        DesignSpec design = spec.design().orElse(null);
        if (design instanceof DesignSpec.Trajectories) {
            problems.add(design.at(), "'morris' is no design for a batch.");
        } else if (design instanceof DesignSpec.Spread spread) {
            BatchKind.checkSpread(spread, problems);
            if (!spread.groups().isEmpty()) {
                problems.add(spread.at(), "'groups' is for sensitivity analyses only.");
            }
            if (spread instanceof DesignSpec.Sobol sobol && sobol.pairs()) {
                problems.add(spread.at(), "'pairs' is for experiments of 'kind: sobol' only.");
            }
        }
    }

    @Override
    public long size(DesignSpec design) {
        return design instanceof DesignSpec.Listed listed
                ? listed.points().size()
                : design instanceof DesignSpec.Spread spread ? spread.count() : 0;
    }

    @Override
    public Points points(ExperimentSpec spec) {
        DesignSpec design = spec.design().orElseThrow();
        return new Points(design.names(), Designs.points(design));
    }

    @Override
    public List<Artifact> files(BatchInputs inputs, BatchDatabase store, BatchDigest digest) {
        BatchSubject subject = inputs.subject();
        Responses found = new Responses(subject.plan(), subject.outcomes().size());
        store.runs(found::add);
        BatchResponses responses = new BatchResponses(subject, found);
        List<Artifact> files =
                new ArrayList<>(TableFiles.of(BatchAnswer.table(responses.answers()), responses.table()));
        files.addAll(ChartPress.files(new BatchCharts(subject, digest).all()));
        List<Section> sections = new ArrayList<>();
        sections.add(BatchAnswer.section(responses.answers()));
        sections.addAll(responses.sections());
        sections.add(Sections.charts(Picture.among(files)));
        sections.addAll(outcomes(subject, digest.points(), responses));
        files.addAll(page(inputs, digest.tally(), sections).files());
        return files;
    }

    @Override
    public Findings findings(BatchInputs inputs, RunRecord.Tally tally, Optional<Path> folder) {
        List<BatchAnswer> answers = folder.map(BatchAnswer::read).orElse(List.of());
        return new Findings(
                page(inputs, tally, List.of(BatchAnswer.section(answers))),
                List.of(),
                List.of(BatchAnswer.table(answers)),
                "they count in no number",
                List.of());
    }

    private static Page page(BatchInputs inputs, RunRecord.Tally tally, List<Section> found) {
        BatchSubject subject = inputs.subject();
        List<Section> sections = new ArrayList<>(found);
        if (!tally.isClean()) {
            sections.add(Section.of(
                    "failures",
                    "Runs that are missing",
                    new Block.Words(BatchKind.missing(tally) + ". They count in no number above. failures.csv lists"
                            + " them, each with the command that repeats it.")));
        }
        sections.add(Sections.repeat(subject.first(), subject.repeatCommand(), subject.inputs(), BatchSubject.FILE));
        sections.add(Sections.limits(inputs.limits()));
        return new Page(
                "Batch \u2013 " + subject.first().title(),
                "Batch: " + subject.first().title(),
                List.of(BatchKind.lead(subject)),
                sections);
    }

    private static List<Section> outcomes(BatchSubject subject, List<PointSummary> points, BatchResponses responses) {
        List<Section> sections = new ArrayList<>();
        for (int i = 0; i < subject.outcomes().size(); i++) {
            Outcome outcome = subject.outcomes().get(i);
            String code = outcome.about().equals(outcome.expression()) ? "" : outcome.expression();
            int place = i;
            List<PointSummary> differing = points.stream()
                    .filter(p -> !responses.isChance(p.scenario(), place))
                    .toList();
            List<Block> blocks = new ArrayList<>();
            blocks.add(new Block.Terms(List.of(new Block.Term(outcome.id(), outcome.about(), code))));
            if (!differing.isEmpty()) {
                blocks.add(new Block.Rows(Table.of("outcome", "", columns(subject.plan(), place), differing)));
            }
            if (differing.size() < points.size()) {
                blocks.add(new Block.Words("Where seeds alone explain how the points differ, they are not listed; "
                        + (points.size() - differing.size()) + " are left out so."));
            }
            int all = subject.plan().cells();
            if (points.size() < all) {
                blocks.add(new Block.Words(
                        "The first " + points.size() + " of " + all + " points are shown; all are in runs.csv."));
            }
            sections.add(Section.of(
                    "outcome-" + (i + 1),
                    Quantity.named(BatchResponses.named(outcome), outcome.unit()),
                    blocks.toArray(new Block[0])));
        }
        return sections;
    }

    /** The figures of a point have the digits that the interval of its mean supports. */
    private static Columns<PointSummary> columns(Plan plan, int outcome) {
        Columns<PointSummary> columns = new Columns<PointSummary>()
                .said("Scenario", p -> plan.scenarios().get(p.scenario()))
                .shown("Point", p -> Cell.whole(p.point()));
        for (int i = 0; i < plan.names().size(); i++) {
            int place = i;
            columns = columns.shown(
                    plan.names().get(i),
                    p -> Cell.plain(plan.points().get(p.point() - 1).get(place)));
        }
        return columns.shown("Runs", p -> Cell.whole(p.outcomes().get(outcome).count()))
                .shown("Mean", p -> within(p, outcome, p.outcomes().get(outcome).mean()))
                .strong()
                .shown(
                        "95% interval of it",
                        p -> new Cell.Range(
                                within(p, outcome, p.intervals().get(outcome).low()),
                                within(p, outcome, p.intervals().get(outcome).high())))
                .shown(
                        "Median",
                        p -> within(p, outcome, p.outcomes().get(outcome).median()))
                .shown(
                        "80% of the runs",
                        p -> new Cell.Range(
                                within(p, outcome, p.outcomes().get(outcome).low(BAND_OF_80)),
                                within(p, outcome, p.outcomes().get(outcome).high(BAND_OF_80))));
    }

    private static Cell within(PointSummary point, int outcome, double value) {
        double half = point.intervals().get(outcome).halfWidth();
        return Double.isFinite(value) ? Cell.text(ShortNumbers.within(value, half)) : Cell.measure(value);
    }
}
