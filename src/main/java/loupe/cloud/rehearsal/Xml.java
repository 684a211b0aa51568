package loupe.cloud.rehearsal;

/** Pieces of XML answers. */
final class Xml {

    static final String TYPE = "application/xml";
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

    private Xml() {}

    /** {@code <name>text</name>}, with what would be markup written out. */
    static String element(String name, Object text) {
        return "<" + name + ">" + escaped(text.toString()) + "</" + name + ">";
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }

    static Answer answer(int status, String document) {
        return Answer.text(status, TYPE, HEAD + document);
    }
}
