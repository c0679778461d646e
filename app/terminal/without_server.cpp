// SPDX-License-Identifier: Apache-2.0
// Builds without an HTTP library do everything themselves.
#include "app/terminal/server_connection.h"

namespace tars {

struct ServerConnection::Impl {};

ServerConnection::ServerConnection(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
ServerConnection::ServerConnection(ServerConnection&&) noexcept = default;
ServerConnection::~ServerConnection() = default;

std::optional<ServerConnection> ServerConnection::find(bool) {
    return {};
}
Result<ServerConnection> ServerConnection::need() {
    return unsupported("this build cannot talk to a server");
}
Result<ServerConnection> ServerConnection::find_or_start(bool, const ModelArguments&, bool) {
    return unsupported("this build has no server, and cannot do this without one");
}
bool ServerConnection::is_own() const {
    return false;
}
std::string ServerConnection::name_of(const std::string& model) const {
    return model;
}
Result<void> ServerConnection::load(const std::string&, std::uint32_t, const Json&) {
    return {};
}
Result<ServerConnection::Json> ServerConnection::get(const std::string&) {
    return Json::object();
}
Result<ServerConnection::Json> ServerConnection::post(const std::string&, const Json&) {
    return Json::object();
}
Result<ServerConnection::Json> ServerConnection::remove(const std::string&, const Json&) {
    return Json::object();
}
Result<void> ServerConnection::post_lines(const std::string&, const Json&,
                                          const std::function<bool(const Json&)>&,
                                          const std::function<bool()>&) {
    return {};
}
Result<void> ServerConnection::follow(const std::string&, const Json&,
                                      const std::function<void(const TransferEvent&)>&) {
    return {};
}
Result<void> ServerConnection::send_blob(const std::filesystem::path&, const std::string&,
                                         const std::function<void(const TransferEvent&)>&) {
    return {};
}

std::string shown_member(const ServerConnection::Json&, const char*) {
    return {};
}
std::string text_member(const ServerConnection::Json&, const char*) {
    return {};
}
std::uint64_t count_member(const ServerConnection::Json&, const char*) {
    return 0;
}

}  // namespace tars
