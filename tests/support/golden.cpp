// SPDX-License-Identifier: Apache-2.0
#include "tests/support/golden.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <fstream>
#include <random>
#include <stdexcept>

namespace tars::test {

namespace {

using Json = nlohmann::json;
namespace fs = std::filesystem;

Json read_json(const fs::path& path) {
    std::ifstream file(path);
    if (!file) throw std::runtime_error("cannot open " + path.string());
    return Json::parse(file);
}

/// Expectations are named after their model: `stories260K` a file or a folder of models/, `random-x` a file
/// of models/random/.
fs::path model_path(const fs::path& models, const std::string& name) {
    if (name.starts_with("random-")) return models / "random" / (name.substr(7) + ".gguf");
    const fs::path folder = models / name;
    return fs::is_directory(folder) ? folder : fs::path(folder.string() + ".gguf");
}

GoldenCase read_case(const std::string& prompt, const Json& json) {
    GoldenCase result;
    result.prompt = prompt;
    result.tokens = json.at("tokens").get<std::vector<int>>();
    result.top5 = json.at("top5").get<std::vector<std::vector<std::pair<int, double>>>>();
    result.nll = json.value("nll", std::vector<double>{});
    result.last_logits = json.value("last_logits", std::vector<double>{});
    result.greedy = json.at("greedy").get<std::vector<int>>();
    result.greedy_min_margin = json.at("greedy_min_margin").get<double>();
    return result;
}

}  // namespace

std::optional<fs::path> test_data() {
    const char* value = std::getenv("TARS_TEST_DATA");
    if (!value || !fs::is_directory(value)) return std::nullopt;
    return fs::path(value);
}

std::vector<GoldenModel> golden_models(const fs::path& data) {
    std::vector<GoldenModel> models;
    for (const auto& entry : fs::directory_iterator(data / "expected")) {
        if (entry.path().extension() != ".json" || entry.path().stem() == "prompts") continue;
        GoldenModel model;
        model.name = entry.path().stem().string();
        model.path = model_path(data / "models", model.name);
        const Json cases = read_json(entry.path());
        for (const auto& [prompt, json] : cases.items()) model.cases.push_back(read_case(prompt, json));
        models.push_back(std::move(model));
    }
    std::sort(models.begin(), models.end(), [](const auto& a, const auto& b) { return a.name < b.name; });
    return models;
}

double negative_log_likelihood(std::span<const double> logits, int token) {
    const double highest = *std::max_element(logits.begin(), logits.end());
    double sum = 0.0;
    for (const double logit : logits) sum += std::exp(logit - highest);
    return highest + std::log(sum) - logits[static_cast<std::size_t>(token)];
}

TemporaryFolder::TemporaryFolder() {
    std::random_device random;
    do {
        path_ = fs::temp_directory_path() / ("tars-test-" + std::to_string(random()));
    } while (!fs::create_directory(path_));
}

TemporaryFolder::~TemporaryFolder() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
}

}  // namespace tars::test
