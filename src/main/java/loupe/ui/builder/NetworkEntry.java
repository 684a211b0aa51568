package loupe.ui.builder;

import loupe.network.NetworkSpec;

/** A network that can be opened. @param id a preset's name, or names one of the learner's own */
record NetworkEntry(String id, NetworkSpec network, boolean own) {

    static NetworkEntry preset(NetworkSpec network) {
        return new NetworkEntry(network.name(), network, false);
    }
}
