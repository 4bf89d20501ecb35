/** Pages around charts and tables that can be sent to someone else as they are. */
package detente.report;
