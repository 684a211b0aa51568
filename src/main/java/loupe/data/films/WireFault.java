package loupe.data.films;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystemException;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateExpiredException;
import java.util.stream.Stream;
import loupe.data.BadInputException;

/** What went wrong on the way, in a sentence. */
final class WireFault {

    private static final String OWN = "Fetch %s with a browser that you trust, or choose a zip or folder of your own.";

    private WireFault() {}

    static BadInputException told(URI uri, IOException fault) {
        if (causes(fault).anyMatch(CertificateExpiredException.class::isInstance)) {
            return new BadInputException(("The certificate of %s has expired, so nobody can tell whether it is really that host. Nothing was kept. " + OWN)
                    .formatted(uri.getHost(), uri), fault);
        }
        if (causes(fault).anyMatch(GeneralSecurityException.class::isInstance)) {
            return new BadInputException(("The certificate of %s cannot be trusted. Nothing was kept. " + OWN).formatted(uri.getHost(), uri), fault);
        }
        if (causes(fault).anyMatch(FileSystemException.class::isInstance)) {
            return new BadInputException("What %s sends cannot be written (%s). Is the disk full?"
                    .formatted(uri.getHost(), fault.getClass().getSimpleName()), fault);
        }
        return new BadInputException(("%s cannot be reached, or the connection broke (%s). Nothing was kept. Are you online? Else choose a zip or folder of"
                + " your own.").formatted(uri.getHost(), fault.getClass().getSimpleName()), fault);
    }

    private static Stream<Throwable> causes(Throwable fault) {
        return Stream.iterate(fault, cause -> cause != null, Throwable::getCause);
    }
}
