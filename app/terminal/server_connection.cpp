// SPDX-License-Identifier: Apache-2.0
#include "app/terminal/server_connection.h"

#include "core/paths.h"
#include "core/text_escape.h"
#include "library/network_use.h"
#include "server/server_options.h"

#include <httplib.h>

#include <cstdlib>
#include <fstream>

namespace tars {
namespace {

using Json = ServerConnection::Json;

constexpr std::size_t kLongestLine = std::size_t{64} << 20;
constexpr auto kProbe = std::chrono::seconds(2);
constexpr auto kPatience = std::chrono::hours(1);  // a stalled download says nothing for long

std::string from_environment(const char* name) {
    const char* value = std::getenv(name);
    return value ? value : "";
}

std::string configured_address() {
    const auto ours = from_environment("TARS_HOST");
    return ours.empty() ? from_environment("OLLAMA_HOST") : ours;
}

/// A server that listens everywhere is reached on this machine.
std::string reachable(const std::string& host) {
    if (host == "0.0.0.0") return "127.0.0.1";
    return host == "::" ? "::1" : host;
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

struct ServerConnection::Impl {
    Impl(const std::string& host, std::uint16_t port)
        : where(host + ":" + std::to_string(port)), client(host, port) {
        client.set_connection_timeout(2);
        client.set_read_timeout(kPatience);
        client.set_write_timeout(kPatience);
        if (const auto key = from_environment("TARS_API_KEY"); !key.empty())
            client.set_bearer_token_auth(key);
    }

    static Result<std::unique_ptr<Impl>> at_configured_address() {
        TARS_TRY(const auto address, parse_host(configured_address()));
        TARS_CHECK(NetworkUse(data_directory()).permit(reachable(address.host)));
        return std::make_unique<Impl>(reachable(address.host), address.port);
    }

    Error nobody() const { return not_found("no server answers at " + where, "start one with: tars serve"); }

    Error told(const std::string& message, int status) const {
        const auto hint = status == 401 ? "put a key into TARS_API_KEY" : "";
        return status == 404 ? not_found(where + ": " + message, hint)
                             : invalid_input(where + ": " + message, hint);
    }

    Result<Json> read(const httplib::Result& response) const {
        if (!response) return nobody();
        auto json = Json::parse(response->body, nullptr, false);
        if (json.is_object() && json.contains("error") && json["error"].is_string())
            return told(json["error"].get<std::string>(), response->status);
        if (response->status / 100 != 2)
            return invalid_input(where + " answered with status " + std::to_string(response->status));
        if (response->body.empty()) return Json::object();
        if (!json.is_object()) return invalid_input(where + " answered with something else than JSON");
        return json;
    }

    std::string where;
    httplib::Client client;
};

ServerConnection::ServerConnection(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
ServerConnection::ServerConnection(ServerConnection&&) noexcept = default;
ServerConnection::~ServerConnection() = default;

std::optional<ServerConnection> ServerConnection::find(bool alone) {
    if (alone || !from_environment("TARS_LOCAL").empty()) return {};
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

Result<Json> ServerConnection::get(const std::string& path) {
    return impl_->read(impl_->client.Get(path));
}

Result<Json> ServerConnection::post(const std::string& path, const Json& body) {
    return impl_->read(impl_->client.Post(path, text_of(body), "application/json"));
}

Result<Json> ServerConnection::remove(const std::string& path, const Json& body) {
    return impl_->read(impl_->client.Delete(path, text_of(body), "application/json"));
}

Result<void> ServerConnection::post_lines(const std::string& path, const Json& body,
                                          const std::function<bool(const Json&)>& take) {
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
    request.path = path;
    request.set_header("Content-Type", "application/json");
    request.body = text_of(body);
    request.content_receiver = [&](const char* bytes, std::size_t size, std::uint64_t, std::uint64_t) {
        return lines.add(std::string_view(bytes, size));
    };
    const auto response = impl_->client.send(request);
    if (!enough && !fault) lines.end();
    const int status = response ? response->status : 200;
    if (fault) return impl_->told(*fault, status);
    if (enough) return {};
    if (!response && response.error() == httplib::Error::Connection) return impl_->nobody();
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
    const auto path = "/api/blobs/" + digest;
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

std::uint64_t count_member(const Json& object, const char* key) {
    const auto it = object.find(key);
    return it != object.end() && it->is_number_unsigned() ? it->get<std::uint64_t>() : 0;
}

}  // namespace tars
