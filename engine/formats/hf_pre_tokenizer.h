// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <nlohmann/json.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace tars {

/// The `tokenizer.ggml.pre` whose splitting is that of tokenizer.json's `pre_tokenizer`; empty when it is
/// none of the known families. `ignore_merges` is the BPE model's flag, which llama.cpp ties to the family.
std::optional<std::string> guess_pre_tokenizer(const nlohmann::json& pre_tokenizer, bool ignore_merges);

/// The first of `node` and the parts of its sequence (`normalizers`, `pretokenizers`, `processors`,
/// `decoders`) that has `type`; null if none has. `node` may be null.
const nlohmann::json* find_part(const nlohmann::json* node, std::string_view type);

}  // namespace tars
