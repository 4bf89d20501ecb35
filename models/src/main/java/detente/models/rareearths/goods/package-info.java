/** What states control of their exports, as tables of a model folder say it: instruments, goods, practice. */
package detente.models.rareearths.goods;
