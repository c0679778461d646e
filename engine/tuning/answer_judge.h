// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"
#include "text/grammar.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tars {

/// What an answer is checked for. Each gives 0 to 1.
enum class AnswerRule {
    exact,    ///< the wanted answer, but for white space at its ends
    pattern,  ///< a regular expression matches somewhere
    json,     ///< valid JSON: half; the other half is the share of the wanted members that it has
    schema,   ///< JSON that a schema accepts
    length,   ///< at most so many characters; falling to 0 at twice as many
};

struct AnswerCheck {
    AnswerRule rule = AnswerRule::exact;
    double weight = 1;
    std::string argument = {};  ///< the expression, the schema as text, or the number of characters
};

/// Judges generated answers by one or more checks: their weighted mean.
class AnswerJudge {
  public:
    /// An error names the check whose argument makes no sense.
    static Result<AnswerJudge> make(std::vector<AnswerCheck> checks);

    AnswerJudge(AnswerJudge&&) noexcept;
    AnswerJudge& operator=(AnswerJudge&&) noexcept;
    ~AnswerJudge();

    double judge(std::string_view answer, std::string_view wanted) const;

  private:
    struct Prepared;
    explicit AnswerJudge(std::vector<Prepared> checks);
    std::vector<Prepared> checks_;
};

/// 0 for no JSON, ½ + ½ · (the wanted object's members that are there with the same value, less those that
/// nobody wanted, as a share of all). Anything but an object must be the same.
double json_likeness(std::string_view answer, std::string_view wanted);

}  // namespace tars
