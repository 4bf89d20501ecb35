/** Export controls: licences, what they let through, and goods at sea. */
package detente.models.rareearths.licences;
