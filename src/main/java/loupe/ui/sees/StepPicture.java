package loupe.ui.sees;

import loupe.data.GrayImage;
import loupe.data.Normalising;

/**
 * A picture of the strip: what has become of the drawing after a step.
 *
 * @param on      whether the step is taken; else the picture is the one before
 * @param picture 28x28
 */
record StepPicture(Normalising.Step step, boolean on, GrayImage picture) {}
