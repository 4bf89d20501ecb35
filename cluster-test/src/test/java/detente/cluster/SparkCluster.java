package detente.cluster;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A standalone Spark cluster on this machine: a master and two workers of one processor each, processes of their own. */
final class SparkCluster implements AutoCloseable {
    static final Path HOME = Path.of(System.getProperty("spark.home"));
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final List<String> OPENED =
            List.of("java.lang", "java.nio", "java.util", "sun.nio.ch", "sun.nio.cs");

    private final Path folder;
    private final int port;
    private final List<Process> daemons = new ArrayList<>();

    private SparkCluster(Path folder, int port) {
        this.folder = folder;
        this.port = port;
    }

    /** @param folder for logs and what workers need */
    static SparkCluster start(Path folder) throws IOException, InterruptedException {
        SparkCluster cluster = new SparkCluster(folder, freePort());
        cluster.start("master", "org.apache.spark.deploy.master.Master", "--port", Integer.toString(cluster.port));
        cluster.await("master", "Starting Spark master");
        for (String worker : List.of("worker-1", "worker-2")) {
            String work = folder.resolve(worker).toString();
            cluster.start(
                    worker,
                    "org.apache.spark.deploy.worker.Worker",
                    "--cores",
                    "1",
                    "--memory",
                    "1g",
                    "--work-dir",
                    work,
                    cluster.address());
        }
        cluster.await("worker-1", "Successfully registered with master");
        cluster.await("worker-2", "Successfully registered with master");
        return cluster;
    }

    String address() {
        return "spark://127.0.0.1:" + port;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void start(String name, String daemon, String... words) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m", "-XX:+UseSerialGC"));
        OPENED.forEach(p -> command.add("--add-opens=java.base/" + p + "=ALL-UNNAMED"));
        command.addAll(List.of("-cp", HOME.resolve("jars") + "/*", daemon, "--host", "127.0.0.1", "--webui-port", "0"));
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log(name).toFile());
        settle(builder);
        daemons.add(builder.start());
    }

    /** Tells a process where Spark is, and to talk to this machine alone. */
    static void settle(ProcessBuilder builder) {
        builder.environment().put("SPARK_HOME", HOME.toString());
        builder.environment().put("SPARK_SCALA_VERSION", "2.13");
        builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
    }

    private Path log(String name) {
        return folder.resolve(name + ".log");
    }

    private void await(String name, String words) throws IOException, InterruptedException {
        Process last = daemons.get(daemons.size() - 1);
        Instant due = Instant.now().plus(PATIENCE);
        while (!Files.readString(log(name)).contains(words)) {
            if (!last.isAlive() || Instant.now().isAfter(due)) {
                throw new IllegalStateException(Files.readString(log(name)));
            }
            Thread.sleep(50);
        }
    }

    /**
     * Kills a machine, worker and executor, on which some task has a file open.
     *
     * @param name how the file's name begins
     * @return whether there was one
     */
    boolean killWhoHolds(String name) {
        for (Process worker : daemons.subList(1, daemons.size())) {
            List<ProcessHandle> executors = worker.descendants().toList();
            if (executors.stream().anyMatch(e -> holds(e, name))) {
                worker.destroyForcibly();
                executors.forEach(ProcessHandle::destroyForcibly);
                return true;
            }
        }
        return false;
    }

    private static boolean holds(ProcessHandle process, String name) {
        try (Stream<Path> open = Files.list(Path.of("/proc", Long.toString(process.pid()), "fd"))) {
            return open.anyMatch(link -> target(link).getFileName().toString().startsWith(name));
        } catch (IOException ended) {
            return false;
        }
    }

    private static Path target(Path link) {
        try {
            return Files.readSymbolicLink(link);
        } catch (IOException closed) {
            return link;
        }
    }

    @Override
    public void close() {
        for (Process daemon : daemons) {
            daemon.descendants().forEach(ProcessHandle::destroyForcibly);
            daemon.destroyForcibly().onExit().join();
        }
    }
}
