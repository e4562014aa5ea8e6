#!/usr/bin/env bash
# Builds and runs every test; the last lines are ctest's summary. Arguments go to ctest.
source "$(dirname "${BASH_SOURCE[0]}")/build.sh"
build_preset dev
cd "$build_dir"
QT_QPA_PLATFORM=offscreen ctest --output-on-failure "$@"
