/** Tariffs and purchase commitments between the two states: rates, what buyers make of them, what customs collect. */
package detente.models.rareearths.trade;
