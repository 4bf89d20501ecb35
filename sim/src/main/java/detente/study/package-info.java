/**
 * Use cases: load, simulate, write, draw and report. {@link detente.study.Studies} is the way to do a {@link detente.study.Study}; each
 * kind of study has a package of its own below this one, which uses it. It may use all packages but these and {@code cli}.
 */
package detente.study;
