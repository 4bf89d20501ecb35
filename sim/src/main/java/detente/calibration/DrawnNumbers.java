package detente.calibration;

import detente.random.Purpose;
import org.apache.commons.math3.random.AbstractRandomGenerator;

/** Keyed draws as a library optimiser wants them: one after the other. A new one starts from the first draw again. */
final class DrawnNumbers extends AbstractRandomGenerator {
    private final Purpose purpose;
    private final long agent;
    private int next;

    DrawnNumbers(Purpose purpose, long agent) {
        super();
        this.purpose = purpose;
        this.agent = agent;
    }

    @Override
    public void setSeed(long seed) {
        throw new UnsupportedOperationException("the seed is part of the draws");
    }

    @Override
    public double nextDouble() {
        return purpose.uniform(agent, 0, next++);
    }

    @Override
    public double nextGaussian() {
        return purpose.gaussian(agent, 0, next++);
    }
}
