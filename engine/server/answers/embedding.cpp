// SPDX-License-Identifier: Apache-2.0
#include "server/answers/embedding.h"

#include "core/text_escape.h"
#include "runtime/unit_vector.h"

#include <algorithm>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <span>

namespace tars {
namespace {

/// How often waiting looks whether the client is still there.
constexpr auto kPatience = std::chrono::milliseconds(20);

/// What the scheduler has told of one group of texts.
class Group {
  public:
    explicit Group(std::size_t size) : results_(size), missing_(size) {}

    void put(std::size_t index, const GenerationEvent& event) {
        const std::lock_guard lock(mutex_);
        if (const auto* finished = std::get_if<Finished>(&event))
            results_[index] = finished->embedding;
        else if (const auto* failed = std::get_if<Failed>(&event))
            error_ = failed->error;
        else
            return;
        --missing_;
        changed_.notify_one();
    }

    /// False after a while of waiting in vain.
    bool wait() {
        std::unique_lock lock(mutex_);
        return changed_.wait_for(lock, kPatience, [this] { return missing_ == 0; });
    }

    Result<std::vector<std::vector<float>>> take() {
        const std::lock_guard lock(mutex_);
        if (error_) return *error_;
        return std::move(results_);
    }

  private:
    std::mutex mutex_;
    std::condition_variable changed_;
    std::vector<std::vector<float>> results_;
    std::optional<Error> error_;
    std::size_t missing_;
};

/// A text's tokens, cut if they must and may be. What ends every text of the vocabulary stays. Adds to
/// `dropped` how many went.
Result<std::vector<TokenId>> tokens_of(const LoadedModel& model, const std::string& text, std::size_t room,
                                       bool truncate, std::uint64_t& dropped) {
    auto tokens = model.tokenizer().encode(text);
    const auto& special = model.tokenizer().special();
    if (tokens.empty() && special.bos != kNoToken) tokens.push_back(special.bos);
    if (tokens.empty()) return invalid_input("the input is empty, and this model has no token for that");
    if (tokens.size() <= room) return tokens;
    if (!truncate) return invalid_input("the input length exceeds the context length");
    const bool has_end = special.add_eos && tokens.back() == special.eos;
    const std::size_t added = (special.add_bos && special.bos != kNoToken ? 1 : 0) + (has_end ? 1 : 0);
    if (room <= added) return invalid_input("input after truncation exceeds maximum context length");
    const auto last = tokens.back();
    dropped += tokens.size() - room;
    tokens.resize(room);
    if (has_end) tokens.back() = last;
    return tokens;
}

std::size_t whole_pages(std::size_t tokens) {
    return (tokens / kPageTokens + 1) * kPageTokens;
}

/// How many of `texts` may be in the KV cache together: a lease's share is no more than its context.
std::size_t group_size(std::span<const std::vector<TokenId>> texts, std::size_t context) {
    std::size_t used = 0, count = 0;
    while (count < texts.size() && (count == 0 || used + whole_pages(texts[count].size()) <= context))
        used += whole_pages(texts[count++].size());
    return count;
}

Result<std::vector<std::vector<float>>> compute(Service& service, const Seat& seat,
                                                std::span<const std::vector<TokenId>> texts, Pooling pooling,
                                                const HttpRequest& http) {
    const auto group = std::make_shared<Group>(texts.size());
    std::vector<RequestId> requests;
    for (std::size_t i = 0; i < texts.size(); ++i) {
        GenerateRequest wanted;
        wanted.prompt = texts[i];
        wanted.embed = pooling;
        wanted.adapter = seat.adapter.id();
        requests.push_back(
            service.runtime.submit(seat.lease.id(), std::move(wanted),
                                   [group, i](const GenerationEvent& event) { group->put(i, event); }));
    }
    while (!group->wait()) {
        if (!http.client_gone()) continue;
        for (const auto request : requests) service.runtime.cancel(request);
        return cancelled("request canceled");
    }
    return group->take();
}

}  // namespace

HttpResponse with_dropped(HttpResponse response, std::uint64_t tokens) {
    if (tokens > 0) response.headers.emplace_back("X-Dropped-Tokens", std::to_string(tokens));
    return response;
}

Result<Embeddings> embed(Service& service, const EmbeddingRequest& request, const HttpRequest& http) {
    const auto entry = service.catalogue.find(request.model);
    if (!entry && entry.error().code == ErrorCode::not_found)
        return not_found("model \"" + escape_for_display(request.model) +
                         "\" not found, try pulling it first");
    if (!entry) return entry.error();
    http.figures->model = entry->name;
    TARS_TRY(const auto defaults, service.catalogue.defaults(*entry));
    auto context = request.context;
    if (const auto usual = defaults.options.num_ctx.value_or(0); !context && usual > 0)
        context = static_cast<std::uint32_t>(usual);
    TARS_TRY(
        const auto seat,
        take_seat(service, *entry, {entry->path, context.value_or(0), request.keep_alive, http.client_gone}));
    const auto& lease = seat.lease;
    Embeddings result;
    result.load_time = std::chrono::steady_clock::now() - http.arrived;
    const auto& model = lease.model();
    TARS_TRY(const auto pooling, model.pooling());
    // The runtime keeps a place free behind every prompt.
    const std::size_t most = std::min(lease.context(), model.info().context - 1);
    const auto room = std::min<std::size_t>(context.value_or(lease.context()), most);
    std::vector<std::vector<TokenId>> texts;
    for (const auto& text : request.texts) {
        TARS_TRY(auto tokens, tokens_of(model, text, room, request.truncate, result.dropped_tokens));
        result.tokens += tokens.size();
        texts.push_back(std::move(tokens));
    }
    for (auto rest = std::span<const std::vector<TokenId>>(texts); !rest.empty();) {
        const auto count = group_size(rest, lease.context());
        TARS_TRY(auto vectors, compute(service, seat, rest.first(count), pooling, http));
        for (auto& vector : vectors) {
            if (request.dimensions > 0 && request.dimensions < vector.size())
                vector.resize(request.dimensions);
            if (request.normalise) make_unit_length(vector);
            result.vectors.push_back(std::move(vector));
        }
        rest = rest.subspan(count);
    }
    result.total_time = std::chrono::steady_clock::now() - http.arrived;
    http.figures->prompt_tokens = static_cast<std::uint32_t>(result.tokens);
    http.figures->dropped_tokens = result.dropped_tokens;
    http.figures->end = "stop";
    return result;
}

}  // namespace tars
