// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "runtime/loaded_model.h"
#include "runtime/sampler.h"

#include <QString>
#include <QStringList>

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

namespace tars::ui {

/// What happens where a conversation outgrows the model's context. The numbers are in stored chats: never
/// renumber.
enum class Overflow {
    DropOldest = 0,  ///< the oldest turns are not sent, and an answer forgets the oldest text as it goes on
    Stop = 1,        ///< an error, and an answer ends
    Grow = 2,  ///< the model is loaded again with more context; the oldest turns go where it has no more
    Summarise =
        3,  ///< before it is asked, the oldest turns are summarised (chat/summariser); as DropOldest then
};

/// What somebody said, as the window has it: with no copy made. A long conversation takes a while to be made
/// into what models read, which is a worker's to do.
struct SaidMessage {
    std::string role;  ///< as in ChatMessage
    QString content;
    QString thinking = {};
};
std::vector<ChatMessage> chatMessages(const std::vector<SaidMessage>& said);

/// What to answer. The last message is the one to be answered.
struct AnswerRequest {
    std::vector<SaidMessage> messages;
    SamplingSettings sampling;
    int maxTokens = -1;
    QStringList stop = {};
    Overflow overflow = Overflow::DropOldest;
    std::optional<bool> think = {};          ///< empty: as the model's template has it by itself
    QString begunThoughts = {}, begun = {};  ///< the answer so far, already written: it goes on from there
    /// A file of an adapter to answer through; empty: none; no value: the model's own.
    std::optional<QString> adapter = {};
};

/// How many tokens a request's prompt has, of which parts.
struct PromptCount {
    quint64 id = 0;
    int total = 0;                           ///< of all of it, before anything is left out
    int system = 0, history = 0, draft = 0;  ///< the draft is the last message
    int format = 0;                          ///< what the model's template puts around them
    std::vector<int> texts = {};             ///< of each text that was to be counted, too
    int room = 0;                            ///< for a prompt, if the answer is to have some
    int context = 0;
    /// Of the oldest messages, without which it fits; where they are summarised, so many that there is room
    /// for the summary, too, and for some more turns before the next one.
    int dropped = 0;
    QString problem = {};  ///< why it could not be counted, or would not be answered

    bool fits() const { return total <= room; }
};

/// Of a context's tokens, how many a prompt may have so that there is room for an answer.
inline int promptRoom(int context, int maxTokens) {
    constexpr int kAnswer = 512;
    const int answer = std::min(context / 4, maxTokens > 0 ? maxTokens : kAnswer);
    return std::max(1, context - std::max(answer, 1));
}

/// Of a prompt's room, how much may be taken by what is left of a conversation when its oldest messages go.
inline int roomBeside(int room, Overflow overflow) {
    return overflow == Overflow::Summarise ? room / 2 : room;
}

}  // namespace tars::ui
