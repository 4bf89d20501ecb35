/** The iterated prisoner's dilemma: the strategies of the states on payoffs whose right answers are known. */
package detente.models.dilemma;
