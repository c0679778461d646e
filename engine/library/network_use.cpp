// SPDX-License-Identifier: Apache-2.0
#include "library/network_use.h"

#include "core/atomic_file.h"
#include "core/file_lock.h"
#include "core/text_escape.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <chrono>
#include <system_error>
#include <utility>

namespace tars {
namespace {

using nlohmann::json;

constexpr const char *kOffline = "offline", *kContacts = "contacts.json", *kLock = "contacts.lock";
constexpr std::uint64_t kLargestFile = 16u << 20;
constexpr std::size_t kMostContacts = 1000;

std::int64_t now() {
    return std::chrono::duration_cast<std::chrono::milliseconds>(
               std::chrono::system_clock::now().time_since_epoch())
        .count();
}

json to_json(const Contact& contact) {
    return {{"host", contact.host},   {"purpose", contact.purpose},  {"subject", contact.subject},
            {"first", contact.first}, {"last", contact.last},        {"requests", contact.requests},
            {"sent", contact.sent},   {"received", contact.received}};
}

Contact from_json(const json& object) {
    Contact contact;
    object.at("host").get_to(contact.host);
    object.at("purpose").get_to(contact.purpose);
    object.at("subject").get_to(contact.subject);
    object.at("first").get_to(contact.first);
    object.at("last").get_to(contact.last);
    object.at("requests").get_to(contact.requests);
    object.at("sent").get_to(contact.sent);
    object.at("received").get_to(contact.received);
    return contact;
}

Result<std::vector<Contact>> read(const std::filesystem::path& path) {
    std::error_code ignored;
    if (!std::filesystem::exists(path, ignored)) return std::vector<Contact>();
    TARS_TRY(const auto text, read_text_file(path, kLargestFile));
    try {
        std::vector<Contact> contacts;
        for (const auto& object : json::parse(text)) contacts.push_back(from_json(object));
        return contacts;
    } catch (const json::exception& failure) {
        return invalid_input(path.string() +
                                 ": it is no list of hosts: " + escape_for_display(failure.what(), 200),
                             "delete the list in the settings under Privacy, or the file");
    }
}

}  // namespace

NetworkUse::NetworkUse(std::filesystem::path directory, Environment environment)
    : directory_(std::move(directory)), environment_(std::move(environment)) {}

bool NetworkUse::forced_offline() const {
    const auto value = environment_("TARS_OFFLINE");
    return !value.empty() && value != "0" && value != "false";
}

bool NetworkUse::chosen_offline() const {
    std::error_code failure;
    const bool there = std::filesystem::exists(directory_ / kOffline, failure);
    return there || failure;  // a folder that cannot be looked into may well say so
}

Result<void> NetworkUse::choose_offline(bool offline) {
    if (offline) {
        std::error_code failure;
        std::filesystem::create_directories(directory_, failure);
        return write_text_file(directory_ / kOffline, "");
    }
    std::error_code failure;
    std::filesystem::remove(directory_ / kOffline, failure);
    if (failure)
        return Error{
            ErrorCode::io, (directory_ / kOffline).string() + ": cannot remove: " + failure.message(), {}};
    return {};
}

Result<void> NetworkUse::permit(std::string_view host) const {
    if (is_loopback(host) || !offline()) return {};
    return forbidden("offline: " + escape_for_display(host, 300) + " was not asked",
                     forced_offline() ? "unset TARS_OFFLINE to use the network"
                                      : "switch offline off in the settings under Privacy, or with "
                                        "\"tars network online\"");
}

Result<void> NetworkUse::note(const Contact& news) const {
    std::error_code failure;
    std::filesystem::create_directories(directory_, failure);
    TARS_TRY(const auto lock, FileLock::exclusive(directory_ / kLock));
    TARS_TRY(auto contacts, read(directory_ / kContacts));
    auto at = std::find_if(contacts.begin(), contacts.end(), [&](const Contact& known) {
        return known.host == news.host && known.purpose == news.purpose;
    });
    if (at == contacts.end()) {
        contacts.push_back({news.host, news.purpose, news.subject, now(), 0, 0, 0, 0});
        at = contacts.end() - 1;
    }
    at->subject = news.subject;
    at->last = now();
    at->requests += news.requests;
    at->sent += news.sent;
    at->received += news.received;
    std::stable_sort(contacts.begin(), contacts.end(),
                     [](const Contact& a, const Contact& b) { return a.last > b.last; });
    if (contacts.size() > kMostContacts) contacts.resize(kMostContacts);
    json list = json::array();
    for (const auto& contact : contacts) list.push_back(to_json(contact));
    return write_text_file(directory_ / kContacts,
                           list.dump(1, ' ', false, json::error_handler_t::replace) + "\n");
}

Result<std::vector<Contact>> NetworkUse::contacts() const {
    TARS_TRY(const auto lock, FileLock::shared(directory_ / kLock));
    return read(directory_ / kContacts);
}

Result<void> NetworkUse::forget() const {
    std::error_code ignored;
    if (!std::filesystem::exists(directory_ / kContacts, ignored)) return {};
    TARS_TRY(const auto lock, FileLock::exclusive(directory_ / kLock));
    std::error_code failure;
    std::filesystem::remove(directory_ / kContacts, failure);
    if (failure)
        return Error{
            ErrorCode::io, (directory_ / kContacts).string() + ": cannot remove: " + failure.message(), {}};
    return {};
}

bool is_loopback(std::string_view host) {
    if (host.starts_with('[') && host.ends_with(']')) host = host.substr(1, host.size() - 2);
    std::string name(host);
    for (char& c : name)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    if (name == "localhost" || name.ends_with(".localhost") || name == "::1") return true;
    const bool numbers =
        std::all_of(name.begin(), name.end(), [](char c) { return c == '.' || (c >= '0' && c <= '9'); });
    return numbers && name.starts_with("127.") && std::count(name.begin(), name.end(), '.') == 3;
}

}  // namespace tars
