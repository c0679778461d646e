# SPDX-License-Identifier: Apache-2.0
"""Draws the loss of a training: python3 loss_curve.py FOLDER/loss.csv loss.svg"""

import csv
import math
import sys

WIDTH, HEIGHT, LEFT, BOTTOM, TOP, RIGHT = 640, 320, 52, 40, 16, 16


def main():
    source, target = sys.argv[1:]
    with open(source, newline="") as file:
        rows = [(int(row["tokens"]) / 1e6, float(row["loss"])) for row in csv.DictReader(file)]
    most = math.ceil(rows[-1][0])
    low, high = math.floor(math.log10(min(loss for _, loss in rows))), 1

    def x(millions):
        return LEFT + (WIDTH - LEFT - RIGHT) * millions / most

    def y(loss):
        return TOP + (HEIGHT - TOP - BOTTOM) * (high - math.log10(loss)) / (high - low)

    parts = [f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" font-family="sans-serif" font-size="12">',
             '<rect width="100%" height="100%" fill="#fff"/>']
    for power in range(low, high + 1):
        for loss in (10.0**power, 3 * 10.0**power):
            if math.log10(loss) <= high:
                parts.append(f'<path d="M{LEFT} {y(loss):.1f}H{WIDTH - RIGHT}" stroke="#ddd"/>'
                             f'<text x="{LEFT - 6}" y="{y(loss) + 4:.1f}" text-anchor="end">{loss:g}</text>')
    for millions in range(0, most + 1, max(1, most // 7)):
        parts.append(f'<text x="{x(millions):.1f}" y="{HEIGHT - BOTTOM + 16}" text-anchor="middle">{millions}</text>')
    parts.append(f'<text x="{WIDTH / 2}" y="{HEIGHT - 6}" text-anchor="middle">million tokens</text>')
    parts.append(f'<text x="{LEFT + 8}" y="{TOP + 14}">loss of the guide\'s own words, nats per token</text>')
    line = " ".join(f"{x(millions):.1f},{y(loss):.1f}" for millions, loss in rows)
    parts.append(f'<polyline points="{line}" fill="none" stroke="#2a6fdb" stroke-width="1.5"/></svg>')
    with open(target, "w", encoding="utf-8") as file:
        file.write("\n".join(parts) + "\n")


if __name__ == "__main__":
    main()
