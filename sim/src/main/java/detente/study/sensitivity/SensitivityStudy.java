package detente.study.sensitivity;

import detente.chart.ChartPress;
import detente.experiment.Designs;
import detente.experiment.Plan;
import detente.experiment.RunRecord;
import detente.files.DesignSpec;
import detente.files.ExperimentSpec;
import detente.input.Problems;
import detente.page.Picture;
import detente.results.Artifact;
import detente.sensitivity.SeededDesign;
import detente.sensitivity.SeededEffects;
import detente.sensitivity.TooManyFailures;
import detente.store.BatchDatabase;
import detente.store.StoredFiles;
import detente.study.Sections;
import detente.study.batch.BatchDigest;
import detente.study.batch.BatchInputs;
import detente.study.batch.BatchKind;
import detente.study.batch.BatchSubject;
import detente.table.Cell;
import detente.table.Entry;
import detente.table.Table;
import detente.table.TableFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Which parameters matter: a batch over the design of the method, and what its runs say. */
public final class SensitivityStudy implements BatchKind {
    /** Fewer base points have no quarter. */
    private static final int LEAST_BASE = 4;

    @Override
    public void check(ExperimentSpec spec, Problems problems) {
        if (spec.kind() == ExperimentSpec.Kind.BATCH) {
            problems.add(spec.kindAt(), "'kind' must be sobol or morris, was batch; a batch is for 'detente batch'.");
            return;
        }
        if (spec.outcomes().isEmpty()) {
            problems.add(spec.kindAt(), "a sensitivity analysis needs 'outcomes' to be sensitive.");
        }
        spec.design().ifPresent(design -> check(design, spec.kind(), problems));
    }

    private static void check(DesignSpec design, ExperimentSpec.Kind kind, Problems problems) {
        if (design instanceof DesignSpec.Sobol sobol) {
            checkSobol(sobol, problems);
        } else if (design instanceof DesignSpec.Trajectories morris) {
            if (morris.over().isEmpty()) {
                problems.add(morris.at(), "the design is spread over no parameter.");
            }
            if (morris.count() < 2) {
                problems.add(morris.at(), "'trajectories' must be 2 or more, was " + morris.count() + ".");
            }
        }
        boolean fits = kind == ExperimentSpec.Kind.MORRIS
                ? design instanceof DesignSpec.Trajectories
                : design instanceof DesignSpec.Sobol;
        if (!fits) {
            String word = kind == ExperimentSpec.Kind.MORRIS ? "morris" : "sobol";
            problems.add(design.at(), "the design of an experiment of 'kind: " + word + "' must be '" + word + "'.");
        }
    }

    private static void checkSobol(DesignSpec.Sobol spread, Problems problems) {
        BatchKind.checkSpread(spread, problems);
        if (2 * spread.over().size() > Designs.MOST_SOBOL) {
            problems.add(spread.at(), "Sobol' indices have at most " + Designs.MOST_SOBOL / 2 + " parameters.");
        }
        if (spread.count() < LEAST_BASE) {
            problems.add(
                    spread.at(),
                    "'points' must be " + LEAST_BASE + " or more base points, was " + spread.count() + ".");
        }
    }

    @Override
    public long size(DesignSpec design) {
        return Analysis.size(design);
    }

    @Override
    public Points points(ExperimentSpec spec) {
        Analysis analysis = Analysis.of(spec);
        return new Points(analysis.names(), analysis.points());
    }

    @Override
    public List<Artifact> files(BatchInputs inputs, BatchDatabase store, BatchDigest digest) {
        BatchSubject subject = inputs.subject();
        SensitivityTables tables = analyse(subject, Analysis.of(inputs.spec()).design(), store);
        List<Artifact> files = new ArrayList<>(TableFiles.of(tables.all()));
        files.addAll(ChartPress.files(new SensitivityCharts(subject, tables.rows()).all()));
        files.addAll(new SensitivityPage(inputs, tables)
                .page(digest.tally(), Picture.among(files))
                .files());
        return files;
    }

    private static SensitivityTables analyse(BatchSubject subject, SeededDesign design, BatchDatabase store) {
        List<SensitivityRow> rows = new ArrayList<>();
        List<SensitivityTables.Refused> refused = new ArrayList<>();
        double[][][][] values = values(subject, store);
        for (int s = 0; s < values.length; s++) {
            for (int o = 0; o < subject.outcomes().size(); o++) {
                String scenario = subject.plan().scenarios().get(s);
                String outcome = subject.outcomes().get(o).id();
                try {
                    rows.addAll(SensitivityRow.of(scenario, outcome, SeededEffects.of(design, values[s][o])));
                } catch (TooManyFailures e) {
                    refused.add(new SensitivityTables.Refused(scenario, outcome, e.getMessage()));
                }
            }
        }
        return new SensitivityTables(subject.kind(), rows, refused);
    }

    /** The outcomes of all runs by scenario, outcome, seed and point; NaN where there is none. */
    private static double[][][][] values(BatchSubject subject, BatchDatabase store) {
        Plan plan = subject.plan();
        int seeds = plan.seeds().count();
        int points = plan.points().size();
        int outcomes = subject.outcomes().size();
        double[][][][] values = new double[plan.scenarios().size()][outcomes][seeds][points];
        for (double[][][] ofScenario : values) {
            for (double[][] ofOutcome : ofScenario) {
                Arrays.stream(ofOutcome).forEach(ofSeed -> Arrays.fill(ofSeed, Double.NaN));
            }
        }
        store.runs(record -> {
            int run = record.run();
            int cell = plan.cell(run);
            for (int o = 0; o < outcomes; o++) {
                values[cell / points][o][(run - 1) % seeds][cell % points] = record.outcomes()[o];
            }
        });
        return values;
    }

    @Override
    public Findings findings(BatchInputs inputs, RunRecord.Tally tally, Optional<Path> folder) {
        String kind = inputs.subject().kind();
        SensitivityTables tables = folder.map(f -> SensitivityTables.read(kind, f))
                .orElseGet(() -> new SensitivityTables(kind, List.of(), List.of()));
        DesignSpec design = inputs.spec().design().orElseThrow();
        List<Table<?>> all = new ArrayList<>(tables.all());
        all.add(Sections.notes(Analysis.notes(design)));
        return new Findings(
                new SensitivityPage(inputs, tables)
                        .page(
                                tally,
                                folder.map(f -> Picture.among(
                                                StoredFiles.open(f).charts()))
                                        .orElse(List.of())),
                List.of(new Entry("kind", "Kind", Cell.text(kind))),
                all,
                "in the figures the mean of the nearest runs stands for each",
                tables.refused().stream()
                        .map(SensitivityTables.Refused::sentence)
                        .toList());
    }
}
