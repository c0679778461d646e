// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tuning/search_space.h"

#include <QString>

#include <vector>

namespace tars::ui {

/// What the numbers of a search space are gathered into to be looked at: a row for each while they are few,
/// else rows for parts of its named blocks, else rows for neighbouring blocks.
class GeneRows {
  public:
    static constexpr std::size_t kMost = 48;  ///< rows, or twice that where there are many blocks

    GeneRows() = default;
    explicit GeneRows(const SearchSpace& space);

    const std::vector<QString>& names() const { return names_; }
    /// How far each row's numbers are from the untuned ones, as a share of their range: with its sign for one
    /// number, the root of the mean square for many.
    std::vector<float> moved(const Genome& genome) const;

  private:
    void gatherBlocks(std::size_t together);
    void splitBlock(const Dimension& dimension);
    void add(const QString& name, std::size_t count);

    SearchSpace space_;
    std::vector<double> start_;      ///< in the unit cube
    std::vector<std::size_t> ends_;  ///< of each row's coordinates
    std::vector<QString> names_;
};

}  // namespace tars::ui
