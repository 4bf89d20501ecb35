/** Keyed randomness: every draw is a pure function of seed, purpose, agent, period and position. */
package detente.random;
