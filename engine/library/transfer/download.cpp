// SPDX-License-Identifier: Apache-2.0
#include "library/transfer/download.h"

#include "core/text_escape.h"
#include "library/ollama/blobs.h"
#include "library/ollama/layout.h"
#include "library/ollama/sha256.h"
#include "library/transfer/part_files.h"

#include <algorithm>
#include <cstdlib>
#include <thread>

namespace tars {

namespace fs = std::filesystem;
using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

namespace {

constexpr auto kEventEvery = 60ms;
constexpr auto kSaveEvery = 1s;
constexpr auto kWait = 50ms;

std::string shown_url(const std::string& url) {
    return escape_for_display(url.substr(0, url.find('?')), 300);
}

/// Worth another try: the server is busy or was for a moment, not wrong.
bool is_passing(long status) {
    return status == 408 || status == 425 || status == 429 || status >= 500;
}

}  // namespace

std::optional<ContentRange> parse_content_range(const std::string& text) {
    if (!text.starts_with("bytes ")) return {};
    const auto slash = text.find('/');
    if (slash == text.npos) return {};
    return ContentRange{std::strtoull(text.c_str() + 6, nullptr, 10),
                        std::strtoull(text.c_str() + slash + 1, nullptr, 10)};
}

fs::path partial_file(const BlobTask& task) {
    auto path = blob_file(task.store, task.layer.digest);
    path += "-partial";
    return path;
}

/// Runs a blob's parts side by side, in one thread.
class Download {
  public:
    Download(const BlobTask& task, HttpClient& client, Registry& registry, const TransferOptions& options,
             RandomAccessFile file)
        : task_(task),
          client_(client),
          registry_(registry),
          options_(options),
          file_(std::move(file)),
          partial_(partial_file(task)) {}

    ~Download() {
        for (auto& part : parts_) stop_part(part);
    }

    Result<FetchedBlob> run() {
        TARS_CHECK(prepare());
        auto outcome = fetch();
        for (auto& part : parts_) stop_part(part);
        // What came counts, whatever happened.
        auto saved = outcome ? save_whole() : save();
        if (!outcome) return outcome.error();
        if (!saved) return saved.error();
        return FetchedBlob(task_, std::move(file_), resumed_);
    }

  private:
    struct Part {
        BlobPart place;
        std::uint64_t saved = 0;
        int tries = 0;
        bool got_bytes = false;  ///< in this try
        Clock::time_point not_before{};
        std::unique_ptr<Exchange> exchange;

        bool done() const { return place.completed == place.size; }
    };

    Result<void> prepare() {
        auto places = read_parts(partial_, task_.layer.size);
        TARS_TRY(const auto size, file_.size());
        noted_ = !places.empty() && size == task_.layer.size;
        if (!noted_) {
            remove_parts(partial_);
            places = split_into_parts(task_.layer.size, options_.part_bytes);
            TARS_CHECK(file_.resize(task_.layer.size));
        }
        for (const auto& place : places) {
            parts_.push_back({place, place.completed, 0, false, {}, nullptr});
            resumed_ = resumed_ || place.completed > 0;
        }
        return {};
    }

    Result<void> fetch() {
        tell(true);
        while (!std::ranges::all_of(parts_, &Part::done)) {
            if (options_.stop.stop_requested()) return cancelled();
            TARS_CHECK(start_parts());
            for (const auto& [exchange, code] : client_.run(kWait)) {
                const auto part = std::ranges::find(
                    parts_, exchange, [](const Part& candidate) { return candidate.exchange.get(); });
                if (part != parts_.end()) TARS_CHECK(end_part(*part, code));
            }
            if (ignores_ranges_) fetch_in_one();
            if (Clock::now() - last_save_ >= kSaveEvery) TARS_CHECK(save());
            tell(false);
        }
        tell(true);
        return {};
    }

    Result<void> start_parts() {
        unsigned running = 0;
        for (const auto& part : parts_) running += part.exchange ? 1 : 0;
        const auto most = std::max(1u, options_.connections);
        for (auto& part : parts_) {
            if (running >= most) break;
            if (part.exchange || part.done() || Clock::now() < part.not_before) continue;
            TARS_CHECK(start(part));
            ++running;
        }
        return {};
    }

    Result<void> start(Part& part) {
        HttpCall request;
        request.url = task_.url;
        request.headers = registry_.credentials();
        const auto first = part.place.offset + part.place.completed;
        const auto last = part.place.offset + part.place.size - 1;
        if (!whole_) {
            request.headers.push_back("Range: bytes=" + std::to_string(first) + "-" + std::to_string(last));
            request.headers.emplace_back("Accept-Encoding: identity");
            if (!task_.etag.empty()) request.headers.push_back("If-Range: " + task_.etag);
        }
        if (options_.bytes_per_second > 0) {
            const auto sharers = std::min<std::size_t>(std::max(1u, options_.connections), parts_.size());
            request.bytes_per_second = std::max<std::uint64_t>(1, options_.bytes_per_second / sharers);
        }
        part.got_bytes = false;
        TARS_TRY(part.exchange, Exchange::create(std::move(request), client_.settings(),
                                                 [this, &part](const HttpAnswer& answer, auto bytes) {
                                                     return take(part, answer, bytes);
                                                 }));
        client_.add(*part.exchange);
        return {};
    }

    void stop_part(Part& part) {
        if (!part.exchange) return;
        client_.remove(*part.exchange);
        part.exchange.reset();
    }

    Result<void> take(Part& part, const HttpAnswer& answer, std::span<const std::byte> bytes) {
        TARS_CHECK(check_range(part, answer));
        const auto left = part.place.size - part.place.completed;
        if (bytes.size() > left) {
            fatal_ = true;
            return invalid_input(shown_url(task_.url) +
                                 ": the server sends more bytes than the manifest says, " +
                                 std::to_string(task_.layer.size));
        }
        auto written = file_.write_at(part.place.offset + part.place.completed, bytes);
        if (!written) {
            auto error = written.error();
            error.hint = "make room on the disk; the download goes on where it stopped";
            fatal_ = true;
            return error;
        }
        part.place.completed += bytes.size();
        part.got_bytes = true;
        return {};
    }

    /// That what comes is what was asked for. Only at the first bytes of a try.
    Result<void> check_range(const Part& part, const HttpAnswer& answer) {
        if (part.got_bytes) return {};
        const auto start = part.place.offset + part.place.completed;
        if (answer.status == 200 && start == 0 && parts_.size() == 1) return {};
        if (answer.status == 200) {
            ignores_ranges_ = true;
            return unsupported("the server ignores ranges");
        }
        const auto range = parse_content_range(answer.header("content-range"));
        if (answer.status != 206 || !range || range->start != start) {
            fatal_ = true;
            return invalid_input(shown_url(task_.url) + ": the server sends another part than asked for");
        }
        if (range->total == task_.layer.size) return {};
        fatal_ = true;
        return invalid_input(shown_url(task_.url) + ": the file has " + std::to_string(range->total) +
                                 " bytes, the manifest says " + std::to_string(task_.layer.size),
                             "the registry's copy is damaged");
    }

    Result<void> end_part(Part& part, CURLcode code) {
        const auto answer = part.exchange->answer();
        auto failure = part.exchange->failure(code);
        stop_part(part);
        if (ignores_ranges_) return {};
        if (fatal_) return std::move(*failure);
        if (!failure && part.done()) return {};
        if (!failure && answer.status == 401) {
            TARS_TRY(const bool known, registry_.answer_challenge(client_, answer));
            if (!known) return invalid_input(shown_url(task_.url) + ": unauthorized: access denied");
        } else if (!failure && !answer.is_success()) {
            failure = Error{answer.status == 404 ? ErrorCode::not_found : ErrorCode::io,
                            shown_url(task_.url) + ": the server answers " + std::to_string(answer.status),
                            {}};
            if (!is_passing(answer.status)) return std::move(*failure);
        } else if (!failure) {
            failure = Error{ErrorCode::io, shown_url(task_.url) + ": the connection ended too early", {}};
        }
        return plan_next_try(part, failure);
    }

    Result<void> plan_next_try(Part& part, const std::optional<Error>& failure) {
        // Bytes that came are progress, unless the next try has to begin anew.
        part.tries = part.got_bytes && !whole_ ? 1 : part.tries + 1;
        if (whole_) part.place.completed = 0;
        if (part.tries >= options_.tries) {
            auto error = failure.value_or(Error{ErrorCode::io, shown_url(task_.url) + ": no bytes came", {}});
            return error.in("max retries exceeded");
        }
        part.not_before = Clock::now() + options_.first_pause * (1LL << std::min(part.tries - 1, 20));
        return {};
    }

    /// For a server that knows no ranges: everything anew, in one piece.
    void fetch_in_one() {
        for (auto& part : parts_) stop_part(part);
        remove_parts(partial_);
        parts_.clear();
        parts_.push_back({{0, task_.layer.size, 0}, 0, 0, false, {}, nullptr});
        ignores_ranges_ = false;
        noted_ = false;
        whole_ = true;
    }

    /// The bytes first, then the note that they are there.
    Result<void> save() {
        last_save_ = Clock::now();
        const auto changed = [](const Part& part) { return part.place.completed != part.saved; };
        if (std::ranges::none_of(parts_, changed)) return {};
        TARS_CHECK(file_.sync());
        for (std::size_t i = 0; i < parts_.size(); ++i) {
            // The first time all: without the files of all parts none counts.
            if (noted_ && !changed(parts_[i])) continue;
            TARS_CHECK(write_part(partial_, i, parts_[i].place));
            parts_[i].saved = parts_[i].place.completed;
        }
        noted_ = true;
        return {};
    }

    /// That all is there, in one note. Not for a small blob that came within a moment.
    Result<void> save_whole() {
        if (parts_.empty() || (parts_.size() == 1 && !noted_)) return {};
        TARS_CHECK(file_.sync());
        return write_part(partial_, 0, {0, task_.layer.size, task_.layer.size});
    }

    void tell(bool always) {
        if (!options_.on_event || (!always && Clock::now() - last_event_ < kEventEvery)) return;
        last_event_ = Clock::now();
        std::uint64_t completed = 0;
        for (const auto& part : parts_) completed += part.place.completed;
        options_.on_event({"pulling " + std::string(task_.layer.hex().substr(0, 12)), task_.layer.digest,
                           task_.layer.size, completed});
    }

    const BlobTask& task_;
    HttpClient& client_;
    Registry& registry_;
    const TransferOptions& options_;
    RandomAccessFile file_;
    fs::path partial_;
    std::vector<Part> parts_;
    bool resumed_ = false;
    bool noted_ = false;  ///< the parts' files are on disk
    bool whole_ = false;
    bool ignores_ranges_ = false;
    bool fatal_ = false;
    Clock::time_point last_save_ = Clock::now();
    Clock::time_point last_event_{};
};

namespace {

/// Opens the partial file and waits for its lock; nothing if the blob came to stand there meanwhile.
Result<std::optional<RandomAccessFile>> open_partial(const BlobTask& task, const TransferOptions& options) {
    const auto path = partial_file(task);
    std::error_code failure;
    fs::create_directories(path.parent_path(), failure);
    if (failure) return io_error(show_path(path.parent_path()) + ": cannot create", failure.value());
    while (!options.stop.stop_requested()) {
        if (has_blob(task.store, task.layer)) return std::optional<RandomAccessFile>();
        TARS_TRY(auto file, RandomAccessFile::open_or_create(path));
        TARS_TRY(const bool locked, file.try_lock());
        if (locked && !file.is_at(path)) continue;  // it was finished or removed while we opened it
        if (locked && has_blob(task.store, task.layer)) {
            fs::remove(path, failure);
            return std::optional<RandomAccessFile>();
        }
        if (locked) return std::optional(std::move(file));
        if (options.on_event)
            options.on_event({"pulling " + std::string(task.layer.hex().substr(0, 12)), task.layer.digest,
                              task.layer.size, completed_bytes(path, task.layer.size)});
        std::this_thread::sleep_for(kEventEvery);
    }
    return cancelled();
}

}  // namespace

Result<std::optional<FetchedBlob>> fetch_blob(const BlobTask& task, HttpClient& client, Registry& registry,
                                              const TransferOptions& options) {
    TARS_TRY(auto file, open_partial(task, options));
    if (!file) return std::optional<FetchedBlob>();
    TARS_TRY(auto fetched, Download(task, client, registry, options, std::move(*file)).run());
    return std::optional(std::move(fetched));
}

Result<std::string> FetchedBlob::finish(std::stop_token stop) {
    const auto partial = partial_file(task_);
    TARS_CHECK(file_.sync());
    TARS_TRY(const auto hex, sha256_of_file(partial, stop));
    if (!task_.named_by_address && hex != task_.layer.hex()) {
        std::error_code ignored;
        remove_parts(partial);
        fs::remove(partial, ignored);
        return invalid_input("digest mismatch, file must be downloaded again: want " + task_.layer.digest +
                             ", got sha256:" + hex);
    }
    const auto digest = "sha256:" + hex;
    TARS_CHECK(rename_durably(partial, blob_file(task_.store, digest)));
    remove_parts(partial);
    return digest;
}

}  // namespace tars
