/** Strategies against each other, everybody against everybody. It may use all but the other studies. */
package detente.study.tournament;
