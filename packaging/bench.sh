#!/usr/bin/env bash
# Builds Release and prints the benchmarks, one line a figure: name, value, unit, reference, ratio.
# Usage: bench.sh [NAME]
source "$(dirname "${BASH_SOURCE[0]}")/build.sh"
build_preset release benchmarks >&2
export QT_QPA_PLATFORM="${QT_QPA_PLATFORM:-offscreen}"
printf '%-34s %14s %-12s %-44s %s\n' name value unit reference ratio
found=0
for bench in "$build_dir"/bin/bench_*; do
  [ -x "$bench" ] || continue
  name=$(basename "$bench")
  if [ -z "${1:-}" ] || [ "$name" = "bench_$1" ]; then found=1; "$bench"; fi
done
[ $found -eq 1 ] || { echo "No benchmark named ${1:-}." >&2; exit 1; }
