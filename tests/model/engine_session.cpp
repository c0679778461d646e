// SPDX-License-Identifier: Apache-2.0
#include "tests/model/engine_session.h"

#include "model/architecture.h"

#include <algorithm>
#include <stdexcept>

namespace tars::test {

namespace {

constexpr std::uint32_t kPages = 48;

template <typename Value>
Value value_of(Result<Value> result) {
    if (!result) throw std::runtime_error(result.error().text());
    return std::move(*result);
}

}  // namespace

std::string EngineOptions::text() const {
    return std::string(to_string(level)) + ", " + std::to_string(threads) + " threads" +
           (exact ? ", exact" : "");
}

EngineSession::EngineSession(const std::filesystem::path& path, const EngineOptions& options)
    : EngineSession(path, options,
                    value_of(make_cpu_device(
                        {.threads = options.threads, .level = options.level, .exact = options.exact}))) {}

EngineSession::EngineSession(const std::filesystem::path& path, const EngineOptions& options,
                             std::unique_ptr<Device> device)
    : file_(std::make_unique<ModelFile>(value_of(open_model_file(path)))), device_(std::move(device)) {
    Plan plan = value_of(build_plan(*file_));
    vocabulary_ = plan.vocabulary;
    LoadOptions load;
    load.kv_type = options.kv_type;
    load.kv_pages = kPages;
    load.max_rows = options.max_rows;
    program_ = value_of(device_->load(std::move(plan), load));
    // Odd pages upwards, then even ones: taken from the back, neighbours in a sequence lie apart and
    // backwards.
    for (std::uint32_t page = 1; page < kPages; page += 2) free_pages_.push_back(page);
    for (std::uint32_t page = 0; page < kPages; page += 2) free_pages_.push_back(page);
}

EngineSession::Pages EngineSession::new_pages(std::uint32_t tokens) {
    const std::uint32_t count = (tokens + kPageTokens - 1) / kPageTokens;
    if (count > free_pages_.size()) throw std::runtime_error("the test's KV cache is too small");
    Pages pages;
    while (pages.size() < count) {
        pages.push_back(free_pages_.back());
        free_pages_.pop_back();
    }
    return pages;
}

Logits EngineSession::run(std::span<const Row> rows, const std::vector<Pages>& sequences) {
    std::vector<SequencePages> spans;
    for (const Pages& pages : sequences) spans.push_back({pages});
    const auto wanted = static_cast<std::size_t>(
        std::count_if(rows.begin(), rows.end(), [](const Row& r) { return r.wants_logits; }));
    std::vector<float> flat(wanted * vocabulary_);
    if (auto done = program_->run({rows, spans}, flat); !done) throw std::runtime_error(done.error().text());
    Logits result;
    for (std::size_t i = 0; i < wanted; ++i) {
        const auto first = flat.begin() + static_cast<std::ptrdiff_t>(i * vocabulary_);
        result.emplace_back(first, first + vocabulary_);
    }
    return result;
}

Logits EngineSession::logits(std::span<const int> tokens, std::size_t chunk, std::uint32_t adapter) {
    const std::vector<Pages> sequences = {new_pages(static_cast<std::uint32_t>(tokens.size()))};
    Logits all;
    for (std::size_t at = 0; at < tokens.size(); at += chunk) {
        const std::size_t count = std::min(chunk, tokens.size() - at);
        auto rows = rows_of(tokens.subspan(at, count), static_cast<std::uint32_t>(at));
        for (Row& row : rows) row.adapter = adapter;
        for (auto& row : run(rows, sequences)) all.push_back(std::move(row));
    }
    free_pages_.insert(free_pages_.end(), sequences[0].begin(), sequences[0].end());
    return all;
}

std::vector<int> EngineSession::greedy(std::span<const int> prompt, int count) {
    const auto total = static_cast<std::uint32_t>(prompt.size()) + static_cast<std::uint32_t>(count);
    const std::vector<Pages> sequences = {new_pages(total)};
    std::vector<Row> rows = rows_of(prompt);
    for (Row& row : rows) row.wants_logits = false;
    rows.back().wants_logits = true;
    std::vector<int> tokens;
    while (static_cast<int>(tokens.size()) < count) {
        const std::vector<float> last = run(rows, sequences).at(0);
        tokens.push_back(static_cast<int>(std::max_element(last.begin(), last.end()) - last.begin()));
        const std::uint32_t position = rows.back().position + 1;
        rows = rows_of(std::span(tokens).last(1), position);
    }
    free_pages_.insert(free_pages_.end(), sequences[0].begin(), sequences[0].end());
    return tokens;
}

std::vector<Row> rows_of(std::span<const int> tokens, std::uint32_t position, std::uint32_t sequence) {
    std::vector<Row> rows;
    for (const int token : tokens) {
        rows.push_back({.token = token, .position = position++, .sequence = sequence, .wants_logits = true});
    }
    return rows;
}

}  // namespace tars::test
