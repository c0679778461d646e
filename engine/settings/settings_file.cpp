// SPDX-License-Identifier: Apache-2.0
#include "settings/settings_file.h"

#include "core/atomic_file.h"
#include "core/file_lock.h"

#include <cerrno>
#include <chrono>
#include <cstdio>
#include <random>
#include <system_error>
#include <thread>

namespace tars {
namespace {

namespace fs = std::filesystem;
using std::chrono::steady_clock;

constexpr std::uint64_t kLargestFile = 4 << 20;
constexpr std::string_view kServerKey = "server/key", kNetwork = "server.network";
constexpr std::string_view kLanguage = "appearance.language";  // that of the system has no name in the file
constexpr std::chrono::seconds kPatience{5}, kStale{30};       // the latter as QLockFile has it

/// As QLockFile takes it: the file is made by whoever holds the lock, and removed again. In it stands a
/// process that is nobody's, so that what a killed one left does not hold up the window; while we live, the
/// lock of the system on that file says that it is no leftover.
class WriterLock {
  public:
    static Result<WriterLock> take(const fs::path& file) {
        auto path = file;
        path += ".lock";
        const auto until = steady_clock::now() + kPatience;
        for (;;) {
            if (auto* made = std::fopen(path.string().c_str(), "wbx")) {
                auto lock = FileLock::try_exclusive(path);
                if (lock && *lock) {
                    std::fputs("2147483647\n\n\n", made);
                    std::fclose(made);
                    return WriterLock(std::move(path), std::move(**lock));
                }
                std::fclose(made);
                if (!lock) return lock.error();
            } else if (errno != EEXIST) {
                return io_error(path.string() + ": cannot create", errno);
            }
            remove_leftover(path);
            if (steady_clock::now() > until)
                return Error{ErrorCode::busy, file.string() + ": another program is writing it",
                             "try again; if none is, remove " + path.string()};
            std::this_thread::sleep_for(std::chrono::milliseconds(20));
        }
    }
    WriterLock(WriterLock&& other) noexcept : path_(std::move(other.path_)), lock_(std::move(other.lock_)) {
        other.path_.clear();
    }
    WriterLock& operator=(WriterLock&&) = delete;
    ~WriterLock() {
        std::error_code ignored;
        if (!path_.empty()) fs::remove(path_, ignored);
    }

  private:
    WriterLock(fs::path path, FileLock lock) : path_(std::move(path)), lock_(std::move(lock)) {}

    static void remove_leftover(const fs::path& path) {
        std::error_code fault;
        const auto written = fs::last_write_time(path, fault);
        if (fault || fs::file_time_type::clock::now() - written < kStale) return;
        const auto lock = FileLock::try_exclusive(path);
        if (lock && *lock) fs::remove(path, fault);
    }

    fs::path path_;
    FileLock lock_;
};

/// The server's key is nobody else's to read.
Result<void> make_private(const fs::path& file) {
    std::error_code fault;
    if (!fs::exists(file, fault)) TARS_CHECK(write_text_file(file, ""));
    fs::permissions(file, fs::perms::owner_read | fs::perms::owner_write, fault);
    if (fault) return io_error(file.string() + ": cannot be kept from others' eyes", fault.value());
    return {};
}

}  // namespace

Result<SettingsText> read_settings(const fs::path& file) {
    std::error_code ignored;
    if (!fs::exists(file, ignored)) return SettingsText("");
    TARS_TRY(const auto text, read_text_file(file, kLargestFile));
    return SettingsText(text);
}

Result<void> change_settings(const fs::path& file, const std::function<Result<void>(SettingsText&)>& change) {
    std::error_code fault;
    fs::create_directories(file.parent_path(), fault);
    TARS_TRY(const auto lock, WriterLock::take(file));
    TARS_TRY(auto settings, read_settings(file));
    const auto before = settings.text();
    const bool had_key = settings.find(kServerKey).has_value();
    TARS_CHECK(change(settings));
    if (settings.text() == before) return {};
    if (!had_key && settings.find(kServerKey)) TARS_CHECK(make_private(file));
    return write_text_file(file, settings.text());
}

std::string value_of(const SettingsText& settings, const SettingRule& rule) {
    if (rule.name == kNetwork && settings.find(kServerKey).value_or("").empty()) return "false";
    return effective_value(rule, settings.find(rule.key()));
}

void choose(SettingsText& settings, const SettingRule& rule, const std::string& value) {
    const bool is_opened = rule.name == kNetwork && value == "true";
    if (is_opened && settings.find(kServerKey).value_or("").empty())
        settings.put(kServerKey, fresh_server_key());
    if (rule.name == kLanguage && value == rule.standard) return settings.remove(rule.key());
    settings.put(rule.key(), value, rule.kind == SettingKind::origins);
}

std::string fresh_server_key() {
    constexpr std::string_view kLetters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    std::random_device entropy;
    std::string key = "tars-";
    for (int i = 0; i < 32; ++i) key += kLetters[entropy() % kLetters.size()];
    return key;
}

void forget(SettingsText& settings, const SettingRule& rule) {
    settings.remove(rule.key());
}

}  // namespace tars
