// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/terminal/options.h"

#include <cstdint>
#include <filesystem>

namespace tars {

struct SpeculationBenchArguments {
    std::filesystem::path text;  ///< to be continued; empty: one that says everything twice
    std::uint32_t decode = 64, sequences = 1, repetitions = 5;
    bool json = false;
};

/// Prints what answers gain by drafts: pairs of the same answers, with and without, by turns.
Result<void> bench_speculation(const ModelArguments& model, const SpeculationBenchArguments& arguments);

}  // namespace tars
