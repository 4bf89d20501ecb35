/** The firms of the base table: who trades with whom, what they hold, who uses magnets. */
package detente.models.rareearths.world;
