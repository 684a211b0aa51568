package loupe.ui.common.figure;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A figure's values in rows.
 *
 * @param columns their names, with the unit
 * @param rows    one text a column; numbers with a point and without thousands' marks, whatever the learner's language is
 */
public record FigureTable(List<String> columns, List<List<String>> rows) {

    /** @throws IllegalArgumentException where a row has more or fewer cells than there are columns */
    public FigureTable {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).size() != columns.size()) {
                throw new IllegalArgumentException(
                        "Row " + (i + 1) + " has " + rows.get(i).size() + " cells, but there are " + columns.size() + " columns.");
            }
        }
    }

    /** Comma-separated as RFC 4180 has it, a header line first; lines end with a line feed alone. */
    public String csv() {
        return lines(row -> row.stream().map(FigureTable::quoted).collect(Collectors.joining(",")));
    }

    /** Tab-separated, a header line first, as spreadsheets take it from the clipboard. */
    public String tsv() {
        return lines(row -> row.stream().map(FigureTable::onOneLine).collect(Collectors.joining("\t")));
    }

    private String lines(java.util.function.Function<List<String>, String> line) {
        return Stream.concat(Stream.of(columns), rows.stream()).map(line).collect(Collectors.joining("\n", "", "\n"));
    }

    private static String onOneLine(String cell) {
        return cell.chars().anyMatch(Character::isWhitespace) ? cell.replaceAll("\\s", " ") : cell;
    }

    private static String quoted(String cell) {
        boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? cell : "\"" + cell.replace("\"", "\"\"") + "\"";
    }
}
