// SPDX-License-Identifier: Apache-2.0
// What the settings show of GPUs: how busy, full, warm and hungry each is, as often as it is read.
#include "keyboard.h"
#include "ui/settings/device_row.h"
#include "ui/settings/hardware_panel.h"
#include "ui/text.h"
#include "ui/widgets/stacked_bar.h"
#include "window_fixture.h"

#include <QComboBox>
#include <QProgressBar>

#include <mutex>

using namespace tars;
using namespace tars::ui;

class GpuRowsTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void eachGpuHasItsBarsTemperatureAndWatts() {
        constexpr quint64 kGiB = 1ULL << 30;
        std::mutex mutex;  // a worker asks, until the window is gone
        std::vector<GpuLoad> gpus(2);
        gpus[0] = {"Tester A", 2 * kGiB, 8 * kGiB, 0.25, 61, 212.4};
        gpus[1] = {"Tester B", 0, 0, {}, {}, {}};  // its driver says nothing
        WindowFixture fixture;
        fixture.sources.gpus = [&] {
            const std::scoped_lock lock(mutex);
            return gpus;
        };
        fixture.openScripted();
        QApplication::setActiveWindow(&fixture.window());
        QTRY_VERIFY(fixture.page().composer().findChild<QPlainTextEdit*>()->hasFocus());
        press(Qt::Key_5, Qt::ControlModifier);
        auto& panel = *fixture.window().findChild<HardwarePanel*>();
        const auto rows = [&panel] { return panel.findChildren<DeviceRow*>(); };
        QTRY_COMPARE(rows().size(), 3);  // the processor's is the first
        DeviceRow& first = *rows()[1];
        QTRY_VERIFY2(wordsOn(first).contains(QStringLiteral("Tester A")), qPrintable(wordsOn(first)));
        const auto share = [](const QProgressBar& bar) {
            return static_cast<double>(bar.value() - bar.minimum()) / (bar.maximum() - bar.minimum());
        };
        const auto full = [](const StackedBar& bar) {
            double all = 0, free = 0;
            for (const StackedBar::Part& part : bar.parts()) {
                all += static_cast<double>(part.amount);
                if (part.words.startsWith(QStringLiteral("free"))) free += static_cast<double>(part.amount);
            }
            return 1 - free / all;
        };
        QVERIFY(first.loadBar().isVisible() && first.memoryBar().isVisible());
        QVERIFY(qAbs(share(first.loadBar()) - 0.25) < 0.01);
        QVERIFY(qAbs(full(first.memoryBar()) - 0.25) < 0.01);
        const QString memory = first.memoryBar().text();
        QVERIFY2(memory.contains(formatBytes(2 * kGiB)) && memory.contains(formatBytes(6 * kGiB)),
                 qPrintable(memory));
        QCOMPARE(first.detail(), QStringLiteral("61 °C  ·  212 W"));
        DeviceRow& silent = *rows()[2];
        QVERIFY(silent.isVisible() && !silent.loadBar().isVisible() && !silent.memoryBar().isVisible());
        QVERIFY(silent.detail().isEmpty());
        const auto* choice = panel.findChild<QComboBox*>();
        QVERIFY(choice->findText(QStringLiteral("Tester B"), Qt::MatchContains) > 0);

        {  // read again within a second
            const std::scoped_lock lock(mutex);
            gpus[0] = {"Tester A", 6 * kGiB, 8 * kGiB, 1.0, 83, 400.0};
        }
        QTRY_COMPARE(first.detail(), QStringLiteral("83 °C  ·  400 W"));
        QVERIFY(qAbs(share(first.loadBar()) - 1.0) < 0.01);
        QVERIFY(qAbs(full(first.memoryBar()) - 0.75) < 0.01);
        {
            const std::scoped_lock lock(mutex);
            gpus.clear();
        }
        QTRY_COMPARE(rows().size(), 1);
        QCOMPARE(choice->findText(QStringLiteral("Tester"), Qt::MatchContains), -1);
    }
};

QTEST_MAIN(GpuRowsTest)
#include "gpu_rows_test.moc"
