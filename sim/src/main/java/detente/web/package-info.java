/** The page for moving levers, and the REST interface behind it: what a client asks becomes an order like any other. */
package detente.web;
