// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/terminal/conversation.h"

namespace tars {

/// A person at a terminal: reads lines, answers messages and does what begins with a slash, until /bye or the
/// end of input.
Result<void> run_session(Conversation conversation);

}  // namespace tars
