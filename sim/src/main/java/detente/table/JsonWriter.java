package detente.table;

import detente.results.Field;
import detente.results.Numbers;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.stream.Stream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** JSON: an object a row, its keys the names of the columns in camel case, {@code null} for what is infinite or not there. */
public final class JsonWriter implements TableWriter {
    /** Up to this size every whole number is a double: 2^53 - 1. */
    private static final long MOST_EXACT = (1L << 53) - 1;

    @Override
    public void write(Table<?> table, Appendable out) throws IOException {
        ArrayNode rows = JsonNodeFactory.instance.arrayNode();
        put(rows, table);
        out.append(rows.toPrettyString()).append('\n');
    }

    /** Adds the rows to a document, under the name of the table. */
    public static void put(ObjectNode document, Table<?> table) {
        put(document.putArray(key(table.name())), table);
    }

    /** Adds the rows to an array. */
    public static <R> void put(ArrayNode array, Table<R> table) {
        try (Stream<R> rows = table.rows().get()) {
            rows.forEach(row -> put(array.addObject(), table.columns(), row));
        }
    }

    /** Adds the values of a row. */
    static <R> void put(ObjectNode object, Columns<R> columns, R row) {
        columns.filed()
                .forEach(column -> put(object, column.field(), column.of().apply(row)));
    }

    private static void put(ObjectNode object, Field field, Cell cell) {
        String text = cell.exact();
        boolean label = cell instanceof Cell.Text && field.kind() == Field.Kind.WHOLE && !text.isEmpty();
        boolean missing = text.isEmpty() && field.kind() != Field.Kind.TEXT;
        put(object, key(field.name()), missing ? Cell.NONE : label ? Cell.whole(Long.parseLong(text)) : cell);
    }

    /**
     * Adds a value; null for what is infinite or not there. A whole number that a double cannot hold exactly is a text, because many
     * readers have nothing else (RFC 7493).
     */
    public static void put(ObjectNode object, String key, Cell cell) {
        if (cell instanceof Cell.Whole whole && whole.value() >= -MOST_EXACT && whole.value() <= MOST_EXACT) {
            object.put(key, whole.value());
        } else if (cell instanceof Cell.Flag flag) {
            object.put(key, flag.value());
        } else if (cell instanceof Cell.Real real && Double.isFinite(real.value())) {
            object.put(key, new BigDecimal(Numbers.text(real.value())));
        } else if (cell instanceof Cell.Share share && Double.isFinite(share.value())) {
            object.put(key, new BigDecimal(Numbers.text(share.value())));
        } else if (cell == Cell.NONE || cell instanceof Cell.Real || cell instanceof Cell.Share) {
            object.putNull(key);
        } else {
            object.put(key, cell.exact());
        }
    }

    /** A name of a column in camel case: {@code share_in_band} is {@code shareInBand}. */
    static String key(String name) {
        StringBuilder key = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            boolean joint = "_-. ".indexOf(name.charAt(i)) >= 0;
            if (joint && i + 1 < name.length()) {
                key.append(Character.toUpperCase(name.charAt(++i)));
            } else if (!joint) {
                key.append(name.charAt(i));
            }
        }
        return key.toString();
    }
}
