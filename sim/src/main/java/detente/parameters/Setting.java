package detente.parameters;

import detente.input.Position;

/**
 * A value in force. A parameter with a value per key has one setting for its default and one for each key that has its
 * own.
 *
 * @param name the parameter's, with the key if there is one: {@code production.cover.magnet}
 * @param value as text; numbers are the shortest that read back as the same
 * @param source where the value comes from
 * @param at where it was written
 */
public record Setting(Definition definition, String name, String value, String source, Position at) {}
