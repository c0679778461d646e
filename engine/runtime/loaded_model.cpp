// SPDX-License-Identifier: Apache-2.0
#include "runtime/loaded_model.h"

#include "compute/quants.h"
#include "core/lost_pages.h"
#include "core/text_escape.h"
#include "model/architecture.h"
#include "runtime/loading/load_options.h"

#include <algorithm>
#include <cmath>

namespace tars {
namespace {

using Json = nlohmann::ordered_json;

// Unicode noncharacters: no text may use them in interchange, so they can mark stretches of a message
// on their way through a template.
constexpr std::string_view kQuoteBegin = "\uFDD0", kQuoteEnd = "\uFDD1";

void erase_all(std::string& text, std::string_view what) {
    for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at))
        text.erase(at, what.size());
}

/// `content` with every spelling in `controls` put between the quote marks, longest first.
std::string quote_controls(std::string content, std::span<const std::string> controls) {
    erase_all(content, kQuoteBegin);
    erase_all(content, kQuoteEnd);
    std::string quoted;
    for (std::size_t at = 0; at < content.size();) {
        const std::string_view rest = std::string_view(content).substr(at);
        const std::string* longest = nullptr;
        for (const auto& control : controls)
            if (rest.starts_with(control) && (!longest || control.size() > longest->size()))
                longest = &control;
        if (longest) {
            quoted.append(kQuoteBegin).append(*longest).append(kQuoteEnd);
            at += longest->size();
        } else {
            quoted += content[at++];
        }
    }
    return quoted;
}

/// The same in every text of a JSON value, names of members too. Requests are parsed with a bounded depth.
void quote_json(Json& value, std::span<const std::string> controls) {
    if (value.is_string()) {
        value = quote_controls(value.get<std::string>(), controls);
    } else if (value.is_array()) {
        for (auto& item : value) quote_json(item, controls);
    } else if (value.is_object()) {
        auto quoted = Json::object();
        for (auto& [name, member] : value.items()) {
            quote_json(member, controls);
            quoted[quote_controls(name, controls)] = std::move(member);
        }
        value = std::move(quoted);
    }
}

void quote_controls(ChatMessage& message, std::span<const std::string> controls) {
    for (auto* text : {&message.content, &message.thinking, &message.tool_name, &message.tool_call_id})
        *text = quote_controls(std::move(*text), controls);
    for (auto& call : message.tool_calls) {
        call.id = quote_controls(std::move(call.id), controls);
        call.name = quote_controls(std::move(call.name), controls);
        quote_json(call.arguments, controls);
    }
}

/// For templates that refuse system messages, as Gemma's do: what these say stands before what the user says
/// first.
std::vector<ChatMessage> without_system(std::span<const ChatMessage> messages) {
    std::string system;
    std::vector<ChatMessage> rest;
    for (const auto& message : messages) {
        if (message.role != "system")
            rest.push_back(message);
        else
            system += system.empty() ? message.content : "\n\n" + message.content;
    }
    if (rest.empty() || rest.front().role != "user")
        rest.insert(rest.begin(), {"user", std::move(system)});
    else
        rest.front().content = system + "\n\n" + rest.front().content;
    return rest;
}

/// As transformers' templates know it.
Json jinja_message(const ChatMessage& message) {
    Json json = {{"role", message.role}, {"content", message.content}};
    if (!message.thinking.empty()) json["reasoning_content"] = message.thinking;
    for (const auto& call : message.tool_calls)
        json["tool_calls"].push_back({{"id", call.id},
                                      {"type", "function"},
                                      {"function", {{"name", call.name}, {"arguments", call.arguments}}}});
    if (!message.tool_name.empty()) json["name"] = message.tool_name;
    if (!message.tool_call_id.empty()) json["tool_call_id"] = message.tool_call_id;
    return json;
}

/// As Ollama's templates know it.
Json go_message(const ChatMessage& message) {
    Json json = {{"role", message.role}, {"content", message.content}};
    if (!message.thinking.empty()) json["thinking"] = message.thinking;
    for (std::size_t i = 0; i < message.tool_calls.size(); ++i) {
        const auto& call = message.tool_calls[i];
        json["tool_calls"].push_back(
            {{"id", call.id},
             {"function", {{"index", i}, {"name", call.name}, {"arguments", call.arguments}}}});
    }
    if (!message.tool_name.empty()) json["tool_name"] = message.tool_name;
    if (!message.tool_call_id.empty()) json["tool_call_id"] = message.tool_call_id;
    return json;
}

Result<std::optional<ChatTemplate>> find_template(const Metadata& metadata) {
    if (!metadata.contains("tokenizer.chat_template")) return std::optional<ChatTemplate>();
    TARS_TRY(const auto source, metadata.string("tokenizer.chat_template"));
    auto parsed = ChatTemplate::parse(source);
    if (!parsed) return parsed.error().in("tokenizer.chat_template");
    return std::optional(std::move(*parsed));
}

ModelInfo describe(const ModelFile& file, const Plan& plan, const Device& device) {
    ModelInfo info;
    info.path = file.path();
    const bool is_file = file.path().extension() == ".gguf" || file.path().extension() == ".safetensors";
    info.name = escape_for_display((is_file ? file.path().stem() : file.path().filename()).string());
    info.format = file.format();
    if (const auto architecture = file.metadata().string("general.architecture"))
        info.architecture = *architecture;
    info.type = name(dominant_type(file));
    info.device = device.name();
    for (const auto& tensor : file.tensors()) info.parameters += tensor.elements();
    info.file_bytes = file.tensor_bytes();
    info.trained_context = plan.context_length;
    return info;
}

/// That nothing was computed from pages that are gone: another program may have made the file shorter.
Result<void> check_pages(const ModelFile& file) {
    const auto lost = [](const TensorInfo& tensor) { return lost_pages(tensor.data); };
    if (std::ranges::none_of(file.tensors(), lost)) return {};
    return Error{
        ErrorCode::io,
        file.path().string() + ": the file became shorter, or cannot be read, while it was in use",
        "put the whole file back and load the model again; to replace a model's file, write a new one "
        "and rename it"};
}

}  // namespace

LoadedModel::LoadedModel(ModelFile file, Tokenizer tokenizer, std::optional<ChatTemplate> chat_template,
                         std::unique_ptr<Program> program, ModelInfo info)
    : file_(std::move(file)),
      tokenizer_(std::move(tokenizer)),
      chat_template_(std::move(chat_template)),
      program_(std::move(program)),
      info_(std::move(info)) {
    for (TokenId token = 0; token < static_cast<TokenId>(tokenizer_.size()); ++token)
        if (tokenizer_.is_control(token) && !tokenizer_.text(token).empty())
            control_texts_.emplace_back(tokenizer_.text(token));
}

Result<std::unique_ptr<LoadedModel>> LoadedModel::open(const std::filesystem::path& path, Device& device,
                                                       const ModelOptions& options) {
    auto speculation = options.speculation;
    if (!speculation) {
        TARS_TRY(speculation, usual_speculation());
    }
    TARS_TRY(auto file, open_model_file(path));
    const auto in_file = [&](const Error& error) { return error.in(path.string()); };
    auto tokenizer = Tokenizer::from_metadata(file.metadata());
    if (!tokenizer) return in_file(tokenizer.error());
    auto chat_template = find_template(file.metadata());
    if (!chat_template) return in_file(chat_template.error());
    TARS_TRY(auto plan, build_plan(file));
    if (tokenizer->size() > plan.vocabulary) {
        return invalid_input(path.string() + ": the vocabulary has " + std::to_string(tokenizer->size()) +
                             " tokens, but token_embd.weight has only " + std::to_string(plan.vocabulary) +
                             " rows");
    }

    auto info = describe(file, plan, device);
    info.has_chat_template = chat_template->has_value();
    auto load = load_options(file, plan, options);
    load.copied = release_pages;
    info.context = load.kv_pages * kPageTokens;

    const auto vocabulary = plan.vocabulary, width = plan.width;
    auto program = device.load(std::move(plan), load);
    if (!program) return in_file(program.error());
    TARS_CHECK(check_pages(file));
    info.device_bytes = (*program)->memory_bytes();
    info.memory = (*program)->memory();
    info.own_memory_bytes = (*program)->own_memory_bytes();
    if (auto placement = (*program)->placement(); !placement.empty()) info.device = std::move(placement);
    std::unique_ptr<LoadedModel> model(new LoadedModel(std::move(file), std::move(*tokenizer),
                                                       std::move(*chat_template), std::move(*program),
                                                       std::move(info)));
    model->vocabulary_ = vocabulary;
    model->width_ = width;
    model->max_rows_ = load.max_rows;
    model->kv_pages_ = load.kv_pages;
    model->speculation_ = *speculation;
    return model;
}

Result<std::string> LoadedModel::render_chat(std::span<const ChatMessage> messages,
                                             const ChatOptions& options) const {
    if (!chat_template_ && !options.go_template) {
        std::string text;
        for (const auto& message : messages) {
            if (!text.empty()) text += "\n";
            text += message.content;
        }
        return text;
    }
    const auto rendered = [&](std::span<const ChatMessage> said) {
        auto list = Json::array();
        for (const auto& message : said)
            list.push_back(options.go_template ? go_message(message) : jinja_message(message));
        Json variables = {{"messages", std::move(list)}};
        if (!options.tools.empty()) variables["tools"] = options.tools;
        return render(std::move(variables), options);
    };
    auto text = rendered(messages);
    const auto is_system = [](const ChatMessage& message) { return message.role == "system"; };
    if (text || std::ranges::none_of(messages, is_system)) return text;
    auto without = rendered(without_system(messages));
    return without ? std::move(without) : std::move(text);
}

Result<std::string> LoadedModel::render(Json variables, const ChatOptions& options) const {
    if (options.go_template) {
        if (options.think) variables["think"] = *options.think;
        if (options.think.value_or(false) && !options.effort.empty()) variables["think"] = options.effort;
        return options.go_template->render(variables);
    }
    const auto spelled = [&](TokenId token) {
        return token == kNoToken ? std::string() : std::string(tokenizer_.text(token));
    };
    variables["add_generation_prompt"] = true;
    variables["bos_token"] = spelled(tokenizer_.special().bos);
    variables["eos_token"] = spelled(tokenizer_.special().eos);
    if (options.think) variables["enable_thinking"] = *options.think;
    if (!options.effort.empty()) variables["reasoning_effort"] = options.effort;
    auto text = chat_template_->render(variables);
    if (!text) return text.error().in(info_.path.string() + ": tokenizer.chat_template");
    return text;
}

Result<Pooling> LoadedModel::pooling() const {
    // GGUF's numbers: none, mean, CLS (the first token), last token, rank. "None" leaves the choice to us.
    constexpr std::int64_t kNone = 0, kMean = 1, kFirst = 2, kLast = 3;
    TARS_TRY(const auto type, metadata().integer_or(info_.architecture + ".pooling_type", kMean));
    if (type == kNone || type == kMean) return Pooling::mean;
    if (type == kFirst) return Pooling::first;
    if (type == kLast) return Pooling::last;
    return unsupported(info_.path.string() + ": pooling type " + std::to_string(type) +
                       " makes no embeddings");
}

std::shared_ptr<const GrammarVocabulary> LoadedModel::grammar_vocabulary() const {
    std::call_once(grammar_vocabulary_made_,
                   [this] { grammar_vocabulary_ = std::make_shared<const GrammarVocabulary>(tokenizer_); });
    return grammar_vocabulary_;
}

Result<std::uint32_t> LoadedModel::add_adapter(const Adapter& adapter) {
    std::uint32_t id = 1;
    while (has_adapter(id)) ++id;
    if (id > kMaxAdapters)
        return Error{ErrorCode::out_of_memory,
                     "this model has " + std::to_string(kMaxAdapters) + " adapters, the most it may have",
                     "remove one first"};
    if (auto set = program_->set_adapter(id, adapter); !set) return set.error().in(info_.path.string());
    adapters_.resize(std::max<std::size_t>(adapters_.size(), id + 1));
    adapters_[id] = true;
    return id;
}

Result<void> LoadedModel::replace_adapter(std::uint32_t id, const Adapter& adapter) {
    if (!has_adapter(id)) return no_adapter(id);
    auto set = program_->set_adapter(id, adapter);
    if (!set) return set.error().in(info_.path.string());
    return {};
}

void LoadedModel::remove_adapter(std::uint32_t id) {
    if (!has_adapter(id)) return;
    program_->clear_adapter(id);
    adapters_[id] = false;
}

Error LoadedModel::no_adapter(std::uint32_t id) const {
    return not_found(info_.path.string() + ": there is no adapter " + std::to_string(id) + " on this model");
}

Result<void> LoadedModel::check_logits(std::span<const float> logits, std::uint32_t adapter) const {
    TARS_CHECK(check_pages(file_));
    std::uint32_t broken = 0;  // without a branch, so that compilers make vectors of it
    for (const float logit : logits) broken |= std::isfinite(logit) ? 0u : 1u;
    if (broken == 0) return {};
    return broken_weights(adapter);
}

Result<void> LoadedModel::check_drawn(const DrawnToken& drawn, std::uint32_t adapter) const {
    TARS_CHECK(check_pages(file_));
    if (drawn.token >= 0) return {};
    return broken_weights(adapter);
}

Error LoadedModel::broken_weights(std::uint32_t adapter) const {
    std::vector<float> values;
    for (const auto& tensor : file_.tensors()) {
        const auto& layout = tars::info(tensor.dtype);
        const auto blocks = 4096 / layout.block_elements;  // some 16 KB of floats at a time
        for (auto rest = tensor.data; !rest.empty();) {
            const auto part = rest.first(std::min<std::size_t>(rest.size(), blocks * layout.block_bytes));
            values.resize(part.size() / layout.block_bytes * layout.block_elements);
            dequantize(tensor.dtype, part, values);
            if (std::ranges::any_of(values, [](float value) { return !std::isfinite(value); })) {
                return invalid_input(info_.path.string() + ": tensor '" + escape_for_display(tensor.name) +
                                         "' holds numbers that are not finite",
                                     "the file is damaged; fetch or convert it again");
            }
            rest = rest.subspan(part.size());
        }
    }
    if (adapter != 0)
        return invalid_input(info_.path.string() + ": the model's numbers overflow through adapter " +
                                 std::to_string(adapter),
                             "its changes are too large; use another adapter or none");
    return invalid_input(info_.path.string() +
                             ": the model's numbers overflow although its weights are finite",
                         "the file is damaged or its metadata is wrong; fetch or convert it again");
}

Result<std::vector<TokenId>> LoadedModel::encode_chat(std::span<const ChatMessage> messages,
                                                      const ChatOptions& options) const {
    std::vector<ChatMessage> quoted(messages.begin(), messages.end());
    for (auto& message : quoted) quote_controls(message, control_texts_);
    auto quoted_options = options;
    quote_json(quoted_options.tools, control_texts_);
    TARS_TRY(const auto text, render_chat(quoted, quoted_options));
    const bool has_template = chat_template_ || options.go_template;

    std::vector<TokenId> tokens;
    const auto append = [&](std::string_view part, bool parse_special) {
        const bool goes_on = !tokens.empty() && !tokenizer_.is_control(tokens.back());
        const auto more = tokenizer_.encode(
            part, {.add_special = false, .parse_special = parse_special, .goes_on = goes_on});
        tokens.insert(tokens.end(), more.begin(), more.end());
    };
    std::string_view rest = text;
    while (!rest.empty()) {
        const auto begin = std::min(rest.find(kQuoteBegin), rest.size());
        if (begin > 0) append(rest.substr(0, begin), has_template);
        rest.remove_prefix(std::min(begin + kQuoteBegin.size(), rest.size()));
        if (rest.empty()) break;
        const auto end = std::min(rest.find(kQuoteEnd), rest.size());
        append(rest.substr(0, end), false);
        rest.remove_prefix(std::min(end + kQuoteEnd.size(), rest.size()));
    }
    const auto& special = tokenizer_.special();
    const bool has_bos = !tokens.empty() && tokens.front() == special.bos;
    if (special.add_bos && special.bos != kNoToken && !has_bos) tokens.insert(tokens.begin(), special.bos);
    return tokens;
}

Result<void> score(LoadedModel& model, std::span<const TokenId> tokens,
                   const std::function<void(std::size_t, std::span<const float>)>& visit,
                   std::stop_token stop, std::uint32_t adapter) {
    if (tokens.size() > std::size_t{model.kv_pages()} * kPageTokens) {
        return invalid_input(std::to_string(tokens.size()) + " tokens do not fit into the context of " +
                                 std::to_string(model.kv_pages() * kPageTokens),
                             "give fewer tokens or a larger --context");
    }
    std::vector<std::uint32_t> pages(model.kv_pages());
    for (std::uint32_t page = 0; page < pages.size(); ++page) pages[page] = page;
    const SequencePages sequence{pages};
    // Logits of every row are wanted, and a large vocabulary makes them big: 64 rows of 152k are 39 MB.
    const auto chunk = std::min<std::size_t>(model.max_rows(), 64);
    std::vector<float> logits(chunk * model.vocabulary());
    std::vector<Row> rows;
    for (std::size_t begin = 0; begin < tokens.size(); begin += chunk) {
        if (stop.stop_requested()) return cancelled();
        rows.clear();
        for (auto i = begin; i < std::min(begin + chunk, tokens.size()); ++i)
            rows.push_back({.token = tokens[i],
                            .position = static_cast<std::uint32_t>(i),
                            .adapter = adapter,
                            .wants_logits = true});
        const auto used = std::span(logits).first(rows.size() * model.vocabulary());
        TARS_CHECK(model.program().run({rows, {&sequence, 1}}, used));
        TARS_CHECK(model.check_logits(used, adapter));
        for (std::size_t i = 0; i < rows.size(); ++i)
            visit(begin + i, used.subspan(i * model.vocabulary(), model.vocabulary()));
    }
    return {};
}

double negative_log_likelihood(std::span<const float> logits, TokenId token) {
    const double highest = *std::ranges::max_element(logits);
    double total = 0;
    for (const float logit : logits) total += std::exp(logit - highest);
    return std::log(total) + highest - logits[static_cast<std::size_t>(token)];
}

}  // namespace tars
