// SPDX-License-Identifier: Apache-2.0
#include "tuning/shared_batches.h"

#include <algorithm>

namespace tars {
namespace {

constexpr std::size_t kLogitBytes = 64u << 20;  // of one batch

}  // namespace

SharedBatches::SharedBatches(LoadedModel& model)
    : model_(model),
      most_logits_(
          std::clamp<std::size_t>(kLogitBytes / sizeof(float) / model.vocabulary(), 1, model.max_rows())) {}

std::size_t SharedBatches::capacity(std::size_t tokens) const {
    return model_.kv_pages() / std::max<std::size_t>(1, (tokens + kPageTokens - 1) / kPageTokens);
}

bool SharedBatches::seat(Sequence& sequence, std::size_t tokens) {
    const auto pages = (tokens + kPageTokens - 1) / kPageTokens;
    if (pages > model_.kv_pages() - next_page_) return false;
    sequence.pages.resize(pages);
    for (auto& page : sequence.pages) page = next_page_++;
    return true;
}

void SharedBatches::clear() {
    next_page_ = 0;
}

Result<void> SharedBatches::feed(std::span<Sequence> sequences,
                                 const std::function<std::size_t(std::size_t)>& logits_from,
                                 const Visit& visit, std::stop_token stop) {
    std::vector<Row> rows;
    std::vector<SequencePages> pages;
    std::vector<std::size_t> wanting;  // per row that wants logits, its sequence
    for (std::size_t next = 0; next < sequences.size();) {
        if (stop.stop_requested()) return cancelled();
        rows.clear(), pages.clear(), wanting.clear();
        while (next < sequences.size() && rows.size() < model_.max_rows() && wanting.size() < most_logits_) {
            auto& sequence = sequences[next];
            const auto from = logits_from(next);
            const auto index = static_cast<std::uint32_t>(pages.size());
            pages.push_back({sequence.pages});
            for (; sequence.fed < sequence.tokens.size() && rows.size() < model_.max_rows(); ++sequence.fed) {
                const bool wants = sequence.fed >= from;
                if (wants && wanting.size() == most_logits_) break;
                if (wants) wanting.push_back(next);
                rows.push_back({.token = sequence.tokens[sequence.fed],
                                .position = static_cast<std::uint32_t>(sequence.fed),
                                .sequence = index,
                                .adapter = sequence.adapter,
                                .wants_logits = wants});
            }
            if (sequence.fed < sequence.tokens.size()) break;
            ++next;
        }
        if (rows.empty()) break;
        logits_.resize(wanting.size() * model_.vocabulary());
        TARS_CHECK(model_.program().run({rows, pages}, logits_));
        std::size_t logits_row = 0;
        for (const auto& row : rows) {
            if (!row.wants_logits) continue;
            const auto logits = std::span<const float>(logits_).subspan(logits_row * model_.vocabulary(),
                                                                        model_.vocabulary());
            visit(wanting[logits_row++], row.position, logits);
        }
    }
    return {};
}

}  // namespace tars
