/** What makes forecasts uncertain besides chance within a model: its values, and what it cannot know. */
package detente.uncertainty;
