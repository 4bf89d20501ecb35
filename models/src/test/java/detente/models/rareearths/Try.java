package detente.models.rareearths;

import detente.engine.*;
import detente.parameters.*;
import detente.results.*;
import java.nio.file.Path;
import java.util.*;

public class Try {
    public static void main(String[] a) {
        ModelFolder f = ModelFolder.open(Path.of("/work/main/models/rare-earths"));
        RareEarths m = new RareEarths();
        List<String> over = new ArrayList<>(Arrays.asList(a));
        String sc = "history";
        if (!over.isEmpty() && !over.get(0).contains("=")) sc = over.remove(0);
        Inputs<RareEarthsParameters> in;
        try {
            in = f.load(new Request(Optional.of(sc), over, OptionalInt.empty()), m.vocabulary());
        } catch (InvalidInput e) {
            System.out.println(e.getMessage());
            return;
        }
        for (long seed = 1; seed <= 3; seed++) {
            Run<RareEarthsParameters> run = new Run<>(m, in, seed);
            long t0 = System.nanoTime();
            Results r = Simulation.run(run, Strictness.PHASE);
            long t1 = System.nanoTime();
            Results r2 = Simulation.run(run, Strictness.OFF);
            System.out.println("ms " + (t1 - t0) / 1e6 + " " + (System.nanoTime() - t1) / 1e6 + " seed " + seed);
            for (String s : List.of("exports.magnet.chn.usa", "exports.magnet.chn.world")) {
                for (Fit fit : Fit.of(r, java.time.LocalDate.of(2025, 1, 1), java.time.LocalDate.of(2025, 8, 31)))
                    if (fit.series().name().equals(s)) {
                        System.out.printf("%s MAPE %.3f ", s, fit.meanAbsolutePercentageError());
                        for (var v : fit.months())
                            System.out.printf(
                                    " %s %.0f/%.0f",
                                    v.months(), v.simulated(), v.observed().getAsDouble());
                        System.out.println();
                    }
                for (Fit fit : Fit.of(r, java.time.LocalDate.of(2025, 4, 1), java.time.LocalDate.of(2025, 8, 31)))
                    if (fit.series().name().equals(s))
                        System.out.printf("   Apr-Aug %.3f%n", fit.meanAbsolutePercentageError());
            }
            if (seed == 1)
                for (String s : List.of(
                        "licences.stringency.chn",
                        "licences.applications.chn.world",
                        "licences.approvals.chn.world",
                        "licences.active.chn.world",
                        "licences.pending.chn.world",
                        "licences.approved-share.chn.ally",
                        "cover.magnet.usa",
                        "cover.magnet.ally",
                        "shutdown.magnet-users.usa",
                        "stopped.magnet-users.abroad",
                        "output.auto.usa",
                        "output.auto.ally",
                        "output.auto.chn",
                        "output.magnet.chn",
                        "output.all.usa",
                        "backlog.magnet.chn.world",
                        "unfilled.magnet.chn.usa")) {
                    System.out.printf("%-36s", s);
                    double[] v = r.series(s).values();
                    for (int t = 60; t < 110; t += 2) System.out.printf(" %.3g", v[t]);
                    System.out.println();
                }
        }
    }
}
