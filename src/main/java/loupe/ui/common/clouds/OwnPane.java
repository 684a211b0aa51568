package loupe.ui.common.clouds;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.FlowPane;
import loupe.ui.common.Named;
import loupe.ui.common.Texts;

/** Where a learner names what is to be taken in the place of what Loupe takes; folded until it is needed, and then its title says what is in it. */
public final class OwnPane extends TitledPane {

    private final OwnForm form;
    private final List<TypedField> fields;

    /** @param id begins the names of its parts @param image the key of what image is taken where none is named */
    public OwnPane(String id, OwnForm form, String image) {
        this.form = form;
        fields = List.of(new TypedField(id + "-name", "own.name", 24, form.name()).prompting(Texts.of("own.name.usual")),
                new TypedField(id + "-own-bucket", "own.bucket", 24, form.bucket()).prompting(Texts.of("own.bucket.usual")),
                new TypedField(id + "-image", "own.image", 34, form.image()).prompting(Texts.of(image)));
        FlowPane row = new FlowPane();
        row.getChildren().setAll(fields);
        row.getStyleClass().add("own-fields");
        row.setMinSize(0, USE_PREF_SIZE);
        setId(id + "-own");
        setContent(row);
        setAnimated(false);
        setExpanded(false);
        setMinSize(0, USE_PREF_SIZE);
        getStyleClass().add("own");
        form.lines().forEach(line -> line.text().subscribe(words -> entitle()));
    }

    private void entitle() {
        List<String> used = new ArrayList<>();
        form.name().given().ifPresent(name -> used.add(Texts.of("own.used.name", name)));
        form.bucket().given().ifPresent(bucket -> used.add(Texts.of("own.used.bucket", bucket)));
        form.image().given().ifPresent(image -> used.add(Texts.of("own.used.image", image)));
        setText(used.isEmpty() ? Texts.of("own.title") : Texts.of("own.title.used", String.join(", ", used)));
        Named.withTip(getText(), Texts.of("own.key"), this);
    }

    /** Folds to make room for an answer: its title says what is in it. @param answer whether there is one now */
    public void foldAt(boolean answer) {
        setExpanded(isExpanded() && !answer);
    }

    /** Unfolds and puts the keys on the first line with which something is wrong. @return whether there is one */
    public boolean askFor() {
        boolean wrong = form.lines().stream().anyMatch(line -> !line.isGood());
        if (wrong) {
            setExpanded(true);
            fields.stream().filter(TypedField::askFor).findFirst();
        }
        return wrong;
    }
}
