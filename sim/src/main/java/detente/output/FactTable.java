package detente.output;

import detente.results.Artifact;
import detente.results.Band;
import detente.results.Fact;
import detente.results.FactCheck;
import detente.results.Numbers;
import java.util.List;
import java.util.stream.Stream;

/** {@code facts.csv}: a row a fact, with what was observed, what is simulated over the seeds, band and verdict. */
public final class FactTable {
    private FactTable() {}

    public static Artifact of(List<FactCheck> facts) {
        Stream<List<?>> rows = facts.stream().map(FactTable::row);
        return ResultTables.csv(
                "facts.csv",
                List.of(
                        "id",
                        "title",
                        "unit",
                        "measure",
                        "observed",
                        "median",
                        "lower",
                        "upper",
                        "observed_inside",
                        "band_min",
                        "band_max",
                        "verdict",
                        "share_in_band",
                        "seeds",
                        "source"),
                rows);
    }

    private static List<?> row(FactCheck check) {
        Fact fact = check.fact();
        return List.of(
                fact.id(),
                fact.title(),
                fact.unit(),
                fact.expression(),
                Numbers.text(fact.observed().orElse(Double.NaN)),
                Numbers.text(check.median()),
                Numbers.text(check.low()),
                Numbers.text(check.high()),
                check.observedInside().map(inside -> inside ? "yes" : "no").orElse(""),
                fact.band().map(Band::min).map(Numbers::text).orElse(""),
                fact.band().map(Band::max).map(Numbers::text).orElse(""),
                check.verdict().words(),
                Numbers.text(check.shareInBand()),
                check.seeds(),
                fact.source());
    }
}
