package loupe.serving;

import ai.djl.Model;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.BlockFactory;
import ai.djl.nn.LambdaBlock;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A network of Loupe as a block of DJL: {@code network.txt} has a layer a line, {@code arrays.bin} its numbers. Written for Java 17, which DJL's own
 * container brings.
 */
public final class NetworkFactory implements BlockFactory {

    private static final long serialVersionUID = 1;

    @Override
    public Block newBlock(Model model, Path folder, Map<String, ?> arguments) throws IOException {
        List<String> lines = Files.readAllLines(folder.resolve("network.txt"));
        List<NDArray> arrays = arrays(model.getNDManager(), folder.resolve("arrays.bin"));
        return LambdaBlock.singleton(pictures -> new Pass(pictures, arrays).through(lines));
    }

    /** How many there are; of each the number of dimensions, these, and the numbers; all of four bytes, the highest first. */
    private static List<NDArray> arrays(NDManager manager, Path file) throws IOException {
        List<NDArray> arrays = new ArrayList<>();
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            for (int left = in.readInt(); left > 0; left--) {
                long[] dimensions = new long[in.readInt()];
                for (int i = 0; i < dimensions.length; i++) {
                    dimensions[i] = in.readInt();
                }
                Shape shape = new Shape(dimensions);
                float[] values = new float[Math.toIntExact(shape.size())];
                for (int i = 0; i < values.length; i++) {
                    values[i] = in.readFloat();
                }
                arrays.add(manager.create(values, shape));
            }
        }
        return arrays;
    }
}
