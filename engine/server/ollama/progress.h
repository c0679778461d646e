// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/answers/json_body.h"
#include "server/answers/transfers.h"
#include "server/http/message.h"

namespace tars::ollama {

/// How a transfer goes, as one JSON object per line: {status, digest?, total?, completed?}, or {error} at its
/// end. Not streamed: the last of them alone, an error under `failure`, or under its own status where that is
/// 0. A client that leaves lets go of the transfer.
HttpResponse progress(const HttpRequest& http, TransferWatch watch, bool stream, int failure);

}  // namespace tars::ollama
