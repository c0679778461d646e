// SPDX-License-Identifier: Apache-2.0
#include "cuda/launcher.h"

#include <algorithm>

namespace tars::cuda {
namespace {

/// The shortest chain that is worth a graph.
constexpr std::size_t kLeastLaunches = 8;
/// Graphs that are kept: numbers of rows and kinds of batches that take turns.
constexpr std::size_t kMostGraphs = 32;

bool same_kernels(const std::vector<KernelLaunch>& a, const std::vector<KernelLaunch>& b) {
    return std::ranges::equal(a, b, {}, &KernelLaunch::kernel, &KernelLaunch::kernel);
}

}  // namespace

Result<void> Launcher::start() {
    const auto chain = std::exchange(chain_, {});
    if (chain.size() < kLeastLaunches) {
        for (const auto& launch : chain)
            TARS_CHECK(gpu_->launch(launch.kernel, launch.grid, launch.arguments));
        return {};
    }
    const auto found = std::ranges::find_if(
        graphs_, [&](const Recorded& recorded) { return same_kernels(recorded.launches, chain); });
    if (found == graphs_.end()) {
        TARS_TRY(auto graph, gpu_->make_graph(chain));
        if (graphs_.size() == kMostGraphs) graphs_.pop_back();
        graphs_.push_front({chain, std::move(graph)});
        return graphs_.front().graph->run();
    }
    graphs_.splice(graphs_.begin(), graphs_, found);
    auto& recorded = graphs_.front();
    for (std::size_t i = 0; i < chain.size(); ++i) {
        if (chain[i] == recorded.launches[i]) continue;
        TARS_CHECK(recorded.graph->update(i, chain[i]));
        recorded.launches[i] = chain[i];
    }
    return recorded.graph->run();
}

}  // namespace tars::cuda
