// SPDX-License-Identifier: Apache-2.0
#include "cuda/batch_tables.h"

#include <algorithm>
#include <cmath>

namespace tars::cuda {
namespace {

/// The shortest run of pages that gets blocks of its own: long enough for its merge not to matter.
constexpr std::uint32_t kMinRunPages = 4;

/// Where the pages of each sequence begin in the list of all tables; see row_tables().
std::vector<std::uint32_t> table_starts(const Batch& batch, std::vector<std::uint32_t>* tables) {
    std::vector<std::uint32_t> last(batch.sequences.size(), 0);
    std::vector<bool> used(batch.sequences.size(), false);
    for (const auto& row : batch.rows) {
        used[row.sequence] = true;
        last[row.sequence] = std::max(last[row.sequence], row.position / kPageTokens);
    }
    std::vector<std::uint32_t> starts(batch.sequences.size(), 0);
    std::uint32_t next = 0;
    for (std::size_t i = 0; i < starts.size(); ++i) {
        if (!used[i]) continue;
        starts[i] = next;
        next += last[i] + 1;
        if (!tables) continue;
        const auto pages = batch.sequences[i].pages.first(last[i] + 1);
        tables->insert(tables->end(), pages.begin(), pages.end());
    }
    return starts;
}

/// Neighbouring rows of one sequence, at most `room` of them.
std::vector<AttentionWork> tiles_of(const AttentionShape& shape, const Batch& batch, std::uint32_t room) {
    const auto starts = table_starts(batch, nullptr);
    std::vector<AttentionWork> tiles;
    for (std::uint32_t i = 0; i < batch.rows.size(); ++i) {
        const auto& row = batch.rows[i];
        const bool joins =
            !tiles.empty() && tiles.back().rows < room && batch.rows[i - 1].sequence == row.sequence;
        if (!joins) {
            const std::uint32_t first =
                shape.window != 0 && row.position >= shape.window ? row.position - shape.window + 1 : 0;
            tiles.push_back({i, 0, first / kPageTokens, 0, starts[row.sequence], 0});
        }
        ++tiles.back().rows;
        tiles.back().last_page = row.position / kPageTokens;
    }
    return tiles;
}

}  // namespace

AttentionTables attention_tables(const AttentionShape& shape, const Batch& batch, std::uint32_t target) {
    const std::uint32_t group = shape.heads.query / shape.heads.kv;
    const auto tiles = tiles_of(shape, batch, std::max(1u, shape.queries() / group));
    AttentionTables tables;
    const std::uint64_t blocks = tiles.size() * std::uint64_t{shape.blocks()};
    if (blocks >= target) {
        tables.work = tiles;
        return tables;
    }
    const auto runs = static_cast<std::uint32_t>((target + blocks - 1) / blocks);
    std::uint32_t partials = 0;
    for (const auto& tile : tiles) {
        const std::uint32_t pages = tile.last_page - tile.first_page + 1;
        const std::uint32_t length = std::max(kMinRunPages, (pages + runs - 1) / runs);
        if (pages <= length) {
            tables.work.push_back(tile);
            continue;
        }
        MergeWork merge{tile.first_row, tile.rows, partials, 0};
        for (std::uint32_t page = tile.first_page; page <= tile.last_page; page += length) {
            auto run = tile;
            run.first_page = page;
            run.last_page = std::min(page + length - 1, tile.last_page);
            run.partial = ++partials;
            ++merge.partials;
            tables.work.push_back(run);
        }
        tables.merges.push_back(merge);
    }
    return tables;
}

std::uint64_t max_partials(const AttentionShape& shape, std::uint32_t target) {
    // Of tiles · ⌈target / (tiles · blocks)⌉, with tiles · blocks < target.
    return 2 * std::uint64_t{target} / shape.blocks() + 1;
}

RowTables row_tables(const Batch& batch, std::span<const Place> places) {
    RowTables tables;
    for (std::uint32_t i = 0; i < batch.rows.size(); ++i) {
        const auto& row = batch.rows[i];
        tables.tokens.push_back(row.token);
        tables.positions.push_back(row.position);
        tables.pages.push_back(places[i].page);
        tables.offsets.push_back(places[i].slot);
        if (row.wants_logits) tables.head_rows.push_back(i);
        if (row.wants_hidden) tables.hidden_rows.push_back(i);
    }
    for (std::uint32_t i = 0; i < batch.rows.size(); ++i)
        if (batch.rows[i].wants_token) tables.head_rows.push_back(i);
    for (const auto& draw : batch.draws) {
        tables.draws.push_back({draw.uniform, draw.temperature, draw.top_p,
                                std::min(std::log(std::max(draw.min_p, 0.0f)), 0.0f), draw.top_k,
                                static_cast<std::uint32_t>(tables.changes.size()),
                                static_cast<std::uint32_t>(draw.changes.size())});
        for (const auto& change : draw.changes)
            tables.changes.push_back({change.token, change.bias, change.penalty, change.subtrahend});
    }
    table_starts(batch, &tables.page_tables);
    return tables;
}

}  // namespace tars::cuda
