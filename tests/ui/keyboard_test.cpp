// SPDX-License-Identifier: Apache-2.0
// What a user does, without a mouse: keys alone, as they reach whatever has the focus.
#include "ui/settings/settings_page.h"
#include "ui/tune/tune_form.h"
#include "window_fixture.h"

#include <QAbstractItemView>
#include <QDir>
#include <QDoubleSpinBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QLineEdit>
#include <QMenu>
#include <QSpinBox>

using namespace tars;
using namespace tars::ui;

namespace {

constexpr int kPatienceMs = 60'000;

QString data(const char* path) {
    return qEnvironmentVariable("TARS_TEST_DATA") + QString::fromLatin1(path);
}

/// The active window. Without a window manager nobody activates the one again that was below a popup.
QWidget* reachable() {
    const auto windows = QApplication::topLevelWidgets();
    for (QWidget* window : windows) {
        if (!QApplication::activeWindow() && qobject_cast<MainWindow*>(window) && window->isVisible())
            QApplication::setActiveWindow(window);
    }
    return QApplication::activeWindow();
}

/// To whatever a keyboard would reach.
void press(Qt::Key key, Qt::KeyboardModifiers held = Qt::NoModifier) {
    QWidget* to = QApplication::activePopupWidget();
    if (to && to->focusWidget()) to = to->focusWidget();
    if (!to) to = QApplication::focusWidget();
    if (!to) to = reachable();
    QTest::keyClick(to, key, held);
}

void type(const QString& words) {
    QWidget* popup = QApplication::activePopupWidget();
    QTest::keyClicks(popup && popup->focusWidget() ? popup->focusWidget() : QApplication::focusWidget(), words);
}

/// Ctrl+K, some words of a command, Return.
void command(const char* words) {
    press(Qt::Key_K, Qt::ControlModifier);
    QTRY_VERIFY(QApplication::activePopupWidget());
    type(QString::fromUtf8(words));
    press(Qt::Key_Return);
    QTRY_VERIFY(!QApplication::activePopupWidget() || qobject_cast<QMenu*>(QApplication::activePopupWidget()));
    reachable();
}

QLineEdit* nameEditor() {
    auto* editor = qobject_cast<QLineEdit*>(QApplication::focusWidget());
    return editor && qobject_cast<QAbstractItemView*>(editor->parentWidget()->parentWidget()) ? editor : nullptr;
}

/// Tab by tab to a field with such a name; null if there is none on the way round.
QWidget* tabTo(const QString& name) {
    const QWidget* first = QApplication::focusWidget();
    do {
        press(Qt::Key_Tab);
        if (QApplication::focusWidget() && QApplication::focusWidget()->accessibleName().contains(name))
            return QApplication::focusWidget();
    } while (QApplication::focusWidget() != first);
    return nullptr;
}

void answerFileDialog(const QString& path) {
    QFileDialog* dialog = nullptr;
    QTRY_VERIFY((dialog = qobject_cast<QFileDialog*>(QApplication::activeWindow())));
    auto* name = dialog->findChild<QLineEdit*>(QStringLiteral("fileNameEdit"));
    QTRY_VERIFY(name->hasFocus());
    press(Qt::Key_A, Qt::ControlModifier);
    type(path);
    press(Qt::Key_Return);
}

}  // namespace

class KeyboardTest : public QObject {
    Q_OBJECT

    static void open(WindowFixture& fixture) {
        fixture.openScripted();
        front(fixture);
    }
    static void front(WindowFixture& fixture) {
        QApplication::setActiveWindow(&fixture.window());
        QTRY_VERIFY(fixture.page().composer().findChild<QPlainTextEdit*>()->hasFocus());
    }
    static void ask(WindowFixture& fixture, const char* words) {
        type(QString::fromUtf8(words));
        press(Qt::Key_Return);
        QTRY_VERIFY(!fixture.chat().isAnswering());
    }

  private Q_SLOTS:
    void versionsOfAnAnswer() {
        WindowFixture fixture;
        open(fixture);
        ask(fixture, "Hello");
        const MessageId first = fixture.message(1).id;
        press(Qt::Key_R, Qt::ControlModifier);
        QTRY_VERIFY(fixture.message(1).id != first);
        QTRY_VERIFY(!fixture.chat().isAnswering());
        const MessageId second = fixture.message(1).id;
        press(Qt::Key_Left, Qt::ControlModifier | Qt::AltModifier);
        QCOMPARE(fixture.message(1).id, first);
        command("next version");
        QCOMPARE(fixture.message(1).id, second);
        press(Qt::Key_Right, Qt::ControlModifier | Qt::AltModifier);  // there is none after it
        QCOMPARE(fixture.message(1).id, second);
    }

    void anAnswerIsStoppedAndContinued() {
        WindowFixture fixture;
        open(fixture);
        fixture.engine().endless = true;
        fixture.engine().pieceMs = 5;
        type(QStringLiteral("Go on"));
        press(Qt::Key_Return);
        QTRY_VERIFY(fixture.conversation().rowCount() == 2 && !fixture.message(1).text.isEmpty());
        press(Qt::Key_Escape);
        QTRY_COMPARE(fixture.message(1).state, MessageState::Stopped);
        const QString before = fixture.message(1).text;
        fixture.engine().endless = false;
        fixture.engine().pieces = {QStringLiteral(" THE END")};
        press(Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(fixture.message(1).text, before + QStringLiteral(" THE END"));
    }

    void aMessageIsChangedAndAChatForked() {
        WindowFixture fixture;
        open(fixture);
        ask(fixture, "One");
        press(Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(qobject_cast<QPlainTextEdit*>(QApplication::focusWidget()));
        press(Qt::Key_A, Qt::ControlModifier);
        type(QStringLiteral("Two"));
        press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(fixture.message(0).text, QStringLiteral("Two"));
        QTRY_VERIFY(!fixture.chat().isAnswering());
        const ChatId chat = fixture.conversation().summary().id;
        press(Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(fixture.conversation().summary().id != chat);
        QCOMPARE(fixture.message(0).text, QStringLiteral("Two"));
    }

    void aChatIsNamedPinnedAndMoved() {
        WindowFixture fixture;
        open(fixture);
        ask(fixture, "Hello");
        const ChatId chat = fixture.conversation().summary().id;
        command("rename chat");
        QTRY_VERIFY(nameEditor());
        press(Qt::Key_A, Qt::ControlModifier);
        type(QStringLiteral("Greetings"));
        press(Qt::Key_Return);
        QTRY_COMPARE(fixture.conversation().summary().title, QStringLiteral("Greetings"));
        command("pin or unpin");
        QTRY_VERIFY(fixture.conversation().summary().pinned);

        command("new folder");
        QTRY_VERIFY(nameEditor());
        press(Qt::Key_A, Qt::ControlModifier);
        type(QStringLiteral("Work"));
        press(Qt::Key_Return);
        QCOMPARE(fixture.conversation().summary().id, chat);
        command("move to a folder");
        QTRY_VERIFY(qobject_cast<QMenu*>(QApplication::activePopupWidget()));
        auto* menu = static_cast<QMenu*>(QApplication::activePopupWidget());
        for (int i = 0; i < 4 && !(menu->activeAction() && menu->activeAction()->text().contains(QStringLiteral("Work"))); ++i)
            QTest::keyClick(menu, Qt::Key_Down);
        QTest::keyClick(menu, Qt::Key_Return);
        QTRY_VERIFY(fixture.conversation().summary().folder != 0);

        command("delete chat");
        QTRY_VERIFY(fixture.window().messageBar().isVisible());
    }

    void aChatIsExported() {
        WindowFixture fixture;
        open(fixture);
        ask(fixture, "Hello");
        press(Qt::Key_X, Qt::ControlModifier | Qt::ShiftModifier);
        const QString file = fixture.home() + QStringLiteral("/out.md");
        answerFileDialog(file);
        QTRY_VERIFY(QFileInfo(file).size() > 0);
    }

    void aModelIsImportedChosenAndLetGo() {
        const QString model = data("/models/stories260K.gguf");
        if (!QFileInfo::exists(model)) QSKIP("TARS_TEST_DATA does not lead to models/stories260K.gguf");
        WindowFixture fixture;
        fixture.openReal();
        front(fixture);
        press(Qt::Key_O, Qt::ControlModifier);
        answerFileDialog(model);
        ChatEngine& engine = fixture.desktop().engine();
        QTRY_VERIFY_WITH_TIMEOUT(engine.model(), kPatienceMs);
        command("unload the model");
        QVERIFY(!engine.model());
        QApplication::setActiveWindow(&fixture.window());
        press(Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
        QMenu* menu = nullptr;
        QTRY_VERIFY((menu = qobject_cast<QMenu*>(QApplication::activePopupWidget())));
        for (int i = 0; i < 6 && !(menu->activeAction() &&
                                   menu->activeAction()->text().contains(QStringLiteral("stories260K"))); ++i)
            QTest::keyClick(menu, Qt::Key_Down);
        QTest::keyClick(menu, Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(engine.model(), kPatienceMs);
    }

    void aLoadIsCancelled() {
        WindowFixture fixture;
        open(fixture);
        fixture.engine().holdLoading = true;
        fixture.engine().loadFile(fixture.writeFile(QStringLiteral("slow.gguf"), "GGUF"));
        command("cancel loading");
        QVERIFY(fixture.engine().loadingPath().isEmpty());
    }

    void parametersAreSet() {
        WindowFixture fixture;
        open(fixture);
        press(Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(fixture.page().isPanelShown());
        QWidget* field = tabTo(QStringLiteral("Temperature"));
        QVERIFY(field);
        press(Qt::Key_A, Qt::ControlModifier);
        type(QLocale().toString(0.25, 'f', 2));
        press(Qt::Key_Tab);
        QTRY_COMPARE(fixture.conversation().settings().sampling.temperature, 0.25F);
    }

    void everyPageIsReachedAndTheSettingsChanged() {
        WindowFixture fixture;
        open(fixture);
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

    void aRunIsBegunAndStopped() {
        if (!QFileInfo::exists(QString::fromStdString((shared_directory() / kGuideFile).string())))
            QSKIP("this build has no guide");
        WindowFixture fixture;
        fixture.openReal();
        front(fixture);
        command("start tuning");  // the examples are missing
        auto* form = fixture.window().findChild<TuneForm*>();
        QVERIFY(form && form->isVisible());
        QTRY_VERIFY(!form->wish().model.isEmpty());
        command("start tuning");
        QTRY_VERIFY(qobject_cast<QLineEdit*>(QApplication::focusWidget()));
        const QString examples = QString::fromStdString(
            (shared_directory() / "examples" / "json.train.jsonl").string());
        QVERIFY(QFileInfo::exists(examples));
        type(examples);
        command("start tuning");
        Tuner& tuner = fixture.desktop().tuner();
        QVERIFY(tuner.isBusy());
        command("stop the run");
        QTRY_VERIFY_WITH_TIMEOUT(!tuner.isBusy(), kPatienceMs);
    }
};

QTEST_MAIN(KeyboardTest)
#include "keyboard_test.moc"
