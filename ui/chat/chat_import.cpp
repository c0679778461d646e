// SPDX-License-Identifier: Apache-2.0
#include "ui/chat/chat_import.h"

#include "chats/saved_chat.h"
#include "ui/chat/import/formats.h"
#include "ui/text.h"

#include <nlohmann/json.hpp>

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <utility>

namespace tars::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr int kDeepest = 12;  // folders in folders
constexpr std::size_t kMostFiles = 200'000;
constexpr qint64 kMostBytes = 4LL << 30;  // of all files together

struct Source {
    enum class Kind { Json, Jan, Gpt4All, Ollama };
    Kind kind = Kind::Json;
    QString path;
    bool wanted = true;  ///< it should hold chats: a fault if it does not
};

Source::Kind kindOf(const QByteArray& beginning) {
    if (isGpt4AllChat(beginning)) return Source::Kind::Gpt4All;
    return isDatabase(beginning) ? Source::Kind::Ollama : Source::Kind::Json;
}

bool isOfThread(const QFileInfo& file) {
    return file.fileName() == "thread.json"_L1 || file.fileName() == "messages.jsonl"_L1;
}

Error nothingKnown(const QString& where) {
    return invalid_input(
        toUtf8(ChatImport::tr("%1: no conversations of a known format in it").arg(where)),
        toUtf8(
            ChatImport::tr("Known are the exports of ChatGPT, Open WebUI and TARS, and what LM Studio, Jan, "
                           "GPT4All and Ollama’s app keep on this computer.")));
}

/// A list of conversations.
Result<nlohmann::json> parse(const QByteArray& bytes) {
    std::size_t brokenAt = 0;
    auto json = parse_saved_json({bytes.constData(), static_cast<std::size_t>(bytes.size())}, brokenAt);
    if (!json) {
        return invalid_input(toUtf8(ChatImport::tr("not JSON at byte %1").arg(brokenAt)),
                             toUtf8(ChatImport::tr("It is damaged, or another file.")));
    }
    if (json->is_array()) return std::move(*json);
    return nlohmann::json::array({std::move(*json)});
}

/// Goes through what was chosen, and gathers what is in it.
class ImportReader {
  public:
    explicit ImportReader(const ImportOptions& options) : options_(options) {}

    Result<ForeignChats> read(const QStringList& paths) {
        for (const QString& path : paths) {
            const QFileInfo info(path);
            if (info.isDir())
                lookInto(path, 0);
            else
                choose(info);
        }
        progress_.files = static_cast<int>(sources_.size());
        for (const Source& source : sources_) {
            if (options_.stop.stop_requested()) return cancelled();
            progress_.file = source.path;
            if (options_.progress) options_.progress(progress_);
            readSource(source);
            ++progress_.done;
            progress_.chats = static_cast<int>(found_.chats.size());
        }
        if (options_.stop.stop_requested()) return cancelled();
        if (!found_.chats.empty()) return std::move(found_);
        if (!found_.faults.empty()) return found_.faults.front();
        return nothingKnown(QDir::toNativeSeparators(paths.join(u", "_s)));
    }

  private:
    void choose(const QFileInfo& file) {
        if (isOfThread(file)) return sources_.push_back({Source::Kind::Jan, file.path()});
        QFile opened(file.filePath());
        const bool readable = opened.open(QIODevice::ReadOnly);
        sources_.push_back({readable ? kindOf(opened.read(16)) : Source::Kind::Json, file.filePath()});
    }

    void lookInto(const QString& folder, int depth) {
        const auto entries = QDir(folder).entryInfoList(
            QDir::Files | QDir::Dirs | QDir::NoDotAndDotDot | QDir::Hidden | QDir::Readable, QDir::Name);
        const bool thread = std::ranges::any_of(entries, isOfThread);
        if (thread) sources_.push_back({Source::Kind::Jan, folder});
        for (const QFileInfo& entry : entries) {
            if (options_.stop.stop_requested() || sources_.size() >= kMostFiles) return;
            if (entry.isDir()) {
                if (!entry.isSymLink() && depth < kDeepest) lookInto(entry.filePath(), depth + 1);
            } else if (!thread) {
                consider(entry);
            }
        }
    }

    /// By its name: a folder may hold anything, and there may be much of it.
    void consider(const QFileInfo& file) {
        const QString name = file.fileName(), path = file.filePath();
        if (name.endsWith(".conversation.json"_L1))
            sources_.push_back({Source::Kind::Json, path});
        else if (name.endsWith(".json"_L1, Qt::CaseInsensitive))
            sources_.push_back({Source::Kind::Json, path, name == "conversations.json"_L1});
        else if (name.endsWith(".chat"_L1))
            sources_.push_back({Source::Kind::Gpt4All, path, name.startsWith("gpt4all-"_L1)});
        else if (name == "db.sqlite"_L1)
            sources_.push_back({Source::Kind::Ollama, path, false});
    }

    void readSource(const Source& source) {
        const QString shown = QDir::toNativeSeparators(source.path);
        const qint64 size = QFileInfo(source.path).size();
        if (size > kMostBytes - bytes_) {
            return fault(source,
                         invalid_input(toUtf8(ChatImport::tr("%1: too much for one import").arg(shown)),
                                       toUtf8(ChatImport::tr("Import fewer chats at a time."))));
        }
        bytes_ += size;
        switch (source.kind) {
        case Source::Kind::Json:
            return readJson(source);
        case Source::Kind::Jan: {
            auto thread = readJanThread(source.path, found_.faults);
            return thread ? take(*thread) : fault(source, thread.error());
        }
        case Source::Kind::Gpt4All: {
            auto bytes = readWhole(source.path);
            if (!bytes) return fault(source, bytes.error());
            if (!source.wanted && !isGpt4AllChat(*bytes)) return;
            auto chat = chatFromGpt4All(*bytes);
            return chat ? take(*chat) : fault(source, chat.error().in(toUtf8(shown)));
        }
        case Source::Kind::Ollama: {
            auto chats = readOllamaChats(source.path, options_.stop);
            if (!chats) return fault(source, chats.error().in(toUtf8(shown)));
            for (const ForeignChat& chat : *chats) take(chat);
            return;
        }
        }
    }

    void readJson(const Source& source) {
        const auto bytes = readWhole(source.path);
        if (!bytes) return fault(source, bytes.error());
        auto json = parse(*bytes);
        const QString shown = QDir::toNativeSeparators(source.path);
        if (!json) return fault(source, json.error().in(toUtf8(shown)));
        bool known = false;
        for (const auto& value : *json) {
            const auto chat = chatFromJson(value);
            known = known || chat;
            if (chat) take(*chat);
        }
        if (!known) fault(source, nothingKnown(shown));
    }

    void take(const ForeignChat& read) {
        if (Chat chat = chatFrom(read, lastId_); !chat.messages.empty())
            found_.chats.push_back(std::move(chat));
    }
    void fault(const Source& source, const Error& error) {
        if (source.wanted && error.code != ErrorCode::cancelled) found_.faults.push_back(error);
    }

    const ImportOptions& options_;
    ImportProgress progress_;
    std::vector<Source> sources_;
    ForeignChats found_;
    qint64 lastId_ = 0;
    qint64 bytes_ = 0;
};

}  // namespace

Result<QByteArray> readWhole(const QString& file, qint64 most) {
    const QString shown = QDir::toNativeSeparators(file);
    QFile source(file);
    if (!source.open(QIODevice::ReadOnly)) {
        return Error{ErrorCode::io, toUtf8(shown + u": "_s + source.errorString()),
                     toUtf8(ChatImport::tr("Choose another file."))};
    }
    const QByteArray bytes = source.read(most + 1);  // what has no size has an end, too
    if (bytes.size() > most) {
        const QString limit = formatBytes(static_cast<quint64>(most));
        return invalid_input(toUtf8(ChatImport::tr("%1: larger than %2").arg(shown, limit)),
                             toUtf8(ChatImport::tr("Import fewer chats at a time.")));
    }
    return bytes;
}

Result<ForeignChats> readForeignChats(const QStringList& paths, const ImportOptions& options) {
    return ImportReader(options).read(paths);
}

Result<std::vector<Chat>> readForeignChats(const QByteArray& json) {
    TARS_TRY(const auto list, parse(json));
    std::vector<Chat> chats;
    qint64 lastId = 0;
    for (const auto& value : list) {
        const auto read = chatFromJson(value);
        if (!read) continue;
        if (Chat chat = chatFrom(*read, lastId); !chat.messages.empty()) chats.push_back(std::move(chat));
    }
    if (chats.empty()) return nothingKnown(u"JSON"_s);
    return chats;
}

}  // namespace tars::ui
