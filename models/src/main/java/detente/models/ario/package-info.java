/** ARIO with inventories on any table: the production core alone, to be held against BoARIO. */
package detente.models.ario;
