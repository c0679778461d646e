// SPDX-License-Identifier: Apache-2.0
#include "tuning/smaller_outcome.h"

#include "core/atomic_file.h"
#include "core/dtype.h"
#include "tuning/gate.h"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <cstdio>
#include <map>
#include <set>

namespace tars {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;
using Levels = std::vector<std::int32_t>;

constexpr std::uint64_t kMostJson = 64u << 20;
constexpr const char* kMadeFile = "made.json";  // what the run's model is called in the library

std::string decimals(double value, int digits) {
    char text[32];
    std::snprintf(text, sizeof text, "%.*f", digits, value);
    return text;
}

double bits(DType type) {
    return 8.0 * info(type).block_bytes / info(type).block_elements;
}

/// Every matrix at this type, or the largest below it that its rows allow, or the smallest at all.
Levels levels_near(std::span<const LevelledMatrix> matrices, DType type) {
    Levels levels;
    for (const auto& matrix : matrices) {
        std::int32_t level = 0;
        for (std::size_t l = 0; l < matrix.types.size(); ++l)
            if (bits(matrix.types[l]) <= bits(type)) level = static_cast<std::int32_t>(l);
        levels.push_back(level);
    }
    return levels;
}

Result<MixReport> report(SmallerTask& task, std::string name, const Levels& levels, std::stop_token stop) {
    const auto& matrices = task.evaluator->model().matrices();
    MixReport mix{.name = std::move(name)};
    TARS_TRY(const auto plan, plan_of_levels(*task.file, matrices, levels));
    mix.bytes = plan.bytes();
    mix.bits_per_weight = plan.bits_per_weight();
    TARS_TRY(mix.comparison, task.evaluator->compare(levels, Split::test, stop));
    return mix;
}

Json to_json(const MixReport& mix) {
    return {{"name", mix.name},
            {"bytes", mix.bytes},
            {"bits_per_weight", mix.bits_per_weight},
            {"divergence", mix.comparison.divergence},
            {"agreement", mix.comparison.agreement},
            {"perplexity", std::exp(mix.comparison.loss)},
            {"perplexity_change", std::exp(mix.comparison.loss - mix.comparison.original_loss) - 1}};
}

const MixReport& named(const std::vector<MixReport>& mixes, std::string_view name) {
    return *std::ranges::find(mixes, name, &MixReport::name);
}

std::string sentence(const std::vector<MixReport>& mixes, const GateDecision& decision) {
    const auto &original = named(mixes, "original"), &even = named(mixes, "even"),
               &found = named(mixes, "found");
    const auto megabytes = [](std::uint64_t bytes) {
        return decimals(static_cast<double>(bytes) / 1e6, 1) + " MB";
    };
    return megabytes(found.bytes) + " instead of " + megabytes(original.bytes) + " (" +
           decimals(found.bits_per_weight, 2) + " bits per weight), " +
           decimals(found.comparison.divergence, 4) +
           " nats per token from the original; the same types everywhere at that size: " +
           decimals(even.comparison.divergence, 4) + "." +
           (decision.accepted ? "" : " The difference is not beyond doubt.");
}

Result<void> write_mix(const SmallerTask& task, const Genome& winner, const fs::path& folder) {
    TARS_TRY(const auto plan, plan_of_levels(*task.file, task.evaluator->model().matrices(), winner.levels));
    auto types = Json::object();
    for (std::size_t i = 0; i < plan.tensors.size(); ++i)
        if (may_be_quantized(task.file->tensors()[i]))
            types[plan.tensors[i].name] = std::string(name(plan.tensors[i].type));
    const Json mix = {
        {"bits_per_weight", plan.bits_per_weight()}, {"bytes", plan.bytes()}, {"types", std::move(types)}};
    return write_text_file(folder / kMixFile, mix.dump(1));
}

/// The divergence on each window but those for the last word.
Result<std::vector<double>> losses_of(SmallerTask& task, const Genome& genome, std::stop_token stop) {
    TARS_TRY(auto losses, task.evaluator->losses(genome, Split::training, stop));
    TARS_TRY(const auto held_out, task.evaluator->losses(genome, Split::validation, stop));
    losses.insert(losses.end(), held_out.begin(), held_out.end());
    return losses;
}

/// The run's winner was picked on some of this text: unless it is surely closer on all of it, the start
/// stays.
Result<Genome> better_of(SmallerTask& task, const Genome& winner, const std::optional<Genome>& start,
                         std::stop_token stop) {
    if (!start || start->same_point(winner)) return winner;
    TARS_TRY(const auto of_winner, losses_of(task, winner, stop));
    TARS_TRY(const auto of_start, losses_of(task, *start, stop));
    const GateSettings usual;
    const auto bound = paired_bound(of_start, of_winner, usual.error_rate, usual.resamples, usual.seed);
    return bound.upper < 0 ? winner : *start;
}

struct Mix {
    std::map<std::string, DType> types;
    double bits_per_weight = 0;
};

Result<Mix> read_mix(const fs::path& folder) {
    const auto file = folder / kMixFile;
    TARS_TRY(const auto text, read_text_file(file, kMostJson));
    Mix mix;
    try {
        const auto json = Json::parse(text);
        mix.bits_per_weight = json.at("bits_per_weight").get<double>();
        for (const auto& [tensor, type] : json.at("types").items()) {
            const auto dtype = dtype_from_name(type.get<std::string>());
            if (!dtype) return invalid_input(file.string() + ": there is no type '" + type.dump() + "'");
            mix.types[tensor] = *dtype;
        }
    } catch (const nlohmann::json::exception& error) {
        return invalid_input(file.string() + ": " + error.what());
    }
    return mix;
}

Result<void> check_verdict(const fs::path& folder, bool anyway) {
    TARS_TRY(const auto text, read_text_file(folder / kOutcomeFile, kMostJson));
    const auto json = Json::parse(text, nullptr, false);
    if (!json.is_object()) return invalid_input((folder / kOutcomeFile).string() + ": not JSON");
    if (anyway || json.value("accepted", false)) return {};
    return invalid_input("the gate said: " + json.value("verdict", std::string()),
                         "add --anyway to adopt it all the same");
}

/// "NAME-4.0bpw", by the library's name of the model where it has one there; what is not allowed in a name
/// becomes a dash.
std::string name_of(const Library& library, const fs::path& path, double bits_per_weight) {
    auto name = (path.extension() == ".gguf" ? path.stem() : path.filename()).string();
    if (const auto entries = library.list()) {
        const auto known = std::ranges::find(*entries, path, &LibraryEntry::path);
        if (known != entries->end()) name = known->name;
    }
    for (auto& c : name)
        if (!std::isalnum(static_cast<unsigned char>(c)) && c != '.' && c != '_') c = '-';
    return name + "-" + decimals(bits_per_weight, 1) + "bpw";
}

/// What the file says of where it comes from.
Metadata lineage_of(const ModelFile& source, const fs::path& path, const fs::path& folder) {
    Metadata facts;
    const auto title = source.metadata().string_or("general.name", "");
    facts.set_u32("general.base_model.count", 1);
    facts.set_string("general.base_model.0.name",
                     title && !title->empty() ? std::string(*title) : path.stem().string());
    facts.set_string(kTuningRunKey, folder.filename().string());
    return facts;
}

}  // namespace

Result<std::vector<MixReport>> compare_mixes(SmallerTask& task, const std::optional<Genome>& lagrangian,
                                             const Genome& found, std::stop_token stop) {
    const auto& matrices = task.evaluator->model().matrices();
    std::vector<MixReport> mixes;
    const auto add = [&](std::string name, const Levels& levels) -> Result<void> {
        TARS_TRY(auto mix, report(task, std::move(name), levels, stop));
        mixes.push_back(std::move(mix));
        return {};
    };
    const Levels as_it_is(matrices.size(), MixedModel::kAsItIs);
    mixes.push_back({.name = "original", .bytes = task.file->tensor_bytes()});
    TARS_TRY(mixes.back().comparison, task.evaluator->compare(as_it_is, Split::test, stop));
    const auto unchanged = plan_quantization(*task.file, nullptr);
    mixes.back().bits_per_weight = unchanged.bits_per_weight() * static_cast<double>(mixes.back().bytes) /
                                   static_cast<double>(std::max<std::uint64_t>(1, unchanged.bytes()));
    std::set<std::pair<double, DType>> types;
    for (const auto& matrix : matrices)
        for (const auto type : matrix.types) types.insert({bits(type), type});
    for (const auto& [size, type] : types)
        TARS_CHECK(add(std::string(name(type)), levels_near(matrices, type)));
    TARS_CHECK(add("even", task.problem.space.start().levels));
    if (lagrangian) TARS_CHECK(add("lagrangian", lagrangian->levels));
    TARS_CHECK(add("found", found.levels));
    return mixes;
}

Result<Json> judge_smaller(SmallerTask& task, const RunOutcome& outcome, const fs::path& folder,
                           std::stop_token stop) {
    TARS_TRY(const auto description, read_description(folder));
    std::optional<Genome> lagrangian;
    if (description.guess) lagrangian = description.guess->genome;
    auto settled = outcome;
    TARS_TRY(settled.winner, better_of(task, outcome.winner, lagrangian, stop));
    const auto& space = task.problem.space;
    auto result = to_json(settled, space, folder);
    TARS_TRY(const auto decision,
             run_gate(*task.evaluator, space.start(), settled.winner, Split::test, {}, stop));
    result.update(to_json(decision));
    TARS_TRY(const auto mixes, compare_mixes(task, lagrangian, settled.winner, stop));
    result["verdict"] = sentence(mixes, decision);
    result["mixes"] = Json::array();
    for (const auto& mix : mixes) result["mixes"].push_back(to_json(mix));
    TARS_CHECK(write_mix(task, settled.winner, folder));
    TARS_CHECK(write_text_file(folder / kOutcomeFile, text_of(result, 1)));
    return result;
}

bool has_mix(const fs::path& folder) {
    std::error_code ignored;
    return fs::exists(folder / kMixFile, ignored);
}

Result<LibraryEntry> adopt_smaller(Library& library, const fs::path& models, const fs::path& folder,
                                   bool anyway, const std::function<void(double)>& progress,
                                   std::stop_token stop) {
    TARS_CHECK(check_verdict(folder, anyway));
    TARS_TRY(const auto mix, read_mix(folder));
    TARS_TRY(const auto order, kept_order(folder));
    TARS_TRY(const auto path, library.resolve(order.model));
    const auto name = name_of(library, path, mix.bits_per_weight);
    const auto destination = models / (name + ".gguf");
    std::error_code failure;
    if (library.find(name) || fs::exists(destination, failure))
        return invalid_input("there is a model '" + name + "' already",
                             "remove it (tars rm " + name + ", and " + destination.string() + ") or keep it");
    TARS_TRY(const auto source, open_model_file(path));
    TARS_TRY(const auto plan, plan_quantization(source, mix.types));
    fs::create_directories(models, failure);
    if (failure) return io_error(models.string() + ": cannot create", failure.value());
    ConvertOptions options;
    options.plan = &plan;
    const auto facts = lineage_of(source, path, folder);
    options.facts = &facts;
    options.progress = progress;
    options.stop = stop;
    TARS_CHECK(convert_to_gguf(source, destination, options));
    TARS_TRY(auto made, library.import(destination, name));
    TARS_CHECK(write_text_file(folder / kMadeFile, Json{{"name", made.name}}.dump()));
    return made;
}

std::optional<std::string> adopted_smaller(const Library& library, const fs::path& folder) {
    const auto text = read_text_file(folder / kMadeFile, kMostJson);
    const auto json = text ? Json::parse(*text, nullptr, false) : Json();
    if (!json.is_object() || !json.contains("name") || !json["name"].is_string()) return {};
    auto name = json["name"].get<std::string>();
    return library.find(name) ? std::optional(std::move(name)) : std::nullopt;
}

}  // namespace tars
