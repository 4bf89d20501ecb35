package detente.cluster;

import detente.input.Position;
import detente.input.Problems;
import java.io.File;
import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The jars of Spark, which are no part of the program: whoever has a cluster has them. */
public final class SparkLibrary {
    private static final String CONTEXT = "org/apache/spark/api/java/JavaSparkContext.class";
    private static final Pattern MASTER =
            Pattern.compile("local|local\\[(\\d+|\\*)]|spark://[^/:\\s]+:\\d+(,[^/:\\s]+:\\d+)*|yarn|k8s://\\S+");

    private SparkLibrary() {}

    /** Adds what speaks against computing on a cluster: no Spark on the class path, or an address that is none. */
    public static void check(String master, Problems problems) {
        if (!MASTER.matcher(master).matches()) {
            problems.add(
                    Position.COMMAND_LINE,
                    "'--cluster' must be the address of a Spark master, was '" + master + "'.",
                    Optional.of("spark://HOST:7077"));
        }
        if (context().isEmpty()) {
            problems.add(
                    Position.COMMAND_LINE,
                    "'--cluster' needs Spark 4.0 for Scala 2.13, which does not come with the program: set SPARK_HOME to the"
                            + " folder of a Spark, in whose jars/ is spark-core_2.13-4.0.4.jar, and type the same again; or"
                            + " start with spark-submit (README, 'On a cluster').");
        }
    }

    private static Optional<URL> context() {
        return Optional.ofNullable(SparkLibrary.class.getClassLoader().getResource(CONTEXT));
    }

    /** The class path of this process without the jars of Spark: what a machine needs beside its own Spark. */
    static String besideSpark() {
        Optional<Path> jars = context().flatMap(SparkLibrary::folder);
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .filter(entry -> !entry.isEmpty())
                .map(entry -> Path.of(entry).toAbsolutePath().normalize())
                .filter(entry -> jars.filter(j -> j.equals(entry.getParent())).isEmpty())
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static Optional<Path> folder(URL inJar) {
        try {
            if (inJar.openConnection() instanceof JarURLConnection jar) {
                Path file = Path.of(URI.create(jar.getJarFileURL().toString()));
                return Optional.ofNullable(file.toAbsolutePath().normalize().getParent());
            }
            return Optional.empty();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
