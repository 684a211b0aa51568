package loupe.storage;

import loupe.network.NetworkSpec;

/** A network of the learner's own. @param id names its files; it stays when the network gets another name */
public record OwnNetwork(String id, NetworkSpec network) {}
