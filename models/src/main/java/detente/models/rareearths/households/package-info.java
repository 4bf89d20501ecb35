/** What households earn, fear and spend: unemployment, confidence, house prices and the demand that follows. */
package detente.models.rareearths.households;
