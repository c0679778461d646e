// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"
#include "library/network_use.h"

#include <curl/curl.h>

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

namespace tars {

struct HttpSettings {
    bool allow_http = false;  ///< plain HTTP, also as the target of a redirect
    std::chrono::seconds stall{30};
    std::filesystem::path home;  ///< whose NetworkUse permits and notes every request
    std::string purpose;         ///< as in Contact
    std::string subject;
};

/// Bytes of a file to be sent.
struct FileSlice {
    std::filesystem::path path;
    std::uint64_t offset = 0;
    std::uint64_t size = 0;
};

struct HttpCall {
    std::string method = "GET";
    std::string url;
    std::vector<std::string> headers;  ///< "Name: value"; Authorization stays with the first host
    std::string body;
    std::optional<FileSlice> upload;  ///< instead of `body`
    bool follow_redirects = true;
    std::uint64_t bytes_per_second = 0;               ///< 0: no limit
    std::size_t largest_body = 64u << 20;             ///< bytes of an answer without sink; more is an error
    std::function<void(std::uint64_t)> on_sent = {};  ///< bytes of the upload so far
};

struct HttpAnswer {
    long status = 0;
    std::map<std::string, std::string> headers;  ///< names in lower case
    std::string body;                            ///< not what a sink took

    std::string header(const std::string& name) const;
    bool is_success() const { return status >= 200 && status < 300; }
};

/// One request on its way, and what has come of it so far. No request leaves TARS in another way: here is
/// asked whether it may, and noted whom it reaches, redirects included.
class Exchange {
  public:
    /// Takes the body of a successful answer, piece by piece, as it comes.
    using Sink = std::function<Result<void>(const HttpAnswer&, std::span<const std::byte>)>;

    static Result<std::unique_ptr<Exchange>> create(HttpCall request, const HttpSettings& settings,
                                                    Sink sink = {});
    ~Exchange();
    Exchange(const Exchange&) = delete;
    Exchange& operator=(const Exchange&) = delete;

    const HttpAnswer& answer() const { return answer_; }
    /// The error that `code` stands for; empty if all went well.
    std::optional<Error> failure(CURLcode code) const;
    CURL* handle() const { return handle_; }

  private:
    Exchange(HttpCall request, const HttpSettings& settings, Sink sink);
    Result<void> prepare(const HttpSettings& settings);
    Result<void> open_upload();
    Result<void> meet(const std::string& name, std::string with_port);
    Result<void> meet_next();
    Result<void> note_bytes();
    static std::size_t take_header(char* bytes, std::size_t size, std::size_t count, void* self);
    static std::size_t take_body(char* bytes, std::size_t size, std::size_t count, void* self);
    static std::size_t give_body(char* bytes, std::size_t size, std::size_t count, void* self);
    static int rewind_body(void* self, curl_off_t offset, int origin);

    HttpCall request_;
    Sink sink_;
    HttpAnswer answer_;
    std::optional<Error> sink_error_;
    NetworkUse network_;
    Contact contact_;  ///< what was not noted yet of the host asked now; without a host that is this computer
    std::uint64_t sent_ = 0;
    std::FILE* source_ = nullptr;
    CURL* handle_ = nullptr;
    curl_slist* headers_ = nullptr;
    char reason_[CURL_ERROR_SIZE] = {};
};

/// Exchanges that run at the same time in the thread that calls run().
class HttpClient {
  public:
    HttpClient(HttpSettings settings, std::stop_token stop);
    ~HttpClient();
    HttpClient(const HttpClient&) = delete;
    HttpClient& operator=(const HttpClient&) = delete;

    const HttpSettings& settings() const { return settings_; }
    void add(Exchange& exchange);
    void remove(Exchange& exchange);
    struct Ended {
        Exchange* exchange = nullptr;
        CURLcode code = CURLE_OK;
    };
    /// Waits at most so long for something to happen; a stop ends the wait.
    std::vector<Ended> run(std::chrono::milliseconds wait);

    /// One exchange to its end. Any status is an answer.
    Result<HttpAnswer> send(HttpCall request);

  private:
    HttpSettings settings_;
    std::stop_token stop_;
    CURLM* multi_;
    std::optional<std::stop_callback<std::function<void()>>> wake_;
};

}  // namespace tars
