#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Proves the README's two commands in a clean Debian 12 root: clones this checkout into a debootstrap folder
# and runs installer/run and installer/test there, as a newcomer would. Needs root, debootstrap and some 4 GB.
#   tests/fresh/debian12.sh FOLDER [DATA]    DATA: the test data folder (default ../shared/data)
# Environment: MIRROR (default: Debian's own), KEEP=1 leaves the root for a look.
set -eu
top=$(cd "$(dirname "$0")/../.." && pwd)
root=${1:?usage: tests/fresh/debian12.sh FOLDER [DATA]}
data=$(cd "${2:-$top/../shared/data}" && pwd)
mirror=${MIRROR:-http://deb.debian.org/debian}

cleanup() {
    for mount in proc dev data; do umount "$root/$mount" 2>/dev/null || true; done
    [ -n "${KEEP:-}" ] || rm -rf --one-file-system "$root"
}
trap cleanup EXIT

[ -e "$root/etc/debian_version" ] || debootstrap --variant=minbase bookworm "$root" "$mirror"
cp /etc/resolv.conf /etc/hosts "$root/etc/" 2>/dev/null || true
mkdir -p "$root/data" "$root/proc" "$root/dev"
mount -t proc proc "$root/proc"
mount --bind /dev "$root/dev"
mount --bind -o ro "$data" "$root/data"
rm -rf "$root/tars" && mkdir -p "$root/tars"
git -C "$top" archive HEAD | tar -x -C "$root/tars"

inside() { chroot "$root" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LANG=C.UTF-8 TARS_TEST_DATA=/data "$@"; }
model=/data/models/stories260K.gguf

echo "== first start: packages, build, one answer"
answer=$(echo "Once upon a time" | inside /tars/installer/run "$model" --temperature 0 --num-predict 20)
echo "   $answer"
[ -n "$answer" ]

echo "== second start: nothing to do"
start=$(date +%s%N)
again=$(echo "Once upon a time" | inside /tars/installer/run "$model" --temperature 0 --num-predict 20)
echo "   same answer in $((($(date +%s%N) - start) / 1000000)) ms"
[ "$again" = "$answer" ]

echo "== nothing imported: the guide answers"
guide=$(echo "What is TARS?" | inside /tars/installer/run)
echo "   $guide"
case $guide in *TARS*) ;; *) exit 1 ;; esac

echo "== a wrong model ends with one line and a failure"
if inside /tars/installer/run /etc/passwd </dev/null 2>"$root/tmp/error"; then exit 1; fi
tail -n 1 "$root/tmp/error"

echo "== every test"
inside /tars/installer/test
echo "== fresh Debian 12: all good"
