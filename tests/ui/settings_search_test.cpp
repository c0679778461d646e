// SPDX-License-Identifier: Apache-2.0
// Settings are found by their words, told apart by being changed, and put back, one by one or all.
#include "keyboard.h"
#include "library/network_use.h"
#include "ui/settings/desktop_panel.h"
#include "ui/settings/feedback_panel.h"
#include "ui/settings/hardware_panel.h"
#include "ui/settings/privacy_panel.h"
#include "ui/settings/setting_row.h"
#include "ui/settings/settings_page.h"
#include "ui/settings/shortcuts_panel.h"
#include "window_fixture.h"

#include <QCheckBox>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QToolButton>
#include <QTreeView>

using namespace tars;
using namespace tars::ui;

namespace {

/// The page, and what is in sight of it.
struct Shown {
    explicit Shown(WindowFixture& fixture) {
        fixture.openScripted();
        QApplication::setActiveWindow(&fixture.window());
        press(Qt::Key_5, Qt::ControlModifier);
        page = fixture.window().findChild<SettingsPage*>();
    }

    QStringList settings() const {
        QStringList names;
        for (const auto* row : page->findChildren<SettingRow*>()) {
            if (row->isVisible()) names.append(row->name());
        }
        return names;
    }
    SettingRow& row(Setting setting) const {
        const auto rows = page->findChildren<SettingRow*>();
        return **std::ranges::find(rows, setting, &SettingRow::setting);
    }
    template <typename Widget>
    Widget& named(const char* name) const {
        for (auto* widget : page->findChildren<Widget*>()) {
            if (spoken(widget).contains(QString::fromUtf8(name))) return *widget;
        }
        qFatal("no %s", name);
    }
    bool says(const char* words) const {
        const auto labels = page->findChildren<QLabel*>();
        return std::ranges::any_of(labels, [words](const QLabel* label) {
            return label->isVisible() && label->text().contains(QString::fromUtf8(words));
        });
    }

    SettingsPage* page = nullptr;
};

void click(QWidget& widget) {
    QTest::mouseClick(&widget, Qt::LeftButton, {}, QPoint(8, widget.height() / 2));
}

}  // namespace

class SettingsSearchTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void wordsLeaveWhatHasThem() {
        WindowFixture fixture;
        const Shown shown(fixture);
        const auto all = shown.settings();
        QVERIFY(all.size() >= 9);
        press(Qt::Key_F, Qt::ControlModifier);
        QCOMPARE(spoken(QApplication::focusWidget()), QStringLiteral("Search the settings"));
        type(QStringLiteral("SIZE text"));
        QCOMPARE(shown.settings(), QStringList{QStringLiteral("Text size")});
        QVERIFY(shown.says("Found: 2"));
        QVERIFY(shown.page->findChild<ShortcutsPanel*>()->isVisible());  // it has keys, too
        QVERIFY(!shown.page->findChild<HardwarePanel*>()->isVisible());
        retype(QStringLiteral("appearance"));  // a section has all of its settings
        QCOMPARE(shown.settings().size(), 4);
        retype(QStringLiteral("dark"));  // a choice
        QCOMPARE(shown.settings(), QStringList{QStringLiteral("Colours")});
        QVERIFY(shown.says("Found: 1"));
        QVERIFY(!shown.page->findChild<ShortcutsPanel*>()->isVisible());
        retype(QStringLiteral("take effect"));  // help
        QVERIFY(shown.settings().contains(QStringLiteral("Threads")));
        retype(QStringLiteral("where TARS can use one"));  // a tip
        QCOMPARE(shown.settings(), QStringList{QStringLiteral("Computes on")});
        retype(QStringLiteral("offline"));
        QVERIFY(shown.settings().isEmpty());
        QVERIFY(shown.page->findChild<PrivacyPanel*>()->isVisible());
        retype(QStringLiteral("regenerate"));  // an action that has keys
        QVERIFY(shown.page->findChild<ShortcutsPanel*>()->isVisible());
        retype(QStringLiteral("zebra"));
        QVERIFY(shown.says("No setting has these words"));
        press(Qt::Key_Escape);
        QCOMPARE(shown.settings(), all);
        QVERIFY(shown.page->findChild<PrivacyPanel*>()->isVisible());
        QVERIFY(!shown.says("Found"));
    }

    void whatIsNotAtItsDefaultStandsAlone() {
        WindowFixture fixture;
        const Shown shown(fixture);
        auto& only = shown.named<QCheckBox>("Only changed");
        click(only);
        QVERIFY(only.isChecked());
        QVERIFY(shown.settings().isEmpty());
        QVERIFY(shown.says("Everything is at its default"));
        click(only);
        Settings& settings = fixture.desktop().settings();
        settings.setTextScale(110);
        settings.setNotifies(false);
        click(only);
        QCOMPARE(shown.settings().size(), 2);
        QVERIFY(!shown.page->findChild<FeedbackPanel*>()->isVisible());
        press(Qt::Key_F, Qt::ControlModifier);
        type(QStringLiteral("text"));
        QCOMPARE(shown.settings(), QStringList{QStringLiteral("Text size")});
        press(Qt::Key_Escape);
        QVERIFY(!only.isChecked());
        QVERIFY(shown.settings().size() > 2);
    }

    void oneGoesBackAndReturns() {
        WindowFixture fixture;
        const Shown shown(fixture);
        Settings& settings = fixture.desktop().settings();
        auto& button = *shown.row(Setting::Threads).findChild<QToolButton*>();
        auto& threads = *shown.row(Setting::Threads).findChild<QSpinBox*>();
        QVERIFY(!button.isVisible());
        threads.setFocus();
        press(Qt::Key_Up);
        QCOMPARE(settings.threads(), 1);
        QVERIFY(button.isVisible());
        QCOMPARE(button.accessibleName(), QStringLiteral("Threads: back to the default"));
        press(Qt::Key_Tab);
        QVERIFY(button.hasFocus());
        press(Qt::Key_Space);
        QCOMPARE(settings.threads(), 0);
        QCOMPARE(threads.value(), 0);
        QVERIFY(!button.isVisible());
        QVERIFY(threads.hasFocus());
        QVERIFY(fixture.window().messageBar().message().contains(QStringLiteral("Threads")));
        press(Qt::Key_F8);
        QCOMPARE(settings.threads(), 1);
        QCOMPARE(threads.value(), 1);
    }

    void everySettingKnowsItsDefault() {
        WindowFixture fixture;
        const Shown shown(fixture);
        Settings& settings = fixture.desktop().settings();
        settings.setColorMode(ColorMode::Dark);
        settings.setTextScale(120);
        settings.setMotion(MotionMode::Reduced);
        settings.setLanguage(QStringLiteral("de"));
        settings.setTrayShown(false);
        settings.setClosesToTray(true);
        settings.setNotifies(false);
        settings.setPausesOnMetered(false);
        settings.setLoadsLastModel(false);
        settings.setDevice(QStringLiteral("cpu"));
        settings.setThreads(3);
        settings.setCollectsFeedback(true);
        auto& page = *shown.page;
        const auto rows = page.findChildren<SettingRow*>();
        QCOMPARE(rows.size(), 12);
        for (const auto* row : rows) QVERIFY2(row->isChanged(), qPrintable(row->name()));
        QTRY_VERIFY(shown.settings().contains(QStringLiteral("Schriftgröße")));
        NetworkUse network(fixture.home().toStdString());
        QVERIFY(network.choose_offline(true));
        QTRY_VERIFY(page.findChild<PrivacyPanel*>()->isOffline());

        click(shown.named<QPushButton>("Diese Seite"));
        for (const auto* row : rows) QVERIFY2(!row->isChanged(), qPrintable(row->name()));
        QVERIFY(network.offline());
        QVERIFY(!settings.collectsFeedback());
        QTRY_VERIFY(shown.settings().contains(QStringLiteral("Text size")));
        QVERIFY(fixture.window().messageBar().hasOffer());
        press(Qt::Key_F8);
        for (const auto* row : rows) QVERIFY2(row->isChanged(), qPrintable(row->name()));
        QCOMPARE(settings.threads(), 3);
        QCOMPARE(settings.textScale(), 120);
        settings.setLanguage({});
    }

    void keysGoBackAndReturnWithThePage() {
        WindowFixture fixture;
        const Shown shown(fixture);
        Settings& settings = fixture.desktop().settings();
        auto& list = shown.named<QTreeView>("Actions and their keys");
        list.setCurrentIndex(list.model()->index(0, 0));
        click(shown.named<QPushButton>("No keys"));
        QCOMPARE(settings.shortcut(QStringLiteral("chat.new")), QString());
        click(shown.named<QCheckBox>("Only changed"));
        QVERIFY(shown.page->findChild<ShortcutsPanel*>()->isVisible());
        click(shown.named<QPushButton>("Reset this page"));
        QVERIFY(!settings.shortcut(QStringLiteral("chat.new")));
        press(Qt::Key_F8);
        QCOMPARE(settings.shortcut(QStringLiteral("chat.new")), QString());
    }

    void findingIsOnePagesOwn() {
        const QString model =
            qEnvironmentVariable("TARS_TEST_DATA") + QStringLiteral("/models/stories260K.gguf");
        if (!QFileInfo::exists(model)) QSKIP("TARS_TEST_DATA does not lead to models/stories260K.gguf");
        WindowFixture fixture;
        const Shown shown(fixture);
        fixture.desktop().library().link({model});
        QTRY_VERIFY(!fixture.desktop().library().entries().empty());
        press(Qt::Key_2, Qt::ControlModifier);
        press(Qt::Key_F, Qt::ControlModifier);
        QCOMPARE(spoken(QApplication::focusWidget()), QStringLiteral("Find in your models"));
    }
};

QTEST_MAIN(SettingsSearchTest)
#include "settings_search_test.moc"
