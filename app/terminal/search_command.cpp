// SPDX-License-Identifier: Apache-2.0
#include "app/terminal/commands.h"
#include "app/terminal/options.h"
#include "app/terminal/relative_time.h"
#include "app/terminal/table.h"
#include "core/system_memory.h"
#include "core/text_escape.h"
#include "library/model_search.h"
#include "runtime/memory_estimate.h"
#include "runtime/model_card.h"

#include <nlohmann/json.hpp>

#include <iostream>
#include <memory>

namespace tars {
namespace {

using Json = nlohmann::ordered_json;

struct SearchArguments {
    std::vector<std::string> words;
    unsigned limit = 25;
    bool insecure = false;
    bool json = false;
};

std::string joined(const std::vector<std::string>& words) {
    std::string text;
    for (const auto& word : words) text += (text.empty() ? "" : " ") + word;
    return text;
}

void print_json(const Json& value) {
    std::cout << value.dump(-1, ' ', false, Json::error_handler_t::replace) << "\n";
}

std::string shown_parameters(std::uint64_t parameters) {
    return parameters == 0 ? "-" : parameter_size_text(parameters);
}

std::string shown_time(const std::string& time) {
    const auto parsed = parse_time(time + "Z");
    return parsed ? relative_time(*parsed) : "-";
}

/// What stands in the way of using one, if anything.
std::string remark_on(const HubRepository& repository) {
    if (!repository.architecture.empty() && !runs_architecture(repository.architecture))
        return escape_for_display(repository.architecture) + " does not run here";
    return repository.gated ? "asks for consent" : "";
}

Json to_json(const HubRepository& repository) {
    return {
        {"name", repository.name},
        {"downloads", repository.downloads},
        {"likes", repository.likes},
        {"updated", repository.updated},
        {"licence", repository.licence},
        {"gated", repository.gated},
        {"architecture", repository.architecture},
        {"runs", repository.architecture.empty() ? Json() : Json(runs_architecture(repository.architecture))},
        {"parameters", repository.parameters},
        {"context_length", repository.context_length}};
}

void print(const std::vector<HubRepository>& found) {
    if (found.empty()) {
        std::cout << "No repository with GGUF files has these words in its name.\n";
        return;
    }
    std::vector<std::vector<std::string>> rows = {
        {"REPOSITORY", "PARAMETERS", "DOWNLOADS", "LIKES", "UPDATED", "LICENCE", "REMARK"}};
    for (const auto& each : found)
        rows.push_back({each.name, shown_parameters(each.parameters), std::to_string(each.downloads),
                        std::to_string(each.likes), shown_time(each.updated),
                        each.licence.empty() ? "-" : escape_for_display(each.licence), remark_on(each)});
    std::cout << table_text(rows);
    if (stdout_is_terminal())
        std::cerr << "`tars search " << found.front().name << "` tells what can be pulled of one.\n";
}

const char* fit_word(Fit fit) {
    switch (fit) {
    case Fit::fits:
        return "fits";
    case Fit::tight:
        return "tight";
    case Fit::too_big:
        return "too big";
    }
    return "";
}

Result<void> show_models(const std::string& repository, const TransferOptions& options, bool as_json) {
    TARS_TRY(const auto models, list_hub_models(repository, options));
    const auto available = available_memory_bytes();
    const auto fit = [&](const HubModel& model) { return fit_of(guess_memory(model.bytes), available); };
    const auto* best = recommended_model(models, [&](const auto& model) { return fit(model) == Fit::fits; });
    auto list = Json::array();
    std::vector<std::vector<std::string>> rows = {{"NAME", "SIZE", "MEMORY", "HERE"}};
    for (const auto& model : models) {
        const auto needed = guess_memory(model.bytes);
        list.push_back({{"name", model.name.full()},
                        {"bytes", model.bytes},
                        {"memory", needed},
                        {"fit", fit_word(fit(model))},
                        {"recommended", &model == best}});
        rows.push_back({model.name.full(), readable_bytes(model.bytes), "about " + readable_bytes(needed),
                        std::string(fit_word(fit(model))) + (&model == best ? ", recommended" : "")});
    }
    if (as_json) {
        print_json({{"repository", repository}, {"available", available}, {"models", std::move(list)}});
        return {};
    }
    if (models.empty()) return not_found(repository + ": there is no GGUF file in it that can be pulled");
    std::cout << table_text(rows);
    if (stdout_is_terminal() && best) std::cerr << "`tars pull " << best->name.full() << "` fetches it.\n";
    return {};
}

Result<void> search(const SearchArguments& arguments) {
    auto options = transfer_options();
    options.insecure = arguments.insecure;
    const auto words = joined(arguments.words);
    if (const auto repository = hub_repository(words))
        return show_models(*repository, options, arguments.json);
    TARS_TRY(const auto found, search_hub(words, options, arguments.limit));
    if (!arguments.json) {
        print(found);
        return {};
    }
    auto list = Json::array();
    for (const auto& repository : found) list.push_back(to_json(repository));
    print_json({{"repositories", std::move(list)}});
    return {};
}

}  // namespace

void add_search_command(CLI::App& app, Command& chosen) {
    const auto arguments = std::make_shared<SearchArguments>();
    auto* command =
        app.add_subcommand("search", "Find models on Hugging Face, and what of each fits this machine");
    command
        ->add_option("WORDS", arguments->words,
                     "Words in the names of repositories; or user/repository, for the models in one")
        ->required();
    command->add_option("--limit", arguments->limit, "At most so many repositories")
        ->check(CLI::Range(1u, kMostFound));
    command->add_flag("--insecure", arguments->insecure,
                      "Allow plain HTTP, for a mirror on your own network");
    command->add_flag("--json", arguments->json, "Print one JSON value, for scripts");
    command->callback([arguments, &chosen] { chosen = [arguments] { return search(*arguments); }; });
}

}  // namespace tars
