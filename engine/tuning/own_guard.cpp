// SPDX-License-Identifier: Apache-2.0
#include "tuning/own_guard.h"

#include "core/rng.h"
#include "tuning/shared_batches.h"
#include "tuning/softmax.h"

#include <algorithm>
#include <array>
#include <iterator>
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

constexpr std::uint64_t kPurpose = 0x6775617264000000;  // of random numbers

/// What a sample goes on from, one per neutral prompt.
Result<std::vector<TokenDocument>> beginnings(const LoadedModel& model) {
    const auto& special = model.tokenizer().special();
    const TokenId first = special.bos != kNoToken ? special.bos : std::max(special.eos, TokenId{0});
    std::vector<TokenDocument> documents;
    for (const auto prompt : kPrompts) {
        TokenDocument document{.tokens = {first}, .split = Split::guard, .entropy = 0.0};
        if (model.info().has_chat_template) {
            const ChatMessage message{"user", std::string(prompt)};
            TARS_TRY(document.tokens, model.encode_chat({&message, 1}));
            document.scored_from = document.tokens.size() + kOpening;
        }
        documents.push_back(std::move(document));
    }
    return documents;
}

/// Draws tokens until each of `documents` has ended or has kGuardSample more.
Result<void> go_on(SharedBatches& batches, std::span<TokenDocument> documents, std::span<Sequence> sequences,
                   std::span<Rng> random, std::stop_token stop) {
    const auto& tokenizer = batches.model().tokenizer();
    std::vector<Sequence> active(std::make_move_iterator(sequences.begin()),
                                 std::make_move_iterator(sequences.end()));
    std::vector<std::size_t> which(active.size());
    std::iota(which.begin(), which.end(), std::size_t{0});
    for (std::size_t drawn = 0; drawn < kGuardSample && !active.empty(); ++drawn) {
        const auto visit = [&](std::size_t i, std::size_t, std::span<const float> logits) {
            auto& document = documents[which[i]];
            if (document.tokens.size() >= document.scored_from) *document.entropy += entropy(logits);
            document.tokens.push_back(draw(logits, random[which[i]]));
        };
        TARS_CHECK(batches.feed(
            active, [&](std::size_t i) { return active[i].tokens.size() - 1; }, visit, stop));
        std::size_t kept = 0;
        for (std::size_t i = 0; i < active.size(); ++i) {
            const auto token = documents[which[i]].tokens.back();
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
    TARS_TRY(auto documents, beginnings(model));
    const auto room = std::size_t{model.kv_pages()} * kPageTokens / 2;  // two stand side by side later
    std::erase_if(documents,
                  [&](const auto& document) { return document.tokens.size() + kGuardSample > room; });
    std::vector<Rng> random;
    for (std::size_t i = 0; i < documents.size(); ++i) random.emplace_back(seed, kPurpose + i);
    SharedBatches batches(model);
    for (std::size_t begin = 0; begin < documents.size();) {
        batches.clear();
        std::vector<Sequence> wave;
        while (begin + wave.size() < documents.size()) {
            Sequence sequence{0, documents[begin + wave.size()].tokens};
            if (!batches.seat(sequence, sequence.tokens.size() + kGuardSample)) break;
            wave.push_back(std::move(sequence));
        }
        const auto count = wave.size();
        TARS_CHECK(go_on(batches, std::span(documents).subspan(begin, count), wave,
                         std::span(random).subspan(begin, count), stop));
        begin += count;
    }
    std::erase_if(documents, [](const auto& document) {
        return document.tokens.size() < document.scored_from + kOpening;
    });
    for (auto& document : documents)
        *document.entropy /= static_cast<double>(document.tokens.size() - document.scored_from);
    for (std::size_t i = 1; i < documents.size(); i += 3) documents[i].split = Split::watched;
    return documents;
}

}  // namespace tars
