package detente.output;

import detente.results.Artifact;
import detente.results.Band;
import detente.results.Column;
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
                        Column.text("id", "id of the fact"),
                        Column.text("title", "what it says"),
                        Column.unit("unit of the figures"),
                        Column.text("measure", "expression that is simulated"),
                        Column.number("observed", "observed figure, if there is one"),
                        Column.number("median", "median over the seeds"),
                        Column.number("lower", "5% quantile over the seeds"),
                        Column.number("upper", "95% quantile over the seeds"),
                        Column.flag("observed_inside", "whether the observed figure lies between them"),
                        Column.number("band_min", "lower end of the band of the fact, if it has one"),
                        Column.number("band_max", "upper end of the band"),
                        Column.text("verdict", "whether the median lies in the band"),
                        Column.number("share_in_band", "share of the seeds whose figure lies in the band"),
                        Column.whole("seeds", "seeds that count"),
                        Column.text("source", "source of the fact")),
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
                check.observedInside().map(String::valueOf).orElse(""),
                fact.band().map(Band::min).map(Numbers::text).orElse(""),
                fact.band().map(Band::max).map(Numbers::text).orElse(""),
                check.verdict().words(),
                Numbers.text(check.shareInBand()),
                check.seeds(),
                fact.source());
    }
}
