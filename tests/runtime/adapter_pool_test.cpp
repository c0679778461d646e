// SPDX-License-Identifier: Apache-2.0
#include "runtime/adapter_pool.h"
#include "tests/runtime/listener.h"
#include "tests/runtime/low_rank.h"
#include "tests/support/golden.h"
#include "tests/support/random_model.h"

#include <QTest>

#include <fstream>
#include <thread>

using namespace tars;
using namespace tars::test;

class AdapterPoolTest : public QObject {
    Q_OBJECT

    TemporaryFolder home_;
    std::unique_ptr<Runtime> runtime_;
    ModelId model_{};

    std::filesystem::path file(const std::string& name) const { return home_ / (name + ".gguf"); }
    void write(const std::string& name, int seed) const {
        const auto& plan = runtime_->find(model_)->plan();
        write_llama_adapter(plan, low_rank_adapter(plan, 2, seed), file(name));
    }
    std::vector<TokenId> answer(std::uint32_t adapter) const {
        auto request = greedy({1, 20, 30, 40}, 12);
        request.adapter = adapter;
        Listener listener;
        runtime_->submit(model_, request, listener.sink());
        if (!listener.wait_for_end()) qFatal("no answer");
        return listener.tokens;
    }
    std::size_t adapters_on_model() const {
        std::size_t count = 0;
        const auto counted = runtime_->with_model(model_, [&](LoadedModel& loaded) -> Result<void> {
            for (std::uint32_t id = 1; id < 100; ++id) count += loaded.has_adapter(id) ? 1 : 0;
            return {};
        });
        return counted ? count : 999;
    }

  private slots:
    void initTestCase() {
        RandomModel(RandomModelSpec{}).write_gguf(home_ / "model.gguf");
        runtime_ = make_runtime(1);
    }
    void init() {
        const auto model = runtime_->load(home_ / "model.gguf", {.context = 512});
        QVERIFY(model);
        model_ = *model;
    }
    void cleanup() { runtime_->unload(model_); }

    void a_file_is_put_on_a_model_once() {
        write("a", 1);
        write("b", 2);
        AdapterPool pool(*runtime_);
        QCOMPARE(AdapterLease().id(), 0u);
        const auto a = pool.acquire(model_, file("a")), b = pool.acquire(model_, file("b"));
        QVERIFY(a && b && a->id() != 0 && b->id() != 0 && a->id() != b->id());
        QCOMPARE(pool.acquire(model_, file("a"))->id(), a->id());
        const auto plain = answer(0);
        QVERIFY(answer(a->id()) != plain && answer(b->id()) != plain && answer(a->id()) != answer(b->id()));

        std::vector<std::uint32_t> ids(8);
        {
            std::vector<std::jthread> crowd;
            for (auto& id : ids) crowd.emplace_back([&] { id = pool.acquire(model_, file("a"))->id(); });
        }
        for (const auto id : ids) QCOMPARE(id, a->id());
    }

    void a_new_state_of_a_file_is_another_adapter() {
        write("changing", 1);
        AdapterPool pool(*runtime_);
        const auto before = pool.acquire(model_, file("changing"));
        QVERIFY(before);
        const auto first = answer(before->id());
        write("changing", 2);
        const auto after = pool.acquire(model_, file("changing"));
        QVERIFY(after && after->id() != before->id());
        QCOMPARE(answer(before->id()), first);
        QVERIFY(answer(after->id()) != first);
    }

    void few_idle_ones_stay() {
        AdapterPool pool(*runtime_);
        std::vector<AdapterLease> held;
        for (int i = 0; i < 3; ++i) {
            write("held" + std::to_string(i), i + 1);
            held.push_back(std::move(*pool.acquire(model_, file("held" + std::to_string(i)))));
        }
        for (int i = 0; i < 9; ++i) {
            write("idle" + std::to_string(i), i + 10);
            QVERIFY(pool.acquire(model_, file("idle" + std::to_string(i))));
        }
        // Four, and the one that came last.
        QVERIFY(adapters_on_model() <= held.size() + 5);
        QVERIFY(adapters_on_model() > held.size());
        for (const auto& lease : held) QVERIFY(answer(lease.id()).size() == 12);
    }

    void nothing_stays_behind() {
        write("a", 1);
        {
            AdapterPool pool(*runtime_);
            QVERIFY(pool.acquire(model_, file("a")));
            QCOMPARE(adapters_on_model(), 1u);
        }
        QCOMPARE(adapters_on_model(), 0u);
    }

    void a_model_that_is_loaded_again_is_another() {
        write("a", 1);
        AdapterPool pool(*runtime_);
        QVERIFY(pool.acquire(model_, file("a")));
        runtime_->unload(model_);
        QCOMPARE(pool.acquire(model_, file("a")).error().code, ErrorCode::not_found);
        init();
        const auto again = pool.acquire(model_, file("a"));
        QVERIFY(again);
        QCOMPARE(adapters_on_model(), 1u);
    }

    void what_is_wrong_with_a_file_is_told() {
        AdapterPool pool(*runtime_);
        std::ofstream(file("junk")) << "GGUF but not really";
        for (const char* name : {"junk", "gone"}) {
            const auto refused = pool.acquire(model_, file(name));
            QVERIFY(!refused);
            QVERIFY2(refused.error().message.find(name) != std::string::npos,
                     refused.error().message.c_str());
        }
        write("a", 1);
        const auto lease = pool.acquire(model_, file("a"));
        QVERIFY(lease);
        std::filesystem::remove(file("a"));
        QVERIFY(!pool.acquire(model_, file("a")));
        QCOMPARE(answer(lease->id()).size(), 12u);
        QCOMPARE(adapters_on_model(), 1u);
    }
};

QTEST_GUILESS_MAIN(AdapterPoolTest)
#include "adapter_pool_test.moc"
