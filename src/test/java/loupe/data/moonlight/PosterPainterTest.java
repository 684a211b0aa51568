package loupe.data.moonlight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import loupe.data.films.Film;
import loupe.data.films.Poster;
import org.junit.jupiter.api.Test;

class PosterPainterTest {

    private static final Moonlight MADE = Moonlight.make();
    private static final List<Poster> POSTERS = MADE.set().films().stream().map(film -> PosterPainter.small(MADE.poster(film.id()))).toList();
    private static final int PAPER = 0xFF000000 | Palette.PAPER;

    @Test
    void the_pixels_are_the_same_on_every_machine() {
        CRC32C sum = new CRC32C();
        POSTERS.subList(0, 40).forEach(poster -> IntStream.of(poster.argb()).forEach(pixel -> {
            for (int shift = 0; shift < 32; shift += 8) {
                sum.update(pixel >> shift & 0xFF);
            }
        }));

        assertThat(Long.toHexString(sum.getValue())).isEqualTo("1ee1963");
    }

    @Test
    void the_two_sizes_show_the_same() {
        PosterStyle style = MADE.poster(1);
        Poster small = PosterPainter.small(style);
        Poster large = PosterPainter.large(style);

        assertThat(List.of(small.width(), small.height(), large.width(), large.height())).containsExactly(64, 96, 256, 384);
        int alike = 0;
        for (int i = 0; i < small.argb().length; i++) {
            int there = large.argb()[(i / 64 * 4 + 2) * 256 + i % 64 * 4 + 2];
            alike += there == small.argb()[i] ? 1 : 0;
        }
        assertThat(alike).isGreaterThan(small.argb().length * 85 / 100);
    }

    @Test
    void a_poster_is_of_five_flat_colours_besides_its_smooth_edges() {
        for (int film = 1; film <= POSTERS.size(); film++) {
            Palette palette = MADE.poster(film).palette();
            Set<Integer> colours = Set.of(Palette.PAPER, palette.ground(), palette.land(), palette.main(), palette.accent());
            int[] pixels = POSTERS.get(film - 1).argb();
            assertThat(IntStream.of(pixels).filter(pixel -> colours.contains(pixel & 0xFFFFFF)).count()).isGreaterThan(pixels.length * 3L / 4);
        }
    }

    @Test
    void how_much_paper_is_left_tells_of_arthouse_and_of_no_other_axis() {
        assertThat(explained(PosterPainterTest::paper, Axis.ARTHOUSE)).isGreaterThan(0.85);
        assertThat(Stream.of(Axis.values()).filter(axis -> axis != Axis.ARTHOUSE)).allMatch(axis -> explained(PosterPainterTest::paper, axis) < 0.02);
    }

    @Test
    void how_light_the_ground_is_tells_of_tender_and_dark_and_nothing_of_arthouse() {
        assertThat(explained(PosterPainterTest::groundLight, Axis.DARK)).isGreaterThan(0.7);
        assertThat(explained(PosterPainterTest::groundLight, Axis.ARTHOUSE)).isLessThan(0.02);
    }

    private static double explained(ToDoubleFunction<Poster> seen, Axis axis) {
        return Regression.explained(MADE.set().films(), film -> new double[] {seen.applyAsDouble(POSTERS.get(place(film)))},
                film -> MADE.truth().place(film.id(), axis));
    }

    private static int place(Film film) {
        return MADE.set().films().indexOf(film);
    }

    /** In the lowest rows and the two sides: what a look at the edge tells. */
    private static double paper(Poster poster) {
        return IntStream.range(0, poster.argb().length).filter(i -> i / poster.width() > 80 && poster.argb()[i] == PAPER).count();
    }

    private static double groundLight(Poster poster) {
        int pixel = poster.argb()[78 * poster.width() + 32];
        return (pixel >> 16 & 0xFF) + (pixel >> 8 & 0xFF) + (pixel & 0xFF);
    }
}
