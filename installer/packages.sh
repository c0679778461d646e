# SPDX-License-Identifier: Apache-2.0
# Sourced by run and test: which distribution packages are needed, and how the missing ones are installed.

build_packages="g++ cmake ninja-build pkg-config nlohmann-json3-dev libcli11-dev libpcre2-dev libutf8proc-dev
  libcpp-httplib-dev zlib1g-dev libzstd-dev libcurl4-openssl-dev libssl-dev"
window_packages="qt6-base-dev qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools libqt6sql6-sqlite qt6-svg-dev libqcustomplot-dev libpoppler-qt6-dev
  libgl1-mesa-dev libxkbcommon-dev fonts-dejavu-core"
# Judges of what a desktop reads about TARS; a few MB.
test_packages="desktop-file-utils appstream libxml2-utils"
# Judges of the long tests (ctest -L long), which do without what is not there: a screen of their own and a screen reader's
# bindings, and Node.js.
long_test_packages="xvfb dbus at-spi2-core python3-gi gir1.2-atspi-2.0 nodejs"

missing_packages() {
    for package in "$@"; do
        [ "$(dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null)" = installed ] || printf '%s ' "$package"
    done
}

# install_packages NAMES...: asks for root only if something is missing.
install_packages() {
    missing=$(missing_packages "$@")
    [ -z "$missing" ] && return 0
    if ! command -v apt-get >/dev/null; then
        echo "These packages (Debian's names) are needed; please install them: $missing" >&2
        return 1
    fi
    as_root=
    if [ "$(id -u)" -ne 0 ]; then
        if ! command -v sudo >/dev/null; then
            echo "Please install these packages as root: $missing" >&2
            return 1
        fi
        as_root=sudo
    fi
    echo "Installing: $missing" >&2
    # shellcheck disable=SC2086
    $as_root env DEBIAN_FRONTEND=noninteractive sh -c 'apt-get -q update && apt-get -q install -y --no-install-recommends "$@"' sh $missing >&2 </dev/null
}
