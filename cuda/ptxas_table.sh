#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Compiles the kernels for every GPU there is and prints a line for each: registers, bytes of stack and of
# spills, shared memory. Fails if a kernel spills. Arguments go to nvcc; ARCHITECTURES narrows the list.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
printf '%-7s %-22s %9s %6s %7s %7s\n' gpu kernel registers stack spills shared
for architecture in ${ARCHITECTURES:-75 80 86 89 90a 100 120}; do
    "${NVCC:-nvcc}" "$@" -arch="sm_$architecture" -cubin -Xptxas -v -o "$work/kernels.cubin" \
        "$here/kernels/kernels.cu" 2> "$work/log" || { cat "$work/log" >&2; exit 1; }
    awk -v gpu="sm_$architecture" '
        /Compiling entry function/ { split($0, part, "\047"); kernel = part[2]; sub(/^tars_/, "", kernel) }
        /bytes stack frame/ { stack = $1; spills = $5 + $9 }
        /Used [0-9]+ registers/ {
            shared = 0
            for (i = 1; i < NF; ++i) {
                if ($(i + 1) ~ /^registers/) registers = $i
                if ($(i + 1) == "bytes" && $(i + 2) ~ /^smem/) shared = $i
            }
            printf "%-7s %-22s %9d %6d %7d %7d\n", gpu, kernel, registers, stack, spills, shared
        }' "$work/log" | sort -k2 | tee -a "$work/table"
done
if awk '$5 > 0 { found = 1 } END { exit !found }' "$work/table"; then
    echo "some kernels spill registers to memory" >&2
    exit 1
fi
