package detente.store;

import detente.input.RegularFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duckdb.DuckDBConnection;

/** A DuckDB database with bounds on what it takes of the machine; rows are streamed, not collected. */
final class Database implements AutoCloseable {
    private static final String MEMORY = "256MB";
    private static final Pattern HOLDER = Pattern.compile("PID (\\d+)");
    private static final Pattern NATIVE = Pattern.compile("\\s(/\\S.*libduckdb_java\\S*)$");

    private final DuckDBConnection connection;
    private final String shown;

    private Database(DuckDBConnection connection, String shown) {
        this.connection = connection;
        this.shown = shown;
    }

    /**
     * Opens a database file, or makes it.
     *
     * @param scratch folder for what does not fit in memory; removed with the database
     * @throws OutputFailure if it is locked, damaged or cannot be written
     */
    static Database open(Path file, Path scratch) {
        String shown = file.toString();
        Properties properties = new Properties();
        properties.setProperty("jdbc_stream_results", "true");
        properties.setProperty("memory_limit", MEMORY);
        properties.setProperty("threads", "1"); // the processors belong to the runs
        properties.setProperty("temp_directory", scratch.toString());
        properties.setProperty("autoinstall_known_extensions", "false");
        try {
            DuckDBConnection connection = DriverManager.getConnection("jdbc:duckdb:" + file, properties)
                    .unwrap(DuckDBConnection.class);
            removeUnpackedLibrary();
            return new Database(connection, shown);
        } catch (SQLException e) {
            throw failure("opened", shown, e);
        } catch (LinkageError e) {
            throw new OutputFailure(
                    "the library of the store (70 MB) cannot be unpacked to " + System.getProperty("java.io.tmpdir")
                            + "; DETENTE_JAVA_OPTIONS=-Djava.io.tmpdir=DIR, for example, names another place",
                    new IllegalStateException(e));
        }
    }

    /** The driver unpacks 70 MB for each process and leaves them behind when it is killed; once mapped, the name can go. */
    private static void removeUnpackedLibrary() {
        try {
            byte[] maps = RegularFile.bytes(Path.of("/proc/self/maps"));
            for (String line : new String(maps, StandardCharsets.UTF_8).lines().toList()) {
                Matcher mapped = NATIVE.matcher(line);
                if (mapped.find()) {
                    Files.deleteIfExists(Path.of(mapped.group(1)));
                }
            }
        } catch (IOException | InvalidPathException elsewhere) {
            // on other systems the driver removes it when the program ends
        }
    }

    DuckDBConnection connection() {
        return connection;
    }

    /** Executes statements one after another. @throws OutputFailure if one cannot be executed */
    void execute(List<String> statements) {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    void execute(String... statements) {
        execute(List.of(statements));
    }

    /** A text as SQL writes it. */
    static String quoted(Object text) {
        return "'" + text.toString().replace("'", "''") + "'";
    }

    OutputFailure failure(SQLException e) {
        return failure("used", shown, e);
    }

    private static OutputFailure failure(String what, String shown, SQLException e) {
        String message = String.valueOf(e.getMessage());
        if (message.contains("Could not set lock") || message.contains("Conflicting lock")) {
            Matcher holder = HOLDER.matcher(message);
            String who = holder.find() ? " (process " + holder.group(1) + ")" : "";
            return new OutputFailure("another process" + who + " is computing this batch and holds " + shown, e, true);
        }
        if (message.contains("No space left") || message.contains("File too large")) {
            return new OutputFailure(
                    "no space left for " + shown
                            + "; nothing that was acknowledged is lost, and with more space the same command goes on from there",
                    e);
        }
        String reason = message.lines().findFirst().orElse("").strip();
        return new OutputFailure(
                shown + " cannot be " + what + ": " + reason
                        + "\nNothing in it was changed. If it is damaged, --fresh computes the batch again.",
                e);
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw failure(e);
        }
    }
}
