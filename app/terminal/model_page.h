// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/terminal/server_connection.h"

#include <string>

namespace tars {

/// How much of a model's page is wanted.
struct PageExtent {
    bool metadata = false, tensors = false;
};

/// What /api/show told of a model, as a page for people.
std::string model_page(const ServerConnection::Json& shown, PageExtent extent = {});

/// "license", "modelfile", "parameters", "system" or "template" of it, as it is; an error where it has none.
Result<std::string> model_text(const ServerConnection::Json& shown, const std::string& part);

}  // namespace tars
