#!/bin/bash
# What Amazon SageMaker calls in an image that has Loupe in it: "train" for a training job, "serve" for an endpoint.
set -euo pipefail
here="$(cd "$(dirname "$0")" && pwd)"
case "${1:-}" in
    train) words=(train) ;;
    serve) words=(serve --model "${SAGEMAKER_BASE_DIR:-/opt/ml}/model" --host 0.0.0.0 --port 8080) ;;
    *) echo "Say train or serve." >&2; exit 2 ;;
esac
export DJL_CACHE_DIR="${DJL_CACHE_DIR:-/tmp/djl}" LOUPE_HOME="${LOUPE_HOME:-/tmp/loupe}"
exec "$here/runtime/bin/java" --enable-native-access=ALL-UNNAMED -Djava.awt.headless=true -Dai.djl.offline=true \
    -DOPT_OUT_TRACKING=true -cp "$here/lib/*" loupe.Main "${words[@]}"
