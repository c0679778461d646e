// SPDX-License-Identifier: Apache-2.0
#include "app/terminal/server_connection.h"

#include "app/terminal/own_server.h"
#include "app/terminal/server_address.h"
#include "core/environment.h"
#include "core/paths.h"
#include "core/text_escape.h"
#include "library/network_use.h"

#include <httplib.h>

#include <atomic>
#include <condition_variable>
#include <fstream>
#include <mutex>
#include <thread>

namespace tars {
namespace {

using Json = ServerConnection::Json;

constexpr std::size_t kLongestLine = std::size_t{64} << 20;
constexpr auto kProbe = std::chrono::seconds(2);
constexpr auto kPatience = std::chrono::hours(1);  // a stalled download says nothing for long

std::string configured_address() {
    return setting(process_environment(), "HOST");
}

/// The library takes a scheme only within an address, and there no IPv6 one with letters.
httplib::Client client_for(const ServerAddress& address) {
    if (!address.tls) return httplib::Client(address.host, address.port);
    const bool ipv6 = address.host.find(':') != std::string::npos;
    return httplib::Client("https://" + (ipv6 ? "[" + address.host + "]" : address.host) + ":" +
                           std::to_string(address.port));
}

std::string text_of(const Json& json) {
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

/// Takes a streamed body apart.
class Lines {
  public:
    explicit Lines(std::function<bool(const std::string&)> take) : take_(std::move(take)) {}

    bool add(std::string_view bytes) {
        for (const char c : bytes) {
            if (c != '\n') {
                line_ += c;
                if (line_.size() > kLongestLine) return false;
            } else if (!end()) {
                return false;
            }
        }
        return true;
    }
    bool end() {
        const auto line = std::exchange(line_, {});
        return line.empty() || take_(line);
    }

  private:
    std::function<bool(const std::string&)> take_;
    std::string line_;
};

}  // namespace

bool is_about_tls(httplib::Error error) {
    return error == httplib::Error::SSLConnection || error == httplib::Error::SSLLoadingCerts ||
           error == httplib::Error::SSLServerVerification;
}
bool is_about_connecting(httplib::Error error) {
    return error == httplib::Error::Connection || error == httplib::Error::ConnectionTimeout ||
           is_about_tls(error);
}

/// Ends what the client waits for once somebody says so.
class Watch {
  public:
    Watch(httplib::Client& client, std::function<bool()> abandoned) {
        if (!abandoned) return;
        thread_ = std::jthread([this, &client, abandoned = std::move(abandoned)](std::stop_token over) {
            std::unique_lock lock(mutex_);
            while (!over.stop_requested() && !abandoned())
                never_.wait_for(lock, over, std::chrono::milliseconds(20), [] { return false; });
            if (over.stop_requested()) return;
            fired_ = true;
            client.stop();
        });
    }
    bool fired() const { return fired_; }

  private:
    std::atomic<bool> fired_{false};
    std::mutex mutex_;
    std::condition_variable_any never_;  ///< that anybody notifies: it only lets a wait be stopped
    std::jthread thread_;
};

struct ServerConnection::Impl {
    explicit Impl(const ServerAddress& address)
        : where(address.text()), prefix(address.path), client(client_for(address)) {
        client.set_connection_timeout(2);
        client.set_read_timeout(kPatience);
        client.set_write_timeout(kPatience);
        if (const auto key = process_environment()("TARS_API_KEY"); !key.empty())
            client.set_bearer_token_auth(key);
    }

    static Result<std::unique_ptr<Impl>> at_configured_address() {
        const auto address = parse_server_address(configured_address());
        if (!address) return address.error().in("the server's address");
        TARS_CHECK(NetworkUse(data_directory()).permit(address->host));
        return std::make_unique<Impl>(*address);
    }

    Error nobody(httplib::Error error = httplib::Error::Connection) const {
        if (error == httplib::Error::SSLServerVerification || error == httplib::Error::SSLLoadingCerts)
            return not_found("the certificate of " + where + " is not one that this computer trusts",
                             "install it, or that of whoever signed it, among the system's");
        if (error == httplib::Error::SSLConnection)
            return not_found("no TLS connection to " + where, "http:// where the server does not speak TLS");
        return not_found("no server answers at " + where, "start one with: tars serve");
    }

    Error told(const std::string& message, int status) const {
        const auto hint = status == 401 ? "put a key into TARS_API_KEY" : "";
        const auto text = own ? message : where + ": " + message;
        return status == 404 ? not_found(text, hint) : invalid_input(text, hint);
    }

    Result<Json> read(const httplib::Result& response) const {
        if (!response && is_about_connecting(response.error())) return nobody(response.error());
        if (!response) return invalid_input(where + ": the answer broke off");
        auto json = Json::parse(response->body, nullptr, false);
        if (json.is_object() && json.contains("error") && json["error"].is_string())
            return told(json["error"].get<std::string>(), response->status);
        if (response->status / 100 != 2)
            return invalid_input(where + " answered with status " + std::to_string(response->status));
        if (response->body.empty()) return Json::object();
        if (!json.is_object()) return invalid_input(where + " answered with something else than JSON");
        return json;
    }

    std::string where, prefix;
    std::unique_ptr<OwnServer> own;
    httplib::Client client;  ///< after the server that it asks
};

ServerConnection::ServerConnection(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
ServerConnection::ServerConnection(ServerConnection&&) noexcept = default;
ServerConnection::~ServerConnection() = default;

std::optional<ServerConnection> ServerConnection::find(bool alone) {
    if (alone || !process_environment()("TARS_LOCAL").empty()) return {};
    auto impl = Impl::at_configured_address();
    if (!impl) return {};
    ServerConnection server(std::move(*impl));
    server.impl_->client.set_read_timeout(kProbe);  // whatever listens there need not be one of ours
    const auto version = server.get("/api/version");
    server.impl_->client.set_read_timeout(kPatience);
    if (!version || (configured_address().empty() && !version->contains("tars"))) return {};
    return server;
}

Result<ServerConnection> ServerConnection::need() {
    TARS_TRY(auto impl, Impl::at_configured_address());
    return ServerConnection(std::move(impl));
}

Result<ServerConnection> ServerConnection::find_or_start(bool alone, const ModelArguments& model,
                                                         bool without_adapters) {
    if (auto server = find(alone)) return std::move(*server);
    TARS_TRY(auto own, OwnServer::start(model, without_adapters));
    ServerAddress address;
    address.port = own->port();
    auto impl = std::make_unique<Impl>(address);
    impl->client.set_bearer_token_auth(own->key());
    impl->own = std::move(own);
    return ServerConnection(std::move(impl));
}

bool ServerConnection::is_own() const {
    return impl_->own != nullptr;
}

std::string ServerConnection::name_of(const std::string& model) const {
    return impl_->own && !impl_->own->model().empty() ? impl_->own->model() : model;
}

Result<void> ServerConnection::load(const std::string& model, std::uint32_t context,
                                    std::optional<std::int32_t> num_gpu, const Json& keep_alive) {
    if (impl_->own) return impl_->own->load(model, context, num_gpu);
    Json body = {{"model", model}};
    if (context > 0) body["options"]["num_ctx"] = context;
    if (num_gpu) body["options"]["num_gpu"] = *num_gpu;
    if (!keep_alive.is_null()) body["keep_alive"] = keep_alive;
    ProgressLine progress("loading");
    progress.wait();
    const auto done = post("/api/generate", body);
    return done ? Result<void>() : done.error();
}

Result<Json> ServerConnection::get(const std::string& path) {
    return impl_->read(impl_->client.Get(impl_->prefix + path));
}

Result<Json> ServerConnection::post(const std::string& path, const Json& body) {
    return impl_->read(impl_->client.Post(impl_->prefix + path, text_of(body), "application/json"));
}

Result<Json> ServerConnection::remove(const std::string& path, const Json& body) {
    return impl_->read(impl_->client.Delete(impl_->prefix + path, text_of(body), "application/json"));
}

Result<void> ServerConnection::post_lines(const std::string& path, const Json& body,
                                          const std::function<bool(const Json&)>& take,
                                          const std::function<bool()>& abandoned) {
    std::optional<std::string> fault;
    bool enough = false;
    Lines lines([&](const std::string& line) {
        const auto json = Json::parse(line, nullptr, false);
        if (json.is_object() && json.contains("error"))
            fault = json["error"].is_string() ? json["error"].get<std::string>() : text_of(json["error"]);
        else if (json.is_object())
            enough = !take(json);
        return !fault && !enough;
    });
    httplib::Request request;
    request.method = "POST";
    request.path = impl_->prefix + path;
    request.set_header("Content-Type", "application/json");
    request.body = text_of(body);
    request.content_receiver = [&](const char* bytes, std::size_t size, std::uint64_t, std::uint64_t) {
        return lines.add(std::string_view(bytes, size));
    };
    const Watch watch(impl_->client, abandoned);
    const auto response = impl_->client.send(request);
    if (watch.fired()) return {};
    if (!enough && !fault) lines.end();
    const int status = response ? response->status : 200;
    if (fault) return impl_->told(*fault, status);
    if (enough) return {};
    if (!response && is_about_connecting(response.error())) return impl_->nobody(response.error());
    if (!response) return invalid_input(impl_->where + ": the answer broke off");
    if (status != 200) return invalid_input(impl_->where + " answered with status " + std::to_string(status));
    return {};
}

Result<void> ServerConnection::follow(const std::string& path, const Json& body,
                                      const std::function<void(const TransferEvent&)>& on_event) {
    bool success = false;
    TARS_CHECK(post_lines(path, body, [&](const Json& line) {
        const auto status = shown_member(line, "status");
        success = success || status == "success";
        on_event({status, shown_member(line, "digest"), count_member(line, "total"),
                  count_member(line, "completed")});
        return true;
    }));
    return success ? Result<void>() : invalid_input(impl_->where + ": the work broke off");
}

Result<void> ServerConnection::send_blob(const std::filesystem::path& file, const std::string& digest,
                                         const std::function<void(const TransferEvent&)>& on_event) {
    const auto path = impl_->prefix + "/api/blobs/" + digest;
    const auto known = impl_->client.Head(path);
    if (!known) return impl_->nobody();
    if (known->status == 200) return {};
    std::error_code failure;
    const auto size = std::filesystem::file_size(file, failure);
    std::ifstream stream(file, std::ios::binary);
    if (failure || !stream) return io_error(escape_for_display(file.string(), 4096) + ": cannot open", errno);
    std::vector<char> chunk(std::size_t{1} << 20);
    const auto provide = [&](std::size_t offset, std::size_t length, httplib::DataSink& sink) {
        stream.read(chunk.data(), static_cast<std::streamsize>(std::min(length, chunk.size())));
        const auto count = static_cast<std::size_t>(stream.gcount());
        on_event({"sending " + file.filename().string(), digest, size, offset + count});
        return count > 0 && sink.write(chunk.data(), count);
    };
    const auto response = impl_->client.Post(path, size, provide, "application/octet-stream");
    const auto read = impl_->read(response);
    return read ? Result<void>() : read.error();
}

std::string shown_member(const Json& object, const char* key) {
    const auto it = object.find(key);
    if (it == object.end() || it->is_null()) return {};
    return escape_for_display(it->is_string() ? it->get<std::string>() : text_of(*it), 300);
}

std::string text_member(const Json& object, const char* key) {
    const auto it = object.is_object() ? object.find(key) : object.end();
    return it != object.end() && it->is_string() ? it->get<std::string>() : "";
}

std::uint64_t count_member(const Json& object, const char* key) {
    const auto it = object.find(key);
    return it != object.end() && it->is_number_unsigned() ? it->get<std::uint64_t>() : 0;
}

}  // namespace tars
