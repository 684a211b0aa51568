package loupe.inference;

import loupe.network.Shape;

/**
 * One number of what a layer gives.
 *
 * @param channel which picture, or which number of a list
 * @param row     in that picture, from the top; 0 in a list
 * @param column  in that picture, from the left; 0 in a list
 */
public record Cell(int channel, int row, int column) {

    /** The cell that stands at {@code index} where all numbers of {@code shape} are written out. */
    public static Cell at(int index, Shape shape) {
        return switch (shape) {
            case Shape.Values _ -> new Cell(index, 0, 0);
            case Shape.Pictures p -> new Cell(index / (p.height() * p.width()), index / p.width() % p.height(), index % p.width());
        };
    }

    /** Where it stands when all numbers of {@code shape} are written out. */
    public int index(Shape shape) {
        return switch (shape) {
            case Shape.Values _ -> channel;
            case Shape.Pictures p -> (channel * p.height() + row) * p.width() + column;
        };
    }

    /** Whether {@code shape} has such a cell. */
    public boolean isIn(Shape shape) {
        return switch (shape) {
            case Shape.Values values -> channel >= 0 && channel < values.count() && row == 0 && column == 0;
            case Shape.Pictures p -> channel >= 0 && channel < p.channels() && row >= 0 && row < p.height()
                    && column >= 0 && column < p.width();
        };
    }
}
