/** Makes a model folder of a published table. It may use all but the other studies. */
package detente.study.imports;
