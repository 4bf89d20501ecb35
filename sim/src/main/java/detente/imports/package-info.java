/** Input–output tables as their publishers lay them out, read into one shape, repaired as the user chose, and written as a model folder. */
package detente.imports;
