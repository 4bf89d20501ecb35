/** The flagship: rare earths, technology controls and tariffs between the United States and China in 2025. */
package detente.models.rareearths;
