// SPDX-License-Identifier: Apache-2.0
#include "app/terminal/commands.h"
#include "app/terminal/options.h"
#include "compute/quants.h"
#include "core/atomic_file.h"
#include "text/chat_template.h"
#include "text/go_template.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <iostream>
#include <iterator>
#include <memory>
#include <numeric>

namespace tars {
namespace {

constexpr std::uint64_t kTextLimit = 1ull << 30;

struct InspectArguments {
    ModelArguments model;
    std::string file;
    std::string text;
    std::string conversation;
    std::string type;
    std::vector<TokenId> tokens;
    bool bos = false;
    bool json = false;
};

void print_tokens(const Tokenizer& tokenizer, const std::vector<TokenId>& tokens, bool json) {
    if (json) {
        std::cout << nlohmann::json{{"tokens", tokens}}.dump() << "\n";
        return;
    }
    for (const auto token : tokens)
        std::cout << token << "\t"
                  << nlohmann::json(tokenizer.text(token))
                         .dump(-1, ' ', false, nlohmann::json::error_handler_t::replace)
                  << "\n";
}

Result<void> inspect_tokens(const InspectArguments& arguments) {
    auto text = arguments.text;
    if (!arguments.file.empty()) {
        TARS_TRY(text, read_text_file(arguments.file, kTextLimit));
    }
    TARS_TRY(const auto path, user_library().resolve(arguments.model.model));
    TARS_TRY(const auto file, open_model_file(path));
    const auto tokenizer = Tokenizer::from_metadata(file.metadata());
    if (!tokenizer) return tokenizer.error().in(path.string());
    print_tokens(*tokenizer, tokenizer->encode(text, {.add_special = arguments.bos}), arguments.json);
    return {};
}

nlohmann::json top_five(std::span<const float> logits) {
    std::vector<TokenId> order(logits.size());
    std::iota(order.begin(), order.end(), 0);
    const auto count = std::min<std::size_t>(5, order.size());
    std::ranges::partial_sort(
        order, order.begin() + static_cast<std::ptrdiff_t>(count), [&](TokenId a, TokenId b) {
            const float la = logits[static_cast<std::size_t>(a)], lb = logits[static_cast<std::size_t>(b)];
            return la != lb ? la > lb : a < b;
        });
    auto list = nlohmann::json::array();
    for (std::size_t i = 0; i < count; ++i)
        list.push_back({order[i], logits[static_cast<std::size_t>(order[i])]});
    return list;
}

Result<void> inspect_logits(const InspectArguments& arguments) {
    TARS_TRY(const auto path, arguments.model.path());
    TARS_TRY(auto device, arguments.model.make_device());
    TARS_TRY(auto options, arguments.model.model_options());
    options.context = std::max(options.context, static_cast<std::uint32_t>(arguments.tokens.size()));
    TARS_TRY(const auto model, LoadedModel::open(path, *device, options));
    auto positions = nlohmann::json::array();
    auto nll = nlohmann::json::array();
    TARS_CHECK(score(*model, arguments.tokens, [&](std::size_t position, std::span<const float> logits) {
        positions.push_back({{"top", top_five(logits)}});
        if (position + 1 < arguments.tokens.size())
            nll.push_back(negative_log_likelihood(logits, arguments.tokens[position + 1]));
    }));
    if (arguments.json) {
        std::cout << nlohmann::json{{"positions", positions}, {"nll", nll}}.dump() << "\n";
        return {};
    }
    for (std::size_t i = 0; i < positions.size(); ++i)
        std::cout << i << "\t" << positions[i]["top"].dump() << "\n";
    return {};
}

template <typename Template>
Result<void> print_rendered(const Result<Template>& parsed, const nlohmann::ordered_json& variables,
                            const std::string& file) {
    if (!parsed) return parsed.error().in(file);
    const auto rendered = parsed->render(variables);
    if (!rendered) return rendered.error().in(file);
    std::cout << *rendered;
    return {};
}

Result<void> inspect_template(const InspectArguments& arguments) {
    TARS_TRY(const auto source, read_text_file(arguments.file, kTextLimit));
    TARS_TRY(const auto conversation, read_text_file(arguments.conversation, kTextLimit));
    const auto variables = nlohmann::ordered_json::parse(conversation, nullptr, false);
    if (!variables.is_object())
        return invalid_input(arguments.conversation + " is not a JSON object", "it must hold \"messages\"");
    if (arguments.file.ends_with(".gotmpl"))
        return print_rendered(GoTemplate::parse(source), variables, arguments.file);
    return print_rendered(ChatTemplate::parse(source), variables, arguments.file);
}

Result<void> inspect_dequantize(const InspectArguments& arguments) {
    const auto type = dtype_from_name(arguments.type);
    if (!type) return invalid_input("there is no tensor type '" + arguments.type + "'");
    const std::string input{std::istreambuf_iterator<char>(std::cin), {}};
    const auto& layout = info(*type);
    if (input.size() % layout.block_bytes != 0) {
        return invalid_input("standard input has " + std::to_string(input.size()) +
                             " bytes, no whole number of " + std::string(layout.name) + " blocks of " +
                             std::to_string(layout.block_bytes));
    }
    std::vector<float> values(input.size() / layout.block_bytes * layout.block_elements);
    dequantize(*type, std::as_bytes(std::span(input)), values);
    std::cout.write(reinterpret_cast<const char*>(values.data()),
                    static_cast<std::streamsize>(values.size() * sizeof(float)));
    return {};
}

void add_tokens_arguments(CLI::App& command, InspectArguments& arguments) {
    command.add_option("MODEL", arguments.model.model, "A library name, a file or a folder")->required();
    command.add_flag("--bos", arguments.bos, "Add BOS and EOS as the vocabulary says");
    command.add_flag("--json", arguments.json, "Print one JSON value, for scripts");
}

}  // namespace

void add_inspect_commands(CLI::App& app, Command& chosen) {
    const auto arguments = std::make_shared<InspectArguments>();

    auto* tokenize = app.add_subcommand("tokenize", "Text as a model's tokens");
    add_tokens_arguments(*tokenize, *arguments);
    tokenize->add_option("TEXT", arguments->text, "The text")->required();
    tokenize->callback([arguments, &chosen] { chosen = [arguments] { return inspect_tokens(*arguments); }; });

    auto* inspect = app.add_subcommand("inspect", "Look at one stage of the way from file to text");
    inspect->require_subcommand(1);

    auto* tokens = inspect->add_subcommand(
        "tokens", "Token ids of a file's text, special tokens neither parsed nor added");
    add_tokens_arguments(*tokens, *arguments);
    tokens->add_option("--file", arguments->file, "The text file")->required();
    tokens->callback([arguments, &chosen] { chosen = [arguments] { return inspect_tokens(*arguments); }; });

    auto* logits = inspect->add_subcommand("logits", "The five likeliest next tokens at every position");
    arguments->model.add_to(*logits);
    logits->add_option("--tokens", arguments->tokens, "Token ids, separated by commas")
        ->required()
        ->delimiter(',');
    logits->add_flag("--json", arguments->json, "Print one JSON value, for scripts");
    logits->callback([arguments, &chosen] { chosen = [arguments] { return inspect_logits(*arguments); }; });

    auto* chat_template = inspect->add_subcommand("template", "Render a chat template");
    chat_template
        ->add_option("TEMPLATE", arguments->file, "A Jinja file, or a Go template that ends in .gotmpl")
        ->required();
    chat_template->add_option("CONVERSATION", arguments->conversation, "A JSON object with \"messages\"")
        ->required();
    chat_template->callback(
        [arguments, &chosen] { chosen = [arguments] { return inspect_template(*arguments); }; });

    auto* blocks =
        inspect->add_subcommand("dequantize", "Packed blocks on standard input to f32 on standard output");
    blocks->add_option("TYPE", arguments->type, "Q4_K, IQ2_XS …")->required();
    blocks->callback(
        [arguments, &chosen] { chosen = [arguments] { return inspect_dequantize(*arguments); }; });
}

}  // namespace tars
