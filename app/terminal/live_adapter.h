// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"
#include "library/library.h"
#include "runtime/adapter_pool.h"

namespace tars {

AdapterRegistry user_adapters();

/// The adapter that the entry's model answers through, on that model as it is loaded here.
Result<AdapterLease> lease_adapter(AdapterPool& adapters, ModelId model, const LibraryEntry& entry);

}  // namespace tars
