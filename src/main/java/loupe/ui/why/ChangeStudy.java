package loupe.ui.why;

import java.util.function.Consumer;
import loupe.data.StrokeRenderer;
import loupe.inference.Classifier;
import loupe.inference.SmallestChange;
import loupe.ui.common.easel.Sheet;
import loupe.ui.desk.Study;

/** Looks for the smallest change of a drawing between a network's answers. */
final class ChangeStudy implements Study {

    private final Sheet sheet;
    private final SmallestChange search;
    private final Consumer<ChangeState> tell;

    ChangeStudy(Sheet sheet, StrokeRenderer renderer, Consumer<ChangeState> tell) {
        this.sheet = sheet;
        this.search = new SmallestChange(sheet.drawing(), drawing -> sheet.withDrawing(drawing).seen(renderer));
        this.tell = tell;
    }

    @Override
    public boolean step(Classifier network) {
        boolean more = search.step(network);
        tell.accept(more ? new ChangeState.Searching(sheet, search.share(), search.found()) : new ChangeState.Done(sheet, search.found()));
        return more;
    }
}
