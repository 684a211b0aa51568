package loupe.ui.common.confusion;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import loupe.data.ClassCounts;
import loupe.data.ClassPair;
import loupe.ui.common.Numerals;
import loupe.ui.common.Texts;

/**
 * A table of which class is taken for which, with its words.
 *
 * @param title   a few words that say whose it is
 * @param meaning what taking for means here
 * @param names   of the classes, in the order of the counts
 */
public record ConfusionTable(String title, Meaning meaning, ClassCounts counts, List<String> names) {

    public ConfusionTable {
        names = List.copyOf(names);
        if (names.size() != counts.classes()) {
            throw new IllegalArgumentException(names.size() + " names for " + counts.classes() + " classes");
        }
    }

    /** A class with its number, where its name is another; for example {@code 6 Shirt}. */
    public String name(int label) {
        String number = Integer.toString(label);
        return names.get(label).equals(number) ? number : number + " " + names.get(label);
    }

    /** One sentence on the whole. */
    public String sentence() {
        String whole = meaning.text("whole", Numerals.count(counts.total()), Numerals.count(counts.right()),
                Numerals.percent(counts.accuracy()));
        return counts.worst().map(worst -> whole + " " + meaning.text("worst", Numerals.count(counts.at(worst)),
                Numerals.count(counts.has(worst.of())), names.get(worst.of()), names.get(worst.as()))).orElse(whole);
    }

    /** One sentence on a cell. */
    public String sentence(ClassPair pair) {
        return meaning.text(pair.isRight() ? "right" : "cell", Numerals.count(counts.at(pair)),
                Numerals.count(counts.has(pair.of())), names.get(pair.of()), names.get(pair.as()),
                Numerals.percent(counts.share(pair)));
    }

    /** What the figures of a class are. */
    public String figures(int label) {
        return Texts.of("confusion.figures", names.get(label), Numerals.percent(counts.recall(label)),
                Numerals.percent(counts.precision(label)));
    }

    /** Names of the columns of {@link #rows()}. */
    public List<String> columns() {
        return Stream.of(Stream.of(Texts.of("confusion.column.class")), names.stream().map(name -> meaning.text("column", name)),
                Stream.of("recall", "precision").map(key -> Texts.of("confusion.column." + key))).flatMap(all -> all).toList();
    }

    /** A row a class: its name, its counts, its recall and its precision as fractions of 1. */
    public List<List<String>> rows() {
        List<List<String>> rows = new ArrayList<>();
        for (int of = 0; of < names.size(); of++) {
            int row = of;
            rows.add(Stream.of(Stream.of(names.get(of)),
                    IntStream.range(0, names.size()).mapToObj(as -> Integer.toString(counts.at(new ClassPair(row, as)))),
                    Stream.of(counts.recall(of), counts.precision(of)).map(share -> String.format(Locale.ROOT, "%.4f", share)))
                    .flatMap(all -> all).toList());
        }
        return rows;
    }

    /** All of it as tab-separated text, a header line first. */
    public String tsv() {
        return Stream.concat(Stream.of(columns()), rows().stream()).map(row -> String.join("\t", row))
                .collect(Collectors.joining("\n", "", "\n"));
    }
}
