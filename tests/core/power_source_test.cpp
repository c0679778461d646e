// SPDX-License-Identifier: Apache-2.0
#include "core/power_source.h"

#include <QTemporaryDir>
#include <QTest>

#include <fstream>

using namespace tars;

namespace {

namespace fs = std::filesystem;

void add_supply(const fs::path& folder, const std::string& name,
                std::initializer_list<std::pair<const char*, const char*>> facts) {
    fs::create_directories(folder / name);
    for (const auto& [fact, value] : facts) std::ofstream(folder / name / fact) << value << "\n";
}

}  // namespace

class PowerSourceTest : public QObject {
    Q_OBJECT
  private slots:
    void a_desktop_has_no_battery() {
        const QTemporaryDir dir;
        const fs::path folder = dir.path().toStdString();
        QVERIFY(!on_battery(folder));
        QVERIFY(!on_battery(folder / "missing"));
        add_supply(folder, "hid-mouse",
                   {{"type", "Battery"}, {"scope", "Device"}, {"status", "Discharging"}});
        QVERIFY(!on_battery(folder));
    }

    void a_laptop_says_what_it_runs_on_data() {
        QTest::addColumn<QString>("online");
        QTest::addColumn<QString>("status");
        QTest::addColumn<bool>("on");
        QTest::newRow("unplugged") << "0"
                                   << "Discharging" << true;
        QTest::newRow("charging") << "1"
                                  << "Charging" << false;
        QTest::newRow("full") << "0"
                              << "Full" << false;
        QTest::newRow("plugged in and draining") << "1"
                                                 << "Discharging" << false;
    }
    void a_laptop_says_what_it_runs_on() {
        QFETCH(QString, online);
        QFETCH(QString, status);
        QFETCH(bool, on);
        const QTemporaryDir dir;
        const fs::path folder = dir.path().toStdString();
        const auto first = online.toStdString(), second = status.toStdString();
        add_supply(folder, "AC", {{"type", "Mains"}, {"online", first.c_str()}});
        add_supply(folder, "BAT0", {{"type", "Battery"}, {"status", second.c_str()}});
        add_supply(folder, "BAT1", {{"type", "Battery"}, {"status", "Not charging"}});
        const auto battery = on_battery(folder);
        QVERIFY(battery.has_value());
        QCOMPARE(*battery, on);
    }
};

QTEST_APPLESS_MAIN(PowerSourceTest)
#include "power_source_test.moc"
