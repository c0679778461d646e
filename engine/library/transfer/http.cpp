// SPDX-License-Identifier: Apache-2.0
#include "library/transfer/http.h"

#include "core/environment.h"
#include "core/text_escape.h"
#include "formats/messages.h"

#include <algorithm>
#include <cctype>
#include <cerrno>
#include <cstdlib>
#include <memory>
#include <string_view>

namespace tars {
namespace {

using namespace std::chrono_literals;

constexpr std::size_t kLargestHeaders = 1u << 20;
constexpr long kMostRedirects = 10;
constexpr std::uint64_t kNoteAfter = 16u << 20;  // bytes: how many a killed program may fail to note

void start_curl_once() {
    static const auto started = curl_global_init(CURL_GLOBAL_DEFAULT);
    (void)started;
}

std::string lower(std::string_view text) {
    std::string result(text);
    for (char& c : result) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return result;
}

std::string_view trimmed(std::string_view text) {
    const auto is_blank = [](char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; };
    while (!text.empty() && is_blank(text.front())) text.remove_prefix(1);
    while (!text.empty() && is_blank(text.back())) text.remove_suffix(1);
    return text;
}

/// "registry.ollama.ai" of a URL: what a message names.
std::string host_of(std::string_view url) {
    const auto start = url.find("://");
    const auto rest = start == url.npos ? url : url.substr(start + 3);
    return escape_for_display(rest.substr(0, rest.find_first_of("/?#")));
}

/// "example.org" or "[::1]" of a URL as libcurl understands it, in lower case, and the port if it is an
/// unusual one. Empty if it is none.
struct UrlHost {
    std::string name, port;

    std::string text() const { return port.empty() ? name : name + ":" + port; }
};
UrlHost url_host(const char* url) {
    constexpr unsigned kAnyUrl = CURLU_NON_SUPPORT_SCHEME | CURLU_GUESS_SCHEME;
    const std::unique_ptr<CURLU, decltype(&curl_url_cleanup)> parsed(curl_url(), curl_url_cleanup);
    if (!parsed || curl_url_set(parsed.get(), CURLUPART_URL, url, kAnyUrl) != CURLUE_OK) return {};
    const auto part = [&](CURLUPart which, unsigned flags) {
        char* text = nullptr;
        if (curl_url_get(parsed.get(), which, &text, flags) != CURLUE_OK) return std::string();
        std::string copy(text);
        curl_free(text);
        return copy;
    };
    return {lower(part(CURLUPART_HOST, 0)), part(CURLUPART_PORT, CURLU_NO_DEFAULT_PORT)};
}

Error network_error(std::string message, std::string hint = {}) {
    return {ErrorCode::io, std::move(message), std::move(hint)};
}

void limit_protocols(CURL* handle, bool allow_http) {
#if LIBCURL_VERSION_NUM >= 0x075500
    const char* protocols = allow_http ? "http,https" : "https";
    curl_easy_setopt(handle, CURLOPT_PROTOCOLS_STR, protocols);
    curl_easy_setopt(handle, CURLOPT_REDIR_PROTOCOLS_STR, protocols);
#else
    const long protocols = CURLPROTO_HTTPS | (allow_http ? CURLPROTO_HTTP : 0);
    curl_easy_setopt(handle, CURLOPT_PROTOCOLS, protocols);
    curl_easy_setopt(handle, CURLOPT_REDIR_PROTOCOLS, protocols);
#endif
}

/// As the environment says, in either case of letters; libcurl leaves HTTP_PROXY out, for fear that a web
/// server set it. This computer is never asked by way of another.
void choose_proxy(CURL* handle, std::string_view url) {
    const auto environment = process_environment();
    const auto either = [&](const char* lower_case, const char* upper_case) {
        auto value = environment(lower_case);
        return value.empty() ? environment(upper_case) : value;
    };
    const auto proxy = either("http_proxy", "HTTP_PROXY");
    if (!proxy.empty() && url.starts_with("http://") && environment("REQUEST_METHOD").empty())
        curl_easy_setopt(handle, CURLOPT_PROXY, proxy.c_str());
    auto direct = either("no_proxy", "NO_PROXY");
    if (direct != "*")
        direct += (direct.empty() ? "" : ",") + std::string("localhost,127.0.0.1,127.0.0.0/8,::1");
    curl_easy_setopt(handle, CURLOPT_NOPROXY, direct.c_str());
}

}  // namespace

std::string HttpAnswer::header(const std::string& name) const {
    const auto found = headers.find(name);
    return found == headers.end() ? "" : found->second;
}

Result<std::unique_ptr<Exchange>> Exchange::create(HttpCall request, const HttpSettings& settings,
                                                   Sink sink) {
    std::unique_ptr<Exchange> exchange(new Exchange(std::move(request), settings, std::move(sink)));
    TARS_CHECK(exchange->prepare(settings));
    return exchange;
}

Exchange::Exchange(HttpCall request, const HttpSettings& settings, Sink sink)
    : request_(std::move(request)),
      sink_(std::move(sink)),
      network_(settings.home),
      contact_{{}, settings.purpose, settings.subject, 0, 0, 0, 0, 0} {}

/// Asks whether a host may be asked, and notes that it is.
Result<void> Exchange::meet(const std::string& name, std::string with_port) {
    TARS_CHECK(network_.permit(name));
    contact_.host = std::move(with_port);
    contact_.requests = 1;
    return note_bytes();
}

/// After a redirect it is another host that answers, or that failed to.
Result<void> Exchange::meet_next() {
    const char* url = nullptr;
    if (curl_easy_getinfo(handle_, CURLINFO_EFFECTIVE_URL, &url) != CURLE_OK || !url) return {};
    const auto host = url_host(url);
    const auto text = is_loopback(host.name) ? std::string() : host.text();
    if (text == contact_.host) return {};
    TARS_CHECK(note_bytes());
    contact_.host.clear();
    contact_.sent = contact_.received = 0;
    return text.empty() ? Result<void>() : meet(host.name, text);
}

Result<void> Exchange::note_bytes() {
    if (contact_.host.empty()) return {};
    TARS_CHECK(network_.note(contact_));
    contact_.requests = contact_.sent = contact_.received = 0;
    return {};
}

Exchange::~Exchange() {
    if (handle_) {
        (void)meet_next();
        (void)note_bytes();
    }
    curl_easy_cleanup(handle_);
    curl_slist_free_all(headers_);
    if (source_) std::fclose(source_);
}

Result<void> Exchange::prepare(const HttpSettings& settings) {
    const auto host = url_host(request_.url.c_str());
    if (host.name.empty()) return invalid_input(escape_for_display(request_.url, 300) + ": this is no URL");
    const bool leaves = !is_loopback(host.name);
    if (leaves) TARS_CHECK(network_.permit(host.name));
    handle_ = curl_easy_init();
    if (!handle_) return Error{ErrorCode::out_of_memory, "no memory for a connection", {}};
    curl_easy_setopt(handle_, CURLOPT_URL, request_.url.c_str());
    curl_easy_setopt(handle_, CURLOPT_ERRORBUFFER, reason_);
    curl_easy_setopt(handle_, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(handle_, CURLOPT_USERAGENT, "tars/" TARS_VERSION);
    const bool follow =
        request_.follow_redirects && !network_.offline();  // this computer may point elsewhere
    curl_easy_setopt(handle_, CURLOPT_FOLLOWLOCATION, follow ? 1L : 0L);
    curl_easy_setopt(handle_, CURLOPT_MAXREDIRS, kMostRedirects);
    limit_protocols(handle_, settings.allow_http);
    choose_proxy(handle_, request_.url);
    // Parts shall have connections of their own, not share one as HTTP/2 would have them.
    curl_easy_setopt(handle_, CURLOPT_HTTP_VERSION, static_cast<long>(CURL_HTTP_VERSION_1_1));
    curl_easy_setopt(handle_, CURLOPT_CONNECTTIMEOUT, static_cast<long>(settings.stall.count()));
    curl_easy_setopt(handle_, CURLOPT_LOW_SPEED_LIMIT, 1L);
    curl_easy_setopt(handle_, CURLOPT_LOW_SPEED_TIME, static_cast<long>(settings.stall.count()));
    if (request_.bytes_per_second > 0) {
        const auto limit = static_cast<curl_off_t>(request_.bytes_per_second);
        curl_easy_setopt(handle_, CURLOPT_MAX_RECV_SPEED_LARGE, limit);
        curl_easy_setopt(handle_, CURLOPT_MAX_SEND_SPEED_LARGE, limit);
        // libcurl looks at the limit only after many buffers.
        curl_easy_setopt(handle_, CURLOPT_BUFFERSIZE,
                         std::clamp(static_cast<long>(limit / 100), 1024L, 16384L));
    }
    curl_easy_setopt(handle_, CURLOPT_HEADERFUNCTION, take_header);
    curl_easy_setopt(handle_, CURLOPT_HEADERDATA, this);
    curl_easy_setopt(handle_, CURLOPT_WRITEFUNCTION, take_body);
    curl_easy_setopt(handle_, CURLOPT_WRITEDATA, this);
    curl_easy_setopt(handle_, CURLOPT_PRIVATE, this);
    if (request_.method == "HEAD") curl_easy_setopt(handle_, CURLOPT_NOBODY, 1L);

    auto headers = request_.headers;
    if (request_.method != "GET" && request_.method != "HEAD") {
        curl_easy_setopt(handle_, CURLOPT_UPLOAD, 1L);
        curl_easy_setopt(handle_, CURLOPT_CUSTOMREQUEST, request_.method.c_str());
        curl_easy_setopt(handle_, CURLOPT_READFUNCTION, give_body);
        curl_easy_setopt(handle_, CURLOPT_READDATA, this);
        curl_easy_setopt(handle_, CURLOPT_SEEKFUNCTION, rewind_body);
        curl_easy_setopt(handle_, CURLOPT_SEEKDATA, this);
        const auto size = request_.upload ? request_.upload->size : request_.body.size();
        curl_easy_setopt(handle_, CURLOPT_INFILESIZE_LARGE, static_cast<curl_off_t>(size));
        headers.emplace_back("Expect:");  // no round trip before each upload
    }
    for (const auto& header : headers) {
        auto* longer = curl_slist_append(headers_, header.c_str());
        if (!longer) return Error{ErrorCode::out_of_memory, "no memory for a request", {}};
        headers_ = longer;
    }
    curl_easy_setopt(handle_, CURLOPT_HTTPHEADER, headers_);
    if (request_.upload) TARS_CHECK(open_upload());
    return leaves ? meet(host.name, host.text()) : Result<void>();
}

Result<void> Exchange::open_upload() {
    source_ = std::fopen(request_.upload->path.string().c_str(), "rb");
    if (!source_) return io_error(show_path(request_.upload->path) + ": cannot open", errno);
    if (rewind_body(this, 0, SEEK_SET) != CURL_SEEKFUNC_OK)
        return io_error(show_path(request_.upload->path) + ": cannot read", errno);
    return {};
}

std::size_t Exchange::take_header(char* bytes, std::size_t size, std::size_t count, void* self) {
    auto& exchange = *static_cast<Exchange*>(self);
    auto& answer = exchange.answer_;
    const std::string_view line(bytes, size * count);
    if (line.starts_with("HTTP/")) {  // of the next answer after a redirect
        if (auto met = exchange.meet_next(); !met) {
            exchange.sink_error_ = met.error();
            return 0;
        }
        answer = {};
        answer.status =
            std::strtol(std::string(line.substr(std::min(line.find(' '), line.size()))).c_str(), nullptr, 10);
        return line.size();
    }
    exchange.contact_.received += line.size();
    const auto colon = line.find(':');
    if (colon != line.npos && answer.headers.size() < 200 && line.size() < kLargestHeaders)
        answer.headers[lower(line.substr(0, colon))] = trimmed(line.substr(colon + 1));
    return line.size();
}

std::size_t Exchange::take_body(char* bytes, std::size_t size, std::size_t count, void* self) {
    auto& exchange = *static_cast<Exchange*>(self);
    const auto total = size * count;
    exchange.contact_.received += total;
    if (exchange.contact_.received >= kNoteAfter) {
        if (auto noted = exchange.note_bytes(); !noted) {
            exchange.sink_error_ = noted.error();
            return 0;
        }
    }
    if (exchange.sink_ && exchange.answer_.is_success()) {
        auto taken = exchange.sink_(exchange.answer_, std::as_bytes(std::span(bytes, total)));
        if (taken) return total;
        exchange.sink_error_ = taken.error();
        return 0;
    }
    if (exchange.answer_.body.size() + total > exchange.request_.largest_body) {
        exchange.sink_error_ = invalid_input(host_of(exchange.request_.url) + ": the answer has more than " +
                                             std::to_string(exchange.request_.largest_body) + " bytes");
        return 0;
    }
    exchange.answer_.body.append(bytes, total);
    return total;
}

std::size_t Exchange::give_body(char* bytes, std::size_t size, std::size_t count, void* self) {
    auto& exchange = *static_cast<Exchange*>(self);
    const auto room = size * count;
    std::size_t given = 0;
    if (exchange.source_) {
        const auto left = exchange.request_.upload->size - exchange.sent_;
        given = std::fread(bytes, 1, static_cast<std::size_t>(std::min<std::uint64_t>(room, left)),
                           exchange.source_);
        if (given == 0 && left > 0) return CURL_READFUNC_ABORT;  // the file became shorter
    } else {
        given = exchange.request_.body.copy(bytes, room, static_cast<std::size_t>(exchange.sent_));
    }
    exchange.sent_ += given;
    exchange.contact_.sent += given;
    if (exchange.request_.on_sent) exchange.request_.on_sent(exchange.sent_);
    return given;
}

int Exchange::rewind_body(void* self, curl_off_t offset, int origin) {
    auto& exchange = *static_cast<Exchange*>(self);
    if (origin != SEEK_SET || offset < 0) return CURL_SEEKFUNC_FAIL;
    exchange.sent_ = static_cast<std::uint64_t>(offset);
    if (!exchange.source_) return CURL_SEEKFUNC_OK;
    const auto place = exchange.request_.upload->offset + exchange.sent_;
#ifdef _WIN32
    const int moved = _fseeki64(exchange.source_, static_cast<long long>(place), SEEK_SET);
#else
    const int moved = fseeko(exchange.source_, static_cast<off_t>(place), SEEK_SET);
#endif
    return moved == 0 ? CURL_SEEKFUNC_OK : CURL_SEEKFUNC_FAIL;
}

std::optional<Error> Exchange::failure(CURLcode code) const {
    if (code == CURLE_OK) return {};
    if (sink_error_) return sink_error_;
    const auto host = host_of(request_.url);
    const auto reason = escape_for_display(reason_[0] ? reason_ : curl_easy_strerror(code), 300);
    switch (code) {
    case CURLE_COULDNT_RESOLVE_HOST:
    case CURLE_COULDNT_RESOLVE_PROXY:
        return network_error(host + ": the host cannot be found: " + reason,
                             "check its name and the network connection");
    case CURLE_COULDNT_CONNECT:
        return network_error(host + ": cannot connect: " + reason,
                             "check the network connection, or try later");
    case CURLE_OPERATION_TIMEDOUT:
        return network_error(host + ": no answer: " + reason, "check the network connection, or try later");
    case CURLE_UNSUPPORTED_PROTOCOL:
        return network_error(host + ": only HTTPS is allowed: " + reason);
    case CURLE_ABORTED_BY_CALLBACK:
        return request_.upload ? network_error(show_path(request_.upload->path) + ": the file became shorter")
                               : cancelled();
    case CURLE_TOO_MANY_REDIRECTS:
        return network_error(host + ": more than " + std::to_string(kMostRedirects) + " redirects");
    default:
        return network_error(host + ": the connection failed: " + reason);
    }
}

HttpClient::HttpClient(HttpSettings settings, std::stop_token stop)
    : settings_(settings), stop_(std::move(stop)) {
    start_curl_once();
    multi_ = curl_multi_init();
    wake_.emplace(stop_, [multi = multi_] { curl_multi_wakeup(multi); });
}

HttpClient::~HttpClient() {
    wake_.reset();
    curl_multi_cleanup(multi_);
}

void HttpClient::add(Exchange& exchange) {
    curl_multi_add_handle(multi_, exchange.handle());
}

void HttpClient::remove(Exchange& exchange) {
    curl_multi_remove_handle(multi_, exchange.handle());
}

std::vector<HttpClient::Ended> HttpClient::run(std::chrono::milliseconds wait) {
    int running = 0;
    curl_multi_perform(multi_, &running);
    std::vector<Ended> ended;
    int left = 0;
    while (const auto* message = curl_multi_info_read(multi_, &left)) {
        if (message->msg != CURLMSG_DONE) continue;
        char* exchange = nullptr;
        curl_easy_getinfo(message->easy_handle, CURLINFO_PRIVATE, &exchange);
        ended.push_back({reinterpret_cast<Exchange*>(exchange), message->data.result});
    }
    if (ended.empty() && !stop_.stop_requested())
        curl_multi_poll(multi_, nullptr, 0, static_cast<int>(wait.count()), nullptr);
    return ended;
}

Result<HttpAnswer> HttpClient::send(HttpCall request) {
    TARS_TRY(const auto exchange, Exchange::create(std::move(request), settings_));
    add(*exchange);
    std::vector<Ended> ended;
    while (ended.empty() && !stop_.stop_requested()) ended = run(500ms);
    remove(*exchange);
    if (ended.empty()) return cancelled();
    if (auto failure = exchange->failure(ended[0].code)) return std::move(*failure);
    return exchange->answer();
}

}  // namespace tars
