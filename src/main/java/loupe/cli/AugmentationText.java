package loupe.cli;

import loupe.data.Augmentation;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads how pictures are changed, such as {@code shift=6,rotate=30}. */
final class AugmentationText implements ITypeConverter<Augmentation> {

    @Override
    public Augmentation convert(String text) {
        try {
            return Augmentation.parse(text);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(e.getMessage());
        }
    }
}
