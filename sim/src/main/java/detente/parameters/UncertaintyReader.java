package detente.parameters;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** What a calibration file says under {@code uncertainty}. */
final class UncertaintyReader {
    static final Section.Keys KEYS =
            new Section.Keys("'uncertainty'", List.of(), List.of("bootstrap", "abc", "recovery"));
    static final Section.Keys ABC =
            new Section.Keys("'abc'", List.of("particles"), List.of("generations", "simulations"));

    static final int LEAST_BOOTSTRAP = 10;
    static final int LEAST_RECOVERY = 5;
    static final int LEAST_PARTICLES = 20;
    private static final int MOST_DATA_SETS = 10_000;
    private static final int MOST_PARTICLES = 1_000_000;
    private static final int MOST_GENERATIONS = 100;
    private static final int MOST_SIMULATIONS = 100_000_000;
    private static final int USUAL_GENERATIONS = 5;
    private static final int SIMULATIONS_A_PARTICLE = 50;

    private UncertaintyReader() {}

    /** The section of a calibration or of a block of it; nothing if there is none. */
    static BlockSpec.Uncertainty read(Section owner) {
        return owner.find("uncertainty")
                .flatMap(y -> Section.inside(y, "uncertainty", KEYS, owner))
                .map(s -> new BlockSpec.Uncertainty(
                        s.count("bootstrap", LEAST_BOOTSTRAP, MOST_DATA_SETS).orElse(0),
                        s.find("abc")
                                .flatMap(y -> Section.inside(y, "abc", ABC, s))
                                .flatMap(UncertaintyReader::abc),
                        s.count("recovery", LEAST_RECOVERY, MOST_DATA_SETS).orElse(0)))
                .orElse(BlockSpec.Uncertainty.NONE);
    }

    private static Optional<BlockSpec.Abc> abc(Section abc) {
        OptionalInt particles = abc.count("particles", LEAST_PARTICLES, MOST_PARTICLES);
        int least = particles.orElse(LEAST_PARTICLES);
        int generations = abc.count("generations", 1, MOST_GENERATIONS).orElse(USUAL_GENERATIONS);
        int simulations = abc.count("simulations", least, MOST_SIMULATIONS).orElse(SIMULATIONS_A_PARTICLE * least);
        return particles.isPresent()
                ? Optional.of(new BlockSpec.Abc(least, generations, simulations))
                : Optional.empty();
    }
}
