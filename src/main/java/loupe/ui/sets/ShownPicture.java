package loupe.ui.sets;

import javafx.beans.property.SimpleObjectProperty;
import loupe.data.GrayImage;
import loupe.ui.common.Appearance;
import loupe.ui.desk.PictureView;

/** A picture that stays the same, with words of its own for screen readers. */
final class ShownPicture {

    private ShownPicture() {}

    static PictureView of(GrayImage image, Appearance appearance, double side, String said) {
        PictureView view = new PictureView(new SimpleObjectProperty<>(image), appearance, side);
        appearance.dark().subscribe(dark -> view.setAccessibleText(said));
        return view;
    }
}
