#!/usr/bin/env bash
# Makes an installed Loupe for this Linux machine out of the sources: target/image/Loupe, with its own Java inside.
# With --deb also a Debian package, target/image/loupe_*.deb. Needs a JDK 25 with jpackage and, for --deb, fakeroot.
set -euo pipefail
cd "$(dirname "$0")/.."

jdk() {
    local folder
    for folder in "${JAVA_HOME:-}" /usr/lib/jvm/*; do
        if grep -qsE '^JAVA_VERSION="(2[5-9]|[3-9][0-9])' "$folder/release" && [ -x "$folder/bin/jpackage" ]; then
            echo "$folder"
            return
        fi
    done
    echo "Loupe needs a JDK 25 or newer with jpackage and none was found: set JAVA_HOME to one." >&2
    return 1
}
java=$(jdk)
maven=mvn
command -v mvn >/dev/null || maven=./mvnw
"$maven" -B -q -ntp -DskipTests package
version=$(sed -n 's/^version=//p' target/maven-archiver/pom.properties)

# JavaFX goes into the runtime as modules, without the empty jars that only name the platform's; all else lies beside the jar.
rm -rf target/image target/image-input target/image-modules
mkdir -p target/image-input/lib target/image-modules
cp target/loupe.jar target/image-input/
find target/lib -name '*.jar' ! -name 'javafx-*' -exec cp {} target/image-input/lib/ \;
find target/lib -name 'javafx-*-linux*.jar' -exec cp {} target/image-modules/ \;
# What training containers need; it is made on x86-64 only.
if [ -d target/sagemaker ]; then cp -r target/sagemaker target/image-input/; fi

# No --strip-native-commands: training runs in processes that need bin/java.
"$java/bin/jpackage" --type app-image --name Loupe --app-version "$version" --vendor Loupe --dest target/image \
    --description "A desktop workshop in which a person learns how networks see and recommend, by hand" \
    --input target/image-input --main-jar loupe.jar --main-class loupe.Main \
    --module-path target/image-modules \
    --add-modules javafx.controls,javafx.swing,java.net.http,java.logging,java.management,java.naming,java.sql,jdk.crypto.ec,jdk.httpserver,jdk.management,jdk.unsupported,jdk.zipfs,jdk.localedata \
    --jlink-options "--strip-debug --no-header-files --no-man-pages --compress zip-6" \
    --java-options "--enable-native-access=javafx.graphics,ALL-UNNAMED"

# The image is tried before anyone gets it: a command, and the window without a display, which must still stand after 10 seconds.
loupe=target/image/Loupe/bin/Loupe
LOUPE_HOME=$(mktemp -d)
export LOUPE_HOME
echo "The image answers to \"data list\":"
"$loupe" data list
status=0
JAVA_TOOL_OPTIONS="-Dglass.platform=Headless -Dprism.order=sw" timeout 10 "$loupe" 2>"$LOUPE_HOME/window.txt" || status=$?
if [ "$status" != 124 ]; then
    cat "$LOUPE_HOME/window.txt" >&2
    echo "The window of the image ended by itself with $status." >&2
    exit 1
fi
rm -rf "$LOUPE_HOME"
echo "$loupe starts it; the image takes $(du -sh target/image/Loupe | cut -f1)."

if [ "${1:-}" = --deb ]; then
    "$java/bin/jpackage" --type deb --name loupe --app-version "$version" --app-image target/image/Loupe --dest target/image \
        --linux-shortcut --linux-menu-group Education --linux-package-deps "libpangoft2-1.0-0, libgtk-3-0"
    ls -l target/image/*.deb
fi
