/** Runs a model: timetable, observers, identities, and the one way to execute a run. */
package detente.engine;
