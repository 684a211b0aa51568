package loupe.ui.sees;

import java.util.List;
import loupe.data.GrayImage;

/** The mean training picture of each class. @param set the set's title, as the screen shows it */
record Means(String set, List<GrayImage> pictures) {

    Means {
        pictures = List.copyOf(pictures);
    }
}
