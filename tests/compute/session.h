// SPDX-License-Identifier: Apache-2.0
// What a program of a made-up plan may be asked for, in one go: for comparing programs bit by bit.
#pragma once

#include "compute/device.h"
#include "tests/compute/plan_interpreter.h"

#include <QtGlobal>

#include <algorithm>
#include <span>
#include <vector>

namespace tars::test {

inline std::vector<float> run_batch(Program& program, const std::vector<Row>& rows,
                                    const std::vector<std::vector<std::uint32_t>>& pages,
                                    std::vector<float>& hidden) {
    std::vector<SequencePages> sequences;
    for (const auto& each : pages) sequences.push_back({each});
    const auto count = [&](bool Row::*wanted, std::uint32_t width) {
        return static_cast<std::size_t>(std::ranges::count(rows, true, wanted)) * width;
    };
    std::vector<float> logits(count(&Row::wants_logits, program.plan().vocabulary));
    hidden.resize(count(&Row::wants_hidden, program.plan().width));
    const auto done = program.run({rows, sequences, hidden}, logits);
    if (!done) qFatal("%s", done.error().text().c_str());
    return logits;
}

/// Tokens of one sequence in one batch; the logits of all.
inline std::vector<float> run_tokens(Program& program, std::span<const std::int32_t> tokens,
                                     const std::vector<std::uint32_t>& pages, std::uint32_t position = 0,
                                     std::uint32_t adapter = 0) {
    std::vector<Row> rows;
    for (const auto token : tokens) rows.push_back({token, position++, 0, adapter, true});
    std::vector<float> hidden;
    return run_batch(program, rows, {pages}, hidden);
}

/// Prompts in pieces, decoding of several sequences together, adapters in a mixed batch, hidden states and
/// copied pages. All numbers that came of it.
inline std::vector<float> whole_session(Program& program) {
    std::vector<float> all, hidden;
    const auto keep = [&](const std::vector<float>& some) {
        all.insert(all.end(), some.begin(), some.end());
    };
    const std::vector<std::vector<std::uint32_t>> pages = {{3, 1}, {4, 0}, {5, 2}};
    const auto first = random_tokens(45, 1), second = random_tokens(40, 2);
    keep(run_tokens(program, std::span(first).first(33), pages[0]));
    keep(run_tokens(program, std::span(first).subspan(33, 2), pages[0], 33));
    if (!program.set_adapter(1, random_adapter(program.plan(), kEverything))) qFatal("adapter 1");
    if (!program.set_adapter(2, random_adapter(program.plan(), kAdapterKinds[1].spec))) qFatal("adapter 2");
    keep(run_tokens(program, std::span(second).first(38), pages[1], 0, 1));
    if (!program.copy_page(3, 5, kPageTokens) || !program.copy_page(1, 2, 3)) qFatal("a page");
    std::vector<Row> rows;
    for (std::uint32_t i = 0; i < 2; ++i) {
        rows.push_back({first[35 + i], 35 + i, 0, 0, true, i == 1});
        rows.push_back({second[38 + i], 38 + i, 1, 1, i == 0, true});
        rows.push_back({first[37 + i], 35 + i, 2, 2, true, false});
    }
    keep(run_batch(program, rows, pages, hidden));
    keep(hidden);
    program.clear_adapter(2);
    keep(run_tokens(program, std::span(first).subspan(37, 1), pages[0], 37));
    return all;
}

}  // namespace tars::test
