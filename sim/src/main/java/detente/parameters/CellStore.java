package detente.parameters;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The cells of a table while it is read: arrays that grow, no object per cell. */
final class CellStore {
    private byte[] text = new byte[1 << 12];
    private int[] ends = new int[1 << 8];
    private int[] lines = new int[1 << 6];
    private int cellCount;
    private int rowCount;

    void addRow(Iterable<String> row, int line) {
        lines = rowCount < lines.length ? lines : Arrays.copyOf(lines, rowCount * 2);
        lines[rowCount++] = line;
        for (String cell : row) {
            addCell(cell.getBytes(StandardCharsets.UTF_8));
        }
    }

    private void addCell(byte[] cell) {
        int start = cellCount == 0 ? 0 : ends[cellCount - 1];
        int length = cell.length;
        if (start + length > text.length) {
            text = Arrays.copyOf(text, Math.max(start + length, text.length * 2));
        }
        System.arraycopy(cell, 0, text, start, length);
        ends = cellCount < ends.length ? ends : Arrays.copyOf(ends, cellCount * 2);
        ends[cellCount++] = start + length;
    }

    DataTable.Cells toCells() {
        return new DataTable.Cells(
                Arrays.copyOf(text, cellCount == 0 ? 0 : ends[cellCount - 1]),
                Arrays.copyOf(ends, cellCount),
                Arrays.copyOf(lines, rowCount));
    }
}
