// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "runtime/model_pool.h"
#include "server/answers/metrics.h"
#include "server/answers/model_catalogue.h"
#include "server/answers/transfers.h"

#include <atomic>
#include <string>

namespace tars {

/// What all handlers share.
struct Service {
    Service(Runtime& runs, const ModelPoolOptions& limits, Library library, std::string program_version)
        : runtime(runs),
          pool(runs, limits),
          catalogue(std::move(library)),
          version(std::move(program_version)) {}

    Runtime& runtime;
    ModelPool pool;
    ModelCatalogue catalogue;
    Metrics metrics;
    Transfers pulls;
    std::string version;
    std::atomic<bool> draining{false};  ///< the server is about to stop
};

}  // namespace tars
