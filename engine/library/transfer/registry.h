// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "library/model_name.h"
#include "library/pull.h"
#include "library/transfer/http.h"

#include <string>
#include <vector>

namespace tars {

/// The registry that a model's name leads to, and what we have told it about who we are.
class Registry {
  public:
    static Result<Registry> of(const ModelName& name, const TransferOptions& options);

    /// "https://host/v2/namespace/model/" and what follows.
    std::string url(std::string_view rest) const;
    /// A URL of the same host as Location headers may shorten it.
    std::string absolute(const std::string& location) const;
    /// The headers that say who we are.
    std::vector<std::string> credentials() const;
    /// Sends; if the answer asks who we are, says so and sends once more.
    Result<HttpAnswer> send(HttpClient& client, HttpCall request);
    /// After a 401: gets the token that its challenge asks for. False if there was none to get.
    Result<bool> answer_challenge(HttpClient& client, const HttpAnswer& answer);

  private:
    Registry(std::string base, const ModelName& name, const TransferOptions& options)
        : base_(std::move(base)), name_(name), key_(options.key) {}

    std::string base_;  ///< "https://host"
    ModelName name_;
    std::filesystem::path key_;
    std::string token_;
};

/// "https://host:port" of a URL.
std::string origin_of(std::string_view url);

/// The value of `parameter` in `Bearer realm="…",service="…"`; "" where it is not.
std::string challenge_parameter(std::string_view challenge, std::string_view parameter);

/// Text as it may stand in a query or, with '/' left alone, in a path.
std::string percent_encoded(std::string_view text, bool keep_slashes = false);

}  // namespace tars
