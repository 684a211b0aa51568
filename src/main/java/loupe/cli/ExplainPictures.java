package loupe.cli;

import java.util.List;
import java.util.stream.IntStream;
import loupe.data.GrayImage;
import loupe.data.ImageTransform;
import loupe.data.LabelledImages;
import loupe.data.Png;
import loupe.inference.Classifier;
import loupe.inference.HiddenSample;
import loupe.inference.LayerValues;
import loupe.inference.Occlusion;
import loupe.inference.Saliency;
import loupe.inference.ShiftGrid;
import loupe.inference.Trace;
import loupe.inference.TrainedModel;
import loupe.network.Shape;

/** The pictures that explain an answer: paper white, ink black; blue below 0, orange above. */
record ExplainPictures(TrainedModel trained, GrayImage picture, int label) {

    private static final int BLOCK = 10;
    private static final int PATCHES = 200;
    /** Numbers of a list that stand in a row. */
    private static final int ROW = 32;
    private static final int BELOW = 0x00588F;
    private static final int NONE = 0xF3F3F1;
    private static final int ABOVE = 0xB84A00;

    /** A picture as a file. */
    record File(String name, byte[] png) {}

    /** What the network gets, its saliency, its occlusion, its shift map and what its first layer makes of it. */
    List<File> ofTheNetwork(Classifier classifier) {
        Trace trace = Trace.of(trained.network(), trained.parameters(), picture);
        Saliency saliency = Saliency.of(trace, label, Saliency.Quantity.LOGIT);
        Occlusion occlusion = new Occlusion(picture, label, Occlusion.PATCH);
        while (occlusion.step(classifier, PATCHES)) {
            continue;
        }
        Occlusion.Map map = occlusion.map();
        float most = saliency.most();
        return List.of(new File("input.png", ink(picture, 1)),
                new File("saliency.png", Png.of(28, 28, BLOCK, i -> signed(most == 0 ? 0 : saliency.gradient()[i] / most))),
                new File("occlusion.png", Png.of(28, 28, BLOCK, i -> mix(NONE, ABOVE, map.probabilities()[i]))),
                new File("shift-map.png", shiftMap(classifier)),
                new File("first-layer.png", layer(trace.layers().stream().filter(values -> !values.arrays().isEmpty()).findFirst()
                        .orElse(trace.layers().getFirst()))));
    }

    /** The class' probability with the picture moved by whole pixels, from 8 to the left and up to 8 to the right and down. */
    private byte[] shiftMap(Classifier classifier) {
        List<GrayImage> moved = IntStream.range(0, ShiftGrid.COUNT)
                .mapToObj(place -> ImageTransform.shifted(picture, ShiftGrid.dx(place), ShiftGrid.dy(place))).toList();
        float[][] answers = classifier.classify(moved);
        return Png.of(ShiftGrid.SIDE, ShiftGrid.SIDE, 2 * BLOCK, place -> mix(NONE, ABOVE, answers[place][label]));
    }

    /** A picture and what became of it. */
    static File beside(GrayImage before, GrayImage after) {
        return new File("change.png", Png.of(2 * GrayImage.SIDE + 2, GrayImage.SIDE, 4, i -> {
            int x = i % (2 * GrayImage.SIDE + 2);
            int y = i / (2 * GrayImage.SIDE + 2);
            boolean gap = x >= GrayImage.SIDE && x < GrayImage.SIDE + 2;
            return gap ? NONE : grey(x < GrayImage.SIDE ? before.at(x, y) : after.at(x - GrayImage.SIDE - 2, y));
        }));
    }

    /** Pictures of a set side by side, the nearest first. */
    static File nearest(LabelledImages sample, List<HiddenSample.Near> near) {
        int width = near.size() * 30 - 2;
        List<GrayImage> pictures = near.stream().map(n -> sample.image(n.index())).toList();
        return new File("nearest.png", Png.of(Math.max(1, width), 28, 4,
                i -> i % width % 30 >= 28 ? NONE : grey(pictures.get(i % width / 30).at(i % width % 30, i / width))));
    }

    private static byte[] ink(GrayImage picture, int block) {
        return Png.of(picture.width(), picture.height(), block, i -> grey(picture.at(i % picture.width(), i / picture.width())));
    }

    /** All channels side by side, eight in a row; a list as squares, 32 in a row. */
    private static byte[] layer(LayerValues values) {
        float[] all = values.output();
        float most = 0;
        for (float value : all) {
            most = Math.max(most, Math.abs(value));
        }
        float reach = most == 0 ? 1 : most;
        return switch (values.shape()) {
            case Shape.Values list -> Png.of(Math.min(ROW, list.count()), (list.count() + ROW - 1) / ROW, 4,
                    i -> i < list.count() ? signed(all[i] / reach) : 0xFFFFFF);
            case Shape.Pictures p -> {
                int columns = Math.min(8, p.channels());
                int width = columns * (p.width() + 2) - 2;
                int height = (p.channels() + columns - 1) / columns * (p.height() + 2) - 2;
                yield Png.of(width, height, 4, i -> {
                    int x = i % width;
                    int y = i / width;
                    int channel = y / (p.height() + 2) * columns + x / (p.width() + 2);
                    boolean gap = x % (p.width() + 2) >= p.width() || y % (p.height() + 2) >= p.height() || channel >= p.channels();
                    return gap ? 0xFFFFFF
                            : signed(all[(channel * p.height() + y % (p.height() + 2)) * p.width() + x % (p.width() + 2)] / reach);
                });
            }
        };
    }

    private static int grey(float ink) {
        return mix(0xFFFFFF, 0x000000, ink);
    }

    private static int signed(float share) {
        return mix(NONE, share < 0 ? BELOW : ABOVE, Math.abs(share));
    }

    private static int mix(int from, int to, float share) {
        int colour = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int a = from >> shift & 0xFF;
            colour = colour << 8 | Math.round(a + ((to >> shift & 0xFF) - a) * Math.clamp(share, 0, 1));
        }
        return colour;
    }
}
