package detente.study.batch;

import detente.experiment.Distribution;
import detente.store.BatchDatabase;
import java.util.Arrays;

/** Reads how the values of each cell, series and period are spread over the seeds; it holds those of one at a time. */
final class SpreadReader {
    private final double[] values;
    private final Receiver receiver;
    private int cell = -1;
    private int series;
    private int period;
    private int count;

    /** Gets what is read. */
    interface Receiver {
        void receive(int cell, int series, int period, Distribution values);
    }

    private SpreadReader(int seeds, Receiver receiver) {
        this.values = new double[seeds];
        this.receiver = receiver;
    }

    static void read(BatchDatabase database, int seeds, Receiver receiver) {
        SpreadReader reader = new SpreadReader(seeds, receiver);
        database.kept(seeds, reader::add);
        reader.end();
    }

    private void add(int ofCell, int ofSeries, int ofPeriod, double value) {
        if (ofCell != cell || ofSeries != series || ofPeriod != period) {
            end();
            cell = ofCell;
            series = ofSeries;
            period = ofPeriod;
        }
        values[count++] = value;
    }

    private void end() {
        if (count > 0) {
            receiver.receive(cell, series, period, Distribution.of(Arrays.copyOf(values, count)));
        }
        count = 0;
    }
}
