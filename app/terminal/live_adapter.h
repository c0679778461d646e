// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"
#include "library/adapter_registry.h"
#include "runtime/runtime.h"

#include <cstdint>

namespace tars {

AdapterRegistry user_adapters();

/// Puts the adapter that was adopted for the model onto it. The id for its requests; 0 where there is none.
Result<std::uint32_t> add_live_adapter(Runtime& runtime, ModelId model);

}  // namespace tars
