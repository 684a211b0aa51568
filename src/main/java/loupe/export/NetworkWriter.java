package loupe.export;

import java.util.List;
import loupe.network.Activation;
import loupe.network.AvgPool;
import loupe.network.BatchNorm;
import loupe.network.Conv2d;
import loupe.network.Dense;
import loupe.network.Dropout;
import loupe.network.Flatten;
import loupe.network.Frozen;
import loupe.network.GlobalAvgPool;
import loupe.network.GlobalMaxPool;
import loupe.network.LayerNorm;
import loupe.network.MaxPool;
import loupe.network.Off;
import loupe.network.Pad;
import loupe.network.Residual;
import loupe.network.Resize;
import loupe.network.Step;

/** Writes the layers of a network one below the other, in one library's spelling. */
final class NetworkWriter {

    private final Spelling spelling;
    private final Page page = new Page();

    NetworkWriter(Spelling spelling) {
        this.spelling = spelling;
    }

    /** @param steps without a fault */
    Page page(List<Step> steps) {
        steps.forEach(step -> write(step, false));
        return page;
    }

    private void write(Step step, boolean frozen) {
        page.of(step.path(), () -> writeLines(step, frozen));
    }

    private void writeLines(Step step, boolean frozen) {
        switch (step.layer()) {
            case Off off -> page.line(spelling.comment() + " Switched off: " + off.layer().text());
            case Frozen _ -> writeLines(step.inside().getFirst(), true);
            case Residual _ -> {
                page.line(spelling.blockOpens());
                page.inwards(() -> step.inside().forEach(inner -> write(inner, frozen)));
                page.line(spelling.blockCloses());
            }
            case Conv2d _, MaxPool _, AvgPool _, GlobalMaxPool _, GlobalAvgPool _, Flatten _, Dense _, BatchNorm _,
                 LayerNorm _, Dropout _, Activation _, Resize _, Pad _ ->
                spelling.layer(step.layer(), step.input(), frozen).forEach(made -> page.line(spelling.item(made)));
        }
    }
}
