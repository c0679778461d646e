// SPDX-License-Identifier: Apache-2.0
#include "library/pull.h"
#include "library/pull_file.h"

#include "core/checked.h"
#include "core/text_escape.h"
#include "library/ollama/blobs.h"
#include "library/ollama/describe.h"
#include "library/ollama/layout.h"
#include "library/ollama/sha256.h"
#include "library/ollama/stored_model.h"
#include "library/transfer/download.h"
#include "library/transfer/hugging_face.h"
#include "library/transfer/part_files.h"

#include <algorithm>
#include <charconv>
#include <cstdio>
#include <cstdlib>
#include <limits>
#include <optional>
#include <system_error>
#include <vector>

namespace tars {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kMostOpenFiles = 64;
constexpr unsigned kMostConnections = 64;
constexpr const char* kInABrowser = "download it in a browser, and import the file";
constexpr std::size_t kLargestRefusal = 1u << 16;  // bytes, of an answer of which only the head counts
constexpr int kMostRounds = 3;                     // if other processes remove blobs under our hands

/// What there is to fetch, and the manifest that will name it.
struct PullPlan {
    std::vector<BlobTask> tasks;
    std::string manifest;  ///< empty: to be written from the fetched files
};

std::string in_gigabytes(std::uint64_t bytes) {
    char text[32];
    std::snprintf(text, sizeof text, "%.2f GB", static_cast<double>(bytes) / 1e9);
    return text;
}

class Pull {
  public:
    /// `file`: instead of what the registry has; null: none.
    Pull(OllamaStore& store, const ModelName& name, const TransferOptions& options, Registry registry,
         const FileAddress* file = nullptr)
        : store_(store),
          name_(name),
          file_(file),
          options_(options),
          registry_(std::move(registry)),
          client_({options.insecure, options.stall, options.home, "pull", name.display()}, options.stop) {}

    Result<void> run() {
        tell("pulling manifest");
        auto plan = file_ ? plan_file() : make_plan();
        if (!plan) return plan.error().in(file_ ? address() : "pull model manifest");
        for (int round = 1;; ++round) {
            TARS_CHECK(check_space(plan->tasks));
            tell_plan(plan->tasks);
            TARS_CHECK(fetch_all(plan->tasks));
            tell("writing manifest");
            TARS_TRY(const auto text, manifest_of(*plan));
            const auto written = store_.write_manifest(name_, text);
            if (!written && written.error().code == ErrorCode::busy && round < kMostRounds) continue;
            if (!written) return written.error();
            if (*written) tell("removing unused layers");
            tell("success");
            return {};
        }
    }

  private:
    void tell(const char* status) const {
        if (options_.on_event) options_.on_event({status, "", 0, 0});
    }

    void tell_plan(const std::vector<BlobTask>& tasks) const {
        if (!options_.on_plan) return;
        std::uint64_t total = 0, here = 0;
        for (const auto& task : tasks) {
            const auto size = task.layer.size;
            total += size;
            here += has_blob(task.store, task.layer) ? size : completed_bytes(partial_file(task), size);
        }
        options_.on_plan(total, here);
    }

    Result<PullPlan> make_plan() {
        HttpCall request;
        request.url = registry_.url("manifests/" + name_.tag);
        request.headers = {"Accept: " + std::string(kManifestType)};
        TARS_TRY(const auto answer, registry_.send(client_, std::move(request)));
        if (answer.is_success()) return plan_from(answer.body);
        const auto error = refusal(answer);
        if (!name_.is_hugging_face()) return error;
        // Its registry serves neither split files nor every name of a quantization; the Hub itself does.
        auto files = find_repository_files(name_, client_, registry_, options_);
        if (!files && files.error().code == ErrorCode::cancelled) return files.error();
        if (!files && files.error().hint.empty()) return error;
        if (!files) return files.error();
        PullPlan plan;
        for (const auto& file : *files) plan.tasks.push_back({store_.directory(), file.layer, file.url});
        return plan;
    }

    /// A file that nobody lists: how large it is, and what tells whether it is still the same.
    Result<PullPlan> plan_file() {
        HttpCall request;
        request.method = "HEAD";
        request.url = file_->url;
        TARS_TRY(auto answer, client_.send(request));
        if (!answer.is_success() && answer.status != 404) {  // some servers give files, but tell nothing
            request.method = "GET";
            request.headers = {"Range: bytes=0-0"};
            request.largest_body = kLargestRefusal;
            TARS_TRY(answer, client_.send(request));
        }
        if (answer.status == 404) return not_found("there is no such file", "check the address");
        if (!answer.is_success())
            return Error{ErrorCode::io, "the server answers " + std::to_string(answer.status), kInABrowser};
        BlobTask task{store_.directory(), {}, file_->url, file_->digest.empty(), answer.header("etag")};
        if (!task.etag.starts_with('"')) task.etag.clear();  // weak ones do not tell bytes apart
        task.layer.media_type = std::string(kLayerType) + "model";
        const auto range = parse_content_range(answer.header("content-range"));
        const auto length = answer.header("content-length");
        task.layer.size = range ? range->total : std::strtoull(length.c_str(), nullptr, 10);
        if (task.layer.size == 0)
            return unsupported("the server does not say how large the file is", kInABrowser);
        task.layer.digest = file_->digest;
        if (task.named_by_address) {
            TARS_TRY(const auto hex, sha256_of(file_->url + '\n' + std::to_string(task.layer.size) + '\n' +
                                               answer.header("etag") + answer.header("last-modified")));
            task.layer.digest = "sha256:" + hex;
        }
        return PullPlan{{std::move(task)}, {}};
    }

    Result<PullPlan> plan_from(const std::string& text) {
        const auto manifest = parse_manifest(text);
        if (!manifest) return manifest.error().in(registry_.url("manifests/" + name_.tag));
        PullPlan plan;
        plan.manifest = text;
        for (const auto& layer : manifest->blobs())
            plan.tasks.push_back({store_.directory(), layer, registry_.url("blobs/" + layer.digest)});
        return plan;
    }

    static Error refusal(const HttpAnswer& answer) {
        if (answer.status == 404)
            return not_found("file does not exist", "check the name and the tag behind the colon");
        if (answer.status == 401 || answer.status == 403)
            return invalid_input("unauthorized: access denied",
                                 "the name may be wrong; a model that asks for consent needs a token of an "
                                 "account that has given it, in HF_TOKEN");
        return Error{
            ErrorCode::io, std::to_string(answer.status) + ": " + escape_for_display(answer.body, 300), {}};
    }

    /// That what is still to come fits on the disk.
    Result<void> check_space(const std::vector<BlobTask>& tasks) const {
        std::error_code failure;
        fs::create_directories(blobs_folder(store_.directory()), failure);
        if (failure) return io_error(show_path(store_.directory()) + ": cannot create", failure.value());
        const auto space = fs::space(blobs_folder(store_.directory()), failure);
        if (failure) return {};  // a file system that does not say
        std::uint64_t needed = 0;
        for (const auto& task : tasks) {
            if (has_blob(task.store, task.layer)) continue;
            const auto left = task.layer.size - completed_bytes(partial_file(task), task.layer.size);
            needed = checked_add(needed, left).value_or(std::numeric_limits<std::uint64_t>::max());
        }
        if (needed <= space.available) return {};
        return Error{ErrorCode::io,
                     show_path(store_.directory()) + ": not enough room: " + in_gigabytes(needed) +
                         " are still to come, " + in_gigabytes(space.available) + " are free",
                     "make room, or choose another folder with TARS_MODELS"};
    }

    Result<void> fetch_all(std::vector<BlobTask>& tasks) {
        std::vector<FetchedBlob> fetched;
        std::vector<BlobTask> again;
        for (const auto& task : tasks) {
            TARS_TRY(auto blob, fetch_blob(task, client_, registry_, options_));
            if (blob)
                fetched.push_back(std::move(*blob));
            else
                tell_present(task.layer);
            if (fetched.size() == kMostOpenFiles) TARS_CHECK(finish(fetched, tasks, again));
        }
        tell("verifying sha256 digest");
        TARS_CHECK(finish(fetched, tasks, again));
        return again.empty() ? Result<void>() : fetch_all(again);
    }

    /// Looks at each, so that a damaged one costs no other. `again` gets those whose damage an earlier call
    /// may have left; in `tasks` digests that stood for an address become those of the files.
    Result<void> finish(std::vector<FetchedBlob>& fetched, std::vector<BlobTask>& tasks,
                        std::vector<BlobTask>& again) const {
        std::optional<Error> damage;
        for (auto& blob : fetched) {
            const auto finished = blob.finish(options_.stop);
            if (finished) {
                settle(tasks, blob.task(), *finished);
                continue;
            }
            if (finished.error().code == ErrorCode::cancelled) return finished.error();
            if (finished.error().code == ErrorCode::invalid_input && blob.resumed())
                again.push_back(blob.task());
            else if (!damage)
                damage = finished.error();
        }
        fetched.clear();
        if (damage) return std::move(*damage);
        return {};
    }

    static void settle(std::vector<BlobTask>& tasks, const BlobTask& fetched, const std::string& digest) {
        for (auto& task : tasks) {
            if (!task.named_by_address || task.layer.digest != fetched.layer.digest) continue;
            task.layer.digest = digest;
            task.named_by_address = false;
        }
    }

    void tell_present(const Layer& layer) const {
        if (options_.on_event)
            options_.on_event(
                {"pulling " + std::string(layer.hex().substr(0, 12)), layer.digest, layer.size, layer.size});
    }

    /// The registry's own bytes, or for files from a repository what `create` would write.
    Result<std::string> manifest_of(const PullPlan& plan) const {
        if (!plan.manifest.empty()) return plan.manifest;
        Manifest manifest;
        StoredConfig config;
        for (const auto& task : plan.tasks) {
            if (task.layer.kind() == "model" && config.format.empty()) {
                auto facts = describe_gguf(store_.blob_path(task.layer.digest));
                if (!facts) return file_ ? facts.error().in(address()) : facts.error();
                if (file_) TARS_CHECK(check_file(*facts));
                config = std::move(facts->config);
            }
            manifest.layers.push_back(task.layer);
        }
        TARS_TRY(manifest.config, add_text_blob(store_.directory(), kConfigType, config_text(config)));
        return manifest_text(manifest);
    }

    /// The file's, for people: what stands behind '?' may be a secret.
    std::string address() const {
        return escape_for_display(file_->url.substr(0, file_->url.find('?')), 300);
    }

    /// That it is all that a model needs.
    Result<void> check_file(const GgufFacts& facts) const {
        if (facts.kind != "model")
            return unsupported(address() + ": this file is no model, but the " + facts.kind + " of one",
                               "download the model itself");
        if (facts.parts > 1)
            return unsupported(address() + ": this is one of the " + std::to_string(facts.parts) +
                                   " files of a split model",
                               "download all of them in a browser, and import the first");
        return {};
    }

    OllamaStore& store_;
    const ModelName& name_;
    const FileAddress* file_;  ///< null: the registry has it
    const TransferOptions& options_;
    Registry registry_;
    HttpClient client_;
};

}  // namespace

TransferOptions transfer_options(const Environment& environment) {
    TransferOptions options;
    if (auto endpoint = environment("HF_ENDPOINT"); !endpoint.empty()) {
        while (endpoint.ends_with('/')) endpoint.pop_back();
        options.hugging_face = std::move(endpoint);
    }
    options.hugging_face_token = environment("HF_TOKEN");
    const auto streams = setting(environment, "MAX_TRANSFER_STREAMS");
    unsigned count = 0;
    std::from_chars(streams.data(), streams.data() + streams.size(), count);
    if (count > 0) options.connections = std::min(count, kMostConnections);
    const auto home = home_directory(environment);
    std::error_code ignored;
    if (const auto key = home / ".ollama" / "id_ed25519"; !home.empty() && fs::is_regular_file(key, ignored))
        options.key = key;
    return options;
}

Result<void> pull_model(OllamaStore& store, const ModelName& name, const TransferOptions& options) {
    if (!store.writable())
        return invalid_input(show_path(store.directory()) + " belongs to another program and is only read");
    TARS_TRY(auto registry, Registry::of(name, options));
    return Pull(store, name, options, std::move(registry)).run();
}

Result<void> pull_file(OllamaStore& store, const FileAddress& file, const TransferOptions& options) {
    if (!store.writable())
        return invalid_input(show_path(store.directory()) + " belongs to another program and is only read");
    auto stranger = options;  // who has a file learns nothing of who we are
    stranger.key.clear();
    TARS_TRY(auto registry, Registry::of(file.name, stranger));
    return Pull(store, file.name, options, std::move(registry), &file).run();
}

}  // namespace tars
