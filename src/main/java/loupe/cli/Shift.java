package loupe.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** How far pictures are moved, in pixels: {@code dx} to the right, {@code dy} down. */
record Shift(double dx, double dy) {

    static final Shift NONE = new Shift(0, 0);

    /** Reads {@code DX,DY}. */
    static final class Converter implements ITypeConverter<Shift> {
        @Override
        public Shift convert(String text) {
            String[] parts = text.split(",", -1);
            try {
                Shift shift = new Shift(Double.parseDouble(parts[0].strip()), Double.parseDouble(parts[1].strip()));
                if (parts.length == 2 && Double.isFinite(shift.dx) && Double.isFinite(shift.dy)) {
                    return shift;
                }
            } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
                // As the sentence below says.
            }
            throw new TypeConversionException("\"" + text + "\" is not two numbers such as 4,0 or -2,1.5");
        }
    }
}
