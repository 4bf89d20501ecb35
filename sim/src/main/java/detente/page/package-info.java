/**
 * Reports: a page is a list of blocks, said once, and written as HTML, Markdown, LaTeX and, in short, for the terminal. It may use
 * {@code table}, {@code chart} and {@code results}, and knows nothing of what a page is about.
 */
package detente.page;
