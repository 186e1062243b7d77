#!/bin/sh
# Puts in place what others wrote: Debian 12 packages, and OpenVINO from its PyPI wheel into build/deps.
# Quiet when nothing is missing. `install_deps.sh bench` and `install_deps.sh fuzz` add what only those need.
# Why each library was chosen: docs/decisions/0002-libraries.md.
set -eu
cd "$(dirname "$0")/.."

openvino=2026.4.1
packages="g++ cmake ninja-build pkg-config python3 python3-pip libicu-dev libuchardet-dev libssl-dev libsentencepiece-dev
libsqlite3-dev libpugixml-dev libgumbo-dev libarchive-dev zlib1g-dev nlohmann-json3-dev libfmt-dev libcli11-dev libgtest-dev libgmock-dev"
for what in "$@"; do
  case $what in
    bench) packages="$packages libbenchmark-dev" ;;
    fuzz) packages="$packages clang-14 libclang-rt-14-dev" ;;
    format) packages="$packages clang-format-14" ;;
    *) echo "install_deps.sh: $what is not bench, fuzz or format" >&2; exit 2 ;;
  esac
done

installed() { dpkg-query -W -f '${Status}' "$1" 2>/dev/null | grep -q 'ok installed'; }
# A compiler, cmake, ninja or python that is there already, from wherever, will do.
have() {
  case $1 in
    g++) command -v g++ >/dev/null ;;
    cmake) command -v cmake >/dev/null ;;
    ninja-build) command -v ninja >/dev/null ;;
    pkg-config) command -v pkg-config >/dev/null ;;
    python3) command -v python3 >/dev/null ;;
    python3-pip) python3 -m pip --version >/dev/null 2>&1 ;;
    *) installed "$1" ;;
  esac
}

missing=
for package in $packages; do have "$package" || missing="$missing $package"; done
if [ -n "$missing" ]; then
  command -v apt-get >/dev/null || { echo "install_deps.sh: these are missing and there is no apt-get to install them:$missing" >&2; exit 1; }
  sudo=
  if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null || { echo "install_deps.sh: run it as root, or install sudo; missing:$missing" >&2; exit 1; }
    sudo=sudo
  fi
  echo "== installing:$missing"
  $sudo apt-get update -qq
  DEBIAN_FRONTEND=noninteractive $sudo apt-get install -y -qq --no-install-recommends $missing >/dev/null
fi

if [ "$(cat build/deps/openvino.version 2>/dev/null)" != "$openvino" ]; then
  echo "== fetching the inference runtime: openvino $openvino"
  rm -rf build/deps/wheel build/deps/openvino build/deps/unpacked
  mkdir -p build/deps/wheel
  python3 -m pip download --quiet --disable-pip-version-check --no-deps --only-binary :all: --dest build/deps/wheel "openvino==$openvino" || {
    echo "install_deps.sh: the wheel openvino==$openvino cannot be fetched; is a package registry in reach?" >&2; exit 1; }
  python3 -m zipfile -e build/deps/wheel/openvino-*.whl build/deps/unpacked
  mv build/deps/unpacked/openvino build/deps/openvino
  rm -rf build/deps/wheel build/deps/unpacked
  # Only the CPU plug-in and the IR reader are used; the rest is half a gigabyte of other devices and formats.
  (cd build/deps/openvino && find . -mindepth 1 -maxdepth 1 ! -name libs ! -name include ! -name cmake -exec rm -rf {} + &&
    rm -f libs/*gpu* libs/*npu*)
  echo "$openvino" >build/deps/openvino.version
fi
