// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/chat/chat_types.h"
#include "ui/engine/chat_engine.h"
#include "ui/models/model_library.h"

namespace tars::ui {

/// Writes down which model answers, in which state.
void noteModel(AnswerRecord& record, const ChatEngine& engine);

/// What became of a file since an answer was made with it.
enum class FileNow {
    AsThen,  ///< or it is not known how it was
    Changed,
    Gone
};
FileNow modelFileNow(const AnswerRecord& record);
/// Whether there was an adapter whose file is gone.
bool lacksAdapter(const AnswerRecord& record);
/// Whether the ready model was loaded as the record says, as far as that can be chosen.
bool isLoadedAsThen(const AnswerRecord& record, const ChatEngine& engine);
/// Loads it so: with that context, KV cache, device and number of threads. What is chosen for later models
/// stays.
void loadAsThen(const AnswerRecord& record, ChatEngine& engine, const ModelLibrary& library);

}  // namespace tars::ui
