package loupe.ui.common.trials;

import java.util.List;

/** A picture of trials. Plain geometry: what paints it need not know what it shows. */
interface TrialChart {

    /** For people, for example {@code Best so far}. */
    String title();

    /** One sentence that says what is to be seen. */
    String sentence(Trials trials);

    /** What is to be painted on {@code width} x {@code height} pixels; later marks lie above. */
    List<Mark> marks(Trials trials, double width, double height);
}
