// SPDX-License-Identifier: Apache-2.0
#include "measured_window.h"

#include "core/paths.h"
#include "formats/gguf_writer.h"
#include "library/library.h"
#include "library/model_folders.h"
#include "ui/chat/chat_database.h"
#include "ui/engine/runtime_engine.h"
#include "ui/text.h"

#include <QDir>
#include <QEventLoop>
#include <QFile>
#include <QTimer>

#include <algorithm>
#include <cstdio>

namespace tars::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr int kEndlessLetters = 20'000, kCodeLines = 3'000;
constexpr qsizetype kLettersPerToken = 4;

/// How often this process's threads have gone to sleep of themselves: each time, something woke one.
qint64 sleepsSoFar() {
    qint64 count = 0;
    const QDir tasks(u"/proc/self/task"_s);
    for (const QString& task : tasks.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        QFile file(tasks.filePath(task + u"/status"_s));
        if (!file.open(QIODevice::ReadOnly)) continue;
        for (const QByteArray& line : file.readAll().split('\n')) {
            if (line.startsWith("voluntary_ctxt_switches:")) count += line.mid(24).trimmed().toLongLong();
        }
    }
    return count;
}

QString answer(int part) {
    return u"## Part %1\n\nA paragraph of an answer has **some words** in bold, `code` between others, and "
           u"goes on for a "
           "few lines, as answers do, so that the open block has to be laid out again and again while it "
           "grows, and a "
           "sum such as $\\sum_{i=1}^n x_i^2$ may stand in it.\n\n"
           "1. The first of a list\n2. and the second\n   - with one below\n\n"
           "```python\ndef insertion_sort(items):\n    for i in range(1, len(items)):\n        item = "
           "items[i]\n"
           "        j = i - 1\n        while j >= 0 and items[j] > item:\n            items[j + 1] = "
           "items[j]\n"
           "            j -= 1\n        items[j + 1] = item\n    return items\n```\n\n"
           "| Algorithm | Worst case | Memory |\n|---|:---:|---:|\n| Insertion | n² | 1 |\n| Merge | n log n | n |\n\n"_s
               .arg(part);
}

Message message(MessageId id, MessageId parent, bool fromUser) {
    Message made;
    made.id = id;
    made.parent = parent;
    made.author = fromUser ? Author::User : Author::Assistant;
    made.text =
        fromUser ? u"Question %1: how does this go on, and why?"_s.arg(id) : answer(static_cast<int>(id));
    return made;
}

/// The run before has left another chat open.
const QString& begin(const QString& home) {
    Settings(home + u"/settings.ini"_s).setLastChat(1);
    return home;
}

}  // namespace

void say(const char* name, double value) {
    std::printf("%s %.3f\n", name, value);
    std::fflush(stdout);
}

double msSince(Clock::time_point start, Clock::time_point end) {
    return std::chrono::duration<double, std::milli>(end - start).count();
}

void wait(int ms) {
    QEventLoop loop;
    QTimer::singleShot(ms, Qt::PreciseTimer, &loop, &QEventLoop::quit);
    loop.exec();
}

bool waitUntil(const std::function<bool()>& met, int ms) {
    const auto end = Clock::now() + std::chrono::milliseconds(ms);
    while (!met() && Clock::now() < end) QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
    return met();
}

double worst(const std::vector<Slice>& slices, double Slice::*which) {
    double most = 0;
    for (const Slice& slice : slices) most = std::max(most, slice.*which);
    return most;
}

void sayWakeUps(const char* name) {
    const qint64 before = sleepsSoFar();
    wait(1000 * kIdleSeconds);
    say(name, static_cast<double>(sleepsSoFar() - before - 1) / kIdleSeconds);  // one wakes us to look
}

QString streamed(const QString& what) {
    QString text = what == "code"_L1 ? u"```python\n"_s : QString();
    if (what == "code"_L1) {
        for (int line = 0; line < kCodeLines; ++line) text += u"x%1 = f(%1)\n"_s.arg(line);
    } else if (what == "paragraph"_L1) {
        for (int number = 1; text.size() < kEndlessLetters; ++number)
            text += u"Sentence %1 has **some words** in bold and `code` between others, and goes on. "_s.arg(
                number);
    } else {
        for (int part = 1; text.size() < kLettersPerToken * kAnswerTokens; ++part) text += answer(part);
    }
    return text;
}

QStringList pieces(const QString& text) {
    constexpr qsizetype kPiece = kLettersPerToken * kTokensPerPiece;
    QStringList dealt;
    for (qsizetype at = 0; at < text.size(); at += kPiece) dealt.append(text.mid(at, kPiece));
    return dealt;
}

bool fill(const QString& home) {
    auto database = ChatDatabase::open(home + u"/chats.sqlite"_s);
    if (!database) return false;
    MessageId next = 1;
    for (ChatId chat = 1; chat <= kShortChats; ++chat) {
        const MessageId first = kLongChat + kLongChatMessages + 2 * chat + 1;
        const std::vector<Message> messages{message(first, 0, true), message(first + 1, first, false)};
        if (!(*database)->addMessages({next++, u"Chat %1"_s.arg(chat), chat}, {}, messages)) return false;
    }
    const auto addChat = [&database](ChatId chat, const QString& title, int count) {
        std::vector<Message> messages;
        for (int row = 0; row < count; ++row) {
            const MessageId id = chat + 1 + row;
            messages.push_back(message(id, row == 0 ? 0 : id - 1, row % 2 == 0));
        }
        return (*database)->addMessages({chat, title, chat}, {}, messages).has_value();
    };
    if (!addChat(kUsualChat, u"Usual"_s, kUsualChatMessages)) return false;
    if (!addChat(kLongChat, u"Long"_s, kLongChatMessages)) return false;
    Settings(home + u"/settings.ini"_s).setLastChat(1);
    return true;
}

bool fillMuch(const QString& home, int chats, int models) {
    {
        auto database = ChatDatabase::open(home + u"/chats.sqlite"_s);
        if (!database) return false;
        for (ChatId chat = 1; chat <= chats; ++chat) {
            const MessageId first = 2 * chat;
            const std::vector<Message> messages{message(first, 0, true), message(first + 1, first, false)};
            if (!(*database)->addMessages({chat, u"Chat %1"_s.arg(chat), chat}, {}, messages)) return false;
        }
    }
    Library library(toPath(home));
    for (int number = 1; number <= models; ++number) {
        const auto file = toPath(home) / ("model-" + std::to_string(number) + ".gguf");
        Metadata metadata;
        metadata.set_string("general.architecture", "llama");
        metadata.set_u32("llama.context_length", 2048);
        const std::vector<float> values(64, static_cast<float>(number));
        const auto data = [&values](const auto& sink) { return sink(std::as_bytes(std::span(values))); };
        if (!write_gguf(file, metadata, {{"output_norm.weight", DType::F32, {values.size()}, data}}) ||
            !library.import(file))
            return false;
    }
    begin(home);
    return true;
}

std::unique_ptr<Desktop> realDesktop(const QString& home) {
    const std::filesystem::path folder(home.toStdString());
    return std::make_unique<Desktop>(
        folder, shared_directory() / kGuideFile,
        [] {
            return std::make_unique<RuntimeEngine>(
                [](const DeviceChoice& choice) -> Result<std::unique_ptr<Runtime>> {
                    CpuOptions options;
                    options.threads = static_cast<unsigned>(choice.threads);
                    TARS_TRY(auto device, make_cpu_device(options));
                    return std::make_unique<Runtime>(std::move(device));
                });
        },
        model_stores(folder));
}

ScriptedDesktop::ScriptedDesktop(const QString& home)
    : desktop(toPath(begin(home)), shared_directory() / kGuideFile, [this] {
          auto made = std::make_unique<ScriptedEngine>();
          engine = made.get();
          engine->countsWords = false;  // as a real one, on a worker
          return made;
      }) {
    desktop.window().resize(1100, 720);
    desktop.window().show();
    engine->loadFile(home + u"/settings.ini"_s, 1 << 17);  // any file will do
    wait(kSettleMs);
}

double open(MeasuredApplication& application, ChatPage& page, ChatId chat) {
    const ChatController& controller = page.controller();
    Clock::time_point shown;  // noted at once: the loop may paint before it comes back here
    const auto note = QObject::connect(&controller, &ChatController::conversationChanged, [&] {
        if (controller.conversation()->summary().id == chat && shown == Clock::time_point())
            shown = Clock::now();
    });
    const auto asked = Clock::now();
    page.controller().openChat(chat);
    const bool painted =
        waitUntil([&] { return shown != Clock::time_point() && application.painted() > shown; }, 60'000);
    QObject::disconnect(note);
    return painted && controller.conversation()->rowCount() > 0 ? msSince(asked, application.painted()) : -1;
}

}  // namespace tars::ui
