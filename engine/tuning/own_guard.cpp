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
constexpr std::uint64_t kManyParameters = 128'000'000;
constexpr std::size_t kForm = 3;  // first tokens of an answer, which tell its form

Split split_of(std::size_t prompt) {
    return prompt % 3 != 1 ? Split::guard : prompt % 2 != 0 ? Split::kept : Split::watched;
}

std::uint64_t answers_to_each(const LoadedModel& model) {
    return std::clamp<std::uint64_t>(kManyParameters / std::max<std::uint64_t>(1, model.info().parameters), 1,
                                     kMostOwnAnswers);
}

/// What a sample goes on from, and the numbers it is drawn by.
struct Beginning {
    TokenDocument document;
    Rng random;
};

/// The neutral prompts, each as often as it will be answered.
Result<std::vector<Beginning>> beginnings(const LoadedModel& model, std::uint64_t seed) {
    const auto& special = model.tokenizer().special();
    const TokenId first = special.bos != kNoToken ? special.bos : std::max(special.eos, TokenId{0});
    const auto often = answers_to_each(model);
    std::vector<Beginning> all;
    for (std::size_t i = 0; i < kPrompts.size(); ++i) {
        TokenDocument document{.tokens = {first}, .split = split_of(i), .entropy = 0.0};
        if (model.info().has_chat_template) {
            const ChatMessage message{"user", std::string(kPrompts[i])};
            TARS_TRY(document.tokens, model.encode_chat({&message, 1}));
            document.scored_from = document.tokens.size() + kOpening;
            document.question = static_cast<std::uint32_t>(i + 1);
        }
        for (std::uint64_t k = 0; k < often; ++k)
            all.push_back({document, Rng(seed, kPurpose + k * kPrompts.size() + i)});
    }
    return all;
}

/// Draws tokens until each of `samples` has ended or has kGuardSample more.
Result<void> go_on(SharedBatches& batches, std::span<Beginning> samples, std::span<Sequence> sequences,
                   std::stop_token stop) {
    const auto& tokenizer = batches.model().tokenizer();
    std::vector<Sequence> active(std::make_move_iterator(sequences.begin()),
                                 std::make_move_iterator(sequences.end()));
    std::vector<std::size_t> which(active.size());
    std::iota(which.begin(), which.end(), std::size_t{0});
    for (std::size_t drawn = 0; drawn < kGuardSample && !active.empty(); ++drawn) {
        const auto visit = [&](std::size_t i, std::size_t, std::span<const float> logits) {
            auto& [document, random] = samples[which[i]];
            if (document.tokens.size() >= document.scored_from) *document.entropy += entropy(logits);
            document.tokens.push_back(draw(logits, random));
        };
        TARS_CHECK(batches.feed(
            active, [&](std::size_t i) { return active[i].tokens.size() - 1; }, visit, stop));
        std::size_t kept = 0;
        for (std::size_t i = 0; i < active.size(); ++i) {
            const auto token = samples[which[i]].document.tokens.back();
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

/// Whether an answer opens as one that the examples want.
bool opens_as_examples(const TokenDocument& answer, std::span<const TokenDocument> examples) {
    const auto opening = std::span(answer.tokens).subspan(answer.scored_from - kOpening, kForm);
    return std::ranges::any_of(examples, [&](const TokenDocument& example) {
        if (example.untuned > 0 || example.tokens.size() < example.scored_from + kForm) return false;
        return std::ranges::equal(opening, std::span(example.tokens).subspan(example.scored_from, kForm));
    });
}

void leave_out_examples_form(std::vector<TokenDocument>& documents, std::span<const TokenDocument> examples) {
    const auto alike = [&](const TokenDocument& document) {
        return document.question > 0 && opens_as_examples(document, examples);
    };
    const auto count = std::ranges::count_if(documents, alike);
    if (2 * static_cast<std::size_t>(count) < documents.size()) std::erase_if(documents, alike);
}

}  // namespace

std::span<const std::string_view> neutral_prompts() {
    return kPrompts;
}

Result<std::vector<TokenDocument>> own_guard(LoadedModel& model, std::uint64_t seed,
                                             std::span<const TokenDocument> examples, std::stop_token stop) {
    TARS_TRY(auto samples, beginnings(model, seed));
    const auto room = std::size_t{model.kv_pages()} * kPageTokens / 2;  // two stand side by side later
    std::erase_if(samples, [&](const Beginning& sample) {
        return sample.document.tokens.size() + kGuardSample > room;
    });
    SharedBatches batches(model);
    for (std::size_t begin = 0; begin < samples.size();) {
        batches.clear();
        std::vector<Sequence> wave;
        while (begin + wave.size() < samples.size()) {
            Sequence sequence{0, samples[begin + wave.size()].document.tokens};
            if (!batches.seat(sequence, sequence.tokens.size() + kGuardSample)) break;
            wave.push_back(std::move(sequence));
        }
        const auto count = wave.size();
        TARS_CHECK(go_on(batches, std::span(samples).subspan(begin, count), wave, stop));
        begin += count;
    }
    std::vector<TokenDocument> documents;
    for (auto& [document, random] : samples)
        if (document.tokens.size() >= document.scored_from + kOpening)
            documents.push_back(std::move(document));
    leave_out_examples_form(documents, examples);
    for (auto& document : documents)
        *document.entropy /= static_cast<double>(document.tokens.size() - document.scored_from);
    return documents;
}

}  // namespace tars
