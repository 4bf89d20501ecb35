/** What the scenario's events make of the states' instruments. */
package detente.models.rareearths.policy;
