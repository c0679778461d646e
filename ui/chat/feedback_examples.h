// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/chat/chat_types.h"

#include <QByteArray>
#include <QSet>

namespace tars::ui {

/// As examples that tuning reads: a conversation a line that ends with the answer that is wanted, or with the
/// prompt where nobody knows one. Beside it stand the answers that were rejected, and the numbers of the
/// messages whose ratings these are.
QByteArray toExamples(const std::vector<WantedAnswer>& answers);

/// Whose numbers stand in a file of examples; none in one that was not made here.
QSet<MessageId> messagesIn(const QByteArray& examples);

}  // namespace tars::ui
