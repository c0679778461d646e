// SPDX-License-Identifier: Apache-2.0
// The test of a device: one that computes right passes, one that does not is found out.
#include "runtime/device_check.h"

#include <QtTest/QtTest>

#include <limits>
#include <memory>
#include <utility>

using namespace tars;

namespace {

enum class Fault { none, one_row, no_number, lost };

/// A program whose results go wrong on their way out.
class FaultyProgram final : public Program {
  public:
    FaultyProgram(std::unique_ptr<Program> inner, Fault fault) : inner_(std::move(inner)), fault_(fault) {}

    Result<void> run(const Batch& batch, std::span<float> logits) override {
        if (fault_ == Fault::lost) return Error{ErrorCode::device_lost, "the device fell off the bus", {}};
        TARS_CHECK(inner_->run(batch, logits));
        // As if the rows after a prompt were computed by a broken kernel.
        if (fault_ == Fault::one_row && batch.rows.size() == 1)
            for (float& logit : logits) logit = -logit;
        if (fault_ == Fault::no_number) logits.front() = std::numeric_limits<float>::quiet_NaN();
        return {};
    }
    Result<void> copy_page(std::uint32_t from, std::uint32_t to, std::uint32_t tokens) override {
        return inner_->copy_page(from, to, tokens);
    }
    Result<void> set_adapter(std::uint32_t id, const Adapter& adapter) override {
        return inner_->set_adapter(id, adapter);
    }
    void clear_adapter(std::uint32_t id) override { inner_->clear_adapter(id); }
    const Plan& plan() const override { return inner_->plan(); }
    std::uint64_t memory_bytes() const override { return inner_->memory_bytes(); }
    RowCost row_cost() const override { return inner_->row_cost(); }

  private:
    std::unique_ptr<Program> inner_;
    Fault fault_;
};

class FaultyDevice final : public Device {
  public:
    FaultyDevice(std::unique_ptr<Device> inner, Fault fault) : inner_(std::move(inner)), fault_(fault) {}

    std::string name() const override { return inner_->name(); }
    Result<std::unique_ptr<Program>> load(Plan plan, const LoadOptions& options) override {
        TARS_TRY(auto program, inner_->load(std::move(plan), options));
        return std::unique_ptr<Program>(new FaultyProgram(std::move(program), fault_));
    }
    Result<DeviceSpeed> measure_speed() override { return DeviceSpeed{1e9, 2e9}; }

  private:
    std::unique_ptr<Device> inner_;
    Fault fault_;
};

Result<DeviceCheck> check(Fault fault, const CpuOptions& options, const std::stop_token& stop = {}) {
    TARS_TRY(auto cpu, make_cpu_device(options));
    FaultyDevice device(std::move(cpu), fault);
    return check_device(device, stop);
}

}  // namespace

class DeviceCheckTest : public QObject {
    Q_OBJECT

  private slots:
    void the_processor_computes_right_with_every_instruction_set() {
        for (const CpuLevel level : kCpuLevels) {
            if (level > best_cpu_level()) continue;
            CpuOptions options;
            options.threads = 2;
            options.level = level;
            const auto checked = check(Fault::none, options);
            QVERIFY2(checked, checked ? "" : checked.error().text().c_str());
            QVERIFY2(checked->right, std::to_string(checked->difference).c_str());
            QVERIFY(checked->difference < 0.03);
            QCOMPARE(checked->speed.read_bytes, 1e9);
        }
    }

    void what_is_the_reference_itself_is_not_off_at_all() {
        CpuOptions options;
        options.threads = 1;
        options.level = CpuLevel::portable;
        options.exact = true;
        const auto checked = check(Fault::none, options);
        QVERIFY(checked && checked->right);
        QCOMPARE(checked->difference, 0.0);
    }

    void a_faulty_device_is_found_out() {
        CpuOptions options;
        options.threads = 1;
        const auto turned = check(Fault::one_row, options);
        QVERIFY(turned && !turned->right && turned->difference > 0.1);
        const auto nothing = check(Fault::no_number, options);
        QVERIFY(nothing && !nothing->right);
        const auto lost = check(Fault::lost, options);
        QVERIFY(!lost && lost.error().code == ErrorCode::device_lost);
    }

    void it_is_stopped() {
        std::stop_source stop;
        stop.request_stop();
        const auto checked = check(Fault::none, {}, stop.get_token());
        QVERIFY(!checked && checked.error().code == ErrorCode::cancelled);
    }

    void a_device_goes_by_its_name() {
        QVERIFY(!check_device("abacus", {}, {}));
        const auto processor = check_device("cpu", {}, {});
        QVERIFY2(processor, processor ? "" : processor.error().text().c_str());
        QVERIFY(processor->right && processor->speed.read_bytes > 1e6 &&
                processor->speed.multiply_adds > 1e6);
    }
};

QTEST_GUILESS_MAIN(DeviceCheckTest)
#include "device_check_test.moc"
