package loupe.planted.recommend;

/** Breaks: the recommend package is plain Java. */
public record TasteOfANetwork(loupe.network.NetworkSpec network) {}
