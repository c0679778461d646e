// SPDX-License-Identifier: Apache-2.0
#include "server/answers/service.h"

namespace tars {
namespace {

Result<ModelLease> lease_model(Service& service, const ModelPool::Wish& wish) {
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

Result<AdapterLease> lease_adapter(Service& service, ModelId model,
                                   const std::optional<std::filesystem::path>& file) {
    if (!file) return AdapterLease();
    return service.adapters.acquire(model, *file);
}

/// The model is there: what is not found is its adapter, or something that this expects of the model.
Error fault_of_adapter(const LibraryEntry& entry, const Error& error) {
    auto fault = error.in("the adapter of model '" + display_name(entry) + "'");
    if (fault.code == ErrorCode::not_found) fault.code = ErrorCode::invalid_input;
    return fault;
}

}  // namespace

Result<Seat> take_seat(Service& service, const LibraryEntry& entry, const ModelPool::Wish& wish) {
    // Before the model, for which others wait.
    const auto file = service.catalogue.adapter_of(entry);
    if (!file) return fault_of_adapter(entry, file.error());
    TARS_TRY(auto lease, lease_model(service, wish));
    auto adapter = lease_adapter(service, lease.id(), *file);
    if (!adapter) return fault_of_adapter(entry, adapter.error());
    return Seat{std::move(lease), std::move(*adapter)};
}

}  // namespace tars
