/** What a run leaves behind, as plain immutable data: series, events, observations and the manifest. */
package detente.results;
