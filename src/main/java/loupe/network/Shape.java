package loupe.network;

/** What flows between two layers, for one example: a stack of pictures or a list of numbers. */
public sealed interface Shape {

    /** How many numbers one example holds. */
    int size();

    /** The dimensions, outermost first, without the batch: {@code [channels, height, width]} or {@code [count]}. */
    int[] dimensions();

    /** As it stands in a sentence: "50 pictures of 8x8", "a list of 800 numbers". */
    String inWords();

    /** Feature maps: {@code channels} pictures of {@code height} x {@code width}. */
    record Pictures(int channels, int height, int width) implements Shape {
        @Override
        public int size() {
            return Math.multiplyExact(Math.multiplyExact(channels, height), width);
        }

        @Override
        public int[] dimensions() {
            return new int[] {channels, height, width};
        }

        @Override
        public String inWords() {
            return (channels == 1 ? "1 picture of " : channels + " pictures of ") + height + "x" + width;
        }

        @Override
        public String toString() {
            return channels + "x" + height + "x" + width;
        }
    }

    /** A flat list of {@code count} numbers. */
    record Values(int count) implements Shape {
        @Override
        public int size() {
            return count;
        }

        @Override
        public int[] dimensions() {
            return new int[] {count};
        }

        @Override
        public String inWords() {
            return count == 1 ? "1 number" : "a list of " + count + " numbers";
        }

        @Override
        public String toString() {
            return Integer.toString(count);
        }
    }
}
