/** Markets of controlled goods: prices, fear of disruption, stockpiles, substitution, other suppliers, accounts. */
package detente.models.rareearths.markets;
