// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "runtime/adapter_pool.h"
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
          adapters(runs),
          catalogue(std::move(library)),
          version(std::move(program_version)) {}

    Runtime& runtime;
    ModelPool pool;
    AdapterPool adapters;
    ModelCatalogue catalogue;
    Metrics metrics;
    Transfers pulls;
    std::string version;
    std::atomic<bool> draining{false};  ///< the server is about to stop
};

/// A turn on a model, seen through its adapter if it has one.
struct Seat {
    ModelLease lease;
    AdapterLease adapter;  ///< last, so that it ends first
};

/// Waits for a turn on the model of the library at wish.path. Errors are told as clients know them.
Result<Seat> take_seat(Service& service, const LibraryEntry& entry, const ModelPool::Wish& wish);

}  // namespace tars
