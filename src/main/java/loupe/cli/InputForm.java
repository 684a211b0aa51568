package loupe.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import loupe.data.BadInputException;
import loupe.data.Drawing;
import loupe.data.GrayImage;
import loupe.data.Normalising;
import loupe.data.Picture;
import loupe.data.PictureReader;
import loupe.data.StrokeRenderer;
import loupe.storage.StrokeFile;

/** How pictures and drawings become the 28x28 that a network gets. */
enum InputForm {
    /** Put into the 20x20 box, centre of mass in the middle, as MNIST's makers did. */
    MNIST,
    /** Where, as large and as turned as they are. */
    RAW;

    /** The pictures in {@code files}, in order. */
    List<Question> pictures(List<Path> files) throws BadInputException {
        PictureReader reader = new PictureReader();
        List<Question> questions = new ArrayList<>();
        for (Path file : files) {
            Picture picture = reader.read(file);
            questions.add(question(file.toString(), this == MNIST ? picture.mnist() : picture.raw(),
                    picture.darkOnLight() ? "dark ink on light paper" : "light ink on dark paper"));
        }
        return questions;
    }

    /** The drawings in {@code file}, in order: the canvas' own path, with its switch on or off. */
    List<Question> drawings(Path file) throws BadInputException {
        List<Question> questions = new ArrayList<>();
        for (Drawing drawing : StrokeFile.read(file)) {
            questions.add(drawing("drawing " + (questions.size() + 1), drawing));
        }
        return questions;
    }

    Question drawing(String name, Drawing drawing) {
        return question(name, picture(drawing), "");
    }

    /** What a network gets of a drawing. */
    GrayImage picture(Drawing drawing) {
        StrokeRenderer renderer = new StrokeRenderer();
        return this == MNIST ? renderer.mnist(drawing) : renderer.raw(drawing);
    }

    /** How many times as large the rest of {@code before} comes out in {@code after}, where all ink is scaled to fit. */
    double growth(Drawing before, Drawing after) {
        return new StrokeRenderer().growth(before, after, this == MNIST ? Normalising.MNIST : Normalising.MINE);
    }

    /** The only drawing in {@code file}. */
    static Drawing only(Path file) throws BadInputException {
        List<Drawing> drawings = StrokeFile.read(file);
        if (drawings.size() != 1) {
            throw new BadInputException(file + " holds " + drawings.size() + " drawings, and one is explained at a time.");
        }
        return drawings.getFirst();
    }

    private static Question question(String name, GrayImage picture, String remark) {
        return new Question(name, picture, picture.equals(GrayImage.blank()) ? Question.BLANK : remark);
    }
}
