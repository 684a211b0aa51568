package loupe.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;

/** All ways to write the ten digits that Loupe knows; they lie in a text file beside this class. */
final class DigitForms {

    private final List<List<DigitForm>> byDigit;

    DigitForms(List<DigitForm> forms) {
        this.byDigit = IntStream.range(0, 10)
                .mapToObj(digit -> forms.stream().filter(form -> form.digit() == digit).toList()).toList();
    }

    /** The forms that Loupe ships with. */
    static DigitForms shipped() {
        try (InputStream in = DigitForms.class.getResourceAsStream("digit-forms.txt")) {
            return new DigitForms(new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#")).map(DigitForm::parse).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The forms of one digit. */
    List<DigitForm> of(int digit) {
        return byDigit.get(digit);
    }

    /** One form of the digit, each as often as its weight says. */
    DigitForm pick(int digit, Chance chance) {
        List<DigitForm> forms = of(digit);
        double left = chance.uniform() * forms.stream().mapToDouble(DigitForm::weight).sum();
        for (DigitForm form : forms) {
            left -= form.weight();
            if (left < 0) {
                return form;
            }
        }
        return forms.getLast();
    }
}
