package loupe.ui.desk;

import java.util.ArrayList;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.VBox;
import loupe.ui.common.Icon;
import loupe.ui.common.Named;
import loupe.ui.common.Texts;

/** The menu of what can be put on the desk: what comes with Loupe, the learner's runs, any folder. A full desk says so instead. */
final class AddNetwork extends VBox {

    private final DeskViewModel desk;
    private final ObservableList<DeskNetwork> networks;
    private final FolderChoice folders;
    private final MenuButton menu = Named.withTip(Texts.of("desk.add"), "",
            new MenuButton(Texts.of("desk.add"), Icon.ADD.node()));
    private final Label sentence = new Label();

    AddNetwork(DeskViewModel desk, FolderChoice folders) {
        this.desk = desk;
        this.networks = desk.networks();
        this.folders = folders;
        getStyleClass().add("add-network");
        menu.setId("add-network");
        menu.setOnShowing(event -> fill());
        menu.setOnShown(event -> desk.lookForOffers());
        sentence.getStyleClass().add("add-sentence");
        sentence.setWrapText(true);
        sentence.setMinHeight(USE_PREF_SIZE);
        sentence.managedProperty().bind(sentence.visibleProperty());
        menu.managedProperty().bind(menu.visibleProperty());
        getChildren().addAll(sentence, menu);
        setMinHeight(USE_PREF_SIZE);
        networks.addListener((ListChangeListener<DeskNetwork>) change -> follow());
        follow();
        fill();
        desk.lookForOffers();
    }

    @Override
    public void requestFocus() {
        menu.requestFocus();
    }

    private void follow() {
        menu.setVisible(desk.hasRoom());
        sentence.setVisible(networks.isEmpty() || !desk.hasRoom());
        sentence.setText(Texts.of(networks.isEmpty() ? "desk.empty" : "desk.full"));
    }

    private void fill() {
        List<MenuItem> items = new ArrayList<>();
        for (Offer offer : desk.offers().get()) {
            MenuItem item = new MenuItem(offer.words());
            item.setMnemonicParsing(false);
            item.setDisable(desk.holds(offer.source()));
            item.setOnAction(event -> desk.add(offer.source()));
            if (!items.isEmpty() && offer.startsGroup()) {
                items.add(new SeparatorMenuItem());
            }
            items.add(item);
        }
        if (!items.isEmpty()) {
            items.add(new SeparatorMenuItem());
        }
        MenuItem folder = new MenuItem(Texts.of("desk.add.folder"), Icon.FOLDER.node());
        folder.setOnAction(event -> folders.ask(getScene().getWindow()).ifPresent(path -> desk.add(path.toString())));
        items.add(folder);
        menu.getItems().setAll(items);
    }
}
