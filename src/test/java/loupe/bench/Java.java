package loupe.bench;

import java.nio.file.Path;
import java.util.List;

/** Another process of this Java with this class path, on the Headless platform. */
final class Java {

    private Java() {}

    static List<String> command(Class<?> main) {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "--enable-native-access=ALL-UNNAMED",
                "-Dglass.platform=Headless", "-Dprism.order=sw", "-Djava.awt.headless=true", "-cp", classPath, main.getName());
    }
}
