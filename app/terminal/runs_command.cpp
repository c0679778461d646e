// SPDX-License-Identifier: Apache-2.0
#include "app/terminal/commands.h"
#include "app/terminal/live_adapter.h"
#include "app/terminal/tune_outcome.h"
#include "core/atomic_file.h"
#include "tuning/shadow.h"

#include <nlohmann/json.hpp>

#include <cstdio>
#include <iostream>

namespace tars {
namespace {

namespace fs = std::filesystem;

Result<void> resume_run(const std::string& name, bool json) {
    TARS_TRY(const auto folder, find_run(name));
    if (fs::exists(folder / kOutcomeFile))  // the gate would have to be asked again, and asks more each time
        return invalid_input("run '" + name + "' has ended", "see tars runs show " + name);
    TARS_TRY(auto order, order_to_resume(folder));
    const auto arguments = arguments_of(std::move(order));
    TARS_TRY(const auto description, read_description(folder));
    TARS_TRY(auto task, make_tune_task(arguments, description.space, json));
    TARS_TRY(const auto run, Run::open(task.problem, folder));
    return execute_run(task, arguments, *run, folder, json);
}

Result<void> list_runs() {
    const auto runs = kept_runs(runs_directory());
    for (const auto& run : runs)
        std::cout << run.folder.filename().string() << "  "
                  << (run.trouble.empty() ? run.algorithm : run.trouble) << "  "
                  << (run.ended ? "ended" : "unfinished") << "\n";
    if (runs.empty()) std::cout << "no runs in " << runs_directory().string() << "\n";
    return {};
}

Result<void> show_run(const std::string& name) {
    TARS_TRY(const auto folder, find_run(name));
    TARS_TRY(const auto description, read_description(folder));
    TARS_TRY(const auto history, read_history(folder, description.space));
    std::cout << description.problem << " by " << description.settings.optimizer.algorithm << ", seed "
              << description.settings.optimizer.seed << "\n";
    for (const auto& baseline : history.baselines)
        std::printf("%-20s %.6f\n", baseline.name.c_str(), baseline.training);
    for (const auto& record : history.generations)
        std::printf("%5llu %7llu evaluations  best %.6f  median %.6f  so far %.6f\n",
                    static_cast<unsigned long long>(record.generation),
                    static_cast<unsigned long long>(record.evaluations), record.best, record.median,
                    record.best_so_far);
    if (const auto outcome = read_text_file(folder / kOutcomeFile, 64 << 20)) std::cout << *outcome << "\n";
    return {};
}

Result<void> shadow_run(const std::string& name, const std::string& data, bool json) {
    TARS_TRY(const auto folder, find_run(name));
    TARS_TRY(auto order, kept_order(folder));
    const auto model = arguments_of(std::move(order)).model;
    TARS_TRY(const auto path, model.path());
    TARS_TRY(const auto device, model.make_device());
    TARS_TRY(const auto options, model.model_options());
    TARS_TRY(const auto loaded, LoadedModel::open(path, *device, options));
    TARS_TRY(const auto score, score_shadow(folder, data, *loaded, path, user_adapters()));
    const auto& loss = score.loss;
    if (json) {
        std::cout << nlohmann::ordered_json{{"conversations", loss.documents},
                                            {"known", score.known},
                                            {"live", loss.live},
                                            {"candidate", loss.candidate},
                                            {"surely_below", loss.upper},
                                            {"passes", score.passes}}
                         .dump()
                  << "\n";
        return {};
    }
    if (score.known > 0) std::cout << score.known << " conversations that it has learnt from are left out\n";
    std::printf("%zu conversations: loss %.4f now, %.4f with what was found (surely below %+.4f)\n",
                loss.documents, loss.live, loss.candidate, loss.upper);
    std::cout << (score.passes ? "It would have been better.\n"
                               : "It would not have been better: keep what you have.\n");
    return {};
}

Result<void> export_run(const std::string& name, const std::string& file) {
    TARS_TRY(const auto folder, find_run(name));
    const auto adapter = folder / kAdapterFile;
    if (!fs::exists(adapter))
        return not_found("run '" + name + "' has no adapter",
                         "only a run over weights (--goal examples) that found something has one");
    std::error_code failure;
    fs::copy_file(adapter, file, failure);
    if (failure) return io_error(file + ": cannot write", failure.value());
    std::cout << "written to " << file << "\n";
    return {};
}

Result<void> roll_back(const ModelArguments& model) {
    TARS_TRY(const auto path, model.path());
    auto registry = user_adapters();
    TARS_TRY(const auto base, registry.base_of(path));
    TARS_TRY(const auto live, registry.rollback(base));
    std::cout << (live.empty() ? "the model answers as it is" : "the model answers through " + live) << "\n";
    return {};
}

}  // namespace

void add_runs_commands(CLI::App& app, Command& chosen) {
    auto* runs = app.add_subcommand("runs", "Tuning runs that were kept, and what came out of them");
    runs->require_subcommand(1);
    runs->add_subcommand("list", "All of them")->callback([&chosen] { chosen = list_runs; });

    const auto name = std::make_shared<std::string>();
    const auto flag = std::make_shared<bool>(false);
    const auto file = std::make_shared<std::string>();
    const auto model = std::make_shared<ModelArguments>();
    const auto add = [&](const char* command, const char* description) {
        auto* added = runs->add_subcommand(command, description);
        added->add_option("RUN", *name, "Its name or folder")->required();
        return added;
    };
    add("show", "What one did")->callback([name, &chosen] { chosen = [name] { return show_run(*name); }; });
    auto* resume = add("resume", "Go on with one that was interrupted");
    resume->add_flag("--json", *flag, "One JSON object a generation, then the outcome");
    resume->callback([name, flag, &chosen] { chosen = [name, flag] { return resume_run(*name, *flag); }; });
    auto* adopt = add(
        "adopt", "Let the model answer through the adapter that a run has found, or write the smaller model");
    adopt->add_flag("--anyway", *flag, "Also where the gate refused it");
    adopt->callback([name, flag, &chosen] {
        chosen = [name, flag]() -> Result<void> {
            TARS_TRY(const auto folder, find_run(*name));
            return adopt_and_tell(folder, *flag);
        };
    });
    auto* shadow =
        add("shadow", "Score what a run has found, before adopting it, on answers that were kept since");
    shadow->add_option("--data", *file, "Conversations, as for tars tune")->required();
    shadow->add_flag("--json", *flag, "Print one JSON value, for scripts");
    shadow->callback([name, file, flag, &chosen] {
        chosen = [name, file, flag] { return shadow_run(*name, *file, *flag); };
    });
    auto* copy = add("export", "Write the adapter that a run has found to a file");
    copy->add_option("FILE", *file, "A GGUF file that is not there yet")->required();
    copy->callback([name, file, &chosen] { chosen = [name, file] { return export_run(*name, *file); }; });
    auto* rollback =
        runs->add_subcommand("rollback", "Let a model answer as it did before the last adoption");
    rollback->add_option("MODEL", model->model, "A library name, a model file, or a folder")->required();
    rollback->callback([model, &chosen] { chosen = [model] { return roll_back(*model); }; });
}

}  // namespace tars
