// SPDX-License-Identifier: Apache-2.0
#include "compute/layered/layered_program.h"

#include "compute/batch_check.h"

#include <algorithm>
#include <utility>

namespace tars {

LayeredProgram::LayeredProgram(Plan plan, const LoadOptions& options, std::vector<LayeredPart> parts)
    : plan_(std::move(plan)),
      max_rows_(options.max_rows),
      kv_pages_(options.kv_pages),
      parts_(std::move(parts)),
      adapters_(kMaxAdapters + 1, false) {}

Result<void> LayeredProgram::run(const Batch& batch, std::span<float> logits) {
    if (parts_.size() == 1) return check(parts_.front().program->run(batch, logits), parts_.front());
    const auto has_adapter = [this](std::uint32_t id) { return id <= kMaxAdapters && adapters_[id]; };
    const auto draws = [this](const TokenDraw& draw) { return can_draw(draw); };
    // Before the first part has written to its cache what the last would refuse.
    TARS_CHECK(check_batch(
        batch, {plan_.vocabulary, max_rows_, kv_pages_, plan_.width, true, true, has_adapter, draws},
        logits.size()));
    if (batch.rows.empty()) return {};
    rows_.assign(batch.rows.begin(), batch.rows.end());
    for (auto& row : rows_) row.wants_logits = row.wants_hidden = row.wants_token = false;
    residual_.resize(batch.rows.size() * plan_.width);
    for (const auto& part : parts_) {
        const auto& plan = part.part.plan();
        Batch piece{rows_, batch.sequences};
        if (!plan.has_embedding()) piece.residual_in = residual_;
        if (plan.has_head()) {
            piece.rows = batch.rows;
            piece.hidden = batch.hidden;
            piece.draws = batch.draws;
            piece.drawn = batch.drawn;
        } else {
            piece.residual_out = residual_;
        }
        TARS_CHECK(check(part.program->run(piece, plan.has_head() ? logits : std::span<float>()), part));
    }
    return {};
}

/// Passes an error on, and remembers a device that is lost.
Result<void> LayeredProgram::check(Result<void> done, const LayeredPart& part) const {
    if (!done && done.error().code == ErrorCode::device_lost) *part.lost = true;
    return done;
}

Result<void> LayeredProgram::copy_page(std::uint32_t from, std::uint32_t to, std::uint32_t tokens) {
    for (const auto& part : parts_) TARS_CHECK(check(part.program->copy_page(from, to, tokens), part));
    return {};
}

Result<void> LayeredProgram::set_adapter(std::uint32_t id, const Adapter& adapter) {
    TARS_CHECK(check_adapter(plan_, adapter));
    for (std::size_t i = 0; i < parts_.size(); ++i) {
        auto done = check(parts_[i].program->set_adapter(id, parts_[i].part.part_of(adapter)), parts_[i]);
        if (done) continue;
        if (i > 0) clear_adapter(id);  // or its parts would not belong together
        return done;
    }
    adapters_[id] = true;
    return {};
}

void LayeredProgram::clear_adapter(std::uint32_t id) {
    for (const auto& part : parts_) part.program->clear_adapter(id);
    if (id <= kMaxAdapters) adapters_[id] = false;
}

std::uint64_t LayeredProgram::memory_bytes() const {
    std::uint64_t bytes = residual_.capacity() * sizeof(float);
    for (const auto& part : parts_) bytes += part.program->memory_bytes();
    return bytes;
}

std::optional<ProgramMemory> LayeredProgram::memory() const {
    ProgramMemory sum;
    sum.scratch = residual_.capacity() * sizeof(float);
    for (const auto& part : parts_) {
        const auto memory = part.program->memory();
        if (!memory) return {};
        sum.weights += memory->weights;
        sum.cache += memory->cache;
        sum.scratch += memory->scratch;
    }
    return sum;
}

std::uint64_t LayeredProgram::own_memory_bytes() const {
    std::uint64_t bytes = 0;
    for (const auto& part : parts_) bytes += part.program->own_memory_bytes();
    return bytes;
}

RowCost LayeredProgram::row_cost() const {
    RowCost sum;
    for (const auto& part : parts_) {
        const auto cost = part.program->row_cost();
        sum.weight_bytes += cost.weight_bytes;
        sum.multiply_adds += cost.multiply_adds;
    }
    return sum;
}

/// "CUDA, NVIDIA H200: layers 1 to 20 of 32; CPU, 8 threads, avx2: the rest".
std::string LayeredProgram::placement() const {
    if (parts_.size() == 1) return parts_.front().device;
    const auto layers = static_cast<std::uint32_t>(plan_.layers.size());
    std::string text;
    for (const auto& part : parts_) {
        const auto& [begin, end] = part.part.sections();
        const auto first = std::max(begin, 1u), last = std::min(end - 1, layers);
        if (first > last && &part != &parts_.back()) continue;  // only the embedding
        if (!text.empty()) text += "; ";
        text += part.device + ": ";
        if (first > last)
            text += "the head";
        else
            text += (first == last ? "layer " + std::to_string(first)
                                   : "layers " + std::to_string(first) + " to " + std::to_string(last)) +
                    " of " + std::to_string(layers);
    }
    return text;
}

}  // namespace tars
