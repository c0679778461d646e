// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"

#include <optional>
#include <string_view>

namespace tars {

/// Whether what an answer has in common with earlier text is guessed ahead, and several guesses are checked
/// in one step. Answers are the same with and without, token by token.
enum class Speculation {
    off,
    measured,  ///< where it pays, by what steps cost here and how often guesses were right
    always,    ///< wherever there is something to guess: for tests and comparisons
};

/// "0" or "off", "auto", "always".
std::optional<Speculation> speculation_from_name(std::string_view name);
/// What TARS_SPECULATE says; without it, measured.
Result<Speculation> usual_speculation();

}  // namespace tars
