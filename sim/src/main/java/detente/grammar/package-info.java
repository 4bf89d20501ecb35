/**
 * How files are read: YAML with lines, and records as grammar. The components of a record say which keys there are and what may
 * stand there ({@link detente.grammar.Key}); reader, messages and JSON Schema follow from them. It uses {@code parameters},
 * {@code input} and {@code results}.
 */
package detente.grammar;
