package detente.table;

import detente.results.Artifact;
import detente.results.Field;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A table as Parquet: one group of rows, a page a column, plain values without compression. Tables of single runs are small, and a
 * library that writes them costs more time than the run.
 */
public final class ParquetFile {
    private static final String MAGIC = "PAR1";
    private static final int OPTIONAL = 1;
    private static final int RUN_LENGTHS = 3;
    private static final int UTF8 = 0;
    private static final int DATE = 6;

    private final List<Field> fields;
    private final int rows;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final List<Chunk> chunks = new ArrayList<>();

    /** Where the page of a column stands. */
    private record Chunk(int offset, int size) {}

    private ParquetFile(List<Field> fields, int rows) {
        this.fields = fields;
        this.rows = rows;
    }

    /** The file of a table whose rows fit in memory. */
    public static <R> Artifact of(Table<R> table) {
        List<R> rows;
        try (Stream<R> all = table.rows().get()) {
            rows = all.toList();
        }
        ParquetFile file = new ParquetFile(table.fields(), rows.size());
        file.out.writeBytes(MAGIC.getBytes(StandardCharsets.US_ASCII));
        for (Column<R> column : table.filed()) {
            file.page(
                    column.field().kind(),
                    rows.stream().map(row -> column.of().apply(row).exact()).toList());
        }
        return new Artifact(table.name() + ".parquet", file.end(), table.fields());
    }

    private void page(Field.Kind kind, List<String> cells) {
        ByteArrayOutputStream page = new ByteArrayOutputStream();
        byte[] levels = levels(cells);
        page.writeBytes(little(4).putInt(levels.length).array());
        page.writeBytes(levels);
        values(kind, cells.stream().filter(cell -> !cell.isEmpty()).toList(), page);
        ThriftBytes header = new ThriftBytes()
                .number(1, 0)
                .number(2, page.size())
                .number(3, page.size())
                .begin(5)
                .number(1, rows)
                .number(2, 0)
                .number(3, RUN_LENGTHS)
                .number(4, RUN_LENGTHS)
                .end()
                .end();
        chunks.add(new Chunk(out.size(), header.bytes().length + page.size()));
        out.writeBytes(header.bytes());
        out.writeBytes(page.toByteArray());
    }

    /** Which cells are there, as lengths of runs. */
    private static byte[] levels(List<String> cells) {
        ThriftBytes levels = new ThriftBytes();
        int from = 0;
        for (int i = 1; i <= cells.size(); i++) {
            boolean there = !cells.get(from).isEmpty();
            if (i == cells.size() || cells.get(i).isEmpty() == there) {
                levels.plain((i - from) * 2L).raw(there ? 1 : 0);
                from = i;
            }
        }
        return levels.bytes();
    }

    private static void values(Field.Kind kind, List<String> cells, ByteArrayOutputStream page) {
        if (kind == Field.Kind.FLAG) {
            byte[] bits = new byte[(cells.size() + 7) / 8];
            for (int i = 0; i < cells.size(); i++) {
                bits[i / 8] |= (byte) (cells.get(i).equals("true") ? 1 << (i % 8) : 0);
            }
            page.writeBytes(bits);
            return;
        }
        for (String cell : cells) {
            page.writeBytes(
                    switch (kind) {
                        case NUMBER -> little(8).putDouble(number(cell)).array();
                        case WHOLE -> little(8).putLong(Long.parseLong(cell)).array();
                        case DAY ->
                            little(4)
                                    .putInt((int) LocalDate.parse(cell).toEpochDay())
                                    .array();
                        default -> text(cell);
                    });
        }
    }

    private static double number(String cell) {
        return cell.endsWith("inf")
                ? cell.startsWith("-") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY
                : Double.parseDouble(cell);
    }

    private static byte[] text(String cell) {
        byte[] bytes = cell.getBytes(StandardCharsets.UTF_8);
        return little(4 + bytes.length).putInt(bytes.length).put(bytes).array();
    }

    private static ByteBuffer little(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    private byte[] end() {
        ThriftBytes foot = new ThriftBytes().number(1, 1).list(2, fields.size() + 1, ThriftBytes.STRUCT);
        foot.inside().text(4, "table").number(5, fields.size()).end();
        for (Field field : fields) {
            foot.inside().number(1, type(field.kind())).number(3, OPTIONAL).text(4, field.name());
            if (type(field.kind()) == TEXT) {
                foot.number(6, UTF8);
            } else if (field.kind() == Field.Kind.DAY) {
                foot.number(6, DATE);
            }
            foot.end();
        }
        foot.whole(3, rows).list(4, 1, ThriftBytes.STRUCT).inside().list(1, fields.size(), ThriftBytes.STRUCT);
        long size = 0;
        for (int i = 0; i < fields.size(); i++) {
            Chunk chunk = chunks.get(i);
            size += chunk.size;
            foot.inside()
                    .whole(2, chunk.offset)
                    .begin(3)
                    .number(1, type(fields.get(i).kind()));
            foot.list(2, 2, ThriftBytes.NUMBER).plain(0).plain(2L * RUN_LENGTHS);
            foot.list(3, 1, ThriftBytes.TEXT).words(fields.get(i).name());
            foot.number(4, 0)
                    .whole(5, rows)
                    .whole(6, chunk.size)
                    .whole(7, chunk.size)
                    .whole(9, chunk.offset);
            foot.end().end();
        }
        foot.whole(2, size).whole(3, rows).end().text(6, "detente").end();
        out.writeBytes(foot.bytes());
        out.writeBytes(little(4).putInt(foot.bytes().length).array());
        out.writeBytes(MAGIC.getBytes(StandardCharsets.US_ASCII));
        return out.toByteArray();
    }

    private static final int TEXT = 6;

    /** Physical types, as the format numbers them. */
    private static int type(Field.Kind kind) {
        return switch (kind) {
            case FLAG -> 0;
            case DAY -> 1;
            case WHOLE -> 2;
            case NUMBER -> 5;
            case TEXT, UNIT -> TEXT;
        };
    }
}
