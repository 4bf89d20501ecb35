/**
 * Model folders as checked data: parameters declared as annotated record components, YAML files, scenarios, events and
 * CSV tables. Every mistake is collected with its file and line and all are reported together; nothing wrong gets past
 * {@link detente.parameters.ModelFolder#load}.
 */
package detente.parameters;
