// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "text/go_template.h"
#include "text/go_template/ast.h"

namespace tars::go_template {

/// See GoTemplate::reply_marks().
GoReplyMarks find_reply_marks(const Block& block);

}  // namespace tars::go_template
