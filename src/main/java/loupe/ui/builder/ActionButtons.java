package loupe.ui.builder;

import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import loupe.ui.common.Icon;
import loupe.ui.common.Named;
import loupe.ui.common.Texts;

/** What can be done with the chosen layers, as buttons. */
final class ActionButtons extends FlowPane {

    ActionButtons(BuilderViewModel model) {
        LayerActions actions = new LayerActions(model);
        Button unwrap = button("unwrap", Icon.UNWRAP, BuilderKeys.UNWRAP, actions::unwrap);
        getChildren().addAll(
                button("up", Icon.UP, "Alt+↑", () -> actions.move(false)), button("down", Icon.DOWN, "Alt+↓", () -> actions.move(true)),
                button("duplicate", Icon.DUPLICATE, BuilderKeys.DUPLICATE, actions::duplicate),
                button("off", Icon.OFF, BuilderKeys.SWITCH_OFF, actions::toggleOff),
                button("freeze", Icon.FREEZE, BuilderKeys.FREEZE, actions::toggleFrozen),
                button("wrap", Icon.WRAP, BuilderKeys.WRAP, actions::wrap), unwrap,
                button("delete", Icon.CLEAR, "Delete", actions::delete));
        getStyleClass().add("builder-actions");
        Runnable look = () -> {
            boolean block = model.selection().get().paths().size() == 1
                    && model.reading().get().card(model.selection().get().paths().getFirst()).filter(CardReading::isBlock).isPresent();
            unwrap.setVisible(block);
            unwrap.setManaged(block);
        };
        model.selection().subscribe(selection -> look.run());
        model.reading().subscribe(reading -> look.run());
    }

    private static Button button(String name, Icon icon, String keys, Runnable act) {
        Button button = Named.iconButton(icon, Texts.of("builder.act." + name), keys, act);
        button.setId("act-" + name);
        return button;
    }
}
