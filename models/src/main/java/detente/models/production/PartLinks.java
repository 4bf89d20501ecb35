package detente.models.production;

import java.util.Arrays;

/** The links of one cell of the table, by position of the buyer within its industry. */
final class PartLinks {
    private final int buyers;
    private int[] buyer = new int[16];
    private int[] supplier = new int[16];
    private double[] flow = new double[16];
    private int size;
    /** First link of each buyer; empty until {@link #sort()}. */
    private int[] first = {};

    PartLinks(int buyers) {
        this.buyers = buyers;
    }

    void add(int position, int node, double amount) {
        if (size == buyer.length) {
            buyer = Arrays.copyOf(buyer, 2 * size);
            supplier = Arrays.copyOf(supplier, 2 * size);
            flow = Arrays.copyOf(flow, 2 * size);
        }
        buyer[size] = position;
        supplier[size] = node;
        flow[size++] = amount;
    }

    /** Orders the links by buyer, then supplier, and joins links of the same pair; call once, after the last link. */
    PartLinks sort() {
        countingSortByBuyer();
        int kept = 0;
        for (int b = 0; b < buyers; b++) {
            int start = kept;
            for (int l = first[b]; l < first[b + 1]; l++) {
                kept = insert(start, kept, l);
            }
            first[b] = start;
        }
        first[buyers] = kept;
        size = kept;
        return this;
    }

    int firstOf(int position) {
        return first[position];
    }

    int endOf(int position) {
        return first[position + 1];
    }

    int supplier(int link) {
        return supplier[link];
    }

    /** Flow of all links together. */
    double total() {
        double sum = 0;
        for (int l = 0; l < size; l++) {
            sum += flow[l];
        }
        return sum;
    }

    double flow(int link) {
        return flow[link];
    }

    private void countingSortByBuyer() {
        first = new int[buyers + 1];
        for (int l = 0; l < size; l++) {
            first[buyer[l] + 1]++;
        }
        for (int b = 0; b < buyers; b++) {
            first[b + 1] += first[b];
        }
        int[] next = first.clone();
        int[] sortedSupplier = new int[size];
        double[] sortedFlow = new double[size];
        for (int l = 0; l < size; l++) {
            int place = next[buyer[l]]++;
            sortedSupplier[place] = supplier[l];
            sortedFlow[place] = flow[l];
        }
        supplier = sortedSupplier;
        flow = sortedFlow;
    }

    /** Inserts link l into the sorted links from start to end of the same buyer; returns the new end. */
    private int insert(int start, int end, int l) {
        int node = supplier[l];
        double amount = flow[l];
        int place = end;
        while (place > start && supplier[place - 1] > node) {
            place--;
        }
        if (place > start && supplier[place - 1] == node) {
            flow[place - 1] += amount;
            return end;
        }
        System.arraycopy(supplier, place, supplier, place + 1, end - place);
        System.arraycopy(flow, place, flow, place + 1, end - place);
        supplier[place] = node;
        flow[place] = amount;
        return end + 1;
    }
}
