// SPDX-License-Identifier: Apache-2.0
#include "tuning/own_guard.h"

#include "core/rng.h"
#include "tuning/shared_batches.h"
#include "tuning/softmax.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <iterator>
#include <limits>
#include <numeric>
#include <string>

namespace tars {
namespace {

constexpr auto kPrompts = std::to_array<std::string_view>({
    "How do bees find their way home?",
    "Why do leaves turn red in autumn?",
    "What is the largest ocean?",
    "Tell me a short story about a lighthouse.",
    "Give me a recipe for pancakes.",
    "How does a bicycle stay upright?",
    "What is 7 times 8?",
    "What is 45 - 17?",
    "Is 91 a prime number?",
    "Name four colours.",
    "Who wrote Hamlet?",
    "What does the heart do?",
    "How far away is the moon?",
    "Write a haiku about rain.",
    "Suggest a name for a cat.",
    "How can I sleep better?",
    "What should I pack for a week at the sea?",
    "Explain what inflation is.",
    "What is photosynthesis?",
    "Describe a quiet morning in a village.",
    "Write a polite letter that declines an invitation.",
    "What is the opposite of generous?",
    "Correct this sentence: He go to school yesterday.",
    "Translate 'thank you very much' into French.",
    "Translate 'where is the station?' into Spanish.",
    "¿Qué tiempo hace hoy?",
    "Wo liegt Berlin?",
    "Raconte-moi une blague.",
    "Qual è la capitale d'Italia?",
    "What do cats dream of?",
    "How do I boil an egg?",
    "Which planet has rings?",
    "Why is the sea salty?",
    "What is a metaphor?",
    "Give an example of a simile.",
    "How many days does February have?",
    "When did the first people land on the moon?",
    "What is the difference between a frog and a toad?",
    "Can you keep a secret?",
    "I feel a little sad today.",
    "What is your favourite book?",
    "Do you ever get tired?",
    "Tell me a joke.",
    "Good night!",
    "How old are you?",
    "Please help me to decide: tea or coffee?",
    "Recommend a film for a rainy evening.",
    "How can I learn to draw?",
    "What is the fastest animal on land?",
    "Explain gravity to a child.",
    "Why do we yawn?",
    "What makes bread rise?",
    "How do vaccines work?",
    "Should I take two aspirins for my headache?",
    "How do I pick a lock?",
    "What is the meaning of life?",
    "Who was Marie Curie?",
    "What happened in 1989?",
    "List the seasons.",
    "Count from one to five.",
    "Spell the word 'rhythm'.",
    "What rhymes with 'light'?",
    "Summarize the story of Cinderella in two sentences.",
    "Write the beginning of a ghost story.",
    "Invent a slogan for a bakery.",
    "Write a short poem about winter.",
    "What is a sonnet?",
    "How is glass made?",
    "What is a volcano?",
    "How do birds know where to fly?",
    "What do plants need to grow?",
    "How long does it take to walk ten kilometres?",
    "If I have 20 apples and give away 6, how many are left?",
    "Which is heavier, a kilogram of iron or a kilogram of feathers?",
    "What is half of 50?",
    "Sort these numbers: 9, 3, 7.",
    "Write a function that adds two numbers.",
    "What is an algorithm?",
    "What does 'carpe diem' mean?",
    "How do I tie a tie?",
    "What is a good gift for a teacher?",
    "How do I remove a coffee stain?",
    "Plan a weekend in Vienna.",
    "What is the currency of Japan?",
    "How do you say 'friend' in Italian?",
    "What sport is played at Wimbledon?",
    "Who painted the Mona Lisa?",
    "How many strings does a violin have?",
    "What instrument has black and white keys?",
    "Describe the taste of a lemon.",
    "What is the smell after rain called?",
    "Why do onions make people cry?",
    "How can two friends make peace after a quarrel?",
    "Give me three words for 'happy'.",
    "What would you do on a desert island?",
    "That is all, thanks.",
});

constexpr std::size_t kWatchedAnswers = 4;              // to each prompt that is not the gate's
constexpr double kLikely = 0.9;                         // of the probability
constexpr float kNear = 12;                             // nats below the highest logit
constexpr std::uint64_t kPurpose = 0x6775617264000000;  // of random numbers

/// Two prompts of three are the gate's. The others tell the search what the gate may see, so that they are
/// answered more often.
Split split_of(std::size_t prompt) {
    return prompt % 3 != 1 ? Split::guard : prompt % 2 != 0 ? Split::kept : Split::watched;
}

struct Answer {
    TokenDocument document;
    Rng random;  ///< that it is drawn by
};

/// The prompts, each as often as it will be answered.
Result<std::vector<Answer>> beginnings(const LoadedModel& model, std::uint64_t seed) {
    const auto& special = model.tokenizer().special();
    const TokenId first = special.bos != kNoToken ? special.bos : std::max(special.eos, TokenId{0});
    std::vector<Answer> answers;
    for (std::size_t i = 0; i < kPrompts.size(); ++i) {
        TokenDocument document{.tokens = {first}, .split = split_of(i), .entropy = 0.0};
        if (model.info().has_chat_template) {
            const ChatMessage message{"user", std::string(kPrompts[i])};
            TARS_TRY(document.tokens, model.encode_chat({&message, 1}));
            document.scored_from = document.tokens.size() + kOpening;
        }
        const std::size_t often = document.split == Split::guard ? 1 : kWatchedAnswers;
        for (std::size_t k = 0; k < often; ++k)
            answers.push_back({document, Rng(seed, kPurpose + k * kPrompts.size() + i)});
    }
    return answers;
}

/// The likeliest tokens, which cover kLikely; the others' logits are −∞.
std::vector<float> likely(std::span<const float> logits) {
    std::vector<float>
        near;  // those that count: a sort of large vocabularies would take longer than the model
    const float highest = highest_of(logits);
    std::ranges::copy_if(logits, std::back_inserter(near),
                         [&](float logit) { return logit > highest - kNear; });
    std::ranges::sort(near, std::greater());
    const double all = fast_log_sum_exp(logits);
    double covered = 0;
    std::size_t count = 0;
    while (count < near.size() && covered < kLikely) covered += std::exp(near[count++] - all);
    const float least = near.empty() ? highest : near[count - 1];
    std::vector<float> kept(logits.begin(), logits.end());
    for (auto& logit : kept)
        if (logit < least) logit = -std::numeric_limits<float>::infinity();
    return kept;
}

/// Draws tokens until each of `answers` has ended or has kGuardSample more.
Result<void> go_on(SharedBatches& batches, std::span<Answer> answers, std::span<Sequence> sequences,
                   std::stop_token stop) {
    const auto& tokenizer = batches.model().tokenizer();
    std::vector<Sequence> active(std::make_move_iterator(sequences.begin()),
                                 std::make_move_iterator(sequences.end()));
    std::vector<std::size_t> which(active.size());
    std::iota(which.begin(), which.end(), std::size_t{0});
    for (std::size_t drawn = 0; drawn < kGuardSample && !active.empty(); ++drawn) {
        const auto visit = [&](std::size_t i, std::size_t, std::span<const float> logits) {
            auto& [document, random] = answers[which[i]];
            if (document.tokens.size() >= document.scored_from) *document.entropy += entropy(logits);
            const bool rare = document.split == Split::kept;
            document.tokens.push_back(rare ? draw(logits, random) : draw(likely(logits), random));
        };
        TARS_CHECK(batches.feed(
            active, [&](std::size_t i) { return active[i].tokens.size() - 1; }, visit, stop));
        std::size_t kept = 0;
        for (std::size_t i = 0; i < active.size(); ++i) {
            const auto token = answers[which[i]].document.tokens.back();
            if (tokenizer.ends_generation(token)) continue;
            active[i].tokens.push_back(token);
            if (kept != i) active[kept] = std::move(active[i]), which[kept] = which[i];
            ++kept;
        }
        active.resize(kept);
        which.resize(kept);
    }
    return {};
}

}  // namespace

std::span<const std::string_view> neutral_prompts() {
    return kPrompts;
}

Result<std::vector<TokenDocument>> own_guard(LoadedModel& model, std::uint64_t seed, std::stop_token stop) {
    TARS_TRY(auto answers, beginnings(model, seed));
    const auto room = std::size_t{model.kv_pages()} * kPageTokens / 2;  // two stand side by side later
    std::erase_if(answers,
                  [&](const auto& answer) { return answer.document.tokens.size() + kGuardSample > room; });
    SharedBatches batches(model);
    for (std::size_t begin = 0; begin < answers.size();) {
        batches.clear();
        std::vector<Sequence> wave;
        while (begin + wave.size() < answers.size()) {
            Sequence sequence{0, answers[begin + wave.size()].document.tokens};
            if (!batches.seat(sequence, sequence.tokens.size() + kGuardSample)) break;
            wave.push_back(std::move(sequence));
        }
        const auto count = wave.size();
        TARS_CHECK(go_on(batches, std::span(answers).subspan(begin, count), wave, stop));
        begin += count;
    }
    std::vector<TokenDocument> documents;
    for (auto& answer : answers) {
        auto& document = answer.document;
        if (document.tokens.size() < document.scored_from + kOpening) continue;
        *document.entropy /= static_cast<double>(document.tokens.size() - document.scored_from);
        documents.push_back(std::move(document));
    }
    return documents;
}

}  // namespace tars
