// SPDX-License-Identifier: Apache-2.0
//
// The upload part of the registry protocol (OCI distribution), with what Ollama's registry adds: a part may
// be sent on to a URL of its storage, which then wants the MD5 digests of the parts at the end.
#include "core/text_escape.h"
#include "library/ollama/layout.h"
#include "library/ollama/sha256.h"
#include "library/pull.h"
#include "library/transfer/registry.h"

#include <algorithm>
#include <chrono>
#include <fstream>
#include <system_error>
#include <thread>

namespace tars {
namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

constexpr auto kEventEvery = 60ms;
constexpr std::uint64_t kLargestPart = 256'000'000;  // read into memory where its MD5 is wanted

std::string where(const std::string& url) {
    return escape_for_display(url.substr(0, url.find('?')), 300);
}

Error refusal(const std::string& url, const HttpAnswer& answer) {
    if (answer.status == 401 || answer.status == 403)
        return invalid_input(where(url) + ": unauthorized: access denied",
                             "sign in at the registry, and give it your public key");
    return Error{ErrorCode::io,
                 where(url) + ": " + std::to_string(answer.status) + ": " +
                     escape_for_display(answer.body, 300),
                 {}};
}

std::string hex_of(std::string_view bytes) {
    constexpr std::string_view kDigits = "0123456789abcdef";
    std::string text;
    for (const char c : bytes) {
        text += kDigits[static_cast<unsigned char>(c) >> 4];
        text += kDigits[static_cast<unsigned char>(c) & 15];
    }
    return text;
}

class Push {
  public:
    Push(const OllamaStore& store, const ModelName& name, const TransferOptions& options, Registry registry)
        : store_(store),
          options_(options),
          registry_(std::move(registry)),
          client_({options.insecure, options.stall, options.home, "push", name.display()}, options.stop) {}

    Result<void> run(const ModelName& name, const std::string& text) {
        TARS_TRY(const auto manifest, parse_manifest(text));
        for (const auto& layer : manifest.blobs()) TARS_CHECK(send_blob(layer));
        tell("pushing manifest");
        HttpCall request;
        request.method = "PUT";
        request.url = registry_.url("manifests/" + name.tag);
        request.headers = {"Content-Type: " + std::string(kManifestType)};
        request.body = text;
        TARS_TRY(const auto answer, registry_.send(client_, request));
        if (!answer.is_success()) return refusal(request.url, answer);
        tell("success");
        return {};
    }

  private:
    void tell(const char* status) const {
        if (options_.on_event) options_.on_event({status, "", 0, 0});
    }

    void tell(const Layer& layer, std::uint64_t completed, bool always) {
        if (!options_.on_event || (!always && Clock::now() - last_event_ < kEventEvery)) return;
        last_event_ = Clock::now();
        options_.on_event(
            {"pushing " + std::string(layer.hex().substr(0, 12)), layer.digest, layer.size, completed});
    }

    Result<void> send_blob(const Layer& layer) {
        tell(layer, 0, true);
        TARS_TRY(const bool present, is_present(layer));
        auto pause = options_.first_pause;
        for (int tried = 1; !present; ++tried, pause *= 2) {
            auto sent = upload(layer);
            if (sent) break;
            // Only what may pass is worth another try: what the network did, not what the registry said.
            const bool passing = sent.error().code == ErrorCode::busy;
            if (!passing || tried >= options_.tries) return sent.error();
            for (auto waited = 0ms; waited < pause; waited += 50ms) {
                if (options_.stop.stop_requested()) return cancelled();
                std::this_thread::sleep_for(50ms);
            }
        }
        tell(layer, layer.size, true);
        return {};
    }

    Result<bool> is_present(const Layer& layer) {
        HttpCall request;
        request.method = "HEAD";
        request.url = registry_.url("blobs/" + layer.digest);
        TARS_TRY(const auto answer, registry_.send(client_, request));
        if (answer.is_success()) return true;
        if (answer.status == 404) return false;
        return refusal(request.url, answer);
    }

    Result<void> upload(const Layer& layer) {
        HttpCall begin;
        begin.method = "POST";
        begin.url = registry_.url("blobs/uploads/");
        begin.headers = {"Content-Length: 0"};
        TARS_TRY(const auto begun, registry_.send(client_, begin));
        if (!begun.is_success()) return refusal(begin.url, begun);
        TARS_TRY(auto next, next_url(begin.url, begun));

        std::string part_digests;
        bool sent_on = false;
        std::size_t parts = 0;
        const auto length =
            std::clamp(layer.size / 16 + 1, std::min(options_.part_bytes, kLargestPart), kLargestPart);
        for (std::uint64_t offset = 0; offset < layer.size; offset += length, ++parts) {
            const FileSlice slice{store_.blob_path(layer.digest), offset,
                                  std::min(length, layer.size - offset)};
            TARS_TRY(auto answer, send_part(layer, slice, next));
            if (answer.status == 307) {
                TARS_CHECK(send_part_on(layer, slice, answer.header("location")));
                sent_on = true;
            } else if (!answer.is_success()) {
                return passing_or_final(next, answer);
            }
            if (sent_on) {
                TARS_TRY(const auto digest, md5_of_slice(slice));
                part_digests += digest;
            }
            TARS_TRY(next, next_url(next, answer));
        }

        HttpCall end;
        end.method = "PUT";
        end.url =
            next + (next.find('?') == next.npos ? "?" : "&") + "digest=" + percent_encoded(layer.digest);
        if (sent_on) {
            TARS_TRY(const auto digest, md5_of(part_digests));
            end.url += "&etag=" + hex_of(digest) + "-" + std::to_string(parts);
        }
        TARS_TRY(const auto ended, registry_.send(client_, end));
        return ended.is_success() ? Result<void>() : passing_or_final(end.url, ended);
    }

    Result<HttpAnswer> send_part(const Layer& layer, const FileSlice& slice, const std::string& url) {
        HttpCall request;
        request.method = "PATCH";
        request.url = url;
        request.follow_redirects = false;
        request.upload = slice;
        request.bytes_per_second = options_.bytes_per_second;
        request.headers = {"Content-Type: application/octet-stream",
                           "Content-Range: " + std::to_string(slice.offset) + "-" +
                               std::to_string(slice.offset + slice.size - 1),
                           "X-Redirect-Uploads: 1"};
        request.on_sent = [&](std::uint64_t bytes) { tell(layer, slice.offset + bytes, false); };
        return as_passing(registry_.send(client_, std::move(request)));
    }

    /// To the storage behind the registry, which must not learn who we are.
    Result<void> send_part_on(const Layer& layer, const FileSlice& slice, const std::string& url) {
        HttpCall request;
        request.method = "PUT";
        request.url = url;
        request.follow_redirects = false;
        request.upload = slice;
        request.bytes_per_second = options_.bytes_per_second;
        request.on_sent = [&](std::uint64_t bytes) { tell(layer, slice.offset + bytes, false); };
        TARS_TRY(const auto answer, as_passing(client_.send(std::move(request))));
        return answer.is_success() ? Result<void>() : passing_or_final(url, answer);
    }

    Result<std::string> next_url(const std::string& url, const HttpAnswer& answer) const {
        auto next = answer.header("docker-upload-location");
        if (next.empty() && answer.status != 307) next = answer.header("location");
        if (next.empty()) return invalid_input(where(url) + ": the registry does not say where to go on");
        return registry_.absolute(next);
    }

    static Result<std::string> md5_of_slice(const FileSlice& slice) {
        std::ifstream file(slice.path, std::ios::binary);
        file.seekg(static_cast<std::streamoff>(slice.offset));
        std::string bytes(static_cast<std::size_t>(slice.size), '\0');
        file.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
        if (!file) return io_error(show_path(slice.path) + ": cannot read", EIO);
        return md5_of(bytes);
    }

    /// A failure of the network is worth another try.
    static Result<HttpAnswer> as_passing(Result<HttpAnswer> answer) {
        if (answer || answer.error().code != ErrorCode::io) return answer;
        auto error = answer.error();
        error.code = ErrorCode::busy;
        return error;
    }

    static Error passing_or_final(const std::string& url, const HttpAnswer& answer) {
        auto error = refusal(url, answer);
        // 416: the registry has another part of the upload than we think, after a connection broke.
        if (answer.status >= 500 || answer.status == 429 || answer.status == 416)
            error.code = ErrorCode::busy;
        return error;
    }

    const OllamaStore& store_;
    const TransferOptions& options_;
    Registry registry_;
    HttpClient client_;
    Clock::time_point last_event_{};
};

}  // namespace

Result<void> push_model(const OllamaStore& store, const ModelName& name, const TransferOptions& options) {
    const auto tell = [&](const char* status) {
        if (options.on_event) options.on_event({status, "", 0, 0});
    };
    TARS_TRY(auto registry, Registry::of(name, options));
    tell("retrieving manifest");
    const auto model = store.find(name);  // every blob there, of the right size
    if (!model) {
        tell("couldn't retrieve manifest");
        return model.error();
    }
    TARS_TRY(const auto text, store.manifest_bytes(name));
    return Push(store, name, options, std::move(registry)).run(name, text);
}

}  // namespace tars
