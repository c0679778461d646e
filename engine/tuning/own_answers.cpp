// SPDX-License-Identifier: Apache-2.0
#include "tuning/own_answers.h"

#include "tuning/population.h"

#include <algorithm>
#include <limits>

namespace tars {
namespace {

bool is_unanswered(const TokenDocument& document) {
    return document.tokens.size() == document.scored_from;
}

std::span<const TokenId> answer_of(const TokenDocument& document) {
    return std::span(document.tokens).subspan(document.scored_from);
}

/// Whether one of the rejected answers begins as this one does.
bool is_rejected(const TokenDocument& document, std::span<const TokenId> answer) {
    return std::ranges::any_of(document.rejected, [&](const TokenDocument& other) {
        const auto said = answer_of(other);
        return said.size() >= answer.size() && std::ranges::equal(said.first(answer.size()), answer);
    });
}

/// The likeliest first token that none of the rejected answers has.
Result<TokenId> other_beginning(LoadedModel& model, SharedBatches& batches, const TokenDocument& document,
                                std::stop_token stop) {
    batches.clear();
    Sequence sequence{0, document.tokens};
    if (!batches.seat(sequence, document.tokens.size()))
        return Error{ErrorCode::internal, "a prompt that fits the cache found no room in it", {}};
    TokenId best = kNoToken;
    const auto visit = [&](std::size_t, std::size_t, std::span<const float> logits) {
        float highest = -std::numeric_limits<float>::infinity();
        for (std::size_t token = 0; token < logits.size(); ++token) {
            const auto id = static_cast<TokenId>(token);
            if (!(logits[token] > highest) || model.tokenizer().ends_generation(id)) continue;
            if (is_rejected(document, {&id, 1})) continue;
            highest = logits[token];
            best = id;
        }
    };
    TARS_CHECK(batches.feed(
        {&sequence, 1}, [&](std::size_t) { return document.tokens.size() - 1; }, visit, stop));
    return best;
}

/// What the model as it is says, of `documents` that end with their prompts.
Result<std::vector<GreedyAnswer>> answers_to(SharedBatches& batches, Documents documents,
                                             std::stop_token stop) {
    const Adapter untuned;
    batches.clear();
    TARS_TRY(auto answers,
             population_answers(batches, members_of({&untuned, 1}), documents, kOwnAnswer, stop));
    return std::move(answers.front());
}

/// Of each of them, and of what was rejected beside it, as the model is.
Result<void> price_untuned(SharedBatches& batches, std::span<TokenDocument* const> documents,
                           std::stop_token stop) {
    std::vector<TokenDocument*> all(documents.begin(), documents.end());
    for (auto* document : documents)
        for (auto& rejected : document->rejected) all.push_back(&rejected);
    const std::vector<const TokenDocument*> priced(all.begin(), all.end());
    const Adapter untuned;
    batches.clear();
    TARS_TRY(const auto losses, population_losses(batches, members_of({&untuned, 1}), priced, stop));
    for (std::size_t i = 0; i < all.size(); ++i) all[i]->untuned = losses.front()[i];
    return {};
}

}  // namespace

Result<std::size_t> add_own_answers(LoadedModel& model, std::vector<TokenDocument>& documents,
                                    std::stop_token stop) {
    const auto room = std::size_t{model.kv_pages()} * kPageTokens;
    const auto left_out = std::erase_if(documents, [&](const TokenDocument& document) {
        return is_unanswered(document) &&
               (document.rejected.empty() || document.tokens.size() + kOwnAnswer + 1 > room);
    });
    std::vector<TokenDocument*> unanswered;
    for (auto& document : documents)
        if (is_unanswered(document)) unanswered.push_back(&document);
    if (unanswered.empty()) return left_out;

    SharedBatches batches(model);
    const std::vector<const TokenDocument*> asked(unanswered.begin(), unanswered.end());
    TARS_TRY(auto answers, answers_to(batches, asked, stop));
    for (std::size_t i = 0; i < unanswered.size(); ++i) {
        if (!answers[i].tokens.empty() && !is_rejected(*unanswered[i], answers[i].tokens)) continue;
        auto begun = *unanswered[i];
        TARS_TRY(const auto first, other_beginning(model, batches, begun, stop));
        if (first == kNoToken) continue;
        begun.tokens.push_back(first);
        begun.scored_from = begun.tokens.size();
        const TokenDocument* only = &begun;
        TARS_TRY(auto rest, answers_to(batches, {&only, 1}, stop));
        answers[i] = std::move(rest.front());
        answers[i].tokens.insert(answers[i].tokens.begin(), first);
    }
    const auto& special = model.tokenizer().special();
    const auto end = special.eot != kNoToken ? special.eot : special.eos;
    for (std::size_t i = 0; i < unanswered.size(); ++i) {
        auto& tokens = unanswered[i]->tokens;
        tokens.insert(tokens.end(), answers[i].tokens.begin(), answers[i].tokens.end());
        if (answers[i].ended && end != kNoToken) tokens.push_back(end);
    }
    std::erase_if(unanswered, [](const TokenDocument* document) { return is_unanswered(*document); });
    TARS_CHECK(price_untuned(batches, unanswered, stop));
    return left_out + std::erase_if(documents, is_unanswered);
}

}  // namespace tars
