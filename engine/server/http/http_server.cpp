// SPDX-License-Identifier: Apache-2.0
#include "server/http/http_server.h"

#include "server/http/content_coding.h"

#include <algorithm>
#include <cctype>
#include <cstdio>
#include <limits>
#include <list>
#include <random>
#include <system_error>

#ifndef _WIN32
#include <sys/socket.h>
#include <unistd.h>
#endif

namespace tars {
namespace {

/// One thread per connection: most of them wait, for tokens or for their client.
class ConnectionThreads final : public httplib::TaskQueue {
  public:
    void enqueue(std::function<void()> work) override {
        std::erase_if(threads_, [](Worker& worker) {
            if (!worker.done) return false;
            worker.thread.join();
            return true;
        });
        auto& worker = threads_.emplace_back();
        try {
            worker.thread = std::thread([&worker, work] {
                work();
                worker.done = true;
            });
        } catch (const std::system_error&) {  // no thread to be had
            threads_.pop_back();
            work();  // refuses at once, as it sees that it runs on the acceptor's thread
        }
    }
    void shutdown() override {
        for (auto& worker : threads_) worker.thread.join();
        threads_.clear();
    }

  private:
    struct Worker {
        std::thread thread;
        std::atomic<bool> done{false};
    };
    std::list<Worker> threads_;
};

void close_socket(socket_t socket) {
#ifdef _WIN32
    ::shutdown(socket, SD_BOTH);
    ::closesocket(socket);
#else
    ::shutdown(socket, SHUT_RDWR);
    ::close(socket);
#endif
}

/// Takes the port of a server that has just ended. The library's own choice, SO_REUSEPORT, would let two
/// servers share a port without a word.
void reuse_address(socket_t socket) {
#ifndef _WIN32
    const int yes = 1;
    ::setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof(yes));
#else
    (void)socket;
#endif
}

std::string fresh_id() {
    thread_local std::random_device entropy;
    char text[20];
    std::snprintf(text, sizeof(text), "req_%08x%04x", entropy(), entropy() & 0xFFFF);
    return text;
}

/// A client's own id, where it is one that a log line can show.
bool is_plain_id(std::string_view id) {
    return !id.empty() && id.size() <= 64 && std::ranges::all_of(id, [](unsigned char c) {
        return std::isalnum(c) || c == '-' || c == '_' || c == '.';
    });
}

}  // namespace

struct HttpServer::Exchange {
    Connection& connection;
    HttpRequest request{};
    int status = 0;
    bool understood = false;  ///< the head was
    bool answered = false;    ///< by a handler, not by the library
    bool close = false;       ///< the connection is not fit for another request
    bool upload = false;      ///< the handler reads the body itself
    ContentCoding coding = ContentCoding::identity;
};

namespace {

constexpr const char* kUploadPath = "/upload";

/// Rides in the one field of the library's Request that can hold anything and that servers do not use.
struct ExchangeSlot {
    HttpServer::Exchange* exchange;
    bool operator()(std::uint64_t, std::uint64_t) const { return true; }
};

HttpServer::Exchange* exchange_of(const httplib::Request& raw) {
    const auto* slot = raw.progress.target<ExchangeSlot>();
    return slot ? slot->exchange : nullptr;
}

void write_head(httplib::Response& raw, const HttpResponse& response) {
    raw.status = response.status;
    for (const auto& [name, value] : response.headers) raw.set_header(name, value);
}

void write_whole(httplib::Response& raw, const HttpResponse& response) {
    write_head(raw, response);
    if (!response.body.empty() || !response.content_type.empty())
        raw.set_content(response.body, response.content_type);
}

void write_stream(Connection& connection, httplib::Response& raw, HttpResponse response, bool chunked) {
    write_head(raw, response);
    // The whole answer in one call: between calls the library would break off when the server stops.
    const auto provide = [stream = std::move(response.stream), &connection](std::size_t,
                                                                            httplib::DataSink& sink) {
        stream([&](std::string_view part, bool more) {
            connection.hold(more);
            return part.empty() ? connection.flush() : sink.write(part.data(), part.size());
        });
        sink.done();
        return true;
    };
    if (chunked)
        raw.set_chunked_content_provider(response.content_type, provide);
    else
        raw.set_content_provider(response.content_type, provide);
}

}  // namespace

HttpServer::HttpServer(const HttpServerOptions& options, HttpHandlers handlers)
    : options_(options), handlers_(std::move(handlers)) {
    new_task_queue = [] { return new ConnectionThreads; };
    set_tcp_nodelay(true);
    set_socket_options(reuse_address);
    set_payload_max_length(std::numeric_limits<std::size_t>::max());  // admit() and Connection bound bodies
    set_keep_alive_timeout(
        std::chrono::duration_cast<std::chrono::seconds>(options_.limits.idle_time).count());
    set_write_timeout(std::chrono::duration_cast<std::chrono::seconds>(options_.limits.write_time).count());
    const Handler handler = [this](const httplib::Request& raw, httplib::Response& response) {
        answer(raw, response);
    };
    // set_up() gives every request this path: the library matches paths with regular expressions, whose cost
    // a client should not choose.
    Get("/", handler).Post("/", handler).Put("/", handler).Patch("/", handler).Delete("/", handler);
    Options("/", handler);
    const HandlerWithContentReader upload = [this](const httplib::Request& raw, httplib::Response& response,
                                                   const httplib::ContentReader& reader) {
        answer_upload(raw, response, reader);
    };
    Post(kUploadPath, upload);
    set_pre_routing_handler(
        [this](const httplib::Request& raw, httplib::Response& response) { return admit(raw, response); });
    set_error_handler(Handler([this](const httplib::Request& raw, httplib::Response& response) {
        const auto* exchange = exchange_of(raw);
        if (exchange && exchange->answered) return;  // an error of ours, already worded
        if (exchange && exchange->connection.too_large()) response.status = 413;
        const HttpRequest nobody;
        write_whole(response, handlers_.refuse(response.status, exchange ? exchange->request : nobody));
    }));
    set_logger([](const httplib::Request& raw, const httplib::Response& response) {
        if (auto* exchange = exchange_of(raw)) exchange->status = response.status;
    });
}

HttpServer::~HttpServer() {
    stop();
}

Result<std::uint16_t> HttpServer::start() {
    const auto where = options_.host + ":" + std::to_string(options_.port);
    int port = options_.port;
    if (port == 0)
        port = bind_to_any_port(options_.host);
    else if (!bind_to_port(options_.host, port))
        port = -1;
    if (port <= 0) {
        return Error{ErrorCode::io, "cannot listen on " + where,
                     "is another server running there? --port chooses another port"};
    }
    ::listen(svr_sock_,
             512);  // the library's backlog of 5 makes clients wait for seconds when many come at once
    acceptor_ = std::thread([this] {
        accepting_ = std::this_thread::get_id();
        listen_after_bind();
    });
    while (!is_running()) std::this_thread::yield();
    return static_cast<std::uint16_t>(port);
}

void HttpServer::stop() {
    stopping_ = true;
    if (!acceptor_.joinable()) return;
    httplib::Server::stop();
    acceptor_.join();
}

bool HttpServer::process_and_close_socket(socket_t socket) {
    Connection connection(socket, options_.limits, abandoned_);
    if (++open_ <= options_.connections && std::this_thread::get_id() != accepting_) {
        serve(connection);
    } else {
        const std::string body = R"({"error":"server busy, too many connections"})";
        const auto refusal = "HTTP/1.1 503 Service Unavailable\r\nConnection: close\r\n"
                             "Content-Type: application/json\r\nContent-Length: " +
                             std::to_string(body.size()) + "\r\n\r\n" + body;
        connection.write(refusal.data(), refusal.size());
    }
    --open_;
    close_socket(socket);
    return true;
}

void HttpServer::serve(Connection& connection) {
    while (connection.wait_for_request([this] { return stopping_.load(); })) {
        Exchange exchange{connection};
        exchange.request.arrived = std::chrono::steady_clock::now();
        const auto sent_before = connection.written();
        bool closed = false;
        const bool good = process_request(connection, stopping_, closed,
                                          [&](httplib::Request& raw) { set_up(raw, exchange); });
        if (exchange.understood)
            handlers_.served(exchange.request, {exchange.status, connection.written() - sent_before,
                                                std::chrono::steady_clock::now() - exchange.request.arrived});
        // Where the library refused a request, nobody knows where the next one begins.
        if (exchange.close || !exchange.answered || connection.broken()) return connection.drain();
        if (!good || closed) return;
    }
}

void HttpServer::set_up(httplib::Request& raw, Exchange& exchange) {
    auto& request = exchange.request;
    exchange.understood = true;
    request.method = raw.method;
    request.path = raw.path;
    request.address = raw.remote_addr;
    for (const auto* ours : {"REMOTE_ADDR", "REMOTE_PORT", "LOCAL_ADDR", "LOCAL_PORT"})
        raw.headers.erase(ours);
    request.headers.assign(raw.headers.begin(), raw.headers.end());
    const auto id = request.header("X-Request-Id");
    request.id = is_plain_id(id) ? std::string(id) : fresh_id();
    request.client_gone = [&connection = exchange.connection] { return connection.gone(); };

    const bool has_length = raw.has_header("Content-Length");
    const bool takes_body = raw.method != "GET" && raw.method != "HEAD";
    // The library would read a body without a length until the client leaves, and leave a GET's unread.
    if (!has_length && !raw.has_header("Transfer-Encoding")) raw.set_header("Content-Length", "0");
    if (!takes_body && (has_length || raw.has_header("Transfer-Encoding"))) exchange.close = true;
    // Bodies are JSON whatever they are called, are never taken apart, and answers are sent whole and plain.
    // A packed one is unpacked here: the library would do it without a bound.
    for (const auto* unwanted : {"Content-Type", "Content-Encoding", "Accept-Encoding", "Range"})
        raw.headers.erase(unwanted);
    raw.ranges.clear();
    exchange.upload = handlers_.takes_upload && handlers_.takes_upload(request);
    if (exchange.upload)
        exchange.connection.begin_upload();
    else
        exchange.connection.begin_body();
    raw.path = exchange.upload ? kUploadPath : "/";
    raw.progress = ExchangeSlot{&exchange};
}

httplib::Server::HandlerResponse HttpServer::admit(const httplib::Request& raw, httplib::Response& response) {
    auto& exchange = *exchange_of(raw);
    const auto refuse = [&](HttpResponse refusal) {
        exchange.answered = true;
        exchange.close = true;  // its body, if there is one, stays unread
        refusal.headers.emplace_back("X-Request-Id", exchange.request.id);
        refusal.headers.emplace_back("Connection", "close");
        write_whole(response, refusal);
        return HandlerResponse::Handled;
    };
    if (auto refusal = handlers_.admit(exchange.request)) return refuse(std::move(*refusal));
    const auto lengths = raw.get_header_value_count("Content-Length");
    const auto length = raw.get_header_value("Content-Length");
    const bool chunked = raw.has_header("Transfer-Encoding");
    const bool digits = std::ranges::all_of(length, [](unsigned char c) { return std::isdigit(c); });
    // Two lengths, or a length in chunks, are how one request is smuggled inside another past a proxy.
    if (lengths > 1 || (chunked && lengths > 0) || !digits || length.size() > 18)
        return refuse(handlers_.refuse(400, exchange.request));
    if (!exchange.upload && !length.empty() && std::stoull(length) > options_.limits.body_bytes)
        return refuse(handlers_.refuse(413, exchange.request));
    const auto coding = content_coding(exchange.request.header("Content-Encoding"));
    if (!coding || (exchange.upload && *coding != ContentCoding::identity))
        return refuse(handlers_.refuse(415, exchange.request));
    exchange.coding = *coding;
    return HandlerResponse::Unhandled;
}

void HttpServer::answer(const httplib::Request& raw, httplib::Response& response) {
    auto& exchange = *exchange_of(raw);
    auto unpacked = unpack(exchange.coding, raw.body, options_.limits.body_bytes);
    exchange.request.body = std::move(unpacked.body);
    auto made = unpacked.fault == Unpacked::Fault::none        ? handlers_.handle(exchange.request)
                : unpacked.fault == Unpacked::Fault::too_large ? handlers_.refuse(413, exchange.request)
                                                               : handlers_.refuse(400, exchange.request);
    exchange.answered = true;
    made.headers.emplace_back("X-Request-Id", exchange.request.id);
    if (!made.stream) return write_whole(response, made);
    const bool chunked = raw.version != "HTTP/1.0";
    if (!chunked) exchange.close = true;
    write_stream(exchange.connection, response, std::move(made), chunked);
}

void HttpServer::answer_upload(const httplib::Request& raw, httplib::Response& response,
                               const httplib::ContentReader& reader) {
    auto& exchange = *exchange_of(raw);
    bool whole = false;
    exchange.request.read_body = [&](const std::function<bool(std::string_view)>& take) {
        return whole = reader(
                   [&](const char* bytes, std::size_t size) { return take(std::string_view(bytes, size)); });
    };
    answer(raw, response);
    exchange.request.read_body = {};
    if (whole) return;
    exchange.close = true;  // what is left of the body would be taken for the next request
    response.set_header("Connection", "close");
}

}  // namespace tars
