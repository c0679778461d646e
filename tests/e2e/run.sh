#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# One command for each kind of proof; README.md says what each proves.
#   tests/e2e/run.sh KIND [--program=TARS] [--model=GGUF] [what the scripts take, such as --short]
set -eu
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
kind=${1:-}
[ $# -gt 0 ] && shift
program=$root/build/release/bin/tars
model=${TARS_TEST_DATA:-$root/../shared/data}/models/stories260K.gguf
guide=$root/resources/guide/tars-guide.gguf
count=$#
while [ "$count" -gt 0 ]; do
    case $1 in
        --program=*) program=${1#--program=} ;;
        --model=*) model=${1#--model=} guide=$model ;;
        *) set -- "$@" "$1" ;;
    esac
    shift
    count=$((count - 1))
done

# Clients come from npm once.
install() { [ -d "$1/node_modules" ] || npm install --prefix "$1" --ignore-scripts --no-audit --no-fund; }
load() { script=$1; shift; node "$here/load/$script.mjs" "$program" "$@"; }

case $kind in
    clients) install "$here/clients"; node "$here/clients/clients.mjs" "$program" "$model" "$@" ;;
    users) load users "$model" "$@" ;;
    load) load chats "$model" "$@"; load crowd "$model" "$@" ;;
    kills) load kills "$model" "$@" ;;
    turns) load turns "$guide" "$@" ;;
    malformed) load malformed "$model" "$@" ;;
    peer) install "$here"; node "$here/llama_cpp.mjs" "$program" "${TARS_TEST_DATA:?must name the folder of models}" "$@" ;;
    screen-reader)
        for part in atspi atspi_pages; do
            /usr/bin/python3 "$here/$part.py" "$(dirname "$program")/tars-desktop" "$model" "$@"
        done
        ;;
    *) echo "usage: run.sh clients|users|load|kills|turns|malformed|peer|screen-reader" \
            "[--program=TARS] [--model=GGUF] [further options]" >&2; exit 2 ;;
esac
