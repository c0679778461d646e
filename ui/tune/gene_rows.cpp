// SPDX-License-Identifier: Apache-2.0
#include "ui/tune/gene_rows.h"

#include "ui/text.h"

#include <algorithm>
#include <cmath>

namespace tars::ui {

GeneRows::GeneRows(const SearchSpace& space) : space_(space), start_(space.to_unit(space.start())) {
    const auto& dimensions = space.dimensions();
    if (dimensions.size() > kMost)
        gatherBlocks((dimensions.size() + kMost - 1) / kMost);
    else
        for (const Dimension& dimension : dimensions) splitBlock(dimension);
}

void GeneRows::add(const QString& name, std::size_t count) {
    names_.push_back(name);
    ends_.push_back((ends_.empty() ? 0 : ends_.back()) + count);
}

/// One row for so many neighbours.
void GeneRows::gatherBlocks(std::size_t together) {
    const auto& dimensions = space_.dimensions();
    for (std::size_t first = 0; first < dimensions.size(); first += together) {
        const std::size_t last = std::min(first + together, dimensions.size()) - 1;
        std::size_t count = 0;
        for (std::size_t d = first; d <= last; ++d) count += dimensions[d].count;
        const QString from = toQString(dimensions[first].name), to = toQString(dimensions[last].name);
        add(first == last ? from : QStringLiteral("%1 – %2").arg(from, to), count);
    }
}

/// As many rows as the block's share of all numbers allows.
void GeneRows::splitBlock(const Dimension& dimension) {
    const std::size_t count = dimension.count;
    const std::size_t parts = std::clamp<std::size_t>(kMost * count / space_.coordinates(), 1, count);
    const QString name = toQString(dimension.name);
    for (std::size_t part = 0; part < parts; ++part) {
        const std::size_t begin = part * count / parts, end = (part + 1) * count / parts;
        if (parts == 1)
            add(name, count);
        else if (end - begin == 1)
            add(QStringLiteral("%1 %2").arg(name).arg(end), 1);
        else
            add(QStringLiteral("%1 %2–%3").arg(name).arg(begin + 1).arg(end), end - begin);
    }
}

std::vector<float> GeneRows::moved(const Genome& genome) const {
    std::vector<float> rows;
    if (ends_.empty()) return rows;
    rows.reserve(ends_.size());
    const auto unit = space_.to_unit(genome);
    std::size_t begin = 0;
    for (const std::size_t end : ends_) {
        double squares = 0;
        for (std::size_t i = begin; i < end; ++i) squares += (unit[i] - start_[i]) * (unit[i] - start_[i]);
        const double one = unit[begin] - start_[begin];
        rows.push_back(static_cast<float>(
            end - begin == 1 ? one : std::sqrt(squares / static_cast<double>(end - begin))));
        begin = end;
    }
    return rows;
}

}  // namespace tars::ui
