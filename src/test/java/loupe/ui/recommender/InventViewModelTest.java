package loupe.ui.recommender;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;
import loupe.data.moonlight.PosterStyle;
import loupe.recommend.KnownModel;
import loupe.recommend.Newcomers;
import loupe.ui.FakeFilms;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InventViewModelTest {

    @TempDir
    private Path home;
    private FilmsFixture fixture;
    private Hall hall;
    private InventViewModel model;

    @BeforeEach
    void open() {
        fixture = new FilmsFixture(home);
        hall = fixture.hall();
        model = hall.invent();
    }

    private Landing landed() {
        fixture.settle();
        return model.landing().get().orElseThrow();
    }

    @Test
    void nothing_is_placed_before_the_page_is_opened() {
        model.title("Harbour of Comets");
        fixture.settle();
        assertThat(model.landing().get()).isEmpty();

        model.opened();
        assertThat(model.said().get()).isEqualTo("The films are put on a map.");

        assertThat(landed().neighbours()).hasSize(5);
        assertThat(model.ground().get().orElseThrow().films()).hasSize(FakeFilms.FILMS - 1);
    }

    @Test
    void it_lands_among_the_films_of_its_genre() {
        model.opened();
        model.genre(0, false);
        model.genre(1, true);
        model.year(2001);
        Landing odd = landed();
        model.genre(1, false);
        model.genre(0, true);
        Landing even = landed();

        assertThat(odd.neighbours()).filteredOn(film -> film % 2 == 1).hasSizeGreaterThanOrEqualTo(4);
        assertThat(even.neighbours()).filteredOn(film -> film % 2 == 1).hasSizeLessThanOrEqualTo(3);
        assertThat(Math.hypot(odd.at().x() - even.at().x(), odd.at().y() - even.at().y())).isGreaterThan(0.01);
    }

    @Test
    void what_is_said_counts_viewers_and_names_what_placed_it() {
        model.opened();
        List<Newcomers.Viewer> viewers = landed().viewers();

        assertThat(model.said().get()).isEqualTo(viewers.size() + " of 60 viewers would have it among their first ten. "
                + "Rate some films to learn where it would stand for you.\nNo film tower has learnt of these films, so a ridge regression on genres"
                + " and years foretells its vector of iALS: its title and its poster change nothing here. The map shows the two directions in which"
                + " that model's vectors differ most.");
        assertThat(model.ground().get().orElseThrow().model()).isEqualTo(KnownModel.IALS);
    }

    @Test
    void my_stars_give_it_a_place_among_the_films_for_me() {
        model.opened();
        assertThat(landed().myRank()).isZero();

        List.of(1, 3, 5, 7).forEach(film -> hall.me().rate(film, 5));
        model.genre(0, false);
        model.genre(1, true);
        int liked = landed().myRank();
        model.genre(1, false);
        model.genre(0, true);

        assertThat(liked).isBetween(1, landed().myRank() - 1);
        assertThat(model.said().get()).contains("Among the films for you it would stand at place " + landed().myRank() + ".");
    }

    @Test
    void only_the_newest_of_many_changes_is_placed() {
        model.opened();
        fixture.settle();

        for (int year = model.firstYear(); year <= model.lastYear(); year++) {
            model.year(year);
        }
        Landing last = landed();
        model.year(model.firstYear());
        fixture.settle();
        model.year(model.lastYear());

        assertThat(landed().at()).isEqualTo(last.at());
        assertThat(model.invention().get().year()).isEqualTo(model.lastYear());
    }

    @Test
    void a_year_stays_among_the_sets_and_a_title_within_bounds() {
        model.year(3000);
        model.title("  " + "x".repeat(200));

        assertThat(model.invention().get().year()).isEqualTo(model.lastYear()).isEqualTo(2020);
        assertThat(model.invention().get().title()).hasSize(80);
        assertThat(model.invention().get().genres()).isEqualTo(Set.of(0));
    }

    @Test
    void a_picture_of_ones_own_becomes_the_poster_until_another_is_painted() throws IOException {
        Path file = home.resolve("own.png");
        ImageIO.write(new BufferedImage(30, 40, BufferedImage.TYPE_INT_RGB), "png", file.toFile());

        model.picture(file);
        fixture.settle();
        assertThat(model.invention().get().look()).isInstanceOfSatisfying(Invention.Pictured.class, own -> {
            assertThat(own.name()).isEqualTo("own.png");
            assertThat(own.small().argb()).containsOnly(0xFF000000);
        });

        model.paint(style -> new PosterStyle(1, style.fantastic(), style.arthouse(), style.seed()));
        assertThat(model.invention().get().look()).isEqualTo(new Invention.Painted(new PosterStyle(1, 0.5, 0.5, 1)));
    }

    @Test
    void a_file_that_is_no_picture_is_told_and_the_poster_stays() throws IOException {
        Path file = Files.writeString(home.resolve("own.png"), "not a picture");
        Invention before = model.invention().get();

        model.picture(file);
        fixture.settle();

        assertThat(model.fault().get()).isEqualTo(file + " is not a picture that Loupe can read. Try PNG or JPEG.");
        assertThat(model.invention().get()).isEqualTo(before);
    }

    @Test
    void a_failure_that_nobody_expected_is_told() {
        LoadedFilms whole = hall.films();
        LoadedFilms broken = new LoadedFilms(whole.set(), whole.place(), null, whole.table(), whole.search());
        InventViewModel lost = new InventViewModel(broken, fixture.work, hall.models(), hall.me(), fixture.threads);

        lost.opened();
        fixture.settle();

        assertThat(lost.said().get()).isEqualTo(FilmsFixture.broken(NullPointerException.class));
    }
}
