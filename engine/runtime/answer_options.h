// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/metadata.h"
#include "core/result.h"
#include "runtime/sampler.h"

#include <nlohmann/json.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace tars {

/// How an answer is to be made, as far as somebody has said so: who asks, who made the model, or its file.
/// Names are those of Ollama's options.
struct AnswerOptions {
    std::optional<float> temperature, top_p, min_p, typical_p;
    std::optional<float> repeat_penalty, presence_penalty, frequency_penalty;
    std::optional<float> mirostat_tau, mirostat_eta;
    std::optional<std::int32_t> top_k, repeat_last_n, mirostat;
    std::optional<std::int64_t> seed;         ///< < 0: a fresh one
    std::optional<std::int32_t> num_predict;  ///< tokens; < 0: as many as fit
    std::optional<std::int32_t> num_ctx;      ///< tokens; ≤ 0: the usual
    std::optional<std::int32_t> num_gpu;      ///< layers on GPUs; < 0: as many as fit
    std::optional<std::int32_t> num_keep;     ///< first tokens that stay where others go; < 0: the prompt
    std::optional<std::vector<std::string>> stop;

    /// Takes from `others` what is not said here.
    void fill_in(const AnswerOptions& others);
    /// `usual` where nothing is said.
    SamplingSettings sampling(SamplingSettings usual = {}) const;

    bool operator==(const AnswerOptions&) const = default;
};

/// From an object as requests and Modelfiles have it: names in any case, null for absent, one string for a
/// list of one; fractions of whole numbers are cut off. Other members are left alone, and so is what makes no
/// sense as Mirostat's, which Ollama ignores. Errors are in Ollama's words.
Result<AnswerOptions> read_answer_options(const nlohmann::ordered_json& object);
/// Such an object, with what is said.
nlohmann::ordered_json to_json(const AnswerOptions& options);
/// What a model's file recommends (`general.sampling.*`); numbers that make no sense are left out.
AnswerOptions recommended_options(const Metadata& metadata);

}  // namespace tars
