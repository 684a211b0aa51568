package loupe.ui.settings;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import loupe.process.GpuOffer;
import loupe.ui.common.GpuState;
import loupe.ui.common.Icon;
import loupe.ui.common.Texts;

/** What is known of the GPU, as a sentence with a sign before it. */
final class GpuSentence extends Label {

    GpuSentence(ObservableValue<GpuState> state) {
        setId("gpu-sentence");
        setWrapText(true);
        setMinHeight(USE_PREF_SIZE);
        getStyleClass().add("settings-sentence");
        state.subscribe(this::show);
    }

    private void show(GpuState state) {
        getStyleClass().removeAll("quiet", "well", "refused");
        switch (state) {
            case GpuState.Untried untried -> say(Icon.INFO.node(), Texts.of("settings.gpu.untried"), "quiet");
            case GpuState.Trying trying -> say(busy(), Texts.of("settings.gpu.trying"), "quiet");
            case GpuState.Tried tried -> show(tried.offer());
        }
    }

    private void show(GpuOffer offer) {
        switch (offer) {
            case GpuOffer.Ready ready -> say(Icon.DONE.node(), Texts.of("settings.gpu.ready", ready.libraries()), "well");
            case GpuOffer.No no -> say(Icon.WARNING.node(), no.sentence(), "refused");
        }
    }

    private void say(Node sign, String sentence, String styleClass) {
        setGraphic(sign);
        setText(sentence);
        getStyleClass().add(styleClass);
    }

    private static Node busy() {
        ProgressIndicator busy = new ProgressIndicator();
        busy.setPrefSize(16, 16);
        busy.setMaxSize(16, 16);
        return busy;
    }
}
