#!/usr/bin/env bash
# A private PostgreSQL cluster in one folder: socket only, no TCP, the system's own clusters left alone.
#   postgres.sh start DIR [--pruebas]    makes it when empty, starts it, prints the connection string
#   postgres.sh stop DIR [--ya]          stops it (--ya: at once, as a power cut would); fine when it is not running
#   postgres.sh conninfo DIR             prints the connection string
# PostgreSQL refuses to run as root: then everything of it runs as user postgres (or nobody).
set -euo pipefail

usage() { sed -n '2,6p' "$0" >&2; exit 2; }
[ $# -ge 2 ] || usage
order=$1; dir=$2; shift 2
case $dir in /*) ;; *) echo "postgres.sh: DIR must be absolute" >&2; exit 2;; esac
[ ${#dir} -le 80 ] || { echo "postgres.sh: DIR is too long for a socket's path" >&2; exit 2; }

# Not on the bare PATH in Debian; the newest wins.
bin=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -n 1 || true)
[ -x "${bin:-}/pg_ctl" ] || bin=$(dirname "$(command -v pg_ctl || echo /nonexistent/pg_ctl)")
[ -x "$bin/pg_ctl" ] || { echo "postgres.sh: PostgreSQL is not installed" >&2; exit 1; }

me=$(id -un)
owner=$me
as_owner=(env)
if [ "$(id -u)" -eq 0 ]; then
  owner=postgres; id "$owner" >/dev/null 2>&1 || owner=nobody
  as_owner=(setpriv "--reuid=$owner" "--regid=$(id -g "$owner")" --clear-groups env HOME="$dir")
fi
run() { (cd / && "${as_owner[@]}" LC_ALL=C.UTF-8 "$@"); }

conninfo="host=$dir user=padron dbname=padron"

start() {
  mkdir -p "$dir"
  if [ "$owner" != "$me" ]; then chown "$owner" "$dir"; chmod 711 "$dir"; fi
  run test -w "$dir" || { echo "postgres.sh: user $owner cannot reach $dir" >&2; exit 1; }
  if [ ! -f "$dir/datos/PG_VERSION" ]; then
    sync_flag=(); if [ "${1:-}" = --pruebas ]; then sync_flag=(--no-sync); fi
    run "$bin/initdb" -D "$dir/datos" -U "$owner" -E UTF8 --locale=C.UTF-8 --auth-local=peer --auth-host=reject \
      "${sync_flag[@]}" >"$dir/initdb.log" 2>&1 || { cat "$dir/initdb.log" >&2; exit 1; }
    # The socket tells who calls: whoever made the cluster may be padron, nobody else anything.
    run tee "$dir/datos/pg_hba.conf" >/dev/null <<<$'local all all peer map=padron'
    run tee "$dir/datos/pg_ident.conf" >/dev/null <<<"padron $me padron
padron $owner $owner"
    run tee -a "$dir/datos/postgresql.conf" >/dev/null <<<"listen_addresses = ''
unix_socket_directories = '$dir'
max_connections = 200
log_min_messages = warning
log_min_error_statement = panic      # a failed statement's values are personal data
log_error_verbosity = terse            # and so is DETAIL: Key (curp)=(...)
log_parameter_max_length_on_error = 0"
    if [ "${1:-}" = --pruebas ]; then
      run tee -a "$dir/datos/postgresql.conf" >/dev/null <<<"fsync = off             # an acknowledged commit still outlives PostgreSQL, though not the machine
full_page_writes = off"
    fi
  fi
  if ! run "$bin/pg_ctl" -D "$dir/datos" status >/dev/null 2>&1; then
    run "$bin/pg_ctl" -D "$dir/datos" -l "$dir/postgres.log" -w -t 60 start >/dev/null </dev/null \
      || { tail -n 20 "$dir/postgres.log" >&2; exit 1; }
  fi
  if [ "$(run "$bin/psql" -h "$dir" -U "$owner" -d postgres -Atc "SELECT 1 FROM pg_roles WHERE rolname = 'padron'")" != 1 ]; then
    run "$bin/createuser" -h "$dir" -U "$owner" padron
  fi
  if [ "$(run "$bin/psql" -h "$dir" -U "$owner" -d postgres -Atc "SELECT 1 FROM pg_database WHERE datname = 'padron'")" != 1 ]; then
    run "$bin/createdb" -h "$dir" -U "$owner" -O padron padron
  fi
  echo "$conninfo"
}

stop() {
  local mode=fast
  if [ "${1:-}" = --ya ]; then mode=immediate; fi
  [ -f "$dir/datos/PG_VERSION" ] || return 0
  run "$bin/pg_ctl" -D "$dir/datos" -m "$mode" -w -t 60 stop >/dev/null 2>&1 || true
}

case $order in
  start) start "$@" ;;
  stop) stop "$@" ;;
  conninfo) echo "$conninfo" ;;
  *) usage ;;
esac
