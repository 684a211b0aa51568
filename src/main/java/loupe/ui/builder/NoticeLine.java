package loupe.ui.builder;

import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import loupe.network.Shaped;
import loupe.ui.common.Icon;
import loupe.ui.common.Named;
import loupe.ui.common.Texts;

/** What was said last; else why the network cannot be trained. Takes no room where there is nothing to say. */
final class NoticeLine extends HBox {

    private final BuilderViewModel model;
    private Optional<String> fault = Optional.empty();

    NoticeLine(BuilderViewModel model) {
        this.model = model;
        setId("builder-notice");
        getStyleClass().addAll("builder-row", "builder-notice");
        model.notice().subscribe(notice -> show());
    }

    /** @param why the network cannot be trained */
    void showFault(Optional<String> why) {
        if (!why.equals(fault)) {
            fault = why;
            show();
        }
    }

    private void show() {
        Notice notice = model.notice().get();
        boolean silent = notice.sentence().isEmpty();
        getChildren().clear();
        setVisible(!silent || fault.isPresent());
        setManaged(isVisible());
        if (silent) {
            fault.ifPresent(why -> getChildren().add(label(Texts.of("builder.train.fault", why), true)));
            fault.flatMap(why -> firstRepair()).ifPresent(this::addRepair);
            return;
        }
        getChildren().add(label(notice.sentence(), notice.refused()));
        notice.way().ifPresent(way -> {
            Button button = Named.button(way.title(), "", way.act());
            button.setId("notice-way");
            button.getStyleClass().add("small");
            button.setMinWidth(USE_PREF_SIZE);
            getChildren().add(button);
        });
        getChildren().add(Named.iconButton(Icon.CLOSE, Texts.of("builder.notice.close"), "Esc", () -> model.notice().set(Notice.NONE)));
    }

    private Optional<Shaped.Repair> firstRepair() {
        return model.reading().get().faults().stream().flatMap(one -> one.repair().stream()).findFirst();
    }

    private void addRepair(Shaped.Repair repair) {
        Button button = Named.button(repair.title(), BuilderKeys.REPAIR, model::repairFirst);
        button.setId("repair-first");
        button.getStyleClass().add("small");
        button.setMinWidth(USE_PREF_SIZE);
        getChildren().add(button);
    }

    private static Label label(String sentence, boolean refused) {
        Label label = new Label(sentence, (refused ? Icon.WARNING : Icon.INFO).node());
        label.getStyleClass().add(refused ? "builder-fault" : "builder-said");
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.setMaxWidth(Double.MAX_VALUE);
        setHgrow(label, Priority.ALWAYS);
        return label;
    }
}
