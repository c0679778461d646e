// SPDX-License-Identifier: Apache-2.0
// What one thread takes to draw a token, in microseconds: median (fastest) over draws from vocabularies of
// several sizes, with the settings people use. Logits are as a trained model's: most lie normally, two and a
// half wide, and a thousand above them, of which the n-th is n^1.5 times less likely than the first.
//   sampling_speed [VOCABULARY...]
#include "core/rng.h"
#include "runtime/sampler.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <string>
#include <vector>

namespace tars {
namespace {

constexpr std::size_t kDraws = 301;

struct Kind {
    const char* name;
    SamplingSettings settings;
};

std::vector<Kind> kinds() {
    SamplingSettings ollama;
    ollama.top_p = 0.9f;
    ollama.min_p = 0;
    auto greedy = ollama, penalties = ollama, everything = ollama, nucleus = ollama, mirostat = ollama;
    greedy.temperature = 0;
    penalties.repeat_penalty = 1.1f;
    penalties.presence_penalty = 0.5f;
    everything.top_k = 0;
    everything.top_p = 1;
    nucleus.top_k = 0;
    mirostat.mirostat = 2;
    return {{"greedy", greedy},           {"top-k 40, top-p 0.9", ollama},
            {"and penalties", penalties}, {"the whole vocabulary", everything},
            {"top-p 0.9 alone", nucleus}, {"mirostat 2", mirostat}};
}

void measure(std::size_t vocabulary) {
    Rng rng(1);
    std::vector<float> kept(vocabulary), logits;
    for (auto& logit : kept) logit = static_cast<float>(2.5 * rng.normal());
    for (std::size_t n = 1; n <= std::min<std::size_t>(1000, vocabulary / 2); ++n)
        kept[n * 7919 % vocabulary] = static_cast<float>(20 - 1.5 * std::log(n));
    for (const auto& [name, settings] : kinds()) {
        Sampler sampler(settings, 1);
        std::vector<double> times;
        for (std::size_t i = 0; i < kDraws; ++i) {
            std::ranges::rotate_copy(kept, kept.begin() + static_cast<std::ptrdiff_t>(i % vocabulary),
                                     std::back_inserter(logits = {}));
            const auto start = std::chrono::steady_clock::now();
            sampler.sample(logits);
            times.push_back(
                std::chrono::duration<double, std::micro>(std::chrono::steady_clock::now() - start).count());
        }
        std::ranges::sort(times);
        std::printf("%9zu  %-22s %9.2f (%.2f)\n", vocabulary, name, times[kDraws / 2], times.front());
    }
}

}  // namespace
}  // namespace tars

int main(int argc, char** argv) {
    std::vector<std::size_t> sizes;
    for (int i = 1; i < argc; ++i) sizes.push_back(std::max(2ul, std::strtoul(argv[i], nullptr, 10)));
    if (sizes.empty()) sizes = {2048, 32000, 151936};
    for (const auto size : sizes) tars::measure(size);
}
