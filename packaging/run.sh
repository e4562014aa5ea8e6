#!/usr/bin/env bash
# Builds Release, starts a practice centre on a private PostgreSQL cluster, and opens the program in practice.
# Without a display, or with --tour DIR, runs the tour instead and leaves its results in DIR.
source "$(dirname "${BASH_SOURCE[0]}")/build.sh"

tour_dir=
case "${1:-}" in
  --tour) tour_dir=${2:?--tour needs a folder} ;;
  "") ;;
  *) echo "Usage: run.sh [--tour DIR]" >&2; exit 2 ;;
esac
if [ -z "$tour_dir" ] && [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
  tour_dir=$root/build/tour
  echo "No display: running the tour; its results will be in $tour_dir"
fi

build_preset release modulo-registro padron-central tour
bin=$build_dir/bin

if [ -n "$tour_dir" ]; then
  mkdir -p "$tour_dir"
  QT_QPA_PLATFORM=offscreen exec "$bin/tour" "$(cd "$tour_dir" && pwd)"
fi

# The cluster's folder must be reachable by PostgreSQL's own user when root runs this, so it is not under $HOME.
state=/var/tmp/modulo-registro-practica-$(id -u)
if [ ! -d "$state" ]; then mkdir -m 711 "$state"; fi
[ -O "$state" ] || { echo "$state belongs to somebody else." >&2; exit 1; }
mkdir -p "$state/centro" "$state/equipo"; chmod 700 "$state/centro" "$state/equipo"

centre=
stop() { [ -z "$centre" ] || kill "$centre" 2>/dev/null || true; wait 2>/dev/null || true; bash "$root/packaging/postgres.sh" stop "$state/pg"; }
trap stop EXIT
conninfo=$(bash "$root/packaging/postgres.sh" start "$state/pg")
export PADRON_DB=$conninfo
"$bin/padron-central" init --claves "$state/centro" --emisor MXPS-PRACTICA --host 127.0.0.1 >/dev/null
port=$(cat "$state/puerto" 2>/dev/null || echo 0)
rm -f "$state/puerto.nuevo"
"$bin/padron-central" serve --claves "$state/centro" --puerto "$port" --puerto-archivo "$state/puerto.nuevo" >/dev/null 2>"$state/centro/registro.jsonl" &
centre=$!
for _ in $(seq 100); do [ -s "$state/puerto.nuevo" ] && break; kill -0 "$centre" 2>/dev/null || break; sleep 0.1; done
[ -s "$state/puerto.nuevo" ] || { echo "The practice centre did not start; see $state/centro/registro.jsonl" >&2; exit 1; }
cp "$state/puerto.nuevo" "$state/puerto"

code=
if [ ! -e "$state/equipo/padron.db" ]; then
  code=$("$bin/padron-central" enrol --claves "$state/centro" --entidad 07 --modulo 0457 --nombre "Módulo de práctica" --clues CSIMB000123)
fi
"$bin/modulo-registro" --practica --datos "$state/equipo" --centro "https://127.0.0.1:$(cat "$state/puerto")" ${code:+--codigo "$code"}
