// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"
#include "ui/chat/chat_types.h"

#include <QString>

namespace tars::ui {

/// Bytes of a file that is sent along, and of the text in it.
inline constexpr qint64 kLargestAttachment = 64LL << 20;
inline constexpr qint64 kLongestAttachment = 2LL << 20;

/// The text of a file: of one that is text in UTF-8, UTF-16 or Latin-1, or of a PDF. Anything else is refused
/// by what it is. Any thread; takes a while.
Result<Attachment> readAttachment(const QString& path);
/// Why a picture cannot be sent along.
Error pictureRefused(const QString& name);
/// Whether a file is for the list of models rather than for a message.
bool isModelFile(const QString& path);

}  // namespace tars::ui
