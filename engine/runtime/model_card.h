// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace tars {

/// What a model's file says of it, for people. Texts are cut to what can be shown; all but the template and
/// its sample are free of control characters. A fact the file does not tell is empty or 0.
struct ModelCard {
    std::string title;  ///< as its maker calls it
    std::string architecture, format, type, size_label, author, description, url;
    std::string license, license_url;
    std::vector<std::string> languages, tags;
    std::vector<std::string> made_from;  ///< "Organisation/model", of models it was made of
    std::string tuning_run;              ///< that has made it smaller; empty: none has
    std::uint64_t parameters = 0, file_bytes = 0;
    std::uint64_t context = 0, layers = 0, width = 0, heads = 0, kv_heads = 0, vocabulary = 0;

    std::string chat_template;  ///< its source, or the beginning of it; empty: none
    /// A short conversation as the template writes it, or why it cannot.
    std::string sample, sample_trouble;

    /// Every key of the file with its value; of long lists the beginning and how long they are.
    std::vector<std::pair<std::string, std::string>> metadata;
    /// Types of its tensors, the one with most bytes first, and how many bytes each has.
    std::vector<std::pair<std::string, std::uint64_t>> tensor_types;
};

/// Reads the file's head; the weights stay on disk. May take a while for a large vocabulary. Errors name the
/// file; a broken template is no error but a trouble of its sample.
Result<ModelCard> read_model_card(const std::filesystem::path& path);

/// Whether models of an architecture, as GGUF names it ("llama"), run here.
bool runs_architecture(std::string_view name);

}  // namespace tars
