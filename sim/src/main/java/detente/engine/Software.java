package detente.engine;

import detente.results.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Collections;
import java.util.Properties;
import java.util.TreeSet;

/**
 * Which software computed a run.
 *
 * @param version version of the engine
 * @param sourceHash hash over the sources of the engine and of all model code on the class path, as baked in at build
 */
public record Software(String version, String sourceHash) {
    private static final String RESOURCE = "META-INF/detente/build.properties";

    /** What is on the class path. */
    public static Software current() {
        try {
            String version = "unknown";
            TreeSet<String> hashes = new TreeSet<>();
            ClassLoader loader = Software.class.getClassLoader();
            for (URL url : Collections.list(loader.getResources(RESOURCE))) {
                Properties properties = new Properties();
                try (InputStream in = url.openStream()) {
                    properties.load(in);
                }
                version = properties.getProperty("version", version);
                hashes.add(properties.getProperty("source-hash", ""));
            }
            return new Software(version, Sha256.hex(String.join("\n", hashes)));
        } catch (IOException e) {
            throw new UncheckedIOException("the class path cannot be read", e);
        }
    }
}
