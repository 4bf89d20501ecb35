package detente.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
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
            return new Software(version, sha256(String.join("\n", hashes)));
        } catch (IOException e) {
            throw new UncheckedIOException("the class path cannot be read", e);
        }
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
