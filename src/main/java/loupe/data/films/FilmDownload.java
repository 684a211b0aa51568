package loupe.data.films;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.IntConsumer;
import loupe.data.BadInputException;

/**
 * Fetches a film set's zip over the network, once its terms were accepted. It lies under its name only when it is whole and has the
 * published hash; until then, and where anything fails, there is no more than a temporary file, which is taken away.
 */
public final class FilmDownload {

    private static final int PIECE = 1 << 16;

    private final Package wanted;
    private final Wire wire;

    /**
     * What is fetched.
     *
     * @param uri    from where
     * @param name   of the file
     * @param bytes  how long it is: not a byte more is read
     * @param sha256 its published hash, lower-case hexadecimal
     * @param terms  under what terms
     */
    public record Package(URI uri, String name, long bytes, String sha256, FilmTerms terms) {

        /** As its makers publish it. */
        public static final Package MOVIELENS_100K = new Package(URI.create("https://files.grouplens.org/datasets/movielens/ml-100k.zip"),
                KnownFilms.ML_100K + ".zip", 4_924_029, "50d2a982c66986937beb9ffb3aa76efe955bf3d5c6b761f4e3a7cd717c6a3229", FilmTerms.MOVIELENS_100K);
    }

    /** Opens what lies at an address; the caller closes it. */
    interface Wire {
        InputStream open(URI uri) throws IOException, BadInputException, InterruptedException;
    }

    /** Fetches over the network. */
    public FilmDownload(Package wanted) {
        this(wanted, new HttpWire());
    }

    FilmDownload(Package wanted, Wire wire) {
        this.wanted = wanted;
        this.wire = wire;
    }

    /**
     * Fetches the zip into {@code folder}, which is made where it is missing, and returns it; {@link FilmFiles#read} reads it there.
     * Takes as long as the network does; an interrupt ends it.
     *
     * @param accepted that the person accepts the terms of this very package
     * @param percent  hears how far it is, 0 to 100, on the calling thread
     */
    public Path fetch(FilmTerms.Accepted accepted, Path folder, IntConsumer percent) throws BadInputException, InterruptedException {
        if (!accepted.terms().equals(wanted.terms())) {
            throw new IllegalArgumentException("These are the terms of another data set.");
        }
        Path part;
        try {
            Files.createDirectories(folder);
            part = Files.createTempFile(folder, wanted.name(), ".part");
        } catch (IOException e) {
            throw unwritable(folder, e);
        }
        try {
            receive(part, percent);
            return putInPlace(part, folder.resolve(wanted.name()));
        } finally {
            drop(part);
        }
    }

    private void receive(Path part, IntConsumer percent) throws BadInputException, InterruptedException {
        MessageDigest digest = sha256();
        try (InputStream in = wire.open(wanted.uri()); OutputStream out = Files.newOutputStream(part)) {
            copy(in, out, digest, percent);
        } catch (IOException e) {
            if (Thread.interrupted()) {
                throw new InterruptedException("the download was ended");
            }
            throw WireFault.told(wanted.uri(), e);
        }
        String found = HexFormat.of().formatHex(digest.digest());
        if (!found.equals(wanted.sha256())) {
            throw new BadInputException(("What %s sent is not the %s that its makers published (its SHA-256 is %s). Nothing was kept; try again later, or"
                    + " choose a zip or folder of your own.").formatted(wanted.uri().getHost(), wanted.name(), found));
        }
    }

    private void copy(InputStream in, OutputStream out, MessageDigest digest, IntConsumer percent)
            throws IOException, BadInputException, InterruptedException {
        byte[] piece = new byte[PIECE];
        long received = 0;
        for (int count = in.read(piece); count >= 0; count = in.read(piece)) {
            if (Thread.interrupted()) {
                throw new InterruptedException("the download was ended");
            }
            received += count;
            if (received > wanted.bytes()) {
                throw new BadInputException(("%s sends more than the %d bytes that %s has. Nothing was kept; choose a zip or folder of your own.")
                        .formatted(wanted.uri().getHost(), wanted.bytes(), wanted.name()));
            }
            digest.update(piece, 0, count);
            out.write(piece, 0, count);
            percent.accept((int) (100 * received / wanted.bytes()));
        }
        if (received < wanted.bytes()) {
            throw new BadInputException(("The connection to %s broke off after %d of %d bytes. Nothing was kept; try again.")
                    .formatted(wanted.uri().getHost(), received, wanted.bytes()));
        }
    }

    private static Path putInPlace(Path part, Path place) throws BadInputException {
        try {
            try {
                return Files.move(part, place, StandardCopyOption.ATOMIC_MOVE);
            } catch (AtomicMoveNotSupportedException e) {
                return Files.move(part, place, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw unwritable(place, e);
        }
    }

    /** What is left of it hurts nobody. */
    private static void drop(Path part) throws BadInputException {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            throw unwritable(part, e);
        }
    }

    private static BadInputException unwritable(Path place, IOException cause) {
        return new BadInputException("Nothing can be written to %s (%s). Is the disk full, and may you write there?"
                .formatted(place, cause.getClass().getSimpleName()), cause);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
