package loupe.bench;

import java.util.Locale;
import loupe.network.NetworkSpec;
import loupe.training.EngineName;

/** A contest as rows of the table, with what was measured elsewhere (design figures on two shared AVX2 cores). */
record TrainingRows(EngineName engine, NetworkSpec network, int pictures) {

    void add(Contest contest, BenchTable table) {
        Contestant ours = contest.best("ours");
        Contestant stock = contest.best("ArrayDataset");
        double ratio = stock.seconds(Contest.ROUNDS) / ours.seconds(Contest.ROUNDS);
        table.row("**" + title() + ", ours against DJL's**", String.format(Locale.ROOT, "**%.2f times** (%s against %s)",
                ratio, place(ours), place(stock)), bound(), ratioElsewhere());
        table.row(title() + ", share of our time outside native kernels",
                String.format(Locale.ROOT, "%.1f %% (by processor time %.1f %%)",
                        100 * contest.shareOutside(Lap::seconds), 100 * contest.shareOutside(Lap::cpuSeconds)), network.hasConvolutions() ? "under 10 %" : "", "");
        for (Contestant contestant : contest.all()) {
            table.row(title() + ", " + name(contestant.entry()), figures(contestant), "", elsewhere(contestant.entry()));
        }
    }

    private String title() {
        return (network.hasConvolutions() ? "CNN" : "MLP") + " on " + engine.title();
    }

    private static String place(Contestant contestant) {
        return String.format(Locale.ROOT, "%.3f s, %s", contestant.seconds(Contest.ROUNDS), threads(contestant.entry().threads()));
    }

    private static String threads(int threads) {
        return threads == 1 ? "1 thread" : threads + " threads";
    }

    private static String name(Contestant.Entry entry) {
        boolean setUpLikeOurs = entry.settled() && entry.loop().equals("ArrayDataset");
        return entry.loop() + ", " + threads(entry.threads()) + (setUpLikeOurs ? ", process set up like ours" : "");
    }

    private String figures(Contestant contestant) {
        double seconds = contestant.seconds(Contest.ROUNDS);
        double fastest = contestant.laps().stream().mapToDouble(Lap::seconds).min().orElseThrow();
        double slowest = contestant.laps().stream().mapToDouble(Lap::seconds).max().orElseThrow();
        return String.format(Locale.ROOT, "%.3f s (%.3f to %.3f), CPU %.2f s, %,.0f images/s", seconds, fastest, slowest,
                contestant.cpuSeconds(Contest.ROUNDS), pictures / seconds);
    }

    private String bound() {
        return "at least " + switch (engine) {
            case MXNET -> network.hasConvolutions() ? "1.5" : "3";
            case PYTORCH -> network.hasConvolutions() ? "0.97" : "1.8";
        };
    }

    private String ratioElsewhere() {
        return switch (engine) {
            case MXNET -> network.hasConvolutions() ? "1.43" : "2.0";
            case PYTORCH -> network.hasConvolutions() ? "1.04" : "1.1";
        };
    }

    /** Images a second of the same loop there, or of the loop that came nearest to ours. */
    private String elsewhere(Contestant.Entry entry) {
        boolean one = entry.threads() == 1;
        boolean cnn = network.hasConvolutions();
        boolean mxnet = engine == EngineName.MXNET;
        String figure = switch (entry.loop()) {
            case "ours" -> mxnet ? cnn ? one ? "1,640" : "1,540" : one ? "64,700" : "37,800"
                    : cnn ? one ? "1,630" : "2,340" : one ? "71,000" : "49,900";
            case "ArrayDataset" -> mxnet ? cnn ? "" : one ? "32,200" : "24,800"
                    : cnn ? "" : one ? "63,000" : "42,200";
            case "StackBatchifier" -> mxnet ? cnn ? "1,180" : "14,900" : cnn ? "1,705" : "32,100";
            default -> "";
        };
        return figure.isEmpty() ? "" : figure + " images/s";
    }
}
