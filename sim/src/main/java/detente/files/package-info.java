/**
 * The files that people write, a record each: a model's folder with its scenarios, facts and tables, and what orders experiments and
 * calibrations. Nothing wrong gets past {@link detente.files.ModelFolder#load}. It uses {@code grammar}, {@code parameters},
 * {@code input} and {@code results}.
 */
package detente.files;
