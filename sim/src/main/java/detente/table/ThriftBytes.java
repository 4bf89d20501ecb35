package detente.table;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

/** A structure in the compact protocol of Thrift, in which Parquet describes itself. Fields are added in the order of their ids. */
final class ThriftBytes {
    /** Types of elements and fields. */
    static final int NUMBER = 5;

    static final int TEXT = 8;
    static final int STRUCT = 12;

    private static final int WHOLE = 6;
    private static final int LIST = 9;
    private static final int LONG_LIST = 15;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final Deque<Integer> outer = new ArrayDeque<>();
    private int last;

    byte[] bytes() {
        return out.toByteArray();
    }

    /** A number of 32 bits. */
    ThriftBytes number(int id, int value) {
        field(id, NUMBER);
        return plain(zigzag(value));
    }

    /** A number of 64 bits. */
    ThriftBytes whole(int id, long value) {
        field(id, WHOLE);
        return plain(zigzag(value));
    }

    ThriftBytes text(int id, String value) {
        field(id, TEXT);
        return words(value);
    }

    /** A list; its elements follow. */
    ThriftBytes list(int id, int size, int type) {
        field(id, LIST);
        if (size < LONG_LIST) {
            return raw((size << 4) | type);
        }
        return raw((LONG_LIST << 4) | type).plain(size);
    }

    /** A structure as a field; {@link #end} ends it. */
    ThriftBytes begin(int id) {
        field(id, STRUCT);
        return inside();
    }

    /** A structure as an element of a list. */
    ThriftBytes inside() {
        outer.push(last);
        last = 0;
        return this;
    }

    ThriftBytes end() {
        last = outer.isEmpty() ? 0 : outer.pop();
        return raw(0);
    }

    /** A text as an element of a list. */
    ThriftBytes words(String value) {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        plain(bytes.length);
        out.writeBytes(bytes);
        return this;
    }

    /** A number in seven bits a byte, as it is. */
    ThriftBytes plain(long value) {
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            raw((int) ((rest & 0x7F) | 0x80));
            rest >>>= 7;
        }
        return raw((int) rest);
    }

    ThriftBytes raw(int value) {
        out.write(value);
        return this;
    }

    private void field(int id, int type) {
        raw(((id - last) << 4) | type);
        last = id;
    }

    private static long zigzag(long value) {
        return (value << 1) ^ (value >> 63);
    }
}
