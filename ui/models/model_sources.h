// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "library/pull.h"
#include "library/scan.h"
#include "ui/models/memory_fit.h"

#include <functional>
#include <vector>

namespace tars::ui {

class MeteredConnection;

/// Where models may come from besides the user's own files, and go to.
struct ModelSources {
    /// The folders of other programs. Asked for on a worker.
    std::function<std::vector<ScanRoot>()> scanRoots = {};
    TransferOptions transfer = {};            ///< how to fetch; its event and stop are set for each transfer
    ReadGpus gpus = {};                       ///< empty: as NVIDIA's driver says
    MeteredConnection* connection = nullptr;  ///< outlives the window; null: as the system says
};

}  // namespace tars::ui
