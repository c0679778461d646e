// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "library/library.h"
#include "library/pull.h"
#include "server/answers/service.h"
#include "server/answers/transfers.h"

#include <stop_token>

namespace tars::ollama {

/// Fetches a model into our own store and gives it its name in the library, then tells "success".
Result<void> pull(Library library, const ModelName& name, TransferOptions options, const Transfer::Tell& tell,
                  std::stop_token stop);
/// Likewise on a thread of its own, together with all others who want the same model now.
Result<TransferWatch> join_pull(Service& service, const ModelName& name, bool insecure);

}  // namespace tars::ollama
