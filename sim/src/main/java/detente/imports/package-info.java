/** Published input–output tables, repaired as the user chose and written as a model folder. */
package detente.imports;
