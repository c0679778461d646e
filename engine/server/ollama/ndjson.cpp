// SPDX-License-Identifier: Apache-2.0
#include "server/ollama/ndjson.h"

#include "server/ollama/ollama.h"

namespace tars::ollama {

Json NdjsonTranslator::object(const Completion& completion, const Delta& delta,
                              const Outcome* outcome) const {
    Json object = {{"model", model_}, {"created_at", time_text(std::chrono::system_clock::now())}};
    add_text(object, delta);
    object["done"] = outcome != nullptr;
    if (outcome) object["done_reason"] = outcome->is_cut() ? "length" : "stop";
    add_rest(object, completion, delta, outcome);
    return object;
}

void NdjsonTranslator::add_logprobs(Json& object, const Completion& completion, const Delta& delta) {
    if (!delta.logprobs.empty()) object["logprobs"] = logprobs_json(completion.model(), delta.logprobs);
}

std::string NdjsonTranslator::more(const Completion& completion, const Delta& delta) {
    const bool thinks = !delta.thinking.empty();
    const bool plain =
        !(thinks && !delta.content.empty()) && delta.tool_calls.empty() && delta.logprobs.empty();
    if (!plain) return to_text(object(completion, delta, nullptr)) + "\n";
    auto& frame = thinks ? thinking_ : content_;
    if (!frame) {
        Delta holes;
        (thinks ? holes.thinking : holes.content) = JsonFrame::kHole;
        auto line = object(completion, holes, nullptr);
        line["created_at"] = JsonFrame::kHole;
        frame.emplace(to_text(line) + "\n");
    }
    return frame->fill({to_text(time_text(std::chrono::system_clock::now())),
                        to_text(thinks ? delta.thinking : delta.content)});
}

std::string NdjsonTranslator::end(const Completion& completion, const Outcome& outcome) {
    return to_text(object(completion, {}, &outcome)) + "\n";
}

std::string NdjsonTranslator::broken(const Error& error) {
    return to_text({{"error", error.text()}}) + "\n";
}

std::string NdjsonTranslator::whole(const Completion& completion, const Delta& all, const Outcome& outcome) {
    return to_text(object(completion, all, &outcome));
}

HttpResponse NdjsonTranslator::refusal(const Error& error) const {
    return ollama::refusal(error);
}

}  // namespace tars::ollama
