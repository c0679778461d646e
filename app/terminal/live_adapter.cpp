// SPDX-License-Identifier: Apache-2.0
#include "app/terminal/live_adapter.h"

#include "core/paths.h"
#include "tuning/kept_run.h"

namespace tars {

AdapterRegistry user_adapters() {
    return AdapterRegistry(data_directory() / "adapters");
}

Result<std::uint32_t> add_live_adapter(Runtime& runtime, ModelId model) {
    return add_live_adapter(user_adapters(), runtime, model);
}

}  // namespace tars
