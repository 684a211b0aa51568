package loupe.data;

/**
 * A picture from a file or the clipboard, made ready for a network in both ways.
 *
 * @param raw         the whole picture fitted into 28x28
 * @param mnist       its ink put into the 20x20 box with strokes of MNIST's width, the centre of mass in the middle, as MNIST's
 *                    makers did
 * @param darkOnLight whether dark ink was found on light paper; the other way round it was light on dark
 */
public record Picture(GrayImage raw, GrayImage mnist, boolean darkOnLight) {

    /**
     * Makes a picture of colours. A picture of 28x28 is taken as it is both ways, apart from its polarity.
     *
     * @param argb {@code width * height} values of alpha, red, green and blue, row by row
     */
    public static Picture of(int width, int height, int[] argb) {
        return of(Brightness.of(width, height, argb));
    }

    static Picture of(Brightness brightness) {
        Ink ink = Ink.of(brightness);
        if (brightness.width() == GrayImage.SIDE && brightness.height() == GrayImage.SIDE) {
            return new Picture(ink.asItIs(), ink.asItIs(), ink.darkOnLight());
        }
        GrayImage clear = ink.stretched();
        return new Picture(PictureFit.whole(clear), PictureFit.likeMnist(StrokeFit.likeMnist(Specks.removed(clear))), ink.darkOnLight());
    }
}
