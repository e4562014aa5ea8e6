#!/usr/bin/env bash
# Installs what building, testing and running need, on Debian 12. Idempotent; needs root or sudo.
set -euo pipefail

packages=(
  # compiler and build
  g++ mold cmake ninja-build ccache pkg-config git
  # Qt 6 and its own Spanish translations (else buttons say Save and Cancel)
  qt6-base-dev qt6-base-dev-tools qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools qt6-svg-dev qt6-pdf-dev
  libqt6svg6 qt6-translations-l10n libgl-dev
  # libraries
  libexpected-dev libsodium-dev libssl-dev libzstd-dev zlib1g-dev libqrencode-dev libzxing-dev
  libquazip1-qt6-dev libleptonica-dev
  # exports under AES-256, which QuaZip does not write
  libarchive-dev
  # papers from a scanner and from a camera
  libsane-dev qt6-multimedia-dev gstreamer1.0-plugins-base gstreamer1.0-plugins-good
  libpqxx-dev libcpp-httplib-dev
  # the centre's database
  postgresql postgresql-client
  # proof: independent readers of QR and of sealed ZIP, PDF to PNG, a maker of PDFs to be compared with, a bus of its own, a display, fonts
  zbar-tools zxing-cpp-tools python3-reportlab 7zip poppler-utils dbus-daemon xvfb xauth fonts-noto-core fonts-noto-mono
)

if [ "$(id -u)" -eq 0 ]; then as_root=(env DEBIAN_FRONTEND=noninteractive)
else as_root=(sudo env DEBIAN_FRONTEND=noninteractive); fi

installed() { dpkg-query -W -f='${Status} ${Version}' "$1" 2>/dev/null | grep -q '^install ok installed'; }
sqlcipher_major() { dpkg-query -W -f='${Version}' libsqlcipher-dev 2>/dev/null | cut -d. -f1; }

missing=()
for p in "${packages[@]}"; do installed "$p" || missing+=("$p"); done
need_sqlcipher=1
if installed libsqlcipher-dev && [ "$(sqlcipher_major)" -ge 4 ]; then need_sqlcipher=0; fi
if [ ${#missing[@]} -eq 0 ] && [ $need_sqlcipher -eq 0 ]; then exit 0; fi

# A package that starts a server on install must not: the system's own clusters are left alone.
echo "Installing: ${missing[*]:-} $([ $need_sqlcipher -eq 1 ] && echo libsqlcipher-dev)"
"${as_root[@]}" apt-get update -q
if [ ${#missing[@]} -gt 0 ]; then
  if ! installed postgresql-common; then
    "${as_root[@]}" apt-get install -y -q --no-install-recommends postgresql-common
    "${as_root[@]}" sed -i 's/^#\?create_main_cluster.*/create_main_cluster = false/' /etc/postgresql-common/createcluster.conf
  fi
  "${as_root[@]}" apt-get install -y -q --no-install-recommends "${missing[@]}"
fi

if [ $need_sqlcipher -eq 1 ]; then
  candidate=$(apt-cache policy libsqlcipher-dev | awk '/Candidate:/ {print $2}')
  if [ "${candidate%%.*}" = "(none)" ] || [ "${candidate%%.*}" -lt 4 ]; then
    if ! apt-cache policy | grep -q 'bookworm-backports'; then
      # the mirror this machine already uses for bookworm itself
      mirror=$(apt-cache policy | awk '$3 ~ /^bookworm\/main$/ {print $2; exit}')
      [ -n "$mirror" ] || { echo "No Debian 12 mirror is configured in apt." >&2; exit 1; }
      echo "deb $mirror bookworm-backports main" | "${as_root[@]}" tee /etc/apt/sources.list.d/bookworm-backports.list >/dev/null
      "${as_root[@]}" apt-get update -q
    fi
    "${as_root[@]}" apt-get install -y -q --no-install-recommends -t bookworm-backports libsqlcipher-dev
  else
    "${as_root[@]}" apt-get install -y -q --no-install-recommends libsqlcipher-dev
  fi
fi
