package loupe.planted.network;

/** Breaks: pixels of pictures are read in the data package only. */
public record NetworkThatPaints(java.awt.image.BufferedImage picture) {}
