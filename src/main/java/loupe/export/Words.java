package loupe.export;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A network's name, which may be any text, where a program wants an identifier or a comment. */
record Words(String name) {

    private List<String> parts() {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        List<String> parts = Arrays.stream(plain.split("[^A-Za-z0-9]+")).filter(part -> !part.isEmpty()).toList();
        return parts.isEmpty() || Character.isDigit(parts.getFirst().charAt(0))
                ? Stream.concat(Stream.of("net"), parts.stream()).toList() : parts;
    }

    /** For a file of Python, which can be imported: {@code cnn_pool_network}. */
    String fileName() {
        return parts().stream().map(part -> part.toLowerCase(Locale.ROOT)).collect(Collectors.joining("_")) + "_network";
    }

    /** For a class, never one that the libraries have: {@code CnnPoolNetwork}. */
    String className() {
        return parts().stream().map(part -> part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1))
                .collect(Collectors.joining()) + "Network";
    }

    /** For one line of a comment: nothing in it ends the line, hides or reorders what follows. */
    String comment() {
        return name.codePoints().mapToObj(c -> switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR,
                 Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED -> " ";
            default -> c == '\\' ? "\\\\" : Character.toString(c);
        }).collect(Collectors.joining()).strip();
    }
}
