/** A design of runs, computed once and resumed wherever it was left. It may use all but the other studies. */
package detente.study.batch;
