// SPDX-License-Identifier: Apache-2.0
#include "tuning/answer_judge.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <memory>
#include <regex>

namespace tars {
namespace {

constexpr std::size_t kLongestAnswer = 64 << 10;  // bytes
constexpr std::size_t kLongestSearched = 4096;    // bytes: std::regex takes stack for every one
constexpr int kMaxDepth = 32;                     // of JSON

std::string_view trimmed(std::string_view text) {
    const auto begin = text.find_first_not_of(" \t\r\n");
    if (begin == text.npos) return {};
    return text.substr(begin, text.find_last_not_of(" \t\r\n") - begin + 1);
}

/// Discarded where it is no JSON, or nests too deeply.
nlohmann::ordered_json parse(std::string_view text) {
    bool deep = false;
    for (int depth = 0; const char c : text) {
        if (c == '[' || c == '{') deep = deep || ++depth > kMaxDepth;
        if (c == ']' || c == '}') --depth;
    }
    if (deep) return nlohmann::ordered_json(nlohmann::ordered_json::value_t::discarded);
    return nlohmann::ordered_json::parse(text, nullptr, false);
}

bool fits(const Grammar& grammar, std::string_view text) {
    GrammarState state(grammar, nullptr);
    return state.accept_bytes(text) && state.can_end();
}

}  // namespace

double json_likeness(std::string_view answer, std::string_view wanted) {
    const auto found = parse(trimmed(answer)), right = parse(trimmed(wanted));
    if (found.is_discarded()) return 0;
    if (!found.is_object() || !right.is_object()) return found == right ? 1 : 0.5;
    std::size_t same = 0, others = 0;
    for (const auto& [name, value] : right.items()) same += found.contains(name) && found.at(name) == value;
    for (const auto& [name, value] : found.items()) others += !right.contains(name);
    const auto all = right.size() + others;
    return all == 0 ? 1 : 0.5 + 0.5 * static_cast<double>(same) / static_cast<double>(all);
}

struct AnswerJudge::Prepared {
    AnswerRule rule;
    double weight;
    std::regex pattern = {};
    std::optional<Grammar> grammar = {};
    double length = 0;

    double judge(std::string_view answer, std::string_view wanted) const {
        const auto text = trimmed(answer.substr(0, kLongestAnswer));
        switch (rule) {
        case AnswerRule::exact:
            return text == trimmed(wanted) ? 1 : 0;
        case AnswerRule::pattern:
            return matches(text.substr(0, kLongestSearched)) ? 1 : 0;
        case AnswerRule::json:
            return json_likeness(text, wanted);
        case AnswerRule::schema: {
            const auto json = parse(text);
            // the grammar has one spelling of white space, which is none of the schema's business
            return !json.is_discarded() && (fits(*grammar, text) || fits(*grammar, json.dump())) ? 1 : 0;
        }
        case AnswerRule::length:
            return std::clamp(2 - static_cast<double>(text.size()) / length, 0.0, 1.0);
        }
        return 0;
    }

    bool matches(std::string_view text) const {
        try {
            return std::regex_search(text.begin(), text.end(), pattern);
        } catch (const std::regex_error&) {  // it takes too long or too much on this text
            return false;
        }
    }
};

AnswerJudge::AnswerJudge(std::vector<Prepared> checks) : checks_(std::move(checks)) {}
AnswerJudge::AnswerJudge(AnswerJudge&&) noexcept = default;
AnswerJudge& AnswerJudge::operator=(AnswerJudge&&) noexcept = default;
AnswerJudge::~AnswerJudge() = default;

Result<AnswerJudge> AnswerJudge::make(std::vector<AnswerCheck> checks) {
    if (checks.empty()) return invalid_input("there is nothing to judge answers by");
    std::vector<Prepared> prepared;
    for (const auto& check : checks) {
        if (!(check.weight > 0) || !std::isfinite(check.weight))
            return invalid_input("a check of answers needs a weight above 0");
        Prepared one{check.rule, check.weight};
        if (check.rule == AnswerRule::pattern) {
            try {
                one.pattern = std::regex(check.argument);
            } catch (const std::regex_error& error) {
                return invalid_input("'" + check.argument + "' is no regular expression: " + error.what());
            }
        } else if (check.rule == AnswerRule::schema) {
            const auto schema = parse(check.argument);
            if (schema.is_discarded()) return invalid_input("the schema of the answers is not JSON");
            TARS_TRY(one.grammar, Grammar::from_json_schema(schema));
        } else if (check.rule == AnswerRule::length) {
            const auto* end = check.argument.data() + check.argument.size();
            const auto [at, failure] = std::from_chars(check.argument.data(), end, one.length);
            if (failure != std::errc() || at != end || !(one.length >= 1))
                return invalid_input("the length of answers: expected a number of characters, found '" +
                                     check.argument + "'");
        }
        prepared.push_back(std::move(one));
    }
    return AnswerJudge(std::move(prepared));
}

double AnswerJudge::judge(std::string_view answer, std::string_view wanted) const {
    double sum = 0, weights = 0;
    for (const auto& check : checks_) {
        sum += check.weight * check.judge(answer, wanted);
        weights += check.weight;
    }
    return sum / weights;
}

}  // namespace tars
