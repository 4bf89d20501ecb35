/** Input–output tables as their publishers lay them out, read into one shape. */
package detente.imports.layout;
