package loupe.cloud.rehearsal;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Collection;

/** A thing that lists show. */
interface Listed {

    String name();

    String status();

    Instant created();

    /** Those that a request for a list means, in the order that it wants. */
    static <T extends Listed> List<T> chosen(Collection<T> all, Members request, String usualOrder) {
        Comparator<T> order = request.text("SortBy").orElse("CreationTime").equals("Name") ? Comparator.comparing(T::name)
                : Comparator.comparing(T::created).thenComparing(T::name);
        double before = request.real("CreationTimeBefore").orElse(Double.MAX_VALUE);
        double after = request.real("CreationTimeAfter").orElse(0.0);
        return all.stream().filter(one -> one.name().contains(request.text("NameContains").orElse("")))
                .filter(one -> request.text("StatusEquals").orElse(one.status()).equals(one.status()))
                .filter(one -> Times.seconds(one.created()) <= before && Times.seconds(one.created()) >= after)
                .sorted(request.text("SortOrder").orElse(usualOrder).equals("Descending") ? order.reversed() : order).toList();
    }
}
