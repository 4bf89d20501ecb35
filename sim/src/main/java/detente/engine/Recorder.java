package detente.engine;

import detente.results.Series;
import java.util.List;

/** Keeps the value of every series at the end of every period, in columns that are laid out beforehand. */
final class Recorder {
    private final List<Observer.Probe> probes;
    private final double[][] values;

    Recorder(Observer observer, int periods) {
        this.probes = observer.probes();
        this.values = new double[probes.size()][periods];
    }

    /** Records a period; a value that is not a finite number is an error, named by its series. */
    void record(int period) {
        for (int s = 0; s < values.length; s++) {
            double value = probes.get(s).value().getAsDouble();
            if (!Double.isFinite(value)) {
                throw new ArithmeticException("series '" + probes.get(s).name() + "' is " + value);
            }
            values[s][period] = value;
        }
    }

    List<Series> series() {
        return java.util.stream.IntStream.range(0, values.length)
                .mapToObj(s -> new Series(
                        probes.get(s).name(),
                        probes.get(s).quantity(),
                        probes.get(s).about(),
                        values[s]))
                .toList();
    }
}
