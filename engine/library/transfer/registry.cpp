// SPDX-License-Identifier: Apache-2.0
#include "library/transfer/registry.h"

#include "core/text_escape.h"
#include "library/ollama/json_fields.h"
#include "library/transfer/signing_key.h"

#include <algorithm>
#include <cctype>
#include <random>

namespace tars {
namespace {

/// Of the host in a URL's origin, without regard to letter case.
bool same_origin(std::string_view a, std::string_view b) {
    return std::ranges::equal(
        a, b, [](unsigned char x, unsigned char y) { return std::tolower(x) == std::tolower(y); });
}

std::string random_text() {
    std::random_device source;
    return std::to_string(source()) + std::to_string(source());
}

std::string seconds_since_1970() {
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    return std::to_string(std::chrono::duration_cast<std::chrono::seconds>(now).count());
}

}  // namespace

Result<Registry> Registry::of(const ModelName& name, const TransferOptions& options) {
    if (name.is_hugging_face()) {
        Registry registry(origin_of(options.hugging_face), name, options);
        registry.token_ = options.hugging_face_token;
        registry.key_.clear();
        return registry;
    }
    if (name.scheme == "http" && !options.insecure)
        return invalid_input("insecure protocol http: '" + name.full() + "' would travel unencrypted",
                             "allow it with --insecure, or leave 'http://' out");
    return Registry((options.insecure ? "http://" : "https://") + name.host, name, options);
}

std::string Registry::url(std::string_view rest) const {
    return base_ + "/v2/" + name_.space + "/" + name_.model + "/" + std::string(rest);
}

std::string Registry::absolute(const std::string& location) const {
    return location.starts_with("/") ? base_ + location : location;
}

std::vector<std::string> Registry::credentials() const {
    if (token_.empty()) return {};
    return {"Authorization: Bearer " + token_};
}

Result<HttpAnswer> Registry::send(HttpClient& client, HttpCall request) {
    const auto plain = request.headers;
    for (bool again = false;; again = true) {
        request.headers = plain;
        // Nobody but the registry learns who we are: an upload may be sent on to another host.
        if (same_origin(origin_of(request.url), base_))
            for (auto& header : credentials()) request.headers.push_back(std::move(header));
        TARS_TRY(auto answer, client.send(request));
        if (answer.status != 401 || again) return answer;
        TARS_TRY(const bool known, answer_challenge(client, answer));
        if (!known) return answer;
    }
}

Result<bool> Registry::answer_challenge(HttpClient& client, const HttpAnswer& answer) {
    const auto challenge = answer.header("www-authenticate");
    const auto realm = challenge_parameter(challenge, "realm");
    if (realm.empty()) return false;
    if (!same_origin(origin_of(realm), base_))
        return invalid_input(base_ + ": the registry sends us for a token to another host, " +
                             escape_for_display(origin_of(realm)));
    auto url = realm + (realm.find('?') == realm.npos ? "?" : "&");
    url += "service=" + percent_encoded(challenge_parameter(challenge, "service"));
    url += "&scope=" + percent_encoded(challenge_parameter(challenge, "scope"));
    HttpCall request;
    if (!key_.empty()) {
        url += "&ts=" + seconds_since_1970() + "&nonce=" + random_text();
        TARS_TRY(const auto key, SigningKey::read(key_));
        TARS_TRY(const auto signature, key.sign_get(url));
        request.headers.push_back("Authorization: " + signature);
    }
    request.url = url;
    TARS_TRY(const auto granted, client.send(std::move(request)));
    if (!granted.is_success()) return false;
    const auto object = parse_json_object(granted.body);
    if (!object) return object.error().in(origin_of(realm) + ": the token");
    TARS_TRY(token_, text_field_or(*object, "token", ""));
    if (token_.empty()) {
        TARS_TRY(token_, text_field_or(*object, "access_token", ""));
    }
    // It becomes a header, so it must be one line.
    const bool printable = std::ranges::all_of(token_, [](char c) { return c > ' ' && c < '\x7f'; });
    if (!printable) token_.clear();
    return !token_.empty();
}

std::string origin_of(std::string_view url) {
    const auto start = url.find("://");
    if (start == url.npos) return std::string(url);
    return std::string(url.substr(0, url.find_first_of("/?#", start + 3)));
}

std::string challenge_parameter(std::string_view challenge, std::string_view parameter) {
    const auto wanted = std::string(parameter) + "=\"";
    for (std::size_t at = challenge.find(wanted); at != challenge.npos; at = challenge.find(wanted, at + 1)) {
        if (at > 0 && challenge[at - 1] != ' ' && challenge[at - 1] != ',') continue;
        const auto start = at + wanted.size();
        const auto end = challenge.find('"', start);
        return end == challenge.npos ? "" : std::string(challenge.substr(start, end - start));
    }
    return "";
}

std::string percent_encoded(std::string_view text, bool keep_slashes) {
    constexpr std::string_view kDigits = "0123456789ABCDEF";
    std::string encoded;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        const bool plain = byte < 128 && (std::isalnum(byte) || c == '-' || c == '.' || c == '_' || c == '~');
        if (plain || (keep_slashes && c == '/')) {
            encoded += c;
        } else {
            encoded += '%';
            encoded += kDigits[byte >> 4];
            encoded += kDigits[byte & 15];
        }
    }
    return encoded;
}

}  // namespace tars
