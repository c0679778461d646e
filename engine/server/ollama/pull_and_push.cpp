// SPDX-License-Identifier: Apache-2.0
// Models from registries and to them: /api/pull, /api/push.
#include "server/ollama/pull_and_push.h"

#include "server/ollama/ollama.h"
#include "server/ollama/progress.h"

namespace tars::ollama {
namespace {

constexpr int kFailure = 500;

struct TransferRequest {
    std::string name;
    bool insecure = false;
    bool stream = true;
};

Result<TransferRequest> read_transfer(const HttpRequest& http) {
    TARS_TRY(const auto body, parse_body(http.body));
    TransferRequest request;
    TARS_TRY(request.name, read_name(body));
    Fields in(body);
    in.read("insecure", request.insecure);
    in.read("stream", request.stream);
    TARS_CHECK(in.done());
    return request;
}

/// Only `insecure` makes it plain HTTP, whatever scheme a name has.
Result<ModelName> read_model_name(const std::string& text) {
    auto name = ModelName::parse(text);
    if (!name) return invalid_input("invalid model name");
    name->scheme = "https";
    return name;
}

TransferOptions options_for(const Service& service, bool insecure) {
    auto options = service.transfers;
    options.insecure = insecure;
    return options;
}

Result<HttpResponse> pull(Service& service, const HttpRequest& http) {
    TARS_TRY(const auto request, read_transfer(http));
    TARS_TRY(const auto name, read_model_name(request.name));
    TARS_TRY(auto watch, join_pull(service, name, request.insecure));
    return progress(http, std::move(watch), request.stream, kFailure);
}

/// Out of the store the model stands in.
Result<void> push_from(const std::vector<OllamaStore>& stores, const ModelName& name,
                       const TransferOptions& options) {
    for (const auto& store : stores) {
        const auto found = store.find(name);
        if (!found && found.error().code == ErrorCode::not_found) continue;
        return push_model(store, name, options);
    }
    options.on_event({"retrieving manifest", "", 0, 0});
    options.on_event({"couldn't retrieve manifest", "", 0, 0});
    return not_found("model '" + name.display() + "' not found");
}

Result<HttpResponse> push(Service& service, const HttpRequest& http) {
    TARS_TRY(const auto request, read_transfer(http));
    if (request.name.empty()) return invalid_input("model is required");
    TARS_TRY(const auto name, read_model_name(request.name));
    const auto work = [stores = service.catalogue.library().stores(), name,
                       options = options_for(service, request.insecure)](const Transfer::Tell& tell,
                                                                         std::stop_token stop) mutable {
        options.on_event = tell;
        options.stop = std::move(stop);
        return push_from(stores, name, options);
    };
    return progress(http, TransferWatch(std::make_shared<Transfer>(work)), request.stream, kFailure);
}

}  // namespace

Result<void> pull(Library library, const ModelName& name, TransferOptions options, const Transfer::Tell& tell,
                  std::stop_token stop) {
    TARS_TRY(auto store, library.own_store());
    options.stop = std::move(stop);
    // Whoever reads "success" finds the model under its name.
    options.on_event = [&tell](const TransferEvent& event) {
        if (event.status != "success") tell(event);
    };
    TARS_CHECK(pull_model(store, name, options));
    TARS_CHECK(library.make_way_for(name));
    tell({"success", "", 0, 0});
    return {};
}

Result<TransferWatch> join_pull(Service& service, const ModelName& name, bool insecure) {
    TARS_CHECK(service.catalogue.library().own_store());
    const auto key = lower_case(name.full()) + (insecure ? " insecure" : "");
    return service.pulls.join(
        key, [library = service.catalogue.library(), name,
              options = options_for(service, insecure)](const Transfer::Tell& tell, std::stop_token stop) {
            return pull(library, name, options, tell, std::move(stop));
        });
}

void add_transfers(Router& router, Service& service) {
    router.add("POST", "/api/pull", handler(service, pull));
    router.add("POST", "/api/push", handler(service, push));
}

}  // namespace tars::ollama
