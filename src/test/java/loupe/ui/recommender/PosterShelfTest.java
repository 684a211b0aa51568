package loupe.ui.recommender;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PosterShelfTest {

    @TempDir
    private Path home;

    @Test
    void where_films_have_no_posters_nobody_waits_for_one() {
        FilmsFixture fixture = new FilmsFixture(home);
        PosterShelf shelf = new PosterShelf(fixture.hall());
        shelf.ask(1, image -> { });
        shelf.ask(2, image -> { });
        assertThat(shelf.waiting()).isEqualTo(2);

        fixture.settle();
        shelf.ask(3, image -> { });

        assertThat(shelf.waiting()).isZero();
    }
}
