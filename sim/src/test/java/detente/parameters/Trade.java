package detente.parameters;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A small model for the tests: groups, every type of parameter, a key set from a table, a rule across fields. */
public final class Trade {
    public static final Vocabulary<Parameters> VOCABULARY = new Vocabulary<>(
            Parameters.class,
            List.of(
                    new Instrument("ree-licence", "1", 0, 1, "share of licences withheld", Set.of("CN")),
                    new Instrument("tariff", "percent", 0, 500, "average rate", Set.of("CN", "US"), true),
                    new Instrument("purchases", "1", 0, Double.POSITIVE_INFINITY, "share of the base flow", Set.of())),
            Set.of("CN", "US", "both"),
            Set.of("goods"),
            tables -> Map.of(
                    "good",
                    tables.table("goods")
                            .rows()
                            .map(r -> r.text("good"))
                            .collect(Collectors.toCollection(TreeSet::new))));

    private Trade() {}

    public record Parameters(Licences licences, Firms firms, Production production) {
        public Parameters {
            if (firms.count() == 1000 && !licences.published()) {
                throw new IllegalArgumentException("so many firms need published refusals");
            }
        }
    }

    public record Licences(
            @Param(unit = "1/week", about = "share of applications decided in a week", min = 0, max = 1, lever = true)
            double approvalRateOpen,

            @Param(unit = "1", about = "who decides") Authority authority,

            @Param(unit = "1", about = "whether refusals are published")
            boolean published) {}

    public enum Authority {
        CENTRAL,
        BY_PROVINCE
    }

    public record Firms(
            @Param(unit = "week", about = "magnets held", min = 0.5, max = 52)
            double magnetCover,

            @Param(unit = "week", about = "magnets held in a crisis", min = 0)
            double crisisCover,

            @Param(unit = "1", about = "number of firms", min = 1, max = 1000)
            int count) {
        public Firms {
            if (crisisCover < magnetCover) {
                throw new IllegalArgumentException("crisis-cover must not be below magnet-cover");
            }
        }
    }

    public record Production(
            @Param(unit = "week", about = "input cover", min = 0, max = 60, per = "good")
            Keyed cover) {}
}
