#!/bin/bash
# The entry of a training container: brings its own Java, for the image's is too old or is not there. Arguments are ignored.
set -euo pipefail
export SAGEMAKER_BASE_DIR="${SAGEMAKER_BASE_DIR:-/opt/ml}"
code="$SAGEMAKER_BASE_DIR/input/data/code"

# One copy of this Java for all who run it here; channels are read-only, and files from S3 cannot be executed.
place="${TMPDIR:-/tmp}/loupe-$(id -u)-$(cksum < "$code/runtime.tar.gz" | tr ' ' -)"
if [ ! -O "$place/runtime/bin/java" ]; then
    part=$(mktemp -d)
    tar xzf "$code/runtime.tar.gz" -C "$part"
    mv -T "$part" "$place" 2>/dev/null || place="$part"
fi

# On a machine with a GPU the image brings a PyTorch with CUDA; a training there computes with that one.
if [ -z "${LOUPE_LIBTORCH:-}" ] && [ -e /dev/nvidiactl ]; then
    LOUPE_LIBTORCH=$(python3 -c 'import importlib.util as u; print(u.find_spec("torch").submodule_search_locations[0])' 2>/dev/null || true)
    export LOUPE_LIBTORCH
fi
export DJL_CACHE_DIR="${DJL_CACHE_DIR:-$place/djl}" LOUPE_HOME="${LOUPE_HOME:-$place/loupe}"
exec "$place/runtime/bin/java" --enable-native-access=ALL-UNNAMED -Djava.awt.headless=true -Dai.djl.offline=true \
    -DOPT_OUT_TRACKING=true -cp "$code/lib/*" loupe.Main train
