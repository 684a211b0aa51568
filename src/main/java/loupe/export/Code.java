package loupe.export;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import loupe.network.LayerPath;

/**
 * A program text, and which of its lines are which layer's. Lines are counted from 0.
 *
 * @param lines in order, without line ends
 * @param spans where the layers stand, from top to bottom; a block's span holds those of its layers
 */
public record Code(List<String> lines, List<Span> spans) {

    /** The lines from {@code first} to {@code last}, both included, are the layer's at {@code path}. */
    public record Span(LayerPath path, int first, int last) {

        boolean holds(int line) {
            return first <= line && line <= last;
        }
    }

    public Code {
        lines = List.copyOf(lines);
        spans = List.copyOf(spans);
    }

    /** As it is saved and copied: every line ends in a line feed. */
    public String text() {
        return String.join("\n", lines) + "\n";
    }

    /** The layer's lines, to be lit when its card is pointed at; empty where the code has none of it. */
    public Optional<Span> span(LayerPath path) {
        return spans.stream().filter(span -> span.path().equals(path)).findFirst();
    }

    /** The innermost layer that {@code line} belongs to, to light its card when the line is pointed at. */
    public Optional<LayerPath> layerAt(int line) {
        return spans.stream().filter(span -> span.holds(line)).reduce((_, inner) -> inner).map(Span::path);
    }

    /** The lines that {@code before} did not have in this order, to flash after an edit, by the longest common subsequence. */
    public List<Integer> changedSince(Code before) {
        int[][] common = new int[lines.size() + 1][before.lines.size() + 1];
        for (int i = lines.size() - 1; i >= 0; i--) {
            for (int j = before.lines.size() - 1; j >= 0; j--) {
                common[i][j] = lines.get(i).equals(before.lines.get(j)) ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        BitSet kept = new BitSet();
        for (int i = 0, j = 0; i < lines.size() && j < before.lines.size(); ) {
            if (lines.get(i).equals(before.lines.get(j))) {
                kept.set(i++);
                j++;
            } else if (common[i + 1][j] >= common[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
        return IntStream.range(0, lines.size()).filter(i -> !kept.get(i)).boxed().toList();
    }
}
