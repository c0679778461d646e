// SPDX-License-Identifier: Apache-2.0
//
// GPT4All's *.chat files: what Qt's QDataStream (of Qt 6.2) makes of a conversation, behind a magic number
// and the version of the format, of which there have been twelve (gpt4all-chat/src: chatlistmodel, chat,
// chatllm, chatmodel and tool.cpp say what stands where). Numbers are big-endian; texts are their bytes'
// count and UTF-16.
#include "core/byte_cursor.h"
#include "ui/chat/import/formats.h"
#include "ui/text.h"

#include <QFileInfo>
#include <QUrl>

#include <span>
#include <string>
#include <string_view>

namespace tars::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr quint32 kMagic = 0xF5D5'53CC;
constexpr qint32 kNewestVersion = 12;
constexpr quint32 kNullLength = 0xFFFF'FFFF;
constexpr int kDeepest = 16;          // steps within steps: there are two levels
constexpr quint32 kStringValue = 10;  // QMetaType::QString

class Gpt4AllReader {
  public:
    explicit Gpt4AllReader(const QByteArray& bytes)
        : cursor_(std::as_bytes(std::span(bytes.constData(), static_cast<std::size_t>(bytes.size()))),
                  std::endian::big) {}

    Result<ForeignChat> read() {
        TARS_TRY(const auto magic, cursor_.read<quint32>("magic number"));
        if (magic != kMagic) return wrong("magic number");
        TARS_TRY(version_, cursor_.read<qint32>("version"));
        if (version_ < 1 || version_ > kNewestVersion) {
            return unsupported(
                toUtf8(ChatImport::tr("GPT4All’s format version %1 was found, 1 to %2 were expected")
                           .arg(version_)
                           .arg(kNewestVersion)),
                toUtf8(ChatImport::tr("A newer TARS may know it.")));
        }
        ForeignChat chat;
        TARS_TRY(const auto created, cursor_.read<qint64>("creation date"));
        created_ = timeFrom(static_cast<double>(created));
        chat.updated = created_;
        TARS_TRY(const QString name, text("id"));
        chat.origin = originOf("gpt4all"_L1, name);
        TARS_TRY(chat.title, text("name"));
        TARS_CHECK(skipText("user's name"));
        TARS_TRY(model_, text("model"));
        if (version_ >= 3) TARS_CHECK(skipTexts("collections"));
        if (version_ < 11) TARS_CHECK(skipModelState());
        TARS_TRY(const auto count, cursor_.read<qint32>("number of messages"));
        for (qint32 number = 0; number < count; ++number) {
            TARS_TRY(auto message, item(number));
            message.parent = chat.messages.empty() ? QString() : chat.messages.back().id;
            chat.messages.push_back(std::move(message));
        }
        return chat;
    }

  private:
    /// Bytes behind their count; none where that says "null".
    Result<std::span<const std::byte>> block(std::string_view what) {
        TARS_TRY(const auto length, cursor_.read<quint32>(what));
        if (length == kNullLength) return std::span<const std::byte>();
        return cursor_.bytes(length, what);
    }
    Result<QString> text(std::string_view what) {
        TARS_TRY(const auto bytes, block(what));
        QString read(static_cast<qsizetype>(bytes.size() / 2), Qt::Uninitialized);
        for (qsizetype at = 0; at < read.size(); ++at) {
            const auto high = std::to_integer<unsigned>(bytes[static_cast<std::size_t>(2 * at)]);
            const auto low = std::to_integer<unsigned>(bytes[static_cast<std::size_t>(2 * at + 1)]);
            read[at] = QChar(static_cast<char16_t>(high << 8 | low));
        }
        return read;
    }
    Result<QByteArray> bytes(std::string_view what) {
        TARS_TRY(const auto found, block(what));
        return QByteArray(reinterpret_cast<const char*>(found.data()), static_cast<qsizetype>(found.size()));
    }
    Result<void> skipText(std::string_view what) {
        TARS_CHECK(block(what));
        return {};
    }
    Result<void> skipTexts(std::string_view what) {
        TARS_TRY(const auto count, cursor_.read<quint32>(what));
        for (quint32 number = 0; number < count; ++number) TARS_CHECK(skipText(what));
        return {};
    }
    Result<bool> flag(std::string_view what) {
        TARS_TRY(const auto byte, cursor_.read<quint8>(what));
        return byte != 0;
    }

    /// What the model had in memory, up to version 10.
    Result<void> skipModelState() {
        bool hasCache = true;
        if (version_ >= 6) {
            TARS_TRY(hasCache, flag("whether there is a cache"));
        }
        if (version_ >= 2) TARS_CHECK(cursor_.skip(2 * sizeof(qint32), "kind of model"));
        TARS_CHECK(skipText("last answer"));
        TARS_CHECK(skipText("suggested name"));
        TARS_CHECK(cursor_.skip(sizeof(quint32), "number of tokens"));
        if (!hasCache) return {};
        if (version_ < 4) TARS_CHECK(cursor_.skip(sizeof(quint32), "number of logits"));
        TARS_CHECK(cursor_.skip(sizeof(quint32), "tokens so far"));
        if (version_ >= 7) TARS_CHECK(cursor_.skip(sizeof(quint32), "context"));
        if (version_ < 9) TARS_CHECK(skipNumbers("logits"));
        TARS_CHECK(skipNumbers("cached tokens"));
        return skipText("cache");
    }
    /// Of four bytes each, behind their count.
    Result<void> skipNumbers(std::string_view what) {
        TARS_TRY(const auto count, cursor_.read<quint64>(what));
        if (count > cursor_.remaining() / 4) return wrong(what);
        return cursor_.skip(count * 4, what);
    }

    Result<ForeignMessage> item(qint32 number) {
        ForeignMessage node{QString::number(number), {}, false, {}};
        Message& message = node.message;
        if (version_ < 12) TARS_CHECK(cursor_.skip(sizeof(qint32), "message's number"));
        TARS_TRY(const QString name, text("message's name"));
        const bool answer = name == "Response: "_L1;
        if (!answer && name != "Prompt: "_L1 && name != "System: "_L1 && name != "ToolResponse: "_L1)
            return wrong("message's name");
        message.author = answer ? Author::Assistant : Author::User;
        message.created = created_ + number;  // the file has one time: this keeps their order
        if (answer) message.model = model_;
        TARS_TRY(message.text, text("message's text"));
        if (version_ < 10) TARS_CHECK(skipText("prompt"));
        TARS_CHECK(cursor_.skip(2, "message's state"));  // suggested anew, being written
        TARS_TRY(const bool stopped, flag("whether it was stopped"));
        TARS_CHECK(cursor_.skip(2, "rating"));
        bool failed = false;
        if (version_ >= 11 && answer) {
            TARS_TRY(failed, flag("whether it failed"));
        }
        TARS_CHECK(skipSources());
        if (version_ >= 10) TARS_CHECK(attachments(message));
        if (version_ >= 12) TARS_CHECK(steps(message, 0));
        if (stopped && answer) message.state = MessageState::Stopped;
        splitThoughts(message);
        node.shown = (answer && !failed) || name == "Prompt: "_L1;
        return node;
    }

    /// Parts of documents that were sent along.
    Result<void> skipSources() {
        if (version_ < 3) return {};
        if (version_ < 8) {
            TARS_CHECK(skipText("references"));
            return skipTexts("references");
        }
        TARS_TRY(const auto count, cursor_.read<qint64>("number of sources"));
        for (qint64 number = 0; number < count; ++number) {
            for (int field = 0; field < 7; ++field) TARS_CHECK(skipText("source"));
            TARS_CHECK(cursor_.skip(3 * sizeof(qint32), "source"));
        }
        return {};
    }

    Result<void> attachments(Message& message) {
        TARS_TRY(const auto count, cursor_.read<qint64>("number of attachments"));
        for (qint64 number = 0; number < count; ++number) {
            TARS_TRY(const QByteArray address, bytes("attachment's address"));
            TARS_TRY(const QByteArray content, bytes("attachment"));
            attach(message, QFileInfo(QUrl::fromEncoded(address).path()).fileName(), content);
        }
        return {};
    }

    /// What an answer is made of since version 12: texts, thoughts, and calls of tools.
    Result<void> steps(Message& message, int depth) {
        TARS_TRY(const auto count, cursor_.read<qint64>("number of steps"));
        if (count > 0 && depth == kDeepest) return wrong("steps");
        for (qint64 number = 0; number < count; ++number) {
            TARS_TRY(const QString name, text("step's name"));
            TARS_TRY(const QString said, text("step"));
            if (name == "Text: "_L1 || name == "Response: "_L1) {
                message.text += said;
            } else if (name == "Think: "_L1) {
                TARS_TRY(const auto ms, cursor_.read<qint32>("time of thoughts"));
                message.thoughts += said;
                message.thoughtMs += qMax(0, ms);
            } else if (name == "ToolCall: "_L1) {
                TARS_CHECK(skipToolCall());
            } else if (name != "ToolResponse: "_L1) {
                return wrong("step's name");
            }
            TARS_CHECK(steps(message, depth + 1));
        }
        return {};
    }

    Result<void> skipToolCall() {
        TARS_CHECK(skipText("tool's name"));
        TARS_TRY(const auto count, cursor_.read<qint64>("number of a tool's parameters"));
        for (qint64 number = 0; number < count; ++number) {
            TARS_CHECK(skipText("parameter's name"));
            TARS_CHECK(cursor_.skip(sizeof(qint32), "parameter's type"));
            // A QVariant: its type, whether it is null, its value. GPT4All's only tool takes a text.
            TARS_TRY(const auto type, cursor_.read<quint32>("parameter's value"));
            if (type != kStringValue) return wrong("parameter's value");
            TARS_CHECK(cursor_.skip(1, "parameter's value"));
            TARS_CHECK(skipText("parameter's value"));
        }
        TARS_CHECK(skipText("tool's result"));
        TARS_CHECK(cursor_.skip(sizeof(qint32), "tool's error"));
        return skipText("tool's error");
    }

    Error wrong(std::string_view what) const {
        return invalid_input("no " + std::string(what) + " that GPT4All would write, before byte " +
                             std::to_string(cursor_.position()));
    }

    ByteCursor cursor_;
    qint32 version_ = 0;
    qint64 created_ = 0;
    QString model_;
};

}  // namespace

bool isGpt4AllChat(const QByteArray& beginning) {
    return beginning.startsWith(QByteArrayView("\xF5\xD5\x53\xCC", 4));
}

Result<ForeignChat> chatFromGpt4All(const QByteArray& bytes) {
    auto chat = Gpt4AllReader(bytes).read();
    if (chat || chat.error().code != ErrorCode::invalid_input) return chat;
    return invalid_input(chat.error().message, toUtf8(ChatImport::tr("It is damaged, and left out.")));
}

}  // namespace tars::ui
