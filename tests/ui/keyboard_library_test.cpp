// SPDX-License-Identifier: Apache-2.0
// What other programs have of models, and what is done with those in the list, without a mouse.
#include "keyboard.h"
#include "tests/library/store_fixture.h"
#include "ui/models/found_panel.h"
#include "ui/models/speed_panel.h"
#include "ui/text.h"
#include "window_fixture.h"

#include <QFileInfo>
#include <QSemaphore>
#include <QTabBar>
#include <QTreeView>

using namespace tars;
using namespace tars::ui;
using tars::test::gguf_bytes;
using tars::test::write_text;
namespace fs = std::filesystem;

namespace {

constexpr int kPatienceMs = 60'000;

QString storyModel() {
    return qEnvironmentVariable("TARS_TEST_DATA") + QStringLiteral("/models/stories260K.gguf");
}

}  // namespace

class KeyboardLibraryTest : public QObject {
    Q_OBJECT

    static QStringList names(WindowFixture& fixture) {
        QStringList all;
        for (const LibraryEntry& entry : fixture.desktop().library().entries())
            if (!entry.shipped) all.append(toQString(entry.name));
        all.sort();
        return all;
    }
    /// In the list of models, with the focus there.
    static void choose(WindowFixture& fixture, const QString& name) {
        press(Qt::Key_2, Qt::ControlModifier);
        QTRY_VERIFY(names(fixture).contains(name));
        auto* list = qobject_cast<QTreeView*>(tabTo(QStringLiteral("Your models")));
        QVERIFY(list);
        const auto isChosen = [&] {
            return list->currentIndex().siblingAtColumn(0).data().toString() == name;
        };
        press(Qt::Key_Home);
        for (int row = 0; row < list->model()->rowCount() && !isChosen(); ++row) press(Qt::Key_Down);
        QVERIFY(isChosen());
    }

  private Q_SLOTS:
    void whatIsFoundIsLinkedOneByOneAndAll() {
        WindowFixture fixture;
        const fs::path home = toPath(fixture.home());
        for (const int number : {1, 2, 3})
            write_text(home / "other" / (std::to_string(number) + ".gguf"),
                       gguf_bytes(home, static_cast<float>(number)));
        fixture.sources.scanRoots = [home] {
            return std::vector<ScanRoot>{{"Another program", home / "other", ScanRoot::Layout::files}};
        };
        openChat(fixture);
        command("models of other programs");
        auto* found = fixture.window().findChild<FoundPanel*>()->findChild<QTreeView*>();
        QTRY_COMPARE(found->model()->rowCount(), 3);
        QTRY_COMPARE(QApplication::focusWidget(), found);
        press(Qt::Key_Home);
        press(Qt::Key_Down);
        press(Qt::Key_Return);
        QTRY_COMPARE(names(fixture), QStringList{QStringLiteral("2")});
        press(Qt::Key_Down);
        for (const char* before : {"Look again", "Link all", "Link"}) {  // as they stand
            press(Qt::Key_Tab, Qt::ShiftModifier);
            QCOMPARE(spoken(QApplication::focusWidget()), QLatin1String(before));
        }
        press(Qt::Key_Space);
        QTRY_COMPARE(names(fixture).size(), 2);
        QVERIFY(names(fixture).contains(QStringLiteral("3")));
        QVERIFY(tabTo(QStringLiteral("Link all")));
        press(Qt::Key_Space);
        QTRY_COMPARE(names(fixture).size(), 3);
        QVERIFY(QApplication::focusWidget() && QApplication::focusWidget()->isVisible());
    }

    void lookingIsStoppedAndBegunAgain() {
        QSemaphore asked, go;  // a worker waits for them, until the window is gone
        WindowFixture fixture;
        const fs::path home = toPath(fixture.home());
        write_text(home / "other" / "one.gguf", gguf_bytes(home, 1));
        fixture.sources.scanRoots = [&asked, &go, home] {
            asked.release();
            go.acquire();
            return std::vector<ScanRoot>{{"Another program", home / "other", ScanRoot::Layout::files}};
        };
        openChat(fixture);
        const FoundModels& found = fixture.desktop().found();
        press(Qt::Key_2, Qt::ControlModifier);
        auto* tabs = qobject_cast<QTabBar*>(tabTo(QStringLiteral("Models")));
        while (!tabs && QApplication::focusWidget())
            tabs = qobject_cast<QTabBar*>(tabTo(QStringLiteral("Models")));
        press(Qt::Key_Right);
        QVERIFY(tabs->tabText(tabs->currentIndex()).contains(QStringLiteral("Found on this computer")));
        QTRY_COMPARE(asked.available(), 1);
        const QWidget* button = tabTo(QStringLiteral("Stop looking"));
        QVERIFY(button);
        press(Qt::Key_Space);
        QVERIFY(!found.isSearching());
        QCOMPARE(QApplication::focusWidget(), button);
        go.release();
        QTest::qWait(100);
        QCOMPARE(found.rowCount(), 0);
        QCOMPARE(spoken(button), QStringLiteral("Look again"));
        press(Qt::Key_Space);
        go.release();
        QTRY_COMPARE(found.rowCount(), 1);
    }

    void measuringItsSpeedIsStopped() {
        if (!QFileInfo::exists(storyModel()))
            QSKIP("TARS_TEST_DATA does not lead to models/stories260K.gguf");
        WindowFixture fixture;
        openChat(fixture);
        fixture.desktop().library().link({storyModel()});
        choose(fixture, QStringLiteral("stories260K"));
        const auto* panel = fixture.window().findChild<SpeedPanel*>();
        const QWidget* button = tabTo(QStringLiteral("Measure the speed"));
        QVERIFY(button);
        press(Qt::Key_Space);
        QCOMPARE(spoken(button), QStringLiteral("Stop measuring"));
        QCOMPARE(QApplication::focusWidget(), button);
        press(Qt::Key_Space);  // at once: so small a model is measured in no time
        QTRY_COMPARE_WITH_TIMEOUT(spoken(button), QStringLiteral("Measure the speed"), kPatienceMs);
        QVERIFY(fixture.desktop().notes().note(storyModel()).speeds.isEmpty());
        QVERIFY(wordsOn(*panel).contains(QStringLiteral("has not been measured yet")));
    }

    void aModelIsCopiedUnderASecondName() {
        WindowFixture fixture;
        const fs::path home = toPath(fixture.home());
        write_text(home / "tale.gguf", gguf_bytes(home, 1));
        openChat(fixture);
        fixture.desktop().library().link({fromPath(home / "tale.gguf")});
        choose(fixture, QStringLiteral("tale"));
        QVERIFY(tabBackTo(QStringLiteral("Copy")));
        press(Qt::Key_Space);
        QTRY_VERIFY(names(fixture).contains(QStringLiteral("tale-2")));
        auto* list = qobject_cast<QTreeView*>(tabTo(QStringLiteral("Your models")));
        QTRY_COMPARE(list->currentIndex().siblingAtColumn(0).data().toString(), QStringLiteral("tale-2"));
        press(Qt::Key_F2);
        QTRY_VERIFY(nameEditor());
        retype(QStringLiteral("story"));
        press(Qt::Key_Return);
        QTRY_COMPARE(names(fixture), (QStringList{QStringLiteral("story"), QStringLiteral("tale")}));
        const auto& entries = fixture.desktop().library().entries();
        QVERIFY(std::ranges::all_of(entries, [&home](const LibraryEntry& entry) {
            return entry.shipped || entry.path == home / "tale.gguf";  // one file under two names
        }));

        // And from the row's menu.
        QTRY_COMPARE(QApplication::focusWidget(), list);
        pressMenuKey();
        chooseInMenu(QStringLiteral("Copy"));
        QTRY_VERIFY(names(fixture).contains(QStringLiteral("story-2")));
    }
};

QTEST_MAIN(KeyboardLibraryTest)
#include "keyboard_library_test.moc"
