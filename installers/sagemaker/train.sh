#!/bin/bash
# The entry of a training container: brings its own Java, for the image's is too old or is not there. Arguments are ignored.
set -euo pipefail
export SAGEMAKER_BASE_DIR="${SAGEMAKER_BASE_DIR:-/opt/ml}"
code="$SAGEMAKER_BASE_DIR/input/data/code"
place=$(mktemp -d)
tar xzf "$code/runtime.tar.gz" -C "$place"
export DJL_CACHE_DIR="${DJL_CACHE_DIR:-$place/djl}" LOUPE_HOME="${LOUPE_HOME:-$place/loupe}"
exec "$place/runtime/bin/java" --enable-native-access=ALL-UNNAMED -Djava.awt.headless=true -Dai.djl.offline=true \
    -DOPT_OUT_TRACKING=true -cp "$code/lib/*" loupe.Main train
