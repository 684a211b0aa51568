package loupe.recommend;

/** How far two texts are apart in slips of the keyboard. */
final class Slips {

    /** In so many letters one may be a slip. */
    private static final int LETTERS = 5;

    private Slips() {}

    /** How many slips a text of that length may have. */
    static int most(int length) {
        return length / LETTERS;
    }

    /** Whether {@code typed} is {@code word} with no more slips than it may have. */
    static boolean isMeant(String typed, String word) {
        int most = most(Math.max(typed.length(), word.length()));
        return !typed.isEmpty() && Math.abs(typed.length() - word.length()) <= most && between(typed, word) <= most;
    }

    /**
     * How many letters are wrong, missing, too many or exchanged with their neighbour: the optimal string alignment distance (F. J.
     * Damerau, "A technique for computer detection and correction of spelling errors", Communications of the ACM 7, 1964).
     */
    static int between(String a, String b) {
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                cost[i][j] = i == 0 || j == 0 ? i + j : Math.min(Math.min(cost[i - 1][j], cost[i][j - 1]) + 1,
                        cost[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1));
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
                }
            }
        }
        return cost[a.length()][b.length()];
    }
}
