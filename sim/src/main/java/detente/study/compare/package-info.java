/** Two scenarios under the same draws, and their difference. It may use all but the other studies. */
package detente.study.compare;
