package loupe.network;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.IntBinaryOperator;

/** Two lists laid side by side, in order, so that what is paired weighs as much as it can: the longest common subsequence, weighted. */
final class Alignment {

    /** Elements that stand side by side. */
    record Pair(int left, int right) {}

    private Alignment() {}

    /** @param weight of a pair; 0 where two elements must not be paired. With all weights 1 this is the longest common subsequence */
    static List<Pair> of(int lefts, int rights, IntBinaryOperator weight) {
        long[][] best = new long[lefts + 1][rights + 1];
        for (int i = lefts - 1; i >= 0; i--) {
            for (int j = rights - 1; j >= 0; j--) {
                int here = weight.applyAsInt(i, j);
                best[i][j] = Math.max(Math.max(best[i + 1][j], best[i][j + 1]), here > 0 ? here + best[i + 1][j + 1] : 0);
            }
        }
        List<Pair> pairs = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < lefts && j < rights) {
            int here = weight.applyAsInt(i, j);
            if (here > 0 && best[i][j] == here + best[i + 1][j + 1]) {
                pairs.add(new Pair(i++, j++));
            } else if (best[i][j] == best[i + 1][j]) {
                i++;
            } else {
                j++;
            }
        }
        return Collections.unmodifiableList(pairs);
    }
}
