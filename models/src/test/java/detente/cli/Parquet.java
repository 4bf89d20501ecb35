package detente.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Parquet files as text, a line a row and the header first; numbers as Java prints them. */
final class Parquet {
    private Parquet() {}

    static List<String> rows(Path file) {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("FROM read_parquet('" + file + "')")) {
            List<String> lines = new ArrayList<>();
            int columns = rows.getMetaData().getColumnCount();
            List<String> cells = new ArrayList<>();
            for (int i = 1; i <= columns; i++) {
                cells.add(rows.getMetaData().getColumnName(i));
            }
            lines.add(String.join(",", cells));
            while (rows.next()) {
                cells.clear();
                for (int i = 1; i <= columns; i++) {
                    Object cell = rows.getObject(i);
                    cells.add(cell == null ? "" : number(cell.toString()));
                }
                lines.add(String.join(",", cells));
            }
            return lines;
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /** A CSV file without quotes in the same form. */
    static List<String> csv(Path file) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            List<String> cells = new ArrayList<>();
            for (String cell : line.split(",", -1)) {
                cells.add(number(cell.equals("1E309") ? "Infinity" : cell));
            }
            lines.add(String.join(",", cells));
        }
        return lines;
    }

    private static String number(String cell) {
        return cell.matches("-?[0-9.]+(E-?[0-9]+)?|Infinity") && !cell.matches("[0-9]{4}-.*")
                ? Double.toString(Double.parseDouble(cell))
                : cell;
    }
}
