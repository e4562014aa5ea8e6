# Sourced by run.sh, test.sh and bench.sh: installs what is missing, configures and builds one preset.
# Usage: build_preset dev|release [target ...]
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

build_preset() {
  local preset=$1; shift
  bash "$root/packaging/setup.sh"
  (cd "$root" && cmake --preset "$preset" >/dev/null && cmake --build --preset "$preset" ${1:+--target "$@"})
  build_dir="$root/build/$preset"
}
