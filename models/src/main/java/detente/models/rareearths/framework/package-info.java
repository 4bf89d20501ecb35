/** Talks of the two states, the life of their framework agreement, and what each does under it. */
package detente.models.rareearths.framework;
