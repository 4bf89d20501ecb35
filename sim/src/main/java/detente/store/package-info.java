/** Writes and reads result folders: atomic, content-addressed, the same bytes wherever they are written. */
package detente.store;
