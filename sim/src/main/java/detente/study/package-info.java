/** Use cases: load, simulate, write, draw and report. */
package detente.study;
