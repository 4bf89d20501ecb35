/** The models of a project: which there are, what they are made of, and how one is copied. It may use all but the other studies. */
package detente.study.describe;
