/**
 * Tables: what the rows and columns of findings are, said once, and how they are written for programs (CSV, JSON) and for readers
 * (text, HTML, Markdown, LaTeX). It may use {@code results} only, and knows nothing of what the tables are about.
 */
package detente.table;
