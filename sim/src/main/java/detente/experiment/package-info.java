/** Many runs of one model: over seeds, on several threads. */
package detente.experiment;
