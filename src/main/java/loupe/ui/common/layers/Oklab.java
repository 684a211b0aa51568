package loupe.ui.common.layers;

/**
 * A colour in Oklab, where equal distances look equally large: lightness, green to red, blue to yellow. Formulas and numbers
 * from B. Ottosson, "A perceptual color space for image processing", 2020.
 */
record Oklab(double lightness, double red, double yellow) {

    /** @param rgb {@code 0xRRGGBB} */
    static Oklab of(int rgb) {
        double r = linear(rgb >> 16 & 0xFF);
        double g = linear(rgb >> 8 & 0xFF);
        double b = linear(rgb & 0xFF);
        double l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
        double m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
        double s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
        return new Oklab(0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
                1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
                0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s);
    }

    /** The colour {@code share} of the way to {@code other}. */
    Oklab towards(Oklab other, double share) {
        return new Oklab(lightness + (other.lightness - lightness) * share, red + (other.red - red) * share,
                yellow + (other.yellow - yellow) * share);
    }

    /** Opaque {@code 0xFFRRGGBB}, the nearest that a screen can show. */
    int argb() {
        double l = cube(lightness + 0.3963377774 * red + 0.2158037573 * yellow);
        double m = cube(lightness - 0.1055613458 * red - 0.0638541728 * yellow);
        double s = cube(lightness - 0.0894841775 * red - 1.2914855480 * yellow);
        return 0xFF000000 | channel(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s) << 16
                | channel(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s) << 8
                | channel(-0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s);
    }

    private static double cube(double x) {
        return x * x * x;
    }

    /** sRGB's curve (IEC 61966-2-1). */
    private static double linear(int channel) {
        double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }

    private static int channel(double linear) {
        double c = linear <= 0.0031308 ? 12.92 * linear : 1.055 * Math.pow(linear, 1 / 2.4) - 0.055;
        return (int) Math.round(Math.clamp(c, 0, 1) * 255);
    }
}
