// SPDX-License-Identifier: Apache-2.0
// What a user does in the chat, without a mouse: keys alone, as they reach whatever has the focus.
#include "keyboard.h"
#include "ui/chat/attachment_bar.h"
#include "ui/chat/find_bar.h"
#include "ui/chat/import_choice.h"
#include "ui/chat/second_pane.h"
#include "window_fixture.h"

#include <QClipboard>
#include <QComboBox>
#include <QFileInfo>
#include <QLabel>
#include <QMessageBox>
#include <QTreeWidget>

using namespace tars;
using namespace tars::ui;

class KeyboardTest : public QObject {
    Q_OBJECT

    /// The folder that a chat or folder stands in; empty: it stands at the top; null: there is none.
    static QString above(WindowFixture& fixture, const char* name) {
        const auto* model = fixture.page().conversations().findChild<QTreeView*>()->model();
        const auto found = model->match(model->index(0, 0), Qt::DisplayRole, QString::fromUtf8(name), 1,
                                        Qt::MatchExactly | Qt::MatchRecursive);
        if (found.isEmpty()) return {};
        const QModelIndex parent = found.first().parent();
        return parent.isValid() ? parent.data().toString() : QStringLiteral("");
    }
    /// Of the row that is chosen: afterwards the focus is there.
    static void nameIt(WindowFixture& fixture, const char* name, Qt::Key last = Qt::Key_Return) {
        auto* list = fixture.page().conversations().findChild<QTreeView*>();
        QTRY_VERIFY(nameEditor());
        const QString before = list->currentIndex().data().toString();
        retype(QString::fromUtf8(name));
        press(last);
        QTRY_COMPARE(QApplication::focusWidget(), list);
        QTRY_COMPARE(list->currentIndex().data().toString(),
                     last == Qt::Key_Return ? QString::fromUtf8(name) : before);
    }
    static QTreeWidget* openDeleted() {
        command("deleted chats");
        if (!QTest::qWaitFor([] { return QApplication::activeModalWidget() != nullptr; })) return nullptr;
        QApplication::setActiveWindow(QApplication::activeModalWidget());  // as a window manager would
        auto* list = QApplication::activeModalWidget()->findChild<QTreeWidget*>();
        return list && QTest::qWaitFor([list] { return list->hasFocus(); }) ? list : nullptr;
    }

  private Q_SLOTS:
    void versionsOfAnAnswer() {
        WindowFixture fixture;
        openChat(fixture);
        ask(fixture, QStringLiteral("Hello"));
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
        openChat(fixture);
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
        openChat(fixture);
        ask(fixture, QStringLiteral("One"));
        press(Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(qobject_cast<QPlainTextEdit*>(QApplication::focusWidget()));
        retype(QStringLiteral("Two"));
        press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(fixture.message(0).text, QStringLiteral("Two"));
        QTRY_VERIFY(!fixture.chat().isAnswering());
        press(Qt::Key_Left, Qt::ControlModifier | Qt::AltModifier);
        QCOMPARE(fixture.message(0).text, QStringLiteral("One"));
        press(Qt::Key_Right, Qt::ControlModifier | Qt::AltModifier);
        const ChatId chat = fixture.conversation().summary().id;
        press(Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(fixture.conversation().summary().id != chat);
        QCOMPARE(fixture.message(0).text, QStringLiteral("Two"));
    }

    void aChatIsNamedPinnedAndMoved() {
        WindowFixture fixture;
        openChat(fixture);
        ask(fixture, QStringLiteral("Hello"));
        const ChatId chat = fixture.conversation().summary().id;
        press(Qt::Key_F2);  // from the field for messages
        nameIt(fixture, "Greetings");
        QTRY_COMPARE(fixture.conversation().summary().title, QStringLiteral("Greetings"));
        command("pin or unpin");
        QTRY_VERIFY(fixture.conversation().summary().pinned);

        command("new folder");
        nameIt(fixture, "Work");
        QCOMPARE(fixture.conversation().summary().id, chat);
        press(Qt::Key_Up);  // pinned, it stands above the folder
        command("move to a folder");
        chooseInMenu(QStringLiteral("Work"));
        QTRY_VERIFY(fixture.conversation().summary().folder != 0);

        command("delete chat");
        QTRY_VERIFY(fixture.window().messageBar().isVisible());
        QTRY_VERIFY(fixture.conversation().summary().id != chat);
        press(Qt::Key_F8);
        QTRY_COMPARE(fixture.conversation().summary().id, chat);
        QVERIFY(!fixture.window().messageBar().isVisible());
        QVERIFY(fixture.conversation().summary().pinned);
    }

    void foldersAreMadeNamedAndDeleted() {
        WindowFixture fixture;
        openChat(fixture);
        ask(fixture, QStringLiteral("Hello"));
        command("new folder");
        nameIt(fixture, "Work");
        command("new folder inside");
        nameIt(fixture, "Letters");
        QCOMPARE(above(fixture, "Letters"), QStringLiteral("Work"));
        press(Qt::Key_F2);
        nameIt(fixture, "Never mind", Qt::Key_Escape);
        press(Qt::Key_F2);
        nameIt(fixture, "Post");
        QCOMPARE(above(fixture, "Post"), QStringLiteral("Work"));
        QVERIFY(above(fixture, "Letters").isNull());
        press(Qt::Key_Up);
        press(Qt::Key_Delete);  // no bare key deletes
        QCOMPARE(above(fixture, "Post"), QStringLiteral("Work"));
        press(Qt::Key_Backspace, Qt::ControlModifier | Qt::ShiftModifier);  // Work
        QTRY_COMPARE(above(fixture, "Post"), QString(""));
        QVERIFY(above(fixture, "Work").isNull());
        press(Qt::Key_F8);
        QTRY_COMPARE(above(fixture, "Post"), QStringLiteral("Work"));
        fixture.openScripted();
        QTRY_COMPARE(above(fixture, "Post"), QStringLiteral("Work"));
    }

    void foldersAreFilledAndMoved() {
        WindowFixture fixture;
        openChat(fixture);
        command("new folder");
        nameIt(fixture, "Work");
        command("new folder");
        nameIt(fixture, "Letters");
        command("move to a folder");  // the folder that is chosen
        chooseInMenu(QStringLiteral("Work"));
        QTRY_COMPARE(above(fixture, "Letters"), QStringLiteral("Work"));
        pressMenuKey();
        chooseInMenu(QStringLiteral("New chat here"));
        QTRY_COMPARE(spoken(QApplication::focusWidget()), QStringLiteral("Message"));
        ask(fixture, QStringLiteral("Dear reader"));
        QCOMPARE(above(fixture, "Dear reader"), QStringLiteral("Letters"));
    }

    void deletedChatsComeBackOrGo() {
        WindowFixture fixture;
        openChat(fixture);
        ask(fixture, QStringLiteral("About apples"));
        const ChatId apples = fixture.conversation().summary().id;
        command("delete chat");
        QTRY_VERIFY(fixture.conversation().summary().id != apples);
        press(Qt::Key_N, Qt::ControlModifier);
        ask(fixture, QStringLiteral("About pears"));
        command("delete chat");
        QTreeWidget* list = openDeleted();
        QVERIFY(list);
        QTRY_COMPARE(list->topLevelItemCount(), 2);
        press(Qt::Key_Down);  // the first was deleted last
        press(Qt::Key_Return);
        QTRY_COMPARE(fixture.conversation().summary().id, apples);
        QTRY_COMPARE(fixture.conversation().rowCount(), 2);
        QTRY_VERIFY(!QApplication::activeModalWidget());
        reachable();
        list = openDeleted();
        QVERIFY(list);
        QTRY_COMPARE(list->topLevelItemCount(), 1);
        press(Qt::Key_Delete);
        QTRY_VERIFY(qobject_cast<QMessageBox*>(QApplication::activeModalWidget()));
        QApplication::setActiveWindow(QApplication::activeModalWidget());
        QVERIFY(tabTo(QStringLiteral("Delete for good")));
        press(Qt::Key_Space);
        QTRY_COMPARE(list->topLevelItemCount(), 0);
        QApplication::setActiveWindow(list->window());
        press(Qt::Key_Escape);
        QTRY_VERIFY(!QApplication::activeModalWidget());
        reachable();
        press(Qt::Key_F8);  // what the bar still offers is too late
        QTRY_VERIFY(fixture.window().messageBar().message().contains(QStringLiteral("deleted for good")));
        QCOMPARE(fixture.conversation().summary().id, apples);
    }

    void parametersAreSet() {
        WindowFixture fixture;
        openChat(fixture);
        press(Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(fixture.page().isPanelShown());
        QWidget* field = tabTo(QStringLiteral("Temperature"));
        QVERIFY(field);
        retype(QLocale().toString(0.25, 'f', 2));
        press(Qt::Key_Tab);
        QTRY_COMPARE(fixture.conversation().settings().sampling.temperature, 0.25F);
        QVERIFY(tabBackTo(QStringLiteral("System prompt")));
        type(QStringLiteral("Be brief."));
        QVERIFY(tabTo(QStringLiteral("Message")));
        ask(fixture, QStringLiteral("Hello"));
        QCOMPARE(fixture.engine().asked.back().messages.front().content, QStringLiteral("Be brief."));
        QCOMPARE(fixture.engine().asked.back().sampling.temperature, 0.25F);
    }

    void anAnswerIsChanged() {
        WindowFixture fixture;
        openChat(fixture);
        ask(fixture, QStringLiteral("Hello"));
        const MessageId asItWas = fixture.message(1).id;
        QVERIFY(tabBackTo(QStringLiteral("Change this message")));  // the last one's, from the end
        press(Qt::Key_Space);
        QTRY_COMPARE(spoken(QApplication::focusWidget()), QStringLiteral("Change this answer"));
        retype(QStringLiteral("In my own words."));
        press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(fixture.message(1).text, QStringLiteral("In my own words."));
        QCOMPARE(fixture.message(1).state, MessageState::Edited);
        press(Qt::Key_Left, Qt::ControlModifier | Qt::AltModifier);
        QCOMPARE(fixture.message(1).id, asItWas);
    }

    void wordsAreFoundInTheChat() {
        WindowFixture fixture;
        openChat(fixture);
        ask(fixture, QStringLiteral("The first apple"));
        ask(fixture, QStringLiteral("A pear"));
        ask(fixture, QStringLiteral("The second apple"));
        press(Qt::Key_F, Qt::ControlModifier);
        type(QStringLiteral("apple"));
        const auto place = [&fixture] { return fixture.page().findBar().findChild<QLabel*>()->text(); };
        QTRY_VERIFY2(place().contains(u'2'), qPrintable(place()));
        const QString last = place();
        press(Qt::Key_F3);
        QTRY_VERIFY(place() != last);
        press(Qt::Key_F3, Qt::ShiftModifier);
        QTRY_COMPARE(place(), last);
        press(Qt::Key_Escape);
        QVERIFY(!fixture.page().findBar().isVisible());
        QTRY_COMPARE(spoken(QApplication::focusWidget()), QStringLiteral("Message"));
    }

    void allChatsAreSearched() {
        WindowFixture fixture;
        openChat(fixture);
        ask(fixture, QStringLiteral("About apples"));
        const ChatId apples = fixture.conversation().summary().id;
        press(Qt::Key_N, Qt::ControlModifier);
        ask(fixture, QStringLiteral("About pears"));
        const ChatId pears = fixture.conversation().summary().id;
        auto* list = fixture.page().conversations().findChild<QTreeView*>();
        QTRY_COMPARE(list->model()->rowCount(), 2);
        press(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(spoken(QApplication::focusWidget()), QStringLiteral("Search chats"));
        type(QStringLiteral("apple"));
        QTRY_COMPARE(list->model()->rowCount(), 1);
        Q_EMIT fixture.chat().chatTouched(fixture.conversation().summary());  // as at the end of an answer
        QCOMPARE(fixture.conversation().summary().id, pears);                 // looking is not choosing
        press(Qt::Key_Tab);
        if (QApplication::focusWidget() != list) QVERIFY(tabTo(QStringLiteral("Chats")));
        QCOMPARE(fixture.conversation().summary().id, pears);
        press(Qt::Key_Down);
        QTRY_COMPARE(fixture.conversation().summary().id, apples);
    }

    void passingByTheListChoosesNothing() {
        WindowFixture fixture;
        openChat(fixture);
        ask(fixture, QStringLiteral("Hello"));
        const ChatId chat = fixture.conversation().summary().id;
        press(Qt::Key_N, Qt::ControlModifier);
        openChat(fixture);
        QTRY_COMPARE(fixture.page().conversations().findChild<QTreeView*>()->model()->rowCount(), 1);
        QVERIFY(tabTo(QStringLiteral("Chats")));
        QVERIFY(tabTo(QStringLiteral("Message")));
        QCOMPARE(fixture.conversation().rowCount(), 0);
        QVERIFY(tabTo(QStringLiteral("Chats")));
        press(Qt::Key_Down);
        QTRY_COMPARE(fixture.conversation().summary().id, chat);
    }

    void chatsGoOutAndComeIn() {
        WindowFixture fixture;
        openChat(fixture);
        ask(fixture, QStringLiteral("Hello"));
        const ChatId chat = fixture.conversation().summary().id;
        press(Qt::Key_X, Qt::ControlModifier | Qt::ShiftModifier);
        const QString file = fixture.home() + QStringLiteral("/out.json");
        answerFileDialog(file);
        QTRY_VERIFY(QFileInfo(file).size() > 0);
        command("import chats");
        QTRY_VERIFY(QApplication::activeModalWidget());
        QApplication::setActiveWindow(QApplication::activeModalWidget());  // as a window manager would
        QVERIFY(tabTo(QStringLiteral("Choose files")));
        press(Qt::Key_Space);
        answerFileDialog(file);
        QTRY_VERIFY(fixture.window().findChild<ImportChoice*>());  // it is here already
        QApplication::setActiveWindow(fixture.window().findChild<ImportChoice*>());
        QVERIFY(tabTo(QStringLiteral("Also those that are here already")));
        press(Qt::Key_Space);
        press(Qt::Key_Return);
        QTRY_VERIFY(fixture.window().messageBar().message().contains(QStringLiteral("imported")));
        auto* list = fixture.page().conversations().findChild<QTreeView*>();
        QTRY_COMPARE(list->model()->rowCount(), 2);
        press(Qt::Key_F8);
        QTRY_COMPARE(list->model()->rowCount(), 1);
        QCOMPARE(fixture.conversation().summary().id, chat);
    }

    void filesGoAlong() {
        WindowFixture fixture;
        openChat(fixture);
        press(Qt::Key_I, Qt::ControlModifier | Qt::ShiftModifier);
        answerFileDialog(fixture.writeFile(QStringLiteral("notes.txt"), "some apples"));
        AttachmentBar& bar = fixture.page().composer().attachments();
        QTRY_COMPARE(bar.attachments().size(), 1U);
        command("attach files");
        answerFileDialog(fixture.writeFile(QStringLiteral("more.txt"), "some pears"));
        QTRY_COMPARE(bar.attachments().size(), 2U);
        QTRY_COMPARE(spoken(QApplication::focusWidget()), QStringLiteral("Message"));
        QVERIFY(tabBackTo(QStringLiteral("more.txt")));  // not that one
        press(Qt::Key_Space);
        QTRY_COMPARE(bar.attachments().size(), 1U);
        QVERIFY(tabTo(QStringLiteral("Message")));
        ask(fixture, QStringLiteral("What is this?"));
        QCOMPARE(fixture.message(0).attachments.size(), 1U);
        QCOMPARE(fixture.message(0).attachments.front().name, QStringLiteral("notes.txt"));
    }

    void aPresetIsKeptAndChosen() {
        WindowFixture fixture;
        openChat(fixture);
        press(Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(tabTo(QStringLiteral("Temperature")));
        retype(QLocale().toString(0.25, 'f', 2));
        press(Qt::Key_Tab);
        QVERIFY(tabTo(QStringLiteral("Save, rename or delete presets")));
        pressForMenu(QStringLiteral("Save as a new preset"));
        QTRY_COMPARE(spoken(QApplication::focusWidget()), QStringLiteral("Name of the preset"));
        type(QStringLiteral("Cold"));
        press(Qt::Key_Return);
        QTRY_COMPARE(fixture.conversation().settings().preset, QStringLiteral("Cold"));
        press(Qt::Key_N, Qt::ControlModifier);
        const auto temperature = [&fixture] {
            return fixture.conversation().settings().sampling.temperature;
        };
        QVERIFY(tabTo(QStringLiteral("Preset")));
        press(Qt::Key_Home);  // none
        QTRY_VERIFY(fixture.conversation().settings().preset.isEmpty());
        press(Qt::Key_End);
        QTRY_COMPARE(fixture.conversation().settings().preset, QStringLiteral("Cold"));
        QCOMPARE(temperature(), 0.25F);

        QVERIFY(tabTo(QStringLiteral("Save, rename or delete presets")));
        pressForMenu(QStringLiteral("Rename"));
        QTRY_COMPARE(spoken(QApplication::focusWidget()), QStringLiteral("Name of the preset"));
        retype(QStringLiteral("Ice"));
        press(Qt::Key_Return);
        QTRY_COMPARE(fixture.conversation().settings().preset, QStringLiteral("Ice"));
        auto* list = qobject_cast<QComboBox*>(tabTo(QStringLiteral("Preset")));
        QVERIFY(list);
        QVERIFY(tabTo(QStringLiteral("Save, rename or delete presets")));
        pressForMenu(QStringLiteral("Delete"));
        QTRY_COMPARE(list->findText(QStringLiteral("Ice")), -1);
        press(Qt::Key_F8);
        QTRY_VERIFY(list->findText(QStringLiteral("Ice")) >= 0);
    }

    void twoModelsAnswerAndOneGoesOn() {
        WindowFixture fixture;
        openChat(fixture);
        press(Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(fixture.page().secondPane());
        QVERIFY(tabTo(QStringLiteral("Model: Choose a model")));
        press(Qt::Key_Space);
        chooseInMenu(QStringLiteral("model.gguf"));
        QTRY_VERIFY(fixture.secondEngine()->model());
        fixture.secondEngine()->pieces = {QStringLiteral("Another answer.")};
        QVERIFY(tabTo(QStringLiteral("Message")));
        ask(fixture, QStringLiteral("What?"));
        const MessageId second = fixture.page().secondPane()->answer();
        QVERIFY(second != 0);
        press(Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(fixture.message(1).id, second);
        press(Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(!fixture.page().secondPane());
    }

    void anAnswerIsRated() {
        WindowFixture fixture;
        openChat(fixture);
        ask(fixture, QStringLiteral("Hello"));
        press(Qt::Key_G, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(fixture.message(1).feedback, FeedbackKind::Liked);
        QVERIFY(tabBackTo(QStringLiteral("Collect them")));  // asked once
        press(Qt::Key_Space);
        QCOMPARE(fixture.desktop().settings().collectsFeedback(), std::optional(true));
        QTRY_COMPARE(spoken(QApplication::focusWidget()), QStringLiteral("Message"));
        press(Qt::Key_B, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(fixture.message(1).feedback, FeedbackKind::Disliked);
        press(Qt::Key_B, Qt::ControlModifier | Qt::ShiftModifier);  // taken back
        QCOMPARE(fixture.message(1).feedback, FeedbackKind::None);
    }

    void anAnswerIsCopied() {
        WindowFixture fixture;
        openChat(fixture);
        ask(fixture, QStringLiteral("Hello"));
        press(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(QApplication::clipboard()->text(), fixture.message(1).text);
    }
};

QTEST_MAIN(KeyboardTest)
#include "keyboard_test.moc"
