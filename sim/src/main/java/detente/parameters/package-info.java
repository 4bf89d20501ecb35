/**
 * What a model declares, before it is known how a file writes it: parameters as annotated record components, with their bounds,
 * units and values; axes along which they vary; instruments; tables. It uses {@code input} and {@code results}.
 */
package detente.parameters;
