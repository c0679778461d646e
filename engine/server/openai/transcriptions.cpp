// SPDX-License-Identifier: Apache-2.0
// POST /v1/audio/transcriptions. No model here can hear yet; everything that comes before that is looked at.
#include "server/http/multipart.h"
#include "server/openai/openai.h"

namespace tars::openai {
namespace {

Result<HttpResponse> transcribe(Service& service, const HttpRequest& http) {
    const auto form = parse_form(http.header("Content-Type"), http.body);
    if (!form) return invalid_input("the request is no multipart form");
    std::string model;
    const FormField* file = nullptr;
    for (const auto& field : *form) {
        if (field.name == "model") model = field.content;
        if (field.name == "file") file = &field;
    }
    if (model.empty()) return invalid_input("model is required");
    if (!file) return invalid_input("file is required: the form has no field 'file'");
    if (file->content.empty()) return invalid_input("audio file is empty");
    TARS_CHECK(service.catalogue.find(model));
    return cannot_take(Media::audio);
}

}  // namespace

void add_transcriptions(Router& router, Service& service) {
    router.add("POST", "/v1/audio/transcriptions", handler(service, transcribe));
}

}  // namespace tars::openai
