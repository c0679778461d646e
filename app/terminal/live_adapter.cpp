// SPDX-License-Identifier: Apache-2.0
#include "app/terminal/live_adapter.h"

#include "app/terminal/options.h"

namespace tars {

AdapterRegistry user_adapters() {
    return user_library().adapters();
}

Result<AdapterLease> lease_adapter(AdapterPool& adapters, ModelId model, const LibraryEntry& entry) {
    TARS_TRY(const auto file, user_library().adapter_of(entry));
    if (!file) return AdapterLease();
    return adapters.acquire(model, *file);
}

}  // namespace tars
