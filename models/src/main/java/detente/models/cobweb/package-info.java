/** The textbook cobweb: farmers who plant before they know the price. The smallest model, to copy from. */
package detente.models.cobweb;
