/** Computes batches on a Spark cluster: tasks keep what they compute in stores of their own, beside that of the batch. */
package detente.cluster;
