// SPDX-License-Identifier: Apache-2.0
// Adapters are adopted and rolled back all the time while 100,000 requests are answered: each answer must be,
// from its first token to its last, what the adapter that it began with says.
#include "library/adapter_registry.h"
#include "runtime/adapter_pool.h"
#include "tests/runtime/listener.h"
#include "tests/runtime/low_rank.h"
#include "tests/support/golden.h"
#include "tests/support/random_model.h"

#include <QTest>

#include <atomic>
#include <map>
#include <semaphore>
#include <set>
#include <thread>

using namespace tars;
using namespace tars::test;

namespace {

constexpr int kRequests = 100000;
constexpr int kTokens = 4;
constexpr std::ptrdiff_t kAtOnce = 32;
const std::vector<TokenId> kPrompt = {1, 20, 30, 40};

}  // namespace

class SwapUnderLoadTest : public QObject {
    Q_OBJECT

    TemporaryFolder home_;

  private slots:
    void no_answer_is_lost_or_mixed() {
        RandomModel(RandomModelSpec{}).write_gguf(home_ / "model.gguf");
        const auto runtime = make_runtime(1);
        const auto model = *runtime->load(home_ / "model.gguf", {.context = 4096});
        AdapterPool pool(*runtime);
        AdapterRegistry registry(home_ / "registry");
        const auto base = *registry.base_of(home_ / "model.gguf");
        const auto& plan = runtime->find(model)->plan();
        std::vector<std::filesystem::path> files;
        for (int seed = 1; seed <= 3; ++seed) {
            files.push_back(home_ / (std::to_string(seed) + ".gguf"));
            write_llama_adapter(plan, low_rank_adapter(plan, 2, seed), files.back());
        }

        // What each must say, while nothing else happens.
        std::map<std::string, std::vector<TokenId>> expected;
        const auto answer = [&](const std::optional<LiveAdapter>& live) {
            const auto lease = live ? std::move(*pool.acquire(model, live->file)) : AdapterLease();
            auto request = greedy(kPrompt, kTokens);
            request.adapter = lease.id();
            Listener listener;
            runtime->submit(model, request, listener.sink());
            if (!listener.wait_for_end()) qFatal("no answer");
            return listener.tokens;
        };
        expected[""] = answer({});
        for (const auto& file : files) {
            const auto digest = *registry.adopt(base, file, "{}");
            expected[digest] = answer(*registry.live(base));
        }
        std::set<std::vector<TokenId>> different;
        for (const auto& [digest, tokens] : expected) different.insert(tokens);
        QCOMPARE(different.size(), expected.size());

        std::atomic<bool> done = false;
        std::atomic<int> swaps = 0;
        std::jthread swapper([&] {
            for (std::size_t i = 0; !done; ++i) {
                for (std::size_t back = 0; back <= i % files.size(); ++back)
                    swaps += registry.rollback(base) ? 1 : 0;
                for (std::size_t on = 0; on <= i % files.size(); ++on)
                    swaps += registry.adopt(base, files[(i + on) % files.size()], "{}") ? 1 : 0;
            }
        });

        struct Answer {
            std::string digest;
            AdapterLease lease;
            std::vector<TokenId> tokens;
        };
        std::counting_semaphore<kAtOnce> room(kAtOnce);
        std::atomic<int> right = 0, wrong = 0, failed = 0;
        std::map<std::string, int> by_adapter;
        std::vector<Answer> answers(kAtOnce);
        std::vector<std::atomic<bool>> busy(kAtOnce);
        for (int i = 0; i < kRequests; ++i) {
            room.acquire();
            std::size_t slot = 0;
            while (busy[slot]) slot = (slot + 1) % answers.size();
            auto& own = answers[slot];
            busy[slot] = true;
            const auto live = registry.live(base);
            if (!live) qFatal("%s", live.error().text().c_str());
            own.digest = *live ? (*live)->digest : "";
            own.tokens.clear();
            own.lease = AdapterLease();
            if (*live) {
                auto lease = pool.acquire(model, (*live)->file);
                if (!lease) qFatal("%s", lease.error().text().c_str());
                own.lease = std::move(*lease);
            }
            ++by_adapter[own.digest];
            auto request = greedy(kPrompt, kTokens);
            request.adapter = own.lease.id();
            runtime->submit(model, request, [&, slot](const GenerationEvent& event) {
                auto& mine = answers[slot];
                if (const auto* piece = std::get_if<Piece>(&event))
                    mine.tokens.insert(mine.tokens.end(), piece->tokens.begin(), piece->tokens.end());
                if (std::holds_alternative<Failed>(event)) ++failed;
                if (std::holds_alternative<Finished>(event))
                    ++(mine.tokens == expected.at(mine.digest) ? right : wrong);
                if (!std::holds_alternative<Failed>(event) && !std::holds_alternative<Finished>(event))
                    return;
                busy[slot] = false;
                room.release();
            });
        }
        for (std::ptrdiff_t i = 0; i < kAtOnce; ++i) room.acquire();
        done = true;
        swapper.join();
        QCOMPARE(failed.load(), 0);
        QCOMPARE(wrong.load(), 0);
        QCOMPARE(right.load(), kRequests);
        qInfo("%d swaps, %zu adapters answered", swaps.load(), by_adapter.size());
        QVERIFY(swaps > 100 && by_adapter.size() > 1);
    }
};

QTEST_APPLESS_MAIN(SwapUnderLoadTest)
#include "swap_under_load_test.moc"
