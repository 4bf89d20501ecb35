/**
 * What everyone who reads something from outside shares: regular files and nothing else, places in them, and problems, which are
 * collected and reported together. It uses nothing.
 */
package detente.input;
