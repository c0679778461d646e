// SPDX-License-Identifier: Apache-2.0
#include "server/openai/event_translator.h"

namespace tars::openai {

Json EventTranslator::object(const char* kind, Json choice) const {
    auto choices = Json::array();
    if (!choice.is_null()) choices.push_back(std::move(choice));
    return {{"id", id_},
            {"object", kind},
            {"created", created_},
            {"model", model_},
            {"system_fingerprint", "fp_ollama"},  // as clients know it
            {"choices", std::move(choices)}};
}

std::string EventTranslator::last_events(const char* kind, const Outcome& outcome) const {
    std::string events;
    if (include_usage_) {
        auto last = object(kind, nullptr);
        last["usage"] = usage_json(outcome);
        events = event(last);
    }
    return events + "data: [DONE]\n\n";
}

std::string EventTranslator::text_of(Json object, const Outcome& outcome) const {
    object["usage"] = usage_json(outcome);
    return to_text(object) + "\n";
}

}  // namespace tars::openai
