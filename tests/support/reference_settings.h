// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/support/reference_file.h"
#include "tests/support/reference_rope.h"

#include <string>
#include <vector>

namespace tars::test {

/// What a model's metadata says, whichever format said it.
struct ReferenceSettings {
    std::string architecture;  ///< llama, qwen2 or qwen3
    int layers = 0;
    int width = 0;
    int heads = 0;
    int kv_heads = 0;
    int head_dimension = 0;
    double norm_epsilon = 0.0;
    bool tied = false;        ///< the head is the embedding, even if a head is stored as well
    std::vector<int> window;  ///< per layer: positions a row sees, counting its own; 0: all
    ReferenceRope rope;
};

/// Throws std::exception where a setting is missing or beyond the reference.
ReferenceSettings read_settings(const ReferenceFile& file);

}  // namespace tars::test
