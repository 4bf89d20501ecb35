package detente.study.calibrate;

import static detente.study.calibrate.CalibrateTables.LOSS;
import static detente.study.calibrate.CalibrateTables.STATUS;
import static detente.study.calibrate.CalibrateTables.VALUE;
import static detente.study.calibrate.CalibrateTables.numbered;
import static detente.study.calibrate.CalibrateTables.places;
import static detente.study.calibrate.CalibrateTables.status;
import static detente.study.calibrate.CalibrateTables.values;

import detente.calibration.AbcPosterior;
import detente.calibration.Bootstrap;
import detente.calibration.Recovery;
import detente.calibration.SeedSet;
import detente.calibration.Uncertainty;
import detente.experiment.ParameterSpace;
import detente.study.calibrate.CalibrateTables.Numbered;
import detente.table.Columns;
import detente.table.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Bootstrap, approximate posterior and self-recovery, as far as they were asked for.
 *
 * @param seed first seed of the search
 */
record UncertaintyTables(ParameterSpace space, long seed, Uncertainty uncertainty) {

    List<Table<?>> all() {
        List<Table<?>> tables = new ArrayList<>();
        uncertainty.bootstrap().ifPresent(b -> tables.add(bootstrap(b)));
        uncertainty.abc().ifPresent(p -> {
            tables.add(generations(p.generations()));
            numbered(p.populations()).forEach(n -> tables.add(population(n)));
        });
        uncertainty.recovery().ifPresent(r -> tables.add(recovery(r)));
        return tables;
    }

    /** A simulated data set and what was fitted to it; NaN if nothing was. */
    private record DataSet(SeedSet seeds, double[] truth, double[] fitted, double loss, Optional<String> failure) {
        double[] found() {
            double[] found = fitted.clone();
            if (failure.isPresent()) {
                Arrays.fill(found, Double.NaN);
            }
            return found;
        }
    }

    private Table<?> dataSets(String name, Columns<Numbered<DataSet>> values, List<DataSet> all) {
        Columns<Numbered<DataSet>> columns = new Columns<Numbered<DataSet>>()
                .whole("data_set", "", "number of the data set, from 1", Numbered::number)
                .whole(
                        "seed",
                        "",
                        "first seed of its runs",
                        d -> d.row().seeds().first(seed))
                .text("status", "", STATUS, d -> status(d.row().failure()))
                .number("loss", "", LOSS, d -> d.row().loss())
                .and(values)
                .text("message", "", "why a run failed", d -> d.row().failure().orElse(""));
        return Table.of(name, "", columns, numbered(all));
    }

    private Table<?> bootstrap(Bootstrap bootstrap) {
        List<DataSet> all = bootstrap.refits().stream()
                .map(r -> new DataSet(r.data(), r.point(), r.point(), r.loss(), r.failure()))
                .toList();
        return dataSets("bootstrap", values("", space, VALUE, d -> d.row().found()), all);
    }

    private Table<?> recovery(Recovery recovery) {
        List<DataSet> all = recovery.pairs().stream()
                .map(p -> new DataSet(p.data(), p.truth(), p.found(), p.loss(), p.failure()))
                .toList();
        Columns<Numbered<DataSet>> truth =
                values("true_", space, "value that made the data", d -> d.row().truth());
        return dataSets(
                "recovery",
                truth.and(values(
                        "found_",
                        space,
                        "value that was found from them",
                        d -> d.row().found())),
                all);
    }

    private static Table<?> generations(List<AbcPosterior.Generation> all) {
        String effective = "particles of equal weight that would tell as much";
        Columns<Numbered<AbcPosterior.Generation>> columns = new Columns<Numbered<AbcPosterior.Generation>>()
                .whole("generation", "", "number of the generation, from 1", Numbered::number)
                .number("tolerance", "", "largest distance that is accepted", g -> tolerance(g.row()))
                .number(
                        "acceptance",
                        "",
                        "share of the proposals that was accepted",
                        g -> g.row().acceptance())
                .whole(
                        "simulations",
                        "",
                        "proposals that were simulated",
                        g -> g.row().simulations())
                .whole(
                        "failures",
                        "",
                        "proposals of which a run failed",
                        g -> g.row().failures())
                .number("effective_size", "", effective, g -> g.row().effective());
        return Table.of("abc", "", columns, numbered(all));
    }

    /** NaN for the first population, which is of the prior at whatever distance. */
    static double tolerance(AbcPosterior.Generation generation) {
        return Double.isFinite(generation.tolerance()) ? generation.tolerance() : Double.NaN;
    }

    private Table<?> population(Numbered<AbcPosterior.Particles> population) {
        AbcPosterior.Particles particles = population.row();
        Columns<Integer> values = values("", space, VALUE, i -> particles.points()[i]);
        Columns<Integer> columns = values.number(
                        "weight", "", "weight of the particle", i -> particles.weights()[i])
                .number("distance", "", LOSS, i -> particles.distances()[i]);
        return Table.of("abc_gen" + population.number(), "", columns, places(particles.weights().length));
    }
}
