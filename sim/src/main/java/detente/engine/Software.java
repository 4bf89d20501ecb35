package detente.engine;

import detente.results.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/**
 * Which software computed a run.
 *
 * @param version version of the engine
 * @param sourceHash hash over the sources of the engine, as baked in at build, and of code that was run by it
 */
public record Software(String version, String sourceHash) {
    private static final String RESOURCE = "META-INF/detente/build.properties";

    /** Read once for a class: the class path does not change while the program runs. */
    private static final ClassValue<Software> KNOWN = new ClassValue<>() {
        @Override
        protected Software computeValue(Class<?> model) {
            try {
                return engineAnd(CodeHash.of(model));
            } catch (IOException e) {
                throw new UncheckedIOException("the class path cannot be read", e);
            }
        }
    };

    /** The engine with a model and what that uses; other models do not count. */
    static Software of(Model<?> model) {
        return KNOWN.get(model.getClass());
    }

    /** The engine with all sources that the class path tells. */
    public static Software current() {
        try {
            return engineAnd(CodeHash.sources(Software.class.getClassLoader()).toString());
        } catch (IOException e) {
            throw new UncheckedIOException("the class path cannot be read", e);
        }
    }

    private static Software engineAnd(String code) throws IOException {
        Properties build = new Properties();
        try (InputStream in = Software.class.getClassLoader().getResourceAsStream(RESOURCE)) {
            if (in != null) {
                build.load(in);
            }
        }
        String engine = build.getProperty("source-hash", "");
        return new Software(build.getProperty("version", "unknown"), Sha256.hex(engine + "\n" + code));
    }
}
