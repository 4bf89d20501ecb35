package detente.results;

import java.util.Locale;

/** Names of Java as words of model files: {@code approvalRateOpen} and {@code LATIN_HYPERCUBE} in lower case with hyphens. */
public final class KebabCase {

    private KebabCase() {}

    public static String ofComponent(String name) {
        return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    public static String ofConstant(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
