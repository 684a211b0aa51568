package loupe.ui.desk;

/** How a network on the desk is. */
public sealed interface NetworkStatus {

    /** It is being read. */
    record Loading() implements NetworkStatus {}

    /** It answers. */
    record Ready() implements NetworkStatus {}

    /** It answers with the newest weights of a training that goes on. */
    record Learning() implements NetworkStatus {}

    /** It cannot answer. @param sentence why, and what to try */
    record Failed(String sentence) implements NetworkStatus {}
}
