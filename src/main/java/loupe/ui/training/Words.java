package loupe.ui.training;

import java.util.Locale;
import loupe.network.NetworkSpec;
import loupe.training.Device;
import loupe.training.Optimizer;
import loupe.training.Schedule;
import loupe.training.Site;
import loupe.ui.common.Texts;

/** What the form's choices are called. */
final class Words {

    /** Between groups of three digits: narrow and never broken. */
    private static final String THIN = "\u202f";

    private Words() {}

    static String of(Optimizer optimizer) {
        return Texts.of("training.optimizer." + optimizer.name().toLowerCase(Locale.ROOT));
    }

    static String of(Schedule schedule) {
        return Texts.of("training.schedule." + schedule.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    static String of(Device device) {
        return Texts.of("training.device." + device.name().toLowerCase(Locale.ROOT));
    }

    /** On whose machines, for example {@code here} or {@code in local mode x 2}. */
    static String of(Site site) {
        return switch (site) {
            case Site.Here _ -> Texts.of("training.site.sentence.here");
            case Site.LocalMode(int instances) -> Texts.of("training.site.sentence.local", instances);
            case Site.SageMaker(String type, int instances) -> Texts.of("training.site.sentence.sagemaker", type.isBlank() ? "…" : type, instances);
        };
    }

    /** A network with its size, where that can be counted, for example {@code MLP, 109 386 parameters}. */
    static String of(NetworkSpec network) {
        if (network.fault().isPresent()) {
            return FormNetwork.title(network);
        }
        return Texts.of("training.network", FormNetwork.title(network), count(network.parameterCount()));
    }

    /** A number with thin spaces between thousands. */
    static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number).replace(",", THIN);
    }

    /** Three significant figures of a positive number, with thin spaces between thousands. */
    static String figures(double number) {
        long unit = (long) Math.pow(10, Math.max(0, Math.floor(Math.log10(Math.max(1, number))) - 2));
        return count(Math.round(number / unit) * unit);
    }

    /** A share as a percentage with one decimal. */
    static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }

    /** Seconds as {@code m:ss}, from an hour on as {@code h:mm:ss}. */
    static String clock(long seconds) {
        return seconds < 3600 ? String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60)
                : String.format(Locale.ROOT, "%d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
    }
}
