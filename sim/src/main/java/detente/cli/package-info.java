/** Commands: what a user types, what is printed, how it ends. */
package detente.cli;
