// SPDX-License-Identifier: Apache-2.0
//
// The options that a Modelfile may set, and their types.
#include "core/text_escape.h"
#include "library/modelfile.h"
#include "library/ollama/json_fields.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace tars {
namespace {

using nlohmann::json;
using nlohmann::ordered_json;

enum class OptionType { integer, real, boolean, text_list, dropped };

struct Option {
    std::string_view name;
    OptionType type;
};

constexpr Option kOptions[] = {
    {"num_keep", OptionType::integer},
    {"seed", OptionType::integer},
    {"num_predict", OptionType::integer},
    {"top_k", OptionType::integer},
    {"repeat_last_n", OptionType::integer},
    {"num_ctx", OptionType::integer},
    {"num_batch", OptionType::integer},
    {"num_gpu", OptionType::integer},
    {"main_gpu", OptionType::integer},
    {"num_thread", OptionType::integer},
    {"draft_num_predict", OptionType::integer},
    {"top_p", OptionType::real},
    {"min_p", OptionType::real},
    {"typical_p", OptionType::real},
    {"tfs_z", OptionType::real},
    {"temperature", OptionType::real},
    {"repeat_penalty", OptionType::real},
    {"presence_penalty", OptionType::real},
    {"frequency_penalty", OptionType::real},
    {"use_mmap", OptionType::boolean},
    {"numa", OptionType::boolean},
    {"stop", OptionType::text_list},
    {"penalize_newline", OptionType::dropped},
    {"low_vram", OptionType::dropped},
    {"f16_kv", OptionType::dropped},
    {"logits_all", OptionType::dropped},
    {"vocab_only", OptionType::dropped},
    {"use_mlock", OptionType::dropped},
    {"mirostat", OptionType::dropped},
    {"mirostat_tau", OptionType::dropped},
    {"mirostat_eta", OptionType::dropped},
};

std::string written(const ordered_json& value) {
    return value.dump(-1, ' ', false, ordered_json::error_handler_t::replace);
}

std::string shown(const std::string& value) {
    return "[" + escape_for_display(value) + "]";
}

Result<ordered_json> integer(const std::string& value) {
    std::int64_t number = 0;
    const auto* end = value.data() + value.size();
    const auto [stop, fault] = std::from_chars(value.data(), end, number);
    if (fault != std::errc() || stop != end) return invalid_input("invalid int value " + shown(value));
    return ordered_json(number);
}

Result<ordered_json> real(const std::string& value) {
    double number = 0;
    const auto* end = value.data() + value.size();
    const auto [stop, fault] = std::from_chars(value.data(), end, number);
    if (fault != std::errc() || stop != end || !std::isfinite(number))
        return invalid_input("invalid float value " + shown(value));
    return ordered_json(number);
}

Result<ordered_json> boolean(const std::string& value) {
    for (const auto* yes : {"1", "t", "T", "true", "TRUE", "True"})
        if (value == yes) return ordered_json(true);
    for (const auto* no : {"0", "f", "F", "false", "FALSE", "False"})
        if (value == no) return ordered_json(false);
    return invalid_input("invalid bool value " + shown(value));
}

Result<ordered_json> typed(OptionType type, const std::string& value) {
    switch (type) {
    case OptionType::integer:
        return integer(value);
    case OptionType::real:
        return real(value);
    case OptionType::boolean:
        return boolean(value);
    case OptionType::text_list:
    case OptionType::dropped:
        break;
    }
    return ordered_json(value);
}

}  // namespace

Result<std::string> modelfile_parameters(const Modelfile& modelfile, std::vector<std::string>* dropped) {
    auto object = ordered_json::object();
    for (const auto& instruction : modelfile.instructions) {
        if (instruction.keyword != "PARAMETER") continue;
        const auto where = "(line " + std::to_string(instruction.line) + ")";
        const auto* option = std::ranges::find(kOptions, instruction.name, &Option::name);
        if (option == std::end(kOptions))
            return invalid_input(where + ": unknown parameter '" + escape_for_display(instruction.name) +
                                 "'");
        if (option->type == OptionType::dropped) {
            if (dropped) dropped->push_back(instruction.name);
            continue;
        }
        auto value = typed(option->type, instruction.value);
        if (!value) return value.error().in(where);
        if (option->type == OptionType::text_list)
            object[instruction.name].push_back(std::move(*value));
        else
            object[instruction.name] = std::move(*value);
    }
    return written(object);
}

std::string modelfile_messages(const Modelfile& modelfile) {
    auto list = ordered_json::array();
    for (const auto& instruction : modelfile.instructions)
        if (instruction.keyword == "MESSAGE")
            list.push_back({{"role", instruction.name}, {"content", instruction.value}});
    return written(list);
}

Result<std::vector<Modelfile::Instruction>> parameter_instructions(std::string_view text) {
    TARS_TRY(const auto object, parse_json_object(text));
    std::vector<Modelfile::Instruction> instructions;
    const auto add = [&](const std::string& name, const json& value) {
        instructions.push_back(
            {"PARAMETER", name, value.is_string() ? value.get<std::string>() : value.dump(), 0});
    };
    for (const auto& [name, value] : object.items()) {
        if (!value.is_array()) {
            add(name, value);
            continue;
        }
        for (const auto& element : value) add(name, element);
    }
    return instructions;
}

}  // namespace tars
