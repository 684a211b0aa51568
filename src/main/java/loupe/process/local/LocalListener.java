package loupe.process.local;

/** Hears what a job in local mode says. Called one at a time, from threads of local mode's choosing. */
public interface LocalListener {

    /** {@code host} said {@code line}, on standard output or standard error. */
    void line(String host, String line);

    /** The job is over; nothing comes after this, and it comes once, whatever happens. */
    void ended(LocalEnd end);
}
