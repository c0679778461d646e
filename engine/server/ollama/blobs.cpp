// SPDX-License-Identifier: Apache-2.0
// Files that models are to be made of: HEAD and POST /api/blobs/sha256:…
#include "library/blob_upload.h"
#include "server/ollama/ollama.h"

namespace tars::ollama {
namespace {

Result<HttpResponse> check(Service& service, std::string_view digest) {
    TARS_TRY(const auto store, service.catalogue.library().own_store());
    TARS_TRY(const auto there, has_blob(store, digest));
    return HttpResponse{.status = there ? 200 : 404};
}

Result<HttpResponse> receive(Service& service, const HttpRequest& http, std::string_view digest) {
    TARS_TRY(const auto store, service.catalogue.library().own_store());
    TARS_TRY(const auto there, has_blob(store, digest));
    if (there) return HttpResponse{.status = 200};  // the client need not send it
    TARS_TRY(auto upload, BlobUpload::start(store, digest));
    Result<void> written;
    const bool whole = http.read_body([&](std::string_view piece) {
        written = upload.write(std::as_bytes(std::span(piece)));
        return written.has_value();
    });
    TARS_CHECK(written);
    if (!whole) return invalid_input("the upload broke off");
    TARS_CHECK(upload.finish());
    return HttpResponse{.status = 201};
}

HttpResponse done(Result<HttpResponse> response) {
    return response ? std::move(*response) : refusal(response.error());
}

}  // namespace

void add_blobs(Router& router, Service& service) {
    router.add("HEAD", "/api/blobs/*", [&service](const HttpRequest&, std::string_view digest) {
        return done(check(service, digest));
    });
    router.add_upload("/api/blobs/*", [&service](const HttpRequest& http, std::string_view digest) {
        return done(receive(service, http, digest));
    });
}

}  // namespace tars::ollama
