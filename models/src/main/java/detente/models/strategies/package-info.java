/** Strategies of two states, or two players, that meet again and again; models share them. */
package detente.models.strategies;
