// SPDX-License-Identifier: Apache-2.0
// What a user does on the other pages, without a mouse: models, tuning, the server, settings.
#include "kept_run.h"
#include "keyboard.h"
#include "ui/models/model_details.h"
#include "ui/models/models_page.h"
#include "ui/settings/settings_page.h"
#include "ui/settings/shortcut_table.h"
#include "ui/tune/tune_form.h"
#include "window_fixture.h"

#include <QClipboard>
#include <QFileInfo>
#include <QLabel>
#include <QPlainTextEdit>
#include <QSpinBox>
#include <QTreeView>

using namespace tars;
using namespace tars::ui;

namespace {

constexpr int kPatienceMs = 60'000;

QString data(const char* path) {
    return qEnvironmentVariable("TARS_TEST_DATA") + QString::fromLatin1(path);
}

}  // namespace

class KeyboardPagesTest : public QObject {
    Q_OBJECT

    static bool hasGuide() { return QFileInfo::exists(QString::fromStdString(guideFile().string())); }

  private Q_SLOTS:
    void aModelIsImportedChosenAndLetGo() {
        const QString model = data("/models/stories260K.gguf");
        if (!QFileInfo::exists(model)) QSKIP("TARS_TEST_DATA does not lead to models/stories260K.gguf");
        WindowFixture fixture;
        fixture.openReal();
        toFront(fixture);
        press(Qt::Key_O, Qt::ControlModifier);
        answerFileDialog(model);
        ChatEngine& engine = fixture.desktop().engine();
        QTRY_VERIFY_WITH_TIMEOUT(engine.model(), kPatienceMs);
        command("unload the model");
        QVERIFY(!engine.model());
        press(Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
        chooseInMenu(QStringLiteral("stories260K"));
        QTRY_VERIFY_WITH_TIMEOUT(engine.model(), kPatienceMs);
    }

    void aLoadIsCancelled() {
        WindowFixture fixture;
        openChat(fixture);
        fixture.engine().holdLoading = true;
        fixture.engine().loadFile(fixture.writeFile(QStringLiteral("slow.gguf"), "GGUF"));
        command("cancel loading");
        QVERIFY(fixture.engine().loadingPath().isEmpty());
    }

    void aModelIsLookedAtLoadedNamedAndTakenOff() {
        const QString model = data("/models/stories260K.gguf");
        if (!QFileInfo::exists(model)) QSKIP("TARS_TEST_DATA does not lead to models/stories260K.gguf");
        WindowFixture fixture;
        openChat(fixture);
        fixture.desktop().library().link({model});
        const auto names = [&fixture] {
            QStringList all;
            for (const LibraryEntry& entry : fixture.desktop().library().entries())
                all.append(QString::fromStdString(entry.name));
            return all;
        };
        QTRY_VERIFY(names().contains(QStringLiteral("stories260K")));
        press(Qt::Key_2, Qt::ControlModifier);
        auto* list = qobject_cast<QTreeView*>(tabTo(QStringLiteral("Your models")));
        QVERIFY(list);
        const auto isChosen = [list](const char* name) {
            return list->currentIndex().siblingAtColumn(0).data().toString() == QLatin1StringView(name);
        };
        press(Qt::Key_Home);
        for (int row = 0; row < list->model()->rowCount() && !isChosen("stories260K"); ++row)
            press(Qt::Key_Down);
        QVERIFY(isChosen("stories260K"));

        auto* details = fixture.window().findChild<ModelDetails*>();
        QVERIFY(tabTo(QStringLiteral("About the chosen model")));
        press(Qt::Key_Right);
        QCOMPARE(details->tabText(details->currentIndex()), QStringLiteral("Card"));
        const auto hasFacts = [details] {
            const auto labels = details->currentWidget()->findChildren<QLabel*>();
            return std::ranges::any_of(
                labels, [](const QLabel* each) { return each->text().contains(QStringLiteral("llama")); });
        };
        QTRY_VERIFY(hasFacts());

        QVERIFY(tabTo(QStringLiteral("Your models")));
        press(Qt::Key_F2);
        QTRY_VERIFY(nameEditor());
        retype(QStringLiteral("tales"));
        press(Qt::Key_Return);
        QTRY_VERIFY(names().contains(QStringLiteral("tales")));
        QTRY_VERIFY(isChosen("tales"));
        press(Qt::Key_Return);
        QTRY_COMPARE(fixture.desktop().engine().entry().name, std::string("tales"));
        QCOMPARE(fixture.window().page(), int{MainWindow::Chat});

        press(Qt::Key_2, Qt::ControlModifier);
        QVERIFY(tabTo(QStringLiteral("Your models")));
        press(Qt::Key_Delete);
        QTRY_VERIFY(!names().contains(QStringLiteral("tales")));
        press(Qt::Key_F8);
        QTRY_VERIFY(names().contains(QStringLiteral("tales")));
    }

    void aDownloadIsAskedForHeldAndTakenOff() {
        WindowFixture fixture;
        openChat(fixture);
        press(Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(spoken(QApplication::focusWidget()), QStringLiteral("Name or address of a model"));
        type(QStringLiteral("http://127.0.0.1:9/u/m:1b"));  // nobody is there
        press(Qt::Key_Return);
        Downloads& downloads = fixture.desktop().downloads();
        QCOMPARE(downloads.rowCount(), 1);
        QVERIFY(tabTo(QStringLiteral("Pause")));
        press(Qt::Key_Space);
        QTRY_COMPARE(downloads.downloads().front().state, DownloadState::Paused);
        QVERIFY(tabTo(QStringLiteral("Remove")));
        press(Qt::Key_Space);
        QTRY_COMPARE(downloads.rowCount(), 0);
        press(Qt::Key_F8);
        QTRY_COMPARE(downloads.rowCount(), 1);
        QVERIFY(tabTo(QStringLiteral("Downloads")));
    }

    void aRunIsBegunAndStopped() {
        if (!hasGuide()) QSKIP("this build has no guide");
        WindowFixture fixture;
        fixture.openReal();
        toFront(fixture);
        command("start tuning");  // the examples are missing
        auto* form = fixture.window().findChild<TuneForm*>();
        QVERIFY(form && form->isVisible());
        QTRY_VERIFY(!form->wish().model.isEmpty());
        command("start tuning");
        QTRY_VERIFY(qobject_cast<QLineEdit*>(QApplication::focusWidget()));
        const QString examples =
            QString::fromStdString((shared_directory() / "examples" / "json.train.jsonl").string());
        QVERIFY(QFileInfo::exists(examples));
        type(examples);
        command("start tuning");
        Tuner& tuner = fixture.desktop().tuner();
        QVERIFY(tuner.isBusy());
        command("stop the run");
        QTRY_VERIFY_WITH_TIMEOUT(!tuner.isBusy(), kPatienceMs);
    }

    void aFindIsAdoptedAndRolledBack() {
        if (!hasGuide()) QSKIP("this build has no guide");
        WindowFixture fixture;
        keepRun(fixture.home(), "examples-1", true);
        fixture.openReal();
        toFront(fixture);
        press(Qt::Key_3, Qt::ControlModifier);
        QTRY_COMPARE(fixture.desktop().tuner().runs().size(), 1U);
        QVERIFY(tabTo(QStringLiteral("Runs that were kept")));
        press(Qt::Key_Home);
        const Tuner& tuner = fixture.desktop().tuner();
        QTRY_VERIFY_WITH_TIMEOUT(tuner.standing().canAdopt, kPatienceMs);
        command("adopt what was found");
        QTRY_VERIFY_WITH_TIMEOUT(tuner.standing().isLive, kPatienceMs);
        command("roll back");
        QTRY_VERIFY_WITH_TIMEOUT(!tuner.standing().isLive, kPatienceMs);
    }

    void theServerIsTurnedOnAndItsSnippetCopied() {
        WindowFixture fixture;
        openChat(fixture);
        fixture.desktop().settings().setServerPort(nextFreePort(Settings::kServerPort));
        ModelServer& server = fixture.desktop().server();
        press(Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE_WITH_TIMEOUT(server.state(), ServerState::On, kPatienceMs);
        command("copy the server");
        QCOMPARE(QApplication::clipboard()->text(), server.address());
        press(Qt::Key_4, Qt::ControlModifier);
        QVERIFY(tabTo(QStringLiteral("Requests, or how to connect")));
        press(Qt::Key_Right);
        QVERIFY(tabTo(QStringLiteral("Program to connect")));
        press(Qt::Key_Down);
        QVERIFY(tabTo(QStringLiteral("Copy what that program needs")));
        press(Qt::Key_Space);
        QVERIFY2(QApplication::clipboard()->text().contains(
                     QString::number(fixture.desktop().settings().serverPort())),
                 qPrintable(QApplication::clipboard()->text()));
        QVERIFY(tabTo(QStringLiteral("Server")));
        press(Qt::Key_Space);  // the switch itself
        QTRY_COMPARE_WITH_TIMEOUT(server.state(), ServerState::Off, kPatienceMs);
        fixture.desktop().settings().setServerPort(Settings::kServerPort);
    }

    void everyPageIsReachedAndTheSettingsChanged() {
        WindowFixture fixture;
        openChat(fixture);
        for (int page = 0; page < MainWindow::PageCount; ++page) {
            press(static_cast<Qt::Key>(Qt::Key_1 + page), Qt::ControlModifier);
            QTest::qWait(10);
        }
        auto* settings = fixture.window().findChild<SettingsPage*>();
        QVERIFY(settings && settings->isVisible());
        QWidget* before = QApplication::focusWidget();
        for (int i = 0; i < 60; ++i) {
            press(Qt::Key_Tab);
            if (qobject_cast<QSpinBox*>(QApplication::focusWidget())) break;
        }
        QVERIFY(QApplication::focusWidget() != before);
        auto* size = qobject_cast<QSpinBox*>(QApplication::focusWidget());
        QVERIFY(size);
        const int was = fixture.desktop().settings().textScale();
        press(Qt::Key_Up);
        QVERIFY(fixture.desktop().settings().textScale() > was);
        fixture.desktop().settings().setTextScale(was);
    }

    void anActionGetsOtherKeys() {
        WindowFixture fixture;
        openChat(fixture);
        press(Qt::Key_5, Qt::ControlModifier);
        QVERIFY(tabTo(QStringLiteral("Search actions and keys")));
        type(QStringLiteral("all commands"));
        auto* list = qobject_cast<QTreeView*>(tabTo(QStringLiteral("Actions and their keys")));
        QVERIFY(list);
        QTRY_COMPARE(list->model()->rowCount(), 1);
        press(Qt::Key_Home);
        press(Qt::Key_Return);
        QTRY_VERIFY(spoken(QApplication::focusWidget()).startsWith(QStringLiteral("Keys for")));
        press(Qt::Key_J, Qt::ControlModifier | Qt::AltModifier);
        QVERIFY(
            list->currentIndex().siblingAtColumn(ShortcutTable::KeysColumn).data().toString().contains(u'J'));
        QVERIFY(
            tabTo(QStringLiteral("Reset all shortcuts")));  // the field for keys lets go of the focus, too
        press(Qt::Key_J, Qt::ControlModifier | Qt::AltModifier);
        QTRY_VERIFY(QApplication::activePopupWidget());
        press(Qt::Key_Escape);
        QTRY_VERIFY(!QApplication::activePopupWidget());
        reachable();
        QVERIFY(tabTo(QStringLiteral("Reset all shortcuts")) ||
                spoken(QApplication::focusWidget()).startsWith(QStringLiteral("Reset")));
        press(Qt::Key_Space);
        press(Qt::Key_K, Qt::ControlModifier);
        QTRY_VERIFY(QApplication::activePopupWidget());
        press(Qt::Key_Escape);
    }
};

QTEST_MAIN(KeyboardPagesTest)
#include "keyboard_pages_test.moc"
