package loupe.planted.data;

import java.util.concurrent.atomic.AtomicInteger;

/** Breaks, twice: nothing static changes. */
public final class PicturesThatCountForAll {

    static final AtomicInteger SEEN = new AtomicInteger();
    static int count;

    private PicturesThatCountForAll() {}
}
