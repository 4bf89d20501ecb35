/** The two states: what they see, what it costs them, what they expect of each move, and what they do. */
package detente.models.rareearths.states;
