// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "runtime/adapter_pool.h"
#include "runtime/model_pool.h"
#include "server/answers/metrics.h"
#include "server/answers/model_catalogue.h"
#include "server/answers/notes.h"
#include "server/answers/transfers.h"
#include "server/server_options.h"

#include <atomic>
#include <functional>
#include <string>

namespace tars {

/// What all handlers share.
struct Service {
    Service(Runtime& runs, const ServerOptions& options, Library library)
        : runtime(runs),
          pool(runs, options.pool),
          adapters(runs),
          catalogue(std::move(library), options.go_template),
          notes(options.log),
          log(options.log),
          debug(options.log ? options.debug : 0),
          transfers(options.transfers),
          version(options.version) {}

    Runtime& runtime;
    ModelPool pool;
    AdapterPool adapters;
    ModelCatalogue catalogue;
    Metrics metrics;
    Transfers pulls;
    Notes notes;
    std::function<void(const std::string& line)> log;  ///< may be empty
    unsigned debug;                                    ///< see ServerOptions; 0 where there is no log
    TransferOptions transfers;                         ///< to which each adds what is its own
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
