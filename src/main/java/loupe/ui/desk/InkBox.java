package loupe.ui.desk;

import loupe.data.GrayImage;

/** The smallest box around a picture's ink: first and last column, first and last row, counted from 0. */
record InkBox(int left, int right, int top, int bottom) {

    static InkBox of(GrayImage image) {
        int left = image.width();
        int right = -1;
        int top = image.height();
        int bottom = -1;
        for (int y = 0; y < image.height(); y++) {
            for (int x = 0; x < image.width(); x++) {
                if (image.at(x, y) > 0) {
                    left = Math.min(left, x);
                    right = Math.max(right, x);
                    top = Math.min(top, y);
                    bottom = Math.max(bottom, y);
                }
            }
        }
        return new InkBox(left, right, top, bottom);
    }

    boolean isEmpty() {
        return right < left;
    }
}
