package detente.imports.layout;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The rows of a text file with a separator, one at a time, as bytes: a table of millions of cells makes no object a cell. Cells
 * may stand in quotes; the spaces around them go; empty lines are left out; a byte order mark is skipped.
 */
final class DelimitedRows implements AutoCloseable {
    /** No separator: every line is one cell, quotes and all. */
    static final char WHOLE_LINES = '\u0001';

    private static final int END = -1;
    private static final int LONGEST_QUOTED = 1 << 16;

    private final InputStream in;
    private final int separator;
    private final byte[] buffer = new byte[1 << 16];
    private int position;
    private int filled;
    private byte[] bytes = new byte[1 << 12];
    private int length;
    private int[] ends = new int[1 << 6];
    private int count;
    private int line;
    private int nextLine = 1;

    /** @param separator an ASCII character */
    DelimitedRows(InputStream in, char separator) throws IOException {
        this.in = in;
        this.separator = separator;
        this.filled = Math.max(0, in.readNBytes(buffer, 0, buffer.length));
        boolean marked =
                filled >= 3 && buffer[0] == (byte) 0xEF && buffer[1] == (byte) 0xBB && buffer[2] == (byte) 0xBF;
        if (marked) {
            position = 3;
        }
    }

    /** Goes to the next row that is not empty; false at the end. @throws WrongRow if it cannot be read */
    boolean next() throws IOException {
        do {
            if (!row()) {
                return false;
            }
        } while (count == 1 && ends[0] == 0);
        return true;
    }

    /** Line on which the row starts, from 1. */
    int line() {
        return line;
    }

    /** Number of cells. */
    int count() {
        return count;
    }

    /** The bytes of the row's cells, to be read between {@link #from} and {@link #to}. */
    byte[] bytes() {
        return bytes;
    }

    int from(int cell) {
        return cell == 0 ? 0 : ends[cell - 1];
    }

    int to(int cell) {
        return ends[cell];
    }

    /** A cell as text; empty beyond the end of the row. @throws WrongRow if it is not UTF-8 */
    String text(int cell) throws WrongRow {
        if (cell >= count) {
            return "";
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, from(cell), to(cell) - from(cell)))
                    .toString()
                    .strip();
        } catch (CharacterCodingException e) {
            throw new WrongRow(line, "the text is not UTF-8; save the file as UTF-8.");
        }
    }

    /** The first cells of the row as text, or all if it has fewer. @throws WrongRow if one is not UTF-8 */
    List<String> texts(int most) throws WrongRow {
        List<String> texts = new ArrayList<>();
        for (int cell = 0; cell < Math.min(most, count); cell++) {
            texts.add(text(cell));
        }
        return texts;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private boolean row() throws IOException {
        length = 0;
        count = 0;
        line = nextLine;
        int b = read();
        if (b == END) {
            return false;
        }
        b = cell(b);
        while (b == separator) {
            b = cell(read());
        }
        nextLine++;
        return true;
    }

    /** Reads a cell that starts with a byte. @return what ended it: the separator, a line feed or the end */
    private int cell(int first) throws IOException {
        int b = first;
        while (b == ' ') {
            b = read();
        }
        if (b == '"' && separator != WHOLE_LINES) {
            b = quoted();
        } else {
            int start = length;
            while (b != separator && b != '\n' && b != '\r' && b != END) {
                put(b);
                b = read();
            }
            while (length > start && bytes[length - 1] == ' ') {
                length--;
            }
        }
        if (b == '\r') {
            b = read();
            if (b != '\n' && b != END) {
                position--;
                b = '\n';
            }
        }
        ends = count < ends.length ? ends : Arrays.copyOf(ends, count * 2);
        ends[count++] = length;
        return b;
    }

    private int quoted() throws IOException {
        int start = length;
        while (true) {
            int b = read();
            if (b == '"') {
                b = read();
                if (b != '"') {
                    return afterQuote(b);
                }
            }
            if (b == END || length - start > LONGEST_QUOTED) {
                throw new WrongRow(line, "the quotes of this row do not match.");
            }
            nextLine += b == '\n' ? 1 : 0;
            put(b);
        }
    }

    private int afterQuote(int first) throws IOException {
        int b = first;
        while (b == ' ') {
            b = read();
        }
        if (b != separator && b != '\n' && b != '\r' && b != END) {
            throw new WrongRow(line, "the quotes of this row do not match.");
        }
        return b;
    }

    private void put(int b) throws WrongRow {
        if (b == 0) {
            throw new WrongRow(line, "the file is not UTF-8 text: it holds zero bytes.");
        }
        if (length == bytes.length) {
            if (length > Integer.MAX_VALUE / 4) {
                throw new WrongRow(line, "the row is too long.");
            }
            bytes = Arrays.copyOf(bytes, length * 2);
        }
        bytes[length++] = (byte) b;
    }

    private int read() throws IOException {
        if (position == filled) {
            filled = in.read(buffer);
            position = 0;
            if (filled <= 0) {
                filled = 0;
                return END;
            }
        }
        return buffer[position++] & 0xFF;
    }
}
