// SPDX-License-Identifier: Apache-2.0
#include "text/tokenize/byte_trie.h"

#include <algorithm>

namespace tars {

ByteTrie::ByteTrie(std::vector<std::pair<std::string_view, std::int32_t>> entries) : nodes_(1) {
    std::erase_if(entries, [](const auto& entry) { return entry.first.empty(); });
    std::ranges::stable_sort(entries, {}, [](const auto& entry) { return entry.first; });

    // Breadth first: each node stands for a run of sorted entries that share `depth` bytes.
    struct Run {
        std::size_t begin, end, depth;
    };
    std::vector<Run> runs{{0, entries.size(), 0}};
    for (std::size_t node = 0; node < runs.size(); ++node) {
        auto [begin, end, depth] = runs[node];
        while (begin < end && entries[begin].first.size() == depth) {
            if (nodes_[node].value == kNone) nodes_[node].value = entries[begin].second;
            ++begin;
        }
        nodes_[node].first_edge = static_cast<std::uint32_t>(edge_bytes_.size());
        while (begin < end) {
            const char byte = entries[begin].first[depth];
            auto stop = begin;
            while (stop < end && entries[stop].first[depth] == byte) ++stop;
            edge_bytes_.push_back(static_cast<unsigned char>(byte));
            edge_targets_.push_back(static_cast<std::uint32_t>(nodes_.size()));
            nodes_.emplace_back();
            runs.push_back({begin, stop, depth + 1});
            begin = stop;
        }
        nodes_[node].edge_count = static_cast<std::uint32_t>(edge_bytes_.size()) - nodes_[node].first_edge;
    }
    for (std::uint32_t i = 0; i < nodes_[0].edge_count; ++i) root_edges_[edge_bytes_[i]] = edge_targets_[i];
}

std::uint32_t ByteTrie::child(std::uint32_t node, unsigned char byte) const {
    if (node == root()) return root_edges_[byte];
    const auto first = edge_bytes_.begin() + nodes_[node].first_edge;
    const auto last = first + nodes_[node].edge_count;
    const auto it = std::lower_bound(first, last, byte);
    if (it == last || *it != byte) return 0;
    return edge_targets_[static_cast<std::size_t>(it - edge_bytes_.begin())];
}

}  // namespace tars
