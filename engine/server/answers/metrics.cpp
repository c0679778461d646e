// SPDX-License-Identifier: Apache-2.0
#include "server/answers/metrics.h"

#include "core/cpu_features.h"

#include <sstream>

namespace tars {
namespace {

double seconds(std::chrono::nanoseconds time) {
    return std::chrono::duration<double>(time).count();
}

void head(std::ostream& out, std::string_view name, std::string_view type, std::string_view help) {
    out << "# HELP " << name << " " << help << "\n# TYPE " << name << " " << type << "\n";
}

template <typename Number>
void single(std::ostream& out, std::string_view name, std::string_view type, std::string_view help,
            Number value) {
    head(out, name, type, help);
    out << name << " " << value << "\n";
}

/// A label's value, in the exposition format's own escapes.
std::string label(std::string_view text) {
    std::string quoted = "\"";
    for (const char c : text) {
        if (c == '\\' || c == '"') quoted += '\\';
        if (c == '\n')
            quoted += "\\n";
        else
            quoted += c;
    }
    return quoted + "\"";
}

void add_token_gaps(std::ostream& out, const RuntimeStats& stats) {
    const auto* name = "tars_token_gap_seconds";
    head(out, name, "histogram", "Time between two tokens of an answer.");
    std::uint64_t count = 0;
    for (std::size_t i = 0; i < RuntimeStats::kTokenGapBounds.size(); ++i) {
        count += stats.token_gaps[i];
        out << name << "_bucket{le=\"" << RuntimeStats::kTokenGapBounds[i] << "\"} " << count << "\n";
    }
    count += stats.token_gaps.back();
    out << name << "_bucket{le=\"+Inf\"} " << count << "\n"
        << name << "_sum " << seconds(stats.token_gap_time) << "\n"
        << name << "_count " << count << "\n";
}

/// What the scheduler counts.
void add_runtime(std::ostream& out, const Runtime& runtime) {
    const auto stats = runtime.stats();
    single(out, "tars_model_loads_total", "counter", "Models loaded.", stats.loads);
    single(out, "tars_batches_total", "counter", "Batches run.", stats.batches);
    single(out, "tars_batch_rows_total", "counter", "Rows of all batches.", stats.rows);
    single(out, "tars_batch_row_places_total", "counter", "Rows that all batches had places for.",
           stats.row_places);
    add_token_gaps(out, stats);
    std::map<std::string, std::pair<std::uint64_t, std::uint64_t>> pages;  // used and free, by model
    for (const auto& model : stats.models) {
        const auto info = runtime.info(model.id);
        if (!info) continue;
        auto& [used, free] = pages[info->name];
        used += model.used_kv_pages;
        free += model.kv_pages - model.used_kv_pages;
    }
    head(out, "tars_kv_pages", "gauge", "Pages of the KV cache; kept for prompts to come counts as used.");
    for (const auto& [name, counts] : pages)
        out << "tars_kv_pages{model=" << label(name) << ",state=\"used\"} " << counts.first << "\n"
            << "tars_kv_pages{model=" << label(name) << ",state=\"free\"} " << counts.second << "\n";
}

}  // namespace

void Metrics::Histogram::add(double value) {
    ++count;
    sum += value;
    for (std::size_t i = 0; i < kBounds.size(); ++i)
        if (value <= kBounds[i]) ++buckets[i];
}

std::string Metrics::Histogram::text(std::string_view name, const std::string& labels) const {
    std::ostringstream out;
    const auto separator = labels.empty() ? "" : ",";
    for (std::size_t i = 0; i < kBounds.size(); ++i)
        out << name << "_bucket{" << labels << separator << "le=\"" << kBounds[i] << "\"} " << buckets[i]
            << "\n";
    out << name << "_bucket{" << labels << separator << "le=\"+Inf\"} " << count << "\n";
    const auto braces = labels.empty() ? std::string() : "{" + labels + "}";
    out << name << "_sum" << braces << " " << sum << "\n"
        << name << "_count" << braces << " " << count << "\n";
    return out.str();
}

void Metrics::request_begins() {
    const std::lock_guard lock(mutex_);
    ++active_;
}

void Metrics::request_ended(std::string_view route, int status, std::chrono::nanoseconds time) {
    const std::lock_guard lock(mutex_);
    if (active_ > 0) --active_;
    ++requests_[{std::string(route), status}];
    durations_[std::string(route)].add(seconds(time));
}

void Metrics::answered(std::string_view end, const GenerationStats& stats) {
    const std::lock_guard lock(mutex_);
    ++answers_[std::string(end)];
    prompt_tokens_ += stats.prompt_tokens;
    reused_tokens_ += stats.reused_tokens;
    output_tokens_ += stats.output_tokens;
    prompt_seconds_ += seconds(stats.prompt_time);
    output_seconds_ += seconds(stats.output_time);
    if (stats.output_tokens > 0) first_token_.add(seconds(stats.prompt_time));
}

std::uint32_t Metrics::active() const {
    const std::lock_guard lock(mutex_);
    return active_;
}

std::string Metrics::text(const ModelPool& pool, const Runtime& runtime) const {
    const auto models = pool.loaded();
    const auto waiting = pool.waiting();
    const std::lock_guard lock(mutex_);
    std::ostringstream out;
    head(out, "tars_http_requests_total", "counter", "Requests answered, by route and status.");
    for (const auto& [key, count] : requests_)
        out << "tars_http_requests_total{route=" << label(key.first) << ",status=\"" << key.second << "\"} "
            << count << "\n";
    head(out, "tars_http_request_seconds", "histogram",
         "Time from the head of a request to the answer's end.");
    for (const auto& [route, histogram] : durations_)
        out << histogram.text("tars_http_request_seconds", "route=" + label(route));
    head(out, "tars_answers_total", "counter", "Answers, by how they ended.");
    for (const auto& [end, count] : answers_)
        out << "tars_answers_total{end=" << label(end) << "} " << count << "\n";
    head(out, "tars_first_token_seconds", "histogram", "Time from submission to the first token.");
    out << first_token_.text("tars_first_token_seconds", "");
    single(out, "tars_http_requests_active", "gauge", "Requests under way.", active_);
    single(out, "tars_requests_waiting", "gauge", "Requests that wait for a model.", waiting);
    single(out, "tars_prompt_tokens_total", "counter", "Prompt tokens, reused ones too.", prompt_tokens_);
    single(out, "tars_reused_tokens_total", "counter", "Prompt tokens found in the KV cache.",
           reused_tokens_);
    single(out, "tars_output_tokens_total", "counter", "Tokens generated.", output_tokens_);
    single(out, "tars_prompt_seconds_total", "counter", "Time until first tokens.", prompt_seconds_);
    single(out, "tars_output_seconds_total", "counter", "Time from first to last tokens.", output_seconds_);
    single(out, "tars_models_loaded", "gauge", "Models in memory.", models.size());
    head(out, "tars_model_bytes", "gauge", "Memory of a loaded model.");
    for (const auto& model : models)
        out << "tars_model_bytes{model=" << label(model.info.name) << "} " << model.bytes << "\n";
    add_runtime(out, runtime);
    single(out, "process_resident_memory_bytes", "gauge", "Memory of this process.", resident_memory());
    return out.str();
}

}  // namespace tars
