package loupe.ui.sets;

import java.util.Optional;
import loupe.data.GrayImage;

/**
 * A picture of a chosen cell.
 *
 * @param nearest the picture that is nearest to it, where that is what is looked at
 * @param caption a few characters under it
 * @param said    what a screen reader says
 */
record CellPicture(GrayImage picture, Optional<GrayImage> nearest, String caption, String said) {}
