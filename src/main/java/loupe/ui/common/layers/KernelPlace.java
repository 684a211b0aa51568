package loupe.ui.common.layers;

/** A number of a layer's weights. @param kernel which picture @param number which number in it, row by row */
public record KernelPlace(int kernel, int number) {}
