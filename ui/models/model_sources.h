// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "library/pull.h"
#include "library/scan.h"

#include <functional>
#include <vector>

namespace tars::ui {

/// Where models may come from besides the user's own files.
struct ModelSources {
    /// The folders of other programs. Asked for on a worker.
    std::function<std::vector<ScanRoot>()> scanRoots = {};
    TransferOptions transfer = {};  ///< how to fetch; its event and stop are set for each transfer
};

}  // namespace tars::ui
