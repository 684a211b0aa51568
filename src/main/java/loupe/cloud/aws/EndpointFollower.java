package loupe.cloud.aws;

import java.time.Duration;
import java.util.function.Consumer;

/** Waits until an endpoint answers or has failed; what goes wrong in between is told and waited for. */
public final class EndpointFollower {

    private static final Duration FIRST = Duration.ofMillis(500);
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private final Hosting hosting;
    private final Waiting waiting;

    EndpointFollower(Hosting hosting, Waiting waiting) {
        this.hosting = hosting;
        this.waiting = waiting;
    }

    /** @param said hears each new status, and what goes wrong */
    public Hosting.State follow(String endpoint, Consumer<String> said) throws InterruptedException {
        Silence silence = new Silence(waiting, "endpoint \"" + endpoint + "\"");
        String before = "";
        for (Duration wait = FIRST; ; wait = longer(wait)) {
            try {
                Hosting.State now = hosting.state(endpoint).orElseThrow(silence::missing);
                silence.over();
                if (!now.status().equals(before)) {
                    said.accept(endpoint + ": " + now.status());
                    before = now.status();
                }
                if (now.answers() || now.failed()) {
                    return now;
                }
            } catch (AwsFault fault) {
                silence.begins(fault).ifPresent(trouble -> said.accept(trouble.getMessage() + " It is asked for again."));
            }
            waiting.pace().pause(wait);
        }
    }

    private static Duration longer(Duration wait) {
        return wait.multipliedBy(2).compareTo(LONGEST) > 0 ? LONGEST : wait.multipliedBy(2);
    }
}
