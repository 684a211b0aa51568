package loupe.cloud.rehearsal;

import java.io.IOException;

/** One service of AWS, as far as Loupe calls it. */
interface Service {

    /** The name of the operation that {@code asked} calls. */
    String call(Asked asked);

    Answer answer(Asked asked, Caller caller) throws Refused, IOException;

    /** How this service says that it will not. */
    Answer refusal(Refused refused);
}
