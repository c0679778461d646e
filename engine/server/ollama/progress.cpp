// SPDX-License-Identifier: Apache-2.0
#include "server/ollama/progress.h"

#include "server/answers/translator.h"
#include "server/ollama/ollama.h"

namespace tars::ollama {
namespace {

constexpr auto kLineEvery = std::chrono::milliseconds(60);

Json event_json(const TransferEvent& event) {
    Json object = {{"status", event.status}};
    if (!event.digest.empty()) object["digest"] = event.digest;
    if (event.total > 0) object["total"] = event.total;
    if (event.completed > 0) object["completed"] = event.completed;
    return object;
}

HttpResponse whole(const HttpRequest& http, TransferWatch& watch, int failure) {
    Json last = Json::object();
    for (;;) {
        const auto news = watch.wait(kLineEvery);
        if (!news.events.empty()) last = event_json(news.events.back());
        if (!news.end && http.client_gone()) return refusal(cancelled("request canceled"));
        if (!news.end) continue;
        HttpResponse response;
        response.content_type = "application/json";
        response.body = to_text(last);
        if (*news.end) return response;
        const auto& error = news.end->error();
        response.status = failure != 0 ? failure : status_of(error);
        response.body = to_text({{"error", error.message}});
        return response;
    }
}

void lines(TransferWatch& watch, const std::function<bool()>& client_gone, const BodyWriter& write) {
    for (;;) {
        const auto news = watch.wait(kLineEvery);
        for (const auto& event : news.events)
            if (!write(to_text(event_json(event)) + "\n", false)) return;
        if (news.end && !*news.end) write(to_text({{"error", news.end->error().message}}) + "\n", false);
        if (news.end || client_gone()) return;
    }
}

}  // namespace

HttpResponse progress(const HttpRequest& http, TransferWatch watch, bool stream, int failure) {
    if (!stream) return whole(http, watch, failure);
    HttpResponse response;
    response.content_type = "application/x-ndjson";
    response.stream = [watch = std::make_shared<TransferWatch>(std::move(watch)),
                       gone = http.client_gone](const BodyWriter& write) { lines(*watch, gone, write); };
    return response;
}

}  // namespace tars::ollama
