package detente.architecture.wrong.results;

import detente.architecture.wrong.engine.Unordered;

/** Results know nothing of the engine. */
record Reaches(Unordered unordered) {}
