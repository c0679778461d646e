// SPDX-License-Identifier: Apache-2.0
#include "tuning/run/journal.h"

#include "core/atomic_file.h"
#include "tuning/json/fields.h"
#include "tuning/optimizers/generational.h"

namespace tars {
namespace {

constexpr std::uint64_t kMaxFile = 8ull << 30;

void put(nlohmann::json& json, const char* name, const std::optional<double>& value) {
    if (value) json[name] = number_to_json(*value);
}

Result<std::optional<double>> get(const nlohmann::json& json, const char* name) {
    if (!json.contains(name)) return std::optional<double>();
    TARS_TRY(const double value, number_from_json(json.at(name)));
    return std::optional(value);
}

nlohmann::json record_to_json(const GenerationRecord& r) {
    auto champion = r.champion;
    champion.trail.reset();  // it grows with the run, and the scores rebuild it
    nlohmann::json json = {
        {"generation", r.generation},
        {"evaluations", r.evaluations},
        {"tokens", r.tokens},
        {"seconds", r.seconds},
        {"generation_seconds", r.generation_seconds},
        {"slice_seconds", r.slice_seconds},
        {"spread", numbers_to_json({r.best, r.lower_quartile, r.median, r.upper_quartile, r.worst})},
        {"best_so_far", number_to_json(r.best_so_far)},
        {"champion", to_json(champion)}};
    put(json, "validation", r.validation);
    put(json, "guard", r.guard);
    if (r.trusted != 1) json["trusted"] = number_to_json(r.trusted);
    put(json, "random_best", r.random_best);
    auto& telemetry = json["telemetry"] = nlohmann::json::array();
    for (const auto& [name, value] : r.telemetry) telemetry.push_back({name, number_to_json(value)});
    return json;
}

Result<GenerationRecord> record_from_json(const nlohmann::json& json, const SearchSpace& space) {
    GenerationRecord r;
    r.generation = json.at("generation").get<std::uint64_t>();
    r.evaluations = json.at("evaluations").get<std::uint64_t>();
    r.tokens = json.at("tokens").get<std::uint64_t>();
    r.seconds = json.at("seconds").get<double>();
    r.generation_seconds = json.at("generation_seconds").get<double>();
    r.slice_seconds = json.at("slice_seconds").get<double>();
    TARS_TRY(const auto spread, numbers_from_json(json.at("spread")));
    if (spread.size() != 5)
        return invalid_input("'spread' has " + std::to_string(spread.size()) + " numbers, expected 5");
    r.best = spread[0], r.lower_quartile = spread[1], r.median = spread[2];
    r.upper_quartile = spread[3], r.worst = spread[4];
    TARS_TRY(r.best_so_far, number_from_json(json.at("best_so_far")));
    TARS_TRY(r.champion, genome_from_json(json.at("champion"), space));
    TARS_TRY(r.validation, get(json, "validation"));
    TARS_TRY(r.guard, get(json, "guard"));
    if (json.contains("trusted")) {
        TARS_TRY(r.trusted, number_from_json(json.at("trusted")));
    }
    TARS_TRY(r.random_best, get(json, "random_best"));
    for (const auto& item : json.at("telemetry")) {
        TARS_TRY(const double value, number_from_json(item.at(1)));
        r.telemetry.emplace_back(item.at(0).get<std::string>(), value);
    }
    return r;
}

}  // namespace

nlohmann::json to_json(const JournalLine& line) {
    if (line.baseline) {
        nlohmann::json json = {{"baseline", line.baseline->name},
                               {"training", number_to_json(line.baseline->training)}};
        put(json, "validation", line.baseline->validation);
        return json;
    }
    auto json = record_to_json(line.record);
    json["scores"] = to_json(line.scores);
    if (!line.random_scores.empty()) json["random_scores"] = to_json(line.random_scores);
    return json;
}

Result<JournalLine> line_from_json(const nlohmann::json& json, const SearchSpace& space) {
    return read_json<JournalLine>("journal", [&]() -> Result<JournalLine> {
        JournalLine line;
        if (json.contains("baseline")) {
            BaselineRecord baseline;
            baseline.name = json.at("baseline").get<std::string>();
            TARS_TRY(baseline.training, number_from_json(json.at("training")));
            TARS_TRY(baseline.validation, get(json, "validation"));
            line.baseline = std::move(baseline);
            return line;
        }
        TARS_TRY(line.record, record_from_json(json, space));
        TARS_TRY(line.scores, scores_from_json(json.at("scores")));
        if (json.contains("random_scores")) {
            TARS_TRY(line.random_scores, scores_from_json(json.at("random_scores")));
        }
        return line;
    });
}

Result<Journal> read_journal(const std::filesystem::path& path, const SearchSpace& space) {
    Journal journal;
    if (!std::filesystem::exists(path) || std::filesystem::file_size(path) == 0) return journal;
    TARS_TRY(const auto text, read_text_file(path, kMaxFile));
    for (std::size_t begin = 0, end; (end = text.find('\n', begin)) != text.npos; begin = end + 1) {
        const auto json =
            nlohmann::json::parse(text.begin() + static_cast<std::ptrdiff_t>(begin),
                                  text.begin() + static_cast<std::ptrdiff_t>(end), nullptr, false);
        const auto where = path.string() + ", line " + std::to_string(journal.lines.size() + 1);
        if (json.is_discarded()) return invalid_input(where + ": not JSON");
        auto line = line_from_json(json, space);
        if (!line) return line.error().in(where);
        journal.lines.push_back(std::move(*line));
        journal.bytes = end + 1;
    }
    return journal;
}

nlohmann::json to_json(const RunSettings& s) {
    return {{"optimizer", to_json(s.optimizer)},
            {"evaluations", s.budget.evaluations},
            {"tokens", s.budget.tokens},
            {"seconds", s.budget.seconds},
            {"slice", s.slice},
            {"validate_every", s.validate_every},
            {"patience", s.patience},
            {"random_baseline", s.random_baseline},
            {"checkpoint_seconds", s.checkpoint_seconds}};
}

Result<RunSettings> run_settings_from_json(const nlohmann::json& json) {
    return read_json<RunSettings>("run settings", [&]() -> Result<RunSettings> {
        RunSettings s;
        TARS_TRY(s.optimizer, optimizer_settings_from_json(json.at("optimizer")));
        s.budget = {json.at("evaluations").get<std::uint64_t>(), json.at("tokens").get<std::uint64_t>(),
                    json.at("seconds").get<double>()};
        s.slice = json.at("slice").get<std::size_t>();
        s.validate_every = json.at("validate_every").get<std::uint64_t>();
        s.patience = json.at("patience").get<std::uint32_t>();
        s.random_baseline = json.at("random_baseline").get<bool>();
        s.checkpoint_seconds = json.at("checkpoint_seconds").get<double>();
        return s;
    });
}

Result<nlohmann::json> read_json_file(const std::filesystem::path& path) {
    TARS_TRY(const auto text, read_text_file(path, kMaxFile));
    auto json = nlohmann::json::parse(text, nullptr, false);
    if (json.is_discarded()) return invalid_input(path.string() + ": not JSON");
    return json;
}

}  // namespace tars
