package loupe.export;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Exported Java code, compiled and loaded. */
final class DjlProgram {

    private DjlProgram() {}

    /** Compiles each with warnings as errors, puts the classes into {@code folder}, and gives them in the same order. */
    static List<Class<?>> compile(List<Exported.Written> sources, Path folder) throws IOException, ClassNotFoundException {
        List<Path> files = new ArrayList<>();
        for (Exported.Written written : sources) {
            files.add(Files.writeString(folder.resolve(written.fileName()), written.code().text()));
        }
        compile(folder, files);
        // Not closed: the classes load those inside them when they are used.
        URLClassLoader loader = new URLClassLoader(new URL[] {folder.toUri().toURL()});
        List<Class<?>> classes = new ArrayList<>();
        for (Exported.Written written : sources) {
            classes.add(loader.loadClass(className(written)));
        }
        return classes;
    }

    static String className(Exported.Written written) {
        return written.fileName().replace(".java", "");
    }

    private static void compile(Path folder, List<Path> sources) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter said = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            List<String> options = List.of("-d", folder.toString(), "-Xlint:all,-processing,-path", "-Werror", "-proc:none",
                    "-classpath", System.getProperty("java.class.path"));
            if (!compiler.getTask(said, files, null, options, null, files.getJavaFileObjectsFromPaths(sources)).call()) {
                throw new AssertionError(said);
            }
        }
    }
}
