package detente.calibration.uncertainty;

/** A model reduced to what is compared with data: a pure function of its parameters and a seed. */
@FunctionalInterface
public interface Simulator {

    /** The summary of one simulated path: moments, dates, or whatever the data are reduced to. May throw if the run fails. */
    double[] summary(double[] parameters, long seed);
}
