package loupe.ui.builder;

import java.util.List;
import java.util.stream.Stream;
import loupe.network.NetworkDiff;
import loupe.network.NetworkSpec;
import loupe.ui.common.Texts;

/**
 * One line of a comparison.
 *
 * @param sign   what became of the layer, in one character
 * @param fate   the same in a word, as the texts' keys name it
 * @param before as the other network has it; empty text where it has none
 * @param after  as the open network has it; empty text where it has none
 * @param depth  how many blocks it is in
 */
record DiffLine(String sign, String fate, String before, String after, int depth) {

    /** From {@code before} to {@code after}, from input to output. */
    static List<DiffLine> of(NetworkSpec before, NetworkSpec after) {
        return lines(NetworkDiff.of(before, after).lines(), 0).toList();
    }

    private static Stream<DiffLine> lines(List<NetworkDiff.Line> lines, int depth) {
        return lines.stream().flatMap(line -> switch (line) {
            case NetworkDiff.Line.Same same -> one("", "same", same.layer().text(), same.layer().text(), depth);
            case NetworkDiff.Line.Changed changed -> Stream.concat(
                    one("~", "changed", changed.before().text(), changed.after().text(), depth), lines(changed.inside(), depth + 1));
            case NetworkDiff.Line.Removed removed -> one("−", "removed", removed.layer().text(), "", depth);
            case NetworkDiff.Line.Added added -> one("+", "added", "", added.layer().text(), depth);
        });
    }

    private static Stream<DiffLine> one(String sign, String fate, String before, String after, int depth) {
        return Stream.of(new DiffLine(sign, fate, before, after, depth));
    }

    /** The line as a screen reader says it. */
    String sentence() {
        return switch (fate) {
            case "changed" -> Texts.of("builder.diff.said.changed", before, after);
            case "removed" -> Texts.of("builder.diff.said.removed", before);
            case "added" -> Texts.of("builder.diff.said.added", after);
            default -> Texts.of("builder.diff.said.same", after);
        };
    }
}
