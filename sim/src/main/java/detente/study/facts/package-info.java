/** A model beside its stylised facts, over many seeds. It may use all but the other studies. */
package detente.study.facts;
