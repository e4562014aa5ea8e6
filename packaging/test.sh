#!/usr/bin/env bash
# Builds and runs every test; the last lines are ctest's summary. Arguments go to ctest.
source "$(dirname "${BASH_SOURCE[0]}")/build.sh"
build_preset dev
# the independent check of the QR needs npm packages; without npm ctest says that it was skipped
independent=$root/tests/paper/independent
if command -v npm >/dev/null && [ ! -d "$independent/node_modules/cose-kit" ]; then
  (cd "$independent" && npm ci --no-audit --no-fund --loglevel=error) || echo "npm ci failed: the independent check is skipped"
fi
cd "$build_dir"
QT_QPA_PLATFORM=offscreen ctest -j3 --output-on-failure "$@"
