package loupe.data.moonlight;

import java.util.stream.Stream;

/** The genres of the invented films with what each says of the first three axes: -1, 0 or 1. Of the other three it says nothing. */
enum Genre {
    ROMANCE("Romance", -1, -1, -1),
    COMEDY("Comedy", -1, 0, -1),
    DRAMA("Drama", 1, -1, -1),
    CRIME("Crime", 1, 1, -1),
    ADVENTURE("Adventure", 0, 1, 0),
    GHOST_STORY("Ghost Story", 1, 0, 1),
    FAIRY_TALE("Fairy Tale", -1, 0, 1),
    STARSHIPS("Starships", 0, 1, 1);

    private final String title;
    private final int dark;
    private final int kinetic;
    private final int fantastic;

    Genre(String title, int dark, int kinetic, int fantastic) {
        this.title = title;
        this.dark = dark;
        this.kinetic = kinetic;
        this.fantastic = fantastic;
    }

    String title() {
        return title;
    }

    /** What the genre says of the axis. */
    int prototype(Axis axis) {
        return switch (axis) {
            case DARK -> dark;
            case KINETIC -> kinetic;
            case FANTASTIC -> fantastic;
            case ARTHOUSE, NEW, QUIRK -> 0;
        };
    }

    static Stream<Genre> all() {
        return Stream.of(values());
    }
}
