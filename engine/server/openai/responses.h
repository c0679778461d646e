// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/openai/openai.h"

namespace tars::openai {

/// A request to /v1/responses.
struct ResponseRequest {
    CompletionRequest completion;
    bool stream = false;
    Json body;  ///< as sent: much of it is repeated in the answer
};

/// Items become messages; what was stored elsewhere cannot be asked for. `notes` hear what is left out.
Result<ResponseRequest> read_response_request(Json body, Notes& notes);

}  // namespace tars::openai
