// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "event_slices.h"
#include "ui/chat/chat_page.h"
#include "ui/desktop.h"
#include "ui/scripted_engine.h"

#include <QString>

#include <chrono>
#include <functional>
#include <memory>
#include <vector>

// What the cases have in common: the windows they measure, what is in them, and how figures are said.
namespace tars::ui {

using Clock = std::chrono::steady_clock;

constexpr ChatId kLongChat = 1'000'000;
constexpr int kLongChatMessages = 10'000, kUsualChatMessages = 1'000, kShortChats = 200;
constexpr ChatId kUsualChat = 900'000;
constexpr int kTokensPerSecond = 200, kTokensPerPiece = 7, kAnswerTokens = 4'000;
constexpr int kIdleSeconds = 5, kSettleMs = 2'000;

/// On standard output, from where the first process reads it.
void say(const char* name, double value);
double msSince(Clock::time_point start, Clock::time_point end);
void wait(int ms);
/// Returns false when it has taken longer than that.
bool waitUntil(const std::function<bool()>& met, int ms);
double worst(const std::vector<Slice>& slices, double Slice::*which);
/// Says how often, in a second of the next ones, a thread of this process was woken.
void sayWakeUps(const char* name);

/// What is asked for: an answer, one that never makes a paragraph, or one that is all code.
QString streamed(const QString& what);
/// In pieces as the engine hands them on: what came in the last thirtieth of a second.
QStringList pieces(const QString& text);
/// Conversations as somebody has them after some weeks, and one that is very long.
bool fill(const QString& home);
/// As after some years: so many short conversations, and so many linked models.
bool fillMuch(const QString& home, int chats, int models);

/// As the program puts it together.
std::unique_ptr<Desktop> realDesktop(const QString& home);

/// One whose answers are pieces that were dealt before; a short chat is open.
struct ScriptedDesktop {
    explicit ScriptedDesktop(const QString& home);

    ScriptedEngine* engine = nullptr;
    Desktop desktop;
};

/// Opens a chat. Until it is shown and painted; how long that took, or less than 0.
double open(MeasuredApplication& application, ChatPage& page, ChatId chat);

/// One of `kBusyCases`.
int measureBusyCase(MeasuredApplication& application, const QString& what, const QString& home);
inline constexpr QLatin1StringView kBusyCases[]{QLatin1StringView("busy"), QLatin1StringView("stop"),
                                                QLatin1StringView("hidden")};

}  // namespace tars::ui
