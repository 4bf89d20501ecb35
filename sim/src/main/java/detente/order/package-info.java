/**
 * What a user asks for, said once: an annotated record from which options, help, checks, the order in a manifest and the command
 * that repeats it follow. It may use {@code parameters}, {@code experiment} and {@code results}.
 */
package detente.order;
