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

/// A turn on a model. Errors are told as clients know them.
inline Result<ModelLease> lease_model(Service& service, const ModelPool::Wish& wish) {
    auto lease = service.pool.acquire(wish);
    if (!lease && lease.error().code == ErrorCode::cancelled) return cancelled("request canceled");
    if (!lease && lease.error().code == ErrorCode::busy)
        return Error{
            ErrorCode::busy, "server busy, please try again.  maximum pending requests exceeded", {}};
    // What is wrong with a model's file is no fault of the request.
    if (!lease &&
        (lease.error().code == ErrorCode::invalid_input || lease.error().code == ErrorCode::unsupported))
        return Error{ErrorCode::internal, lease.error().message, lease.error().hint};
    return lease;
}

}  // namespace tars
