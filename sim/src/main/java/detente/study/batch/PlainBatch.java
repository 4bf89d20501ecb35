package detente.study.batch;

import detente.chart.Chart;
import detente.chart.ChartPress;
import detente.experiment.Designs;
import detente.experiment.RunRecord;
import detente.files.DesignSpec;
import detente.files.ExperimentSpec;
import detente.input.Problems;
import detente.page.Page;
import detente.page.Picture;
import detente.results.Artifact;
import detente.sensitivity.Responses;
import detente.store.BatchDatabase;
import detente.store.StoredFiles;
import detente.table.TableFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A batch for its own sake: the outcomes of each scenario and design point on one page. */
public final class PlainBatch implements BatchKind {
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
        BatchResponses responses = responses(inputs, store::runs);
        List<Artifact> files =
                new ArrayList<>(TableFiles.of(BatchAnswer.table(responses.answers()), responses.table()));
        List<Chart> charts = new ArrayList<>(new ResponseCharts(inputs.subject(), responses).all());
        charts.addAll(new BatchCharts(inputs.subject(), digest).all());
        files.addAll(ChartPress.files(charts));
        files.addAll(new BatchPage(inputs)
                .whole(digest, responses, Picture.among(files))
                .files());
        return files;
    }

    private static BatchResponses responses(BatchInputs inputs, Consumer<Consumer<RunRecord>> runs) {
        BatchSubject subject = inputs.subject();
        Responses found = new Responses(subject.plan(), subject.outcomes().size());
        runs.accept(found::add);
        return new BatchResponses(subject, found);
    }

    /** As the tables that were written have it. */
    @Override
    public Findings findings(BatchInputs inputs, RunRecord.Tally tally, Optional<Path> folder) {
        BatchPage page = new BatchPage(inputs);
        if (folder.isEmpty()) {
            return findings(page.unfinished(tally), List.of());
        }
        BatchSubject subject = inputs.subject();
        StoredFiles stored = StoredFiles.open(folder.get());
        DigestCollector digest =
                new DigestCollector(subject.plan(), subject.outcomes().size());
        BatchResponses responses = responses(
                inputs,
                receiver -> StoredRuns.each(stored, subject, run -> {
                    digest.add(run);
                    receiver.accept(run);
                }));
        return findings(
                page.whole(digest.digest(tally), responses, Picture.among(stored.charts())), responses.answers());
    }

    private static Findings findings(Page page, List<BatchAnswer> answers) {
        return new Findings(page, List.of(), List.of(BatchAnswer.table(answers)), "they count in no number", List.of());
    }
}
