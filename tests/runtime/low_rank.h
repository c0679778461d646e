// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/adapter_file.h"

#include <cmath>
#include <filesystem>
#include <stdexcept>
#include <string>

namespace tars::test {

/// Products of rank 2 beside the second matrix of every feed-forward part, as large as `strength` says and
/// different for each `seed`.
inline Adapter low_rank_adapter(const Plan& plan, float strength, int seed = 1) {
    Adapter adapter;
    for (std::size_t i = 0; i < plan.weights.size(); ++i) {
        const auto& weight = plan.weights[i];
        if (!weight.name.ends_with("ffn_down.weight")) continue;
        WeightChange change;
        change.weight = static_cast<WeightId>(i);
        change.low_rank.rank = 2;
        for (std::uint64_t j = 0; j < 2 * weight.columns; ++j)
            change.low_rank.down.push_back(std::sin(static_cast<float>(j * 7 + i)));
        for (std::uint64_t j = 0; j < 2 * weight.rows; ++j)
            change.low_rank.up.push_back(strength *
                                         std::sin(static_cast<float>(j * 5 + static_cast<unsigned>(seed))));
        adapter.weights.push_back(std::move(change));
    }
    return adapter;
}

inline void write_llama_adapter(const Plan& plan, const Adapter& adapter, const std::filesystem::path& path) {
    AdapterFacts facts;
    facts.architecture = "llama";
    const auto written = write_adapter(plan, adapter, facts, path);
    if (!written) throw std::runtime_error(written.error().text());
}

}  // namespace tars::test
