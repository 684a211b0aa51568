package loupe.ui.maps;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;
import loupe.data.Drawing;
import loupe.data.GrayImage;
import loupe.data.Stroke;
import loupe.inference.Classifier;
import loupe.network.InitialWeights;
import loupe.network.NetworkSpec;
import loupe.network.NetworkText;
import loupe.storage.Models;
import loupe.storage.WindowState;
import loupe.storage.Workspace;
import loupe.ui.common.FrameClock;
import loupe.ui.common.WindowMemory;
import loupe.ui.common.easel.Sheet;
import loupe.ui.desk.DeskNetwork;
import loupe.ui.desk.DeskViewModel;
import loupe.ui.desk.DeskWork;
import loupe.ui.draw.DrawViewModel;

/** A canvas and a desk with one network, whose worker and frames run when the test says so. */
final class MapsFixture {

    /** An upright line in the middle, which stays in the frame wherever the map puts it. */
    static final Drawing LINE = line(140, 100, 140, 180);
    private static final NetworkSpec NETWORK = NetworkText.parse("tiny", "maxpool 14 | flatten | dense 10");
    private static final List<String> DIGITS = IntStream.range(0, 10).mapToObj(Integer::toString).toList();

    final Deque<Runnable> work = new ArrayDeque<>();
    final FrameClock clock = this::frame;
    final DeskViewModel desk;
    final DrawViewModel easel;
    private final List<Runnable> frames = new ArrayList<>();

    MapsFixture(Path home, Drawing drawing) {
        WindowMemory memory = new WindowMemory(WindowState.first(List.of(), drawing), state -> { }, (after, task) -> { });
        desk = new DeskViewModel(new Models(new Workspace(home, Clock.systemUTC())),
                new DeskWork(() -> (network, parameters) -> reader(), work::add, clock), memory);
        easel = new DrawViewModel(desk::show, memory);
        renew(1);
        settle();
    }

    /** The network's weights become others. */
    void renew(long seed) {
        desk.putLive("tiny", NETWORK, InitialWeights.of(NETWORK, seed), DIGITS);
    }

    DeskNetwork network() {
        return desk.networks().getFirst();
    }

    /** Everything that waits is done, the screen has its frames, until nothing waits. */
    void settle() {
        do {
            while (!work.isEmpty()) {
                work.removeFirst().run();
            }
            frame();
        } while (!work.isEmpty());
    }

    void frame() {
        List.copyOf(frames).forEach(Runnable::run);
    }

    private FrameClock.Frame frame(Runnable refresh) {
        frames.add(refresh);
        return () -> { };
    }

    static Drawing line(double... xy) {
        return Drawing.empty(Sheet.BOX).withStroke(new Stroke(IntStream.range(0, xy.length / 2)
                .mapToObj(i -> new Stroke.Point(xy[2 * i], xy[2 * i + 1])).toList()));
    }

    /** What the network answers: a 3 as surely as the ink lies in the middle between left and right, else a 7. */
    static float[] answer(GrayImage image) {
        double ink = 0;
        double moment = 0;
        for (int i = 0; i < image.width() * image.height(); i++) {
            double here = image.at(i % image.width(), i / image.width());
            ink += here;
            moment += here * (i % image.width() + 0.5);
        }
        float[] answer = new float[10];
        answer[7] = ink == 0 ? 1 : (float) Math.min(1, Math.abs(moment / ink - 14) / 15);
        answer[3] = 1 - answer[7];
        return answer;
    }

    private static Classifier reader() {
        return new Classifier() {
            @Override
            public float[][] classify(List<GrayImage> images) {
                return images.stream().map(MapsFixture::answer).toArray(float[][]::new);
            }

            @Override
            public void close() {}
        };
    }
}
