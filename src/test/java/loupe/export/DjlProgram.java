package loupe.export;

import ai.djl.nn.Block;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Exported Java code, compiled. @param folder with its classes */
record DjlProgram(String className, Path folder) {

    /** Compiles with all warnings as errors. */
    static DjlProgram compile(Exported.Written written, Path folder) throws IOException {
        Path source = folder.resolve(written.fileName());
        Files.writeString(source, written.code().text());
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter said = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            List<String> options = List.of("-d", folder.toString(), "-Xlint:all,-processing", "-Werror", "-proc:none",
                    "-classpath", System.getProperty("java.class.path"));
            if (!compiler.getTask(said, files, null, options, null, files.getJavaFileObjects(source)).call()) {
                throw new AssertionError(said + "\n" + written.code().text());
            }
        }
        return new DjlProgram(written.fileName().replace(".java", ""), folder);
    }

    /** What the program's {@code network()} makes. */
    Block network() throws IOException, ReflectiveOperationException {
        try (URLClassLoader loader = new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
            Class<?> program = loader.loadClass(className);
            Block block = (Block) program.getMethod("network").invoke(null);
            for (Class<?> inner : program.getDeclaredClasses()) {
                loader.loadClass(inner.getName());
            }
            return block;
        }
    }
}
