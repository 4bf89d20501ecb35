package detente.study.batch;

import detente.chart.ChartPress;
import detente.chart.Figure;
import detente.experiment.Designs;
import detente.experiment.Distribution;
import detente.experiment.Outcome;
import detente.experiment.Plan;
import detente.experiment.PointSummary;
import detente.experiment.RunRecord;
import detente.files.DesignSpec;
import detente.files.ExperimentSpec;
import detente.input.Problems;
import detente.page.Block;
import detente.page.Page;
import detente.page.Section;
import detente.results.Artifact;
import detente.results.Quantity;
import detente.store.BatchDatabase;
import detente.study.Sections;
import detente.table.Cell;
import detente.table.Columns;
import detente.table.Table;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

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
        List<Figure> figures = ChartPress.drawAll(new BatchCharts(inputs.subject(), digest).all());
        List<Artifact> files = new ArrayList<>();
        figures.forEach(figure -> files.addAll(figure.files()));
        files.addAll(page(inputs, digest.tally(), outcomes(inputs.subject(), digest.points()), figures)
                .files());
        return files;
    }

    @Override
    public Findings findings(BatchInputs inputs, RunRecord.Tally tally, Optional<Path> folder) {
        return new Findings(
                page(inputs, tally, List.of(), List.of()), List.of(), List.of(), "they count in no number", List.of());
    }

    private static Page page(BatchInputs inputs, RunRecord.Tally tally, List<Section> outcomes, List<Figure> figures) {
        BatchSubject subject = inputs.subject();
        List<Section> sections = new ArrayList<>(outcomes);
        sections.add(Sections.charts(figures));
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

    private static List<Section> outcomes(BatchSubject subject, List<PointSummary> points) {
        List<Section> sections = new ArrayList<>();
        for (int i = 0; i < subject.outcomes().size(); i++) {
            Outcome outcome = subject.outcomes().get(i);
            String code = outcome.about().equals(outcome.expression()) ? "" : outcome.expression();
            int place = i;
            Section section = Section.of(
                    "outcome-" + (i + 1),
                    Quantity.named(outcome.id(), outcome.unit()),
                    new Block.Terms(List.of(new Block.Term(outcome.id(), outcome.about(), code))),
                    new Block.Rows(Table.of(
                            "outcome",
                            "",
                            columns(subject.plan(), p -> p.outcomes().get(place)),
                            points)));
            int all = subject.plan().cells();
            sections.add(
                    points.size() == all
                            ? section
                            : section.with(new Block.Words(
                                    "The first " + points.size() + " of " + all + " are shown; all are in runs.csv.")));
        }
        return sections;
    }

    private static Columns<PointSummary> columns(Plan plan, Function<PointSummary, Distribution> of) {
        Columns<PointSummary> columns = new Columns<PointSummary>()
                .said("Scenario", p -> plan.scenarios().get(p.scenario()))
                .shown("Point", p -> Cell.whole(p.point()));
        for (int i = 0; i < plan.names().size(); i++) {
            int place = i;
            columns = columns.shown(
                    plan.names().get(i),
                    p -> Cell.plain(plan.points().get(p.point() - 1).get(place)));
        }
        return columns.shown("Runs", p -> Cell.whole(of.apply(p).count()))
                .shown("Mean", p -> Cell.measure(of.apply(p).mean()))
                .strong()
                .shown("Median", p -> Cell.measure(of.apply(p).median()))
                .shown(
                        "80% of the runs",
                        p -> new Cell.Range(
                                Cell.measure(of.apply(p).low(BAND_OF_80)),
                                Cell.measure(of.apply(p).high(BAND_OF_80))));
    }
}
