// SPDX-License-Identifier: Apache-2.0
// A run keeps to the memory it may take, and what it was asked for survives being written down.
#include "core/atomic_file.h"
#include "tests/support/golden.h"
#include "tuning/tuning_order.h"

#include <QTest>

#include <cmath>
#include <string>

using namespace tars;
using namespace tars::test;

class TuningOrderTest : public QObject {
    Q_OBJECT

    TemporaryFolder folder_;

    /// Of the test data's model, on some arithmetic; the task is ready to run.
    Result<ExampleTask> task(double megabytes) {
        std::string lines;
        for (int i = 0; i < 40; ++i)
            lines += "{\"prompt\": \"Once " + std::to_string(i) + "\", \"response\": \"upon a time\"}\n";
        TuningOrder order;
        order.data = (folder_ / "examples.jsonl").string();
        order.memory_megabytes = megabytes;
        order.threads = 1;
        TARS_CHECK(write_text_file(order.data, lines));
        return make_example_task(order, *test_data() / "models" / "stories260K.gguf", *device_, {}, {});
    }

    std::unique_ptr<Device> device_;

  private slots:
    void initTestCase() {
        TARS_NEEDS_TEST_DATA();
        auto device = make_cpu_device({.threads = 1, .level = {}});
        QVERIFY(device);
        device_ = std::move(*device);
    }

    void a_run_takes_no_more_memory_than_it_may() {
        const auto usual = task(0);
        QVERIFY2(usual, usual ? "" : usual.error().text().c_str());
        const double most = static_cast<double>(usual->model->info().device_bytes) / 1e6;
        for (const double share : {0.7, 0.3}) {
            const auto small = task(share * most);
            QVERIFY2(small, small ? "" : small.error().text().c_str());
            const auto& info = small->model->info();
            QVERIFY(static_cast<double>(info.device_bytes) <= share * most * 1e6);
            QVERIFY(info.context >= kLeastPopulationContext);
            // It uses what it may, but for the adapters' part.
            QVERIFY(static_cast<double>(info.device_bytes) > 0.8 * (share * most - 5) * 1e6);
        }
        const auto roomy = task(2 * most);
        QVERIFY(roomy);
        QCOMPARE(roomy->model->info().context, usual->model->info().context);
    }

    void too_little_is_refused_with_what_it_takes() {
        const auto refused = task(1);
        QVERIFY(!refused);
        const auto words = refused.error().text();
        const auto at = words.find("at least ");
        QVERIFY2(at != words.npos, words.c_str());
        const double least = std::stod(words.substr(at + 9));
        QVERIFY(least > 1);
        QVERIFY(task(least));
        QVERIFY(!task(least - 1));
    }

    void an_order_survives_being_written_down() {
        TuningOrder order;
        order.memory_megabytes = 512;
        order.parts = "norm-gains";
        const auto again = tuning_order_from_json(to_json(order));
        QVERIFY(again);
        QCOMPARE(again->memory_megabytes, 512.0);
        QCOMPARE(again->parts, order.parts);
        auto older = to_json(order);
        older.erase("memory_megabytes");
        QCOMPARE(tuning_order_from_json(older)->memory_megabytes, 0.0);
        QVERIFY(again->own_guard);
        older.erase("own_guard");  // such runs watched nothing, and go on so
        QVERIFY(!tuning_order_from_json(older)->own_guard);
        older.erase("seed");
        QVERIFY(!tuning_order_from_json(older));
    }
};

QTEST_APPLESS_MAIN(TuningOrderTest)
#include "tuning_order_test.moc"
