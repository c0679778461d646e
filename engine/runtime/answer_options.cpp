// SPDX-License-Identifier: Apache-2.0
#include "runtime/answer_options.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <string_view>
#include <variant>

namespace tars {
namespace {

using Json = nlohmann::ordered_json;

/// Calls `visit(name, member)` for every option.
template <typename Visit>
void each_option(Visit visit) {
    visit("temperature", &AnswerOptions::temperature);
    visit("top_k", &AnswerOptions::top_k);
    visit("top_p", &AnswerOptions::top_p);
    visit("min_p", &AnswerOptions::min_p);
    visit("typical_p", &AnswerOptions::typical_p);
    visit("repeat_penalty", &AnswerOptions::repeat_penalty);
    visit("repeat_last_n", &AnswerOptions::repeat_last_n);
    visit("presence_penalty", &AnswerOptions::presence_penalty);
    visit("frequency_penalty", &AnswerOptions::frequency_penalty);
    visit("mirostat", &AnswerOptions::mirostat);
    visit("mirostat_tau", &AnswerOptions::mirostat_tau);
    visit("mirostat_eta", &AnswerOptions::mirostat_eta);
    visit("seed", &AnswerOptions::seed);
    visit("num_predict", &AnswerOptions::num_predict);
    visit("num_ctx", &AnswerOptions::num_ctx);
    visit("num_gpu", &AnswerOptions::num_gpu);
    visit("num_keep", &AnswerOptions::num_keep);
    visit("stop", &AnswerOptions::stop);
}

std::string lower_case(std::string text) {
    std::ranges::transform(text, text.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? c + 32 : c; });
    return text;
}

/// A value, or the name of the type that it is not of.
template <typename T>
using Read = std::variant<T, const char*>;

Read<float> read(const Json& value, float) {
    const bool fits = value.is_number() && std::isfinite(value.get<double>()) &&
                      std::abs(value.get<double>()) <= static_cast<double>(std::numeric_limits<float>::max());
    if (!fits) return "type float32";
    return value.get<float>();
}

template <typename Whole>
Read<Whole> read_whole(const Json& value) {
    using Wide = std::int64_t;
    constexpr const char* kExpected = "type integer";
    constexpr auto kLow = std::numeric_limits<Wide>::min(), kHigh = std::numeric_limits<Wide>::max();
    if (!value.is_number() || !std::isfinite(value.get<double>())) return kExpected;
    // The largest 64-bit number is no double: a fraction has to stay below.
    const auto number = value.get<double>();
    const bool fits = value.is_number_unsigned()
                          ? value.get<std::uint64_t>() <= static_cast<std::uint64_t>(kHigh)
                      : value.is_number_integer()
                          ? true
                          : number >= static_cast<double>(kLow) && number < static_cast<double>(kHigh);
    if (!fits) return kExpected;
    // Ollama's have 64 bits: "as many as there can be" is written in many ways.
    return static_cast<Whole>(std::clamp<Wide>(value.get<Wide>(), std::numeric_limits<Whole>::min(),
                                               std::numeric_limits<Whole>::max()));
}

Read<std::int32_t> read(const Json& value, std::int32_t) {
    return read_whole<std::int32_t>(value);
}
Read<std::int64_t> read(const Json& value, std::int64_t) {
    return read_whole<std::int64_t>(value);
}

Read<std::vector<std::string>> read(const Json& value, const std::vector<std::string>&) {
    if (value.is_string()) return std::vector{value.get<std::string>()};
    if (!value.is_array()) return "type array";
    if (!std::ranges::all_of(value, [](const Json& item) { return item.is_string(); }))
        return "an array of strings";
    return value.get<std::vector<std::string>>();
}

/// Ollama takes these and does nothing with them, so clients may send anything; we heed what makes sense.
bool is_unchecked(std::string_view name) {
    return name.starts_with("mirostat");
}

/// GGUF's names and ours.
constexpr std::array<std::pair<std::string_view, const char*>, 9> kRecommended = {{
    {"temp", "temperature"},
    {"top_k", "top_k"},
    {"top_p", "top_p"},
    {"min_p", "min_p"},
    {"penalty_repeat", "repeat_penalty"},
    {"penalty_last_n", "repeat_last_n"},
    {"mirostat", "mirostat"},
    {"mirostat_tau", "mirostat_tau"},
    {"mirostat_eta", "mirostat_eta"},
}};

}  // namespace

void AnswerOptions::fill_in(const AnswerOptions& others) {
    each_option([&](const char*, auto member) {
        if (!(this->*member)) this->*member = others.*member;
    });
}

SamplingSettings AnswerOptions::sampling(SamplingSettings usual) const {
    const auto settle = [](auto& setting, const auto& said) {
        if (said) setting = *said;
    };
    settle(usual.temperature, temperature);
    settle(usual.top_k, top_k);
    settle(usual.top_p, top_p);
    settle(usual.min_p, min_p);
    settle(usual.typical_p, typical_p);
    settle(usual.repeat_penalty, repeat_penalty);
    settle(usual.presence_penalty, presence_penalty);
    settle(usual.frequency_penalty, frequency_penalty);
    settle(usual.mirostat, mirostat);
    settle(usual.mirostat_tau, mirostat_tau);
    settle(usual.mirostat_eta, mirostat_eta);
    if (repeat_last_n) usual.repeat_last_n = std::max(*repeat_last_n, -1);
    if (seed && *seed < 0) usual.seed.reset();
    if (seed && *seed >= 0) usual.seed = static_cast<std::uint64_t>(*seed);
    return usual;
}

Result<AnswerOptions> read_answer_options(const Json& object) {
    if (!object.is_object()) return invalid_input("options must be an object");
    AnswerOptions options;
    std::optional<Error> fault;
    for (const auto& item : object.items()) {
        const std::string& key =
            item.key();  // no bindings: lambdas cannot capture them before C++20's mended rule
        const Json& value = item.value();
        if (value.is_null()) continue;
        const auto wanted = lower_case(key);
        each_option([&](const std::string& name, auto member) {
            // Of two spellings the exact one counts.
            if (name != wanted || fault || (name != key && object.contains(name))) return;
            auto& option = options.*member;
            using Value = typename std::decay_t<decltype(option)>::value_type;
            auto read_value = read(value, Value());
            if (auto* good = std::get_if<Value>(&read_value))
                option = std::move(*good);
            else if (!is_unchecked(name))
                fault =
                    invalid_input("option \"" + name + "\" must be of " + std::get<const char*>(read_value));
        });
    }
    if (fault) return *fault;
    if (options.mirostat && (*options.mirostat < 0 || *options.mirostat > 2)) options.mirostat.reset();
    return options;
}

Json to_json(const AnswerOptions& options) {
    auto object = Json::object();
    each_option([&](const char* name, auto member) {
        if (options.*member) object[name] = *(options.*member);
    });
    return object;
}

AnswerOptions recommended_options(const Metadata& metadata) {
    AnswerOptions options;
    for (const auto& [key, name] : kRecommended) {
        const auto number = metadata.number("general.sampling." + std::string(key));
        if (!number) continue;
        auto object = Json::object();
        object[name] = *number;
        if (const auto one = read_answer_options(object)) options.fill_in(*one);
    }
    return options;
}

}  // namespace tars
