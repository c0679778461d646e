// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/terminal/run_settings.h"
#include "core/result.h"

namespace tars {

/// Whether only direct_answers() can do what is asked: token numbers (--json), or a bare continuation of
/// exactly so many tokens, past any end (--raw with --num-predict).
bool is_direct(const RunSettings& settings);

/// Answers the prompt, or each line of standard input by itself, on a model in this process without any
/// server: token by token, for scripts that judge models. Thoughts are part of the text.
Result<void> direct_answers(const RunSettings& settings);

}  // namespace tars
