package detente.imports.layout;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A table that is to be read.
 *
 * @param files of the table, or its folder
 * @param layout empty to recognise it
 * @param decimal decimal mark; empty to recognise it
 * @param year empty if the files or their names tell it
 * @param unit unit of money; empty if the files or their layout tell it
 * @param map file that joins regions and sectors
 */
public record TableRequest(
        List<Path> files,
        Optional<Layout> layout,
        Optional<DecimalMark> decimal,
        Optional<Integer> year,
        Optional<String> unit,
        Optional<Path> map) {}
