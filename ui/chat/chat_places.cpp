// SPDX-License-Identifier: Apache-2.0
//
// Linux paths first; those of macOS and Windows do no harm elsewhere, for only what exists is kept.
#include "ui/chat/chat_places.h"

#include "core/atomic_file.h"
#include "ui/chat/import/formats.h"
#include "ui/text.h"

#include <QDir>
#include <QDirIterator>
#include <QFileInfo>
#include <QSet>

#include <algorithm>

namespace tars::ui {
namespace {

using namespace Qt::StringLiterals;
namespace fs = std::filesystem;

constexpr std::uint64_t kLargestPointer = 4096;

int countFiles(const QString& folder, const QString& pattern, bool inFolders, const std::stop_token& stop) {
    QDirIterator files(folder, {pattern}, QDir::Files,
                       inFolders ? QDirIterator::Subdirectories : QDirIterator::NoIteratorFlags);
    int count = 0;
    for (; files.hasNext() && !stop.stop_requested(); ++count) files.next();
    return count;
}

class PlaceFinder {
  public:
    PlaceFinder(const Environment& environment, const std::stop_token& stop)
        : environment_(environment), stop_(stop) {}

    std::vector<ChatPlace> find() {
        const fs::path home = home_directory(environment_);
        const fs::path data = orInHome("XDG_DATA_HOME", home / ".local" / "share");
        const fs::path settings = orInHome("XDG_CONFIG_HOME", home / ".config");
        const fs::path mac = home / "Library" / "Application Support";
        const fs::path roaming = environment_("APPDATA"), local = environment_("LOCALAPPDATA");

        const fs::path moved = movedLmStudio(home);
        for (const fs::path& folder : {moved, home / ".lmstudio", home / ".cache" / "lm-studio"})
            addFolder(u"LM Studio"_s, folder / "conversations", u"*.conversation.json"_s, true);
        for (const fs::path& folder : {data, settings, mac, roaming})
            addFolder(u"Jan"_s, folder / "Jan" / "data" / "threads", u"messages.jsonl"_s, true);
        addFolder(u"Jan"_s, home / "jan" / "threads", u"messages.jsonl"_s, true);
        for (const fs::path& folder : {data, mac, local})
            addFolder(u"GPT4All"_s, folder / "nomic.ai" / "GPT4All", u"gpt4all-*.chat"_s, false);
        for (const fs::path& folder : {home / ".ollama", mac / "Ollama", local / "Ollama"})
            addDatabase(folder / "db.sqlite");
        return std::move(places_);
    }

  private:
    fs::path orInHome(const char* name, const fs::path& usual) const {
        const fs::path set = environment_(name);
        return set.is_absolute() ? set : usual;
    }

    /// LM Studio may have been moved; this file in the home folder says where to.
    static fs::path movedLmStudio(const fs::path& home) {
        const fs::path pointer = home / ".lmstudio-home-pointer";
        std::error_code ignored;
        if (!fs::is_regular_file(pointer, ignored)) return {};
        const auto text = read_text_file(pointer, kLargestPointer);
        return text ? toPath(toQString(*text).trimmed()) : fs::path();
    }

    void addFolder(const QString& program, const fs::path& folder, const QString& pattern, bool inFolders) {
        std::error_code ignored;
        if (stop_.stop_requested() || !folder.is_absolute() || !fs::is_directory(folder, ignored)) return;
        if (!isNew(folder)) return;
        const int count = countFiles(fromPath(folder), pattern, inFolders, stop_);
        if (count > 0) places_.push_back({program, fromPath(folder), count});
    }

    void addDatabase(const fs::path& file) {
        std::error_code ignored;
        if (stop_.stop_requested() || !file.is_absolute() || !fs::is_regular_file(file, ignored)) return;
        if (!isNew(file)) return;
        const int count = countOllamaChats(fromPath(file));
        if (count != 0) places_.push_back({u"Ollama"_s, fromPath(file), count});
    }

    /// A place may have several names.
    bool isNew(const fs::path& path) {
        const QString real = QFileInfo(fromPath(path)).canonicalFilePath();
        const bool known = seen_.contains(real);
        seen_.insert(real);
        return !known;
    }

    const Environment& environment_;
    const std::stop_token& stop_;
    std::vector<ChatPlace> places_;
    QSet<QString> seen_;
};

}  // namespace

std::vector<ChatPlace> findChatPlaces(const Environment& environment, const std::stop_token& stop) {
    return PlaceFinder(environment, stop).find();
}

}  // namespace tars::ui
