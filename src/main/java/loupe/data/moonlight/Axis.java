package loupe.data.moonlight;

/** What the invented films differ in, and what the invented people's tastes weigh. Each axis can be seen in its own places only. */
public enum Axis {
    /** Told by the genre and by the poster's colours. */
    DARK("tender", "dark"),
    /** Told by the genre and by the words of the title. */
    KINETIC("talky", "kinetic"),
    /** Told by the genre and by what the poster shows. */
    FANTASTIC("earthly", "fantastic"),
    /** Told by how the poster is composed and by nothing else. */
    ARTHOUSE("mainstream", "arthouse"),
    /** Told by the year. */
    NEW("old", "new"),
    /** Told by nothing: only what people rated gives it away. */
    QUIRK("plain", "quirky");

    private final String low;
    private final String high;

    Axis(String low, String high) {
        this.low = low;
        this.high = high;
    }

    /** The word for films far below 0. */
    public String low() {
        return low;
    }

    /** The word for films far above 0. */
    public String high() {
        return high;
    }
}
