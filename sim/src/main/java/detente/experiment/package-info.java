/** Many runs of one model: over seeds, scenarios and the points of a design, on several threads or elsewhere. */
package detente.experiment;
