// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

namespace tars {

/// Texts by their bytes, for finding every entry that a text starts with. Immutable once made.
class ByteTrie {
  public:
    static constexpr std::int32_t kNone = -1;

    ByteTrie() : nodes_(1) {}
    /// Of equal texts the first keeps its value; empty texts are left out. Values are not negative.
    explicit ByteTrie(std::vector<std::pair<std::string_view, std::int32_t>> entries);

    bool empty() const { return nodes_.size() == 1; }
    static std::uint32_t root() { return 0; }
    /// The node one byte further, 0 where there is none.
    std::uint32_t child(std::uint32_t node, unsigned char byte) const;
    /// What stands at `node`, or kNone.
    std::int32_t value(std::uint32_t node) const { return nodes_[node].value; }

    /// Calls `visit(length, value)` for each entry that `text` starts with, shortest first.
    template <typename Visit>
    void each_prefix(std::string_view text, Visit visit) const {
        std::uint32_t node = root();
        for (std::size_t i = 0; i < text.size(); ++i) {
            node = child(node, static_cast<unsigned char>(text[i]));
            if (node == 0) return;
            if (value(node) != kNone) visit(i + 1, value(node));
        }
    }

  private:
    struct Node {
        std::int32_t value = kNone;
        std::uint32_t first_edge = 0;
        std::uint32_t edge_count = 0;
    };
    std::vector<Node> nodes_;
    // Edges of one node lie together, sorted by byte.
    std::vector<unsigned char> edge_bytes_;
    std::vector<std::uint32_t> edge_targets_;
    std::array<std::uint32_t, 256> root_edges_{};
};

}  // namespace tars
