package loupe.ui.training;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import loupe.training.Device;
import loupe.training.EngineName;
import loupe.training.Optimizer;
import loupe.training.Schedule;
import loupe.ui.common.Named;
import loupe.ui.common.Texts;

/** The fields of a training, each with what is wrong with it under its row. */
final class FormView extends VBox {

    static final String NETWORK = "training-network";
    static final String START = "training-start";
    static final String DATA = "training-data";
    static final String OPTIMIZER = "training-optimizer";
    static final String ENGINE = "training-engine";
    static final String DEVICE = "training-device";
    static final String SITE = "training-site";

    /** In percent of a row with one gap, so that it is as wide as a column of a row with two. */
    private static final double FIRST_OF_THREE = 32.5;
    private static final double NETWORK_SHARE = 60;

    private final FormViewModel model;

    FormView(FormViewModel model) {
        this.model = model;
        getStyleClass().add("training-form");
        getChildren().addAll(network(), new DataChoice(model), settings(), place(), new FieldRow(model, number(Setting.AUGMENT)));
    }

    private Node network() {
        FaultLine fault = new FaultLine(NETWORK + "-fault");
        model.reading().subscribe(reading -> fault.show(reading.networkFault()));
        StartChoice start = new StartChoice(model);
        GridPane row = new GridPane();
        row.getStyleClass().add("training-row");
        row.getColumnConstraints().setAll(column(NETWORK_SHARE), column(100 - NETWORK_SHARE));
        row.addRow(0, new Field(Texts.of("training.section.network"), new NetworkChoice(model)), start.field());
        VBox rows = new VBox(row, fault, start);
        rows.getStyleClass().add("training-rows");
        return rows;
    }

    private Node settings() {
        Button recipe = Named.button(Texts.of("training.recipe"), "", model::useRecipe);
        recipe.setId("training-recipe");
        recipe.getStyleClass().addAll("small", "flat");
        model.reading().subscribe(reading -> recipe.setDisable(FormNumbers.followsRecipe(reading.form())));
        return section("training.section.settings", Optional.of(recipe),
                new FieldRow(model, number(Setting.EPOCHS), number(Setting.BATCH), number(Setting.LEARNING_RATE)),
                new FieldRow(model, momentum(), number(Setting.WEIGHT_DECAY), number(Setting.SEED)),
                course());
    }

    /** Optimiser and schedule under each other in the first of three columns, beside them what the schedule makes of the rate. */
    private Node course() {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("training-course");
        grid.getColumnConstraints().setAll(column(FIRST_OF_THREE), column(100 - FIRST_OF_THREE));
        grid.add(new FieldRow(model, optimizer()), 0, 0);
        grid.add(new FieldRow(model, schedule()), 0, 1);
        grid.add(new RatePicture(model), 1, 0, 1, 2);
        return grid;
    }

    private Node place() {
        Label automatic = new Label();
        automatic.setId("training-automatic");
        automatic.getStyleClass().add("training-note");
        automatic.setWrapText(true);
        automatic.setMinHeight(USE_PREF_SIZE);
        model.reading().subscribe(reading -> {
            automatic.setText(reading.automatic());
            automatic.setVisible(!reading.automatic().isEmpty());
            automatic.setManaged(automatic.isVisible());
        });
        VBox section = new VBox(new SiteChoice(model), new FieldRow(model, engine(), device(), number(Setting.THREADS)), automatic);
        section.getStyleClass().add("training-section");
        return section;
    }

    private static ColumnConstraints column(double percent) {
        ColumnConstraints column = new ColumnConstraints();
        column.setPercentWidth(percent);
        return column;
    }

    private static VBox section(String key, Optional<Button> button, Node... rows) {
        Label title = new Label(Texts.of(key));
        title.getStyleClass().add("training-heading");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(title, gap);
        button.ifPresent(head.getChildren()::add);
        head.getStyleClass().add("training-head");
        VBox section = new VBox(head);
        section.getChildren().addAll(rows);
        section.getStyleClass().add("training-section");
        return section;
    }

    private FormField momentum() {
        FormField field = number(Setting.MOMENTUM);
        model.reading().subscribe(reading -> field.control().setDisable(!reading.form().usesMomentum()
                && reading.fault(Setting.MOMENTUM).isEmpty()));
        return field;
    }

    private FormField number(Setting setting) {
        return new FormField(setting.title(), new NumberField(setting, model), reading -> reading.fault(setting));
    }

    private FormField optimizer() {
        Choice<Optimizer> choice = new Choice<>(OPTIMIZER, List.of(Optimizer.values()), Words::of, model::choose);
        model.reading().subscribe(reading -> choice.setValue(reading.form().optimizer()));
        return choice.field("training.optimizer", reading -> Optional.empty());
    }

    private FormField schedule() {
        Choice<Schedule> choice = new Choice<>("training-schedule", List.of(Schedule.values()), Words::of, model::choose);
        model.reading().subscribe(reading -> choice.setValue(reading.form().schedule()));
        return choice.field("training.schedule", reading -> Optional.empty());
    }

    private FormField engine() {
        Choice<Optional<EngineName>> choice = new Choice<>(ENGINE, orAutomatic(EngineName.values()),
                engine -> engine.map(EngineName::title).orElse(Texts.of("training.automatic.word")),
                engine -> model.choose(new TrainingForm.Place(engine, chosen().device(), chosen().site())));
        model.reading().subscribe(reading -> choice.setValue(reading.form().place().engine()));
        return choice.field("training.engine", FormReading::engineFault);
    }

    private FormField device() {
        Choice<Optional<Device>> choice = new Choice<>(DEVICE, orAutomatic(Device.values()),
                device -> device.map(Words::of).orElse(Texts.of("training.automatic.word")),
                device -> model.choose(new TrainingForm.Place(chosen().engine(), device, chosen().site())));
        model.reading().subscribe(reading -> choice.setValue(reading.form().place().device()));
        return choice.field("training.device", FormReading::deviceFault);
    }

    private TrainingForm.Place chosen() {
        return model.reading().get().form().place();
    }

    private static <T> List<Optional<T>> orAutomatic(T[] all) {
        return Stream.concat(Stream.of(Optional.<T>empty()), Stream.of(all).map(Optional::of)).toList();
    }
}
