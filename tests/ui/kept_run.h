// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/atomic_file.h"
#include "core/paths.h"
#include "library/library.h"
#include "model/adapter_file.h"
#include "tuning/kept_run.h"
#include "tuning/weight_space.h"

#include <QFile>
#include <QString>
#include <QTest>

namespace tars::ui {

inline std::filesystem::path guideFile() {
    return shared_directory() / kGuideFile;
}

/// Examples enough to be dealt to all splits, and quick to price.
inline QByteArray fewExamples(int count = 40) {
    QByteArray lines;
    for (int i = 0; i < count; ++i) {
        const QByteArray number = QByteArray::number(i);
        lines += "{\"prompt\": \"What is " + number + "?\", \"response\": \"{'number': " + number + "}\"}\n";
    }
    return lines;
}

/// A problem whose best point is known: runs over it take milliseconds.
class Bowl : public Evaluator {
  public:
    Result<std::vector<Score>> evaluate(std::span<const Genome> genomes, const Sample&,
                                        std::stop_token) override {
        std::vector<Score> scores;
        for (const Genome& genome : genomes) scores.push_back({lossOf(genome), 0});
        return scores;
    }
    Result<std::vector<double>> losses(const Genome& genome, Split split, std::stop_token) override {
        if (split == Split::guard) return std::vector<double>();
        return std::vector<double>(9, lossOf(genome));
    }
    std::uint64_t tokens(const Sample&) const override { return 1; }

  private:
    static double lossOf(const Genome& genome) {
        double loss = 1;
        for (const double value : genome.reals) loss += (value - 0.7) * (value - 0.7);
        return loss;
    }
};

/// An adapter of the guide that turns the gains of all norms upside down, which shows in every answer.
inline Result<void> writeAdapter(const std::filesystem::path& file) {
    TARS_TRY(const auto device, make_cpu_device({.threads = 1, .level = {}}));
    TARS_TRY(const auto model, LoadedModel::open(guideFile(), *device, {}));
    TARS_TRY(const auto weights,
             weight_space(model->plan(), {.logit_scale = false, .steering = false, .norm_gains = true}));
    TARS_TRY(auto maker, AdapterMaker::make(model->plan(), weights));
    auto genome = weights.start();
    for (std::size_t k = 0; k < genome.reals.size(); ++k) genome.reals[k] = k % 2 == 0 ? 0.1 : 1.9;
    AdapterFacts facts;
    facts.architecture = model->info().architecture;
    return write_adapter(model->plan(), maker.adapter(genome), facts, file);
}

/// A run of the guide that has found something and was accepted, or has found nothing, in the data folder of
/// a window: its journal is that of a real search, its adapter that of writeAdapter().
inline QString keepRun(const QString& home, const char* name, bool found, const char* goal = "examples") {
    using Json = nlohmann::ordered_json;
    const auto work = [&]() -> Result<std::filesystem::path> {
        const auto data = std::filesystem::path(home.toStdString());
        const auto folder = data / "runs" / name;
        TARS_TRY(auto space, SearchSpace::make({{.name = "x", .count = 4, .start = {0.1}}}));
        Bowl bowl;
        RunSettings settings;
        settings.optimizer.algorithm = "cma-es";
        settings.budget.evaluations = 400;
        TARS_TRY(const auto run,
                 Run::create({.name = goal, .space = space, .evaluator = &bowl}, settings, folder));
        TARS_TRY(const auto outcome, run->execute({}));
        auto json = to_json(outcome, space, folder);

        std::filesystem::create_directories(data);
        TARS_CHECK(write_text_file(data / "few.jsonl", fewExamples().toStdString()));
        TuningOrder order;
        order.goal = goal;
        order.model = guideFile().string();
        order.data = (data / "few.jsonl").string();
        TARS_CHECK(keep_order(order, folder));
        if (found) {
            TARS_CHECK(writeAdapter(folder / kAdapterFile));
            TARS_TRY(const auto base, AdapterRegistry(data / "adapters").base_of(guideFile()));
            const Json said = {{"prompt", "Hello?"}, {"live", "Hello."}, {"candidate", "Hello, you."}};
            const Json gate = {{"accepted", true},
                               {"verdict", "Better in 9 of 9."},
                               {"finding", "better"},
                               {"least_documents", 8},
                               {"target",
                                {{"documents", 9},
                                 {"live", 2.5},
                                 {"candidate", 2.25},
                                 {"difference", -0.25},
                                 {"surely_below", -0.125}}},
                               {"guard", {{"documents", 0}, {"live", 0}, {"candidate", 0}}},
                               {"answers", Json::array({said})}};
            TARS_CHECK(
                write_text_file(folder / kProvenanceFile, Json{{"base", base}, {"gate", gate}}.dump()));
            json.update(gate);
        }
        TARS_CHECK(write_text_file(folder / kOutcomeFile, json.dump()));
        return folder;
    };
    const auto folder = work();
    if (!folder) qFatal("%s", folder.error().text().c_str());
    return QString::fromStdString(folder->string());
}

}  // namespace tars::ui
