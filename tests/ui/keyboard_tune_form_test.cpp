// SPDX-License-Identifier: Apache-2.0
// What is wanted of tuning, and tuning by itself, chosen without a mouse.
#include "keyboard.h"
#include "tune_page_driver.h"
#include "tuning/optimizer.h"
#include "ui/text.h"
#include "ui/tune/continuous_panel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QPlainTextEdit>

using namespace tars;
using namespace tars::ui;

class KeyboardTuneFormTest : public QObject {
    Q_OBJECT

    static void open(WindowFixture& fixture) {
        openChat(fixture);
        press(Qt::Key_3, Qt::ControlModifier);
        QCOMPARE(fixture.window().page(), int{MainWindow::Tune});
        QTRY_VERIFY(!page(fixture).form().wish().model.isEmpty());
    }
    static void retypeInto(const QString& name, const QString& words) {
        QVERIFY2(tabTo(name), qPrintable(name));
        retype(words);
        press(Qt::Key_Tab);
    }
    /// Wherever the focus is, it is in sight.
    static bool focusIsInSight() {
        const QWidget* at = QApplication::focusWidget();
        return at && at->isVisible() && !at->visibleRegion().isEmpty();
    }

  private Q_SLOTS:
    void initTestCase() {
        if (!std::filesystem::exists(guideFile())) QSKIP("this build has no guide");
    }

    void theGoalIsChosen() {
        WindowFixture fixture;
        open(fixture);
        const auto wish = [&fixture] { return page(fixture).form().wish(); };
        QCOMPARE(wish().goal, QStringLiteral("examples"));
        QVERIFY(tabTo(QStringLiteral("What should get better")));
        for (const char* goal : {"sampler", "speed", "smaller"}) {
            press(Qt::Key_Down);
            QCOMPARE(wish().goal, QLatin1String(goal));
        }
        retypeInto(QStringLiteral("Bits per weight"), QLocale().toString(3.5));
        QCOMPARE(wish().bits, 3.5);
        QVERIFY(tabTo(QStringLiteral("Text file to compare on")));
        press(Qt::Key_G, Qt::AltModifier);
        QCOMPARE(spoken(QApplication::focusWidget()), QStringLiteral("What should get better"));
        press(Qt::Key_Up);
        QCOMPARE(wish().goal, QStringLiteral("speed"));
        QVERIFY(!tabTo(QStringLiteral("Bits per weight")));
    }

    void theBudgetIsChosen() {
        WindowFixture fixture;
        open(fixture);
        const auto wish = [&fixture] { return page(fixture).form().wish(); };
        QVERIFY(tabTo(QStringLiteral("Minutes the search may take")));
        retype(QLocale().toString(12.5));
        press(Qt::Key_Tab);
        QCOMPARE(wish().minutes, 12.5);
        QCOMPARE(wish().candidates, 0U);
        if (spoken(QApplication::focusWidget()) != QStringLiteral("What limits the search"))
            QVERIFY(tabTo(QStringLiteral("What limits the search")));
        press(Qt::Key_Down);
        retypeInto(QStringLiteral("Candidates the search may try"), QStringLiteral("512"));
        QCOMPARE(wish().candidates, 512U);
        QVERIFY(tabBackTo(QStringLiteral("What limits the search")));
        press(Qt::Key_Up);
        QCOMPARE(wish().candidates, 0U);
        QCOMPARE(wish().minutes, 12.5);
    }

    void theAlgorithmIsChosen() {
        WindowFixture fixture;
        open(fixture);
        const auto wish = [&fixture] { return page(fixture).form().wish(); };
        QVERIFY(wish().algorithm.isEmpty());
        QVERIFY(!tabTo(QStringLiteral("Algorithm")));
        QVERIFY(tabTo(QStringLiteral("More settings")));
        press(Qt::Key_Space);
        QCoreApplication::processEvents();  // they are laid out
        press(Qt::Key_Tab);
        QVERIFY(focusIsInSight());
        QVERIFY(qobject_cast<QComboBox*>(QApplication::focusWidget()));
        press(Qt::Key_Down);
        press(Qt::Key_Down);
        QCOMPARE(wish().algorithm, toQString(algorithms()[1].name));
        press(Qt::Key_W, Qt::AltModifier);
        press(Qt::Key_Down);
        QCOMPARE(wish().parts, QStringLiteral("logit-scale,norm-gains"));
        press(Qt::Key_Y, Qt::AltModifier);
        retype(QStringLiteral("256"));
        press(Qt::Key_Tab);
        QCOMPARE(wish().memoryMegabytes, 256);
        press(Qt::Key_D, Qt::AltModifier);
        QVERIFY(focusIsInSight());
        retype(QStringLiteral("7"));
        press(Qt::Key_Tab);
        QCOMPARE(wish().seed, 7U);
        const bool random = wish().withRandom;
        press(Qt::Key_R, Qt::AltModifier);
        QTRY_COMPARE(wish().withRandom, !random);
    }

    void itLearnsByItselfOnlyWhileThatIsWanted() {
        WindowFixture fixture;
        open(fixture);
        const Settings& settings = fixture.desktop().settings();
        QVERIFY(!settings.tunesByItself());
        QVERIFY(!tabTo(QStringLiteral("New ratings before it begins")));
        auto* on = qobject_cast<QCheckBox*>(tabTo(QStringLiteral("Keep learning from my ratings")));
        QVERIFY(on && focusIsInSight());
        press(Qt::Key_Space);
        QVERIFY(settings.tunesByItself());
        const auto* panel = fixture.window().findChild<ContinuousPanel*>();
        QVERIFY2(panel->words().contains(QStringLiteral("It needs your ratings")),
                 qPrintable(panel->words()));
        retypeInto(QStringLiteral("New ratings before it begins"), QStringLiteral("25"));
        QCOMPARE(settings.tuningSignals(), 25);
        QVERIFY(spoken(QApplication::focusWidget()) == QStringLiteral("Adopt without asking") ||
                tabTo(QStringLiteral("Adopt without asking")));
        press(Qt::Key_Space);
        QVERIFY(settings.adoptsByItself());
        QCOMPARE(tabBackTo(QStringLiteral("Keep learning from my ratings")), on);
        press(Qt::Key_Space);
        QVERIFY(!settings.tunesByItself());
        QVERIFY(panel->words().isEmpty());
        QVERIFY(!tabTo(QStringLiteral("New ratings before it begins")));
    }
};

QTEST_MAIN(KeyboardTuneFormTest)
#include "keyboard_tune_form_test.moc"
