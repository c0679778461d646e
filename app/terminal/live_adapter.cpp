// SPDX-License-Identifier: Apache-2.0
#include "app/terminal/live_adapter.h"

#include "core/paths.h"
#include "model/adapter_file.h"

namespace tars {

AdapterRegistry user_adapters() {
    return AdapterRegistry(data_directory() / "adapters");
}

Result<std::uint32_t> add_live_adapter(Runtime& runtime, ModelId model) {
    const auto loaded = runtime.find(model);
    if (!loaded) return 0u;
    TARS_TRY(const auto live, user_adapters().live_of_model(loaded->info().path));
    if (!live) return 0u;
    TARS_TRY(const auto adapter, open_adapter(live->file, loaded->plan()));
    return runtime.add_adapter(model, adapter);
}

}  // namespace tars
