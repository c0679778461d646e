# SPDX-License-Identifier: Apache-2.0
"""The mean of trained guides' weights: python3 mean.py RESULT FOLDER [FOLDER ...]

Stages of one training lie in one valley of the loss, and the middle answers better than either side. A folder named
twice counts twice.
"""

import pathlib
import shutil
import sys

import numpy as np

WEIGHTS = "model.safetensors"
BESIDE = ("config.json", "generation_config.json", "tokenizer.json", "tokenizer_config.json")


def read(folder: pathlib.Path) -> tuple[bytes, np.ndarray]:
    """The header, which says where each tensor is, and all numbers behind it: the guide's are F32 throughout."""
    data = (folder / WEIGHTS).read_bytes()
    begin = 8 + int.from_bytes(data[:8], "little")
    return data[:begin], np.frombuffer(data, dtype="<f4", offset=begin)


def main():
    result, *folders = map(pathlib.Path, sys.argv[1:])
    headers, weights = zip(*map(read, folders))
    if len(set(headers)) > 1:
        sys.exit("these are not stages of one training: their tensors differ")
    result.mkdir(parents=True, exist_ok=True)
    for name in BESIDE:
        shutil.copy(folders[0] / name, result / name)
    mean = np.mean(weights, axis=0, dtype=np.float64).astype("<f4")
    (result / WEIGHTS).write_bytes(headers[0] + mean.tobytes())


if __name__ == "__main__":
    main()
