package loupe.data;

/** The two kinds of IDX files that a set of labelled pictures consists of. */
enum IdxKind {
    PICTURES("picture", "-images-idx3-ubyte", 0x803, 16, 28 * 28),
    LABELS("label", "-labels-idx1-ubyte", 0x801, 8, 1);

    /** What one entry is called. */
    final String noun;
    /** What follows {@code train} or {@code t10k} in the file's name. */
    final String suffix;
    /** The number that the file starts with. */
    final int magic;
    /** Bytes before the first entry. */
    final int headerLength;
    /** Bytes of one entry. */
    final int entryLength;

    IdxKind(String noun, String suffix, int magic, int headerLength, int entryLength) {
        this.noun = noun;
        this.suffix = suffix;
        this.magic = magic;
        this.headerLength = headerLength;
        this.entryLength = entryLength;
    }

    /** "1 label", "60,000 pictures of 28x28". */
    String counted(long count) {
        String size = this == PICTURES ? " of 28x28" : "";
        return "%s %s%s%s".formatted(Counts.grouped(count), noun, count == 1 ? "" : "s", size);
    }

    /** How many bytes a file of {@code count} entries has, unpacked. */
    long fileLength(long count) {
        return headerLength + count * entryLength;
    }
}
