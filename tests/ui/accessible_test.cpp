// SPDX-License-Identifier: Apache-2.0
// The chat as a screen reader finds it: through Qt's accessibility interfaces alone.
#include "ui/widgets/live_region.h"
#include "window_fixture.h"

#include <QAccessible>
#include <QAccessibleActionInterface>
#include <QComboBox>
#include <QLineEdit>
#include <QMenu>
#include <QScrollBar>
#include <QToolButton>

#include <functional>

using namespace tars;
using namespace tars::ui;

namespace {

using Interface = QAccessibleInterface*;

/// Depth first, in the order in which they are read; what cannot be seen is left out.
void walk(Interface from, const std::function<void(Interface)>& visit) {
    if (!from || !from->isValid() || from->state().invisible) return;
    visit(from);
    for (int i = 0; i < from->childCount(); ++i) walk(from->child(i), visit);
}

QString nameOf(Interface item) {
    return item->text(QAccessible::Name);
}

Interface named(Interface from, QAccessible::Role role, const QString& beginning) {
    Interface found = nullptr;
    walk(from, [&](Interface item) {
        if (!found && item->role() == role && nameOf(item).startsWith(beginning)) found = item;
    });
    return found;
}

struct ReadMessage {
    QString author, words;
    QStringList buttons;

    bool operator==(const ReadMessage&) const = default;
};

/// Everything that is said in the conversation, and what can be done about it.
QList<ReadMessage> messagesIn(QWidget& transcript) {
    QList<ReadMessage> messages;
    walk(QAccessible::queryAccessibleInterface(&transcript), [&](Interface item) {
        if (item->role() == QAccessible::ListItem) messages.append({nameOf(item), {}, {}});
        if (messages.isEmpty()) return;
        if (const auto* text = item->textInterface())
            messages.last().words = text->text(0, text->characterCount());
        if (item->role() == QAccessible::Button) messages.last().buttons.append(nameOf(item));
    });
    return messages;
}

void press(Interface item) {
    QVERIFY(item && item->actionInterface());
    QVERIFY(item->actionInterface()->actionNames().contains(QAccessibleActionInterface::pressAction()));
    item->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
}

}  // namespace

class AccessibleTest : public QObject {
    Q_OBJECT

    static void say(WindowFixture& fixture, const QString& prompt, const QString& answer) {
        fixture.engine().pieces = {answer};
        fixture.type(prompt);
        QTRY_VERIFY(!fixture.chat().isAnswering());
    }
    static TranscriptView& transcript(WindowFixture& fixture) { return fixture.page().transcript(); }

  private Q_SLOTS:
    void aChatIsReadFromTopToBottom() {
        WindowFixture fixture;
        fixture.openScripted();
        say(fixture, QStringLiteral("What is one?"), QStringLiteral("A **number**.\n\n- the first"));
        say(fixture, QStringLiteral("And two?"), QStringLiteral("The sum $1+1$.\n\n```c\nint two;\n```"));
        const auto* area = QAccessible::queryAccessibleInterface(&transcript(fixture));
        QCOMPARE(area->text(QAccessible::Name), QStringLiteral("Conversation"));
        const auto messages = messagesIn(transcript(fixture));
        QCOMPARE(messages.size(), 4);
        const QString you = QStringLiteral("Your message"), answer = QStringLiteral("Answer · model");
        QCOMPARE(messages[0].author, you);
        QCOMPARE(messages[0].words, QStringLiteral("What is one?"));
        QCOMPARE(messages[1].author, answer);
        QCOMPARE(messages[1].words, QStringLiteral("A number.\nthe first"));
        QCOMPARE(messages[2].words, QStringLiteral("And two?"));
        QCOMPARE(messages[3].author, answer);
        QVERIFY(messages[3].words.contains(QStringLiteral("int two;")));
        QVERIFY(messages[3].buttons.contains(QStringLiteral("Copy this code")));
        for (const ReadMessage& message : messages) {
            QVERIFY(message.buttons.contains(QStringLiteral("Copy this message")));
            QVERIFY(!message.buttons.contains(QString()));
        }
        // What is drawn is described by its source.
        const QString described = QStringLiteral("$1+1$");
        bool found = false;
        walk(QAccessible::queryAccessibleInterface(&transcript(fixture)),
             [&](Interface item) { found |= item->text(QAccessible::Description).contains(described); });
        QVERIFY(found);
    }

    /// Widgets that come into sight again in other places are read, and reached by the tab key, in these.
    void scrollingKeepsTheOrder() {
        WindowFixture fixture;
        fixture.openScripted();
        for (int i = 0; i < 12; ++i)
            say(fixture, QStringLiteral("Question %1").arg(i),
                QStringLiteral("line\n\n").repeated(i % 5 + 1));
        auto* bar = transcript(fixture).verticalScrollBar();
        for (const int to : {0, bar->maximum() / 3, bar->maximum(), bar->maximum() / 2}) {
            bar->setValue(to);
            QTest::qWait(100);
            QStringList read;
            for (const ReadMessage& message : messagesIn(transcript(fixture))) {
                if (message.author == QStringLiteral("Your message")) read.append(message.words);
            }
            QVERIFY(read.size() >= 2);
            QStringList expected;
            for (int row = 0; row < fixture.conversation().rowCount(); row += 2) {
                if (read.contains(fixture.message(row).text)) expected.append(fixture.message(row).text);
            }
            QCOMPARE(read, expected);
        }
        QList<int> places;
        for (QWidget* next = transcript(fixture).nextInFocusChain(); next != &transcript(fixture);
             next = next->nextInFocusChain()) {
            if (!next->isVisible() || !(next->focusPolicy() & Qt::TabFocus)) continue;
            for (QWidget* above = next; above; above = above->parentWidget()) {
                if (qobject_cast<MessageWidget*>(above)) places.append(above->y());
            }
        }
        QVERIFY(places.size() > 8);
        QVERIFY(std::is_sorted(places.begin(), places.end()));
    }

    void aMessageIsCopiedAndChangedByItsButtons() {
        WindowFixture fixture;
        fixture.openScripted();
        say(fixture, QStringLiteral("Hello"), QStringLiteral("Hi."));
        auto* area = QAccessible::queryAccessibleInterface(&transcript(fixture));
        press(named(area, QAccessible::Button, QStringLiteral("Answer again, keeping this version")));
        QTRY_COMPARE(fixture.conversation().siblings(1).size(), 2U);
        QTRY_VERIFY(!fixture.chat().isAnswering());
        const MessageId second = fixture.message(1).id;
        press(named(area, QAccessible::Button, QStringLiteral("Previous version")));
        QVERIFY(fixture.message(1).id != second);
    }

    void anAnswerIsReadOutSentenceBySentence() {
        WindowFixture fixture;
        fixture.openScripted();
        // Without a reader Qt sends no events, and so none are heard here; tests/e2e/atspi.py is one.
        QStringList heard;
        auto* region = fixture.page().findChild<LiveRegion*>();
        auto* voice = QAccessible::queryAccessibleInterface(region);
        QCOMPARE(voice->role(), QAccessible::Notification);
        connect(region, &LiveRegion::said, this, [&heard, voice] { heard.append(nameOf(voice)); });
        fixture.engine().pieceMs = 200;
        fixture.engine().pieces = {QStringLiteral("## A **title**\n\nOne is"), QStringLiteral(" first. Two"),
                                   QStringLiteral(" costs 3.50 €! And\n\n```c\nint one. two;\n}\n```\n"),
                                   QStringLiteral("1. the last")};
        fixture.type(QStringLiteral("Tell me"));
        QTRY_COMPARE(heard, (QStringList{QStringLiteral("A title"), QStringLiteral("One is first.")}));
        QVERIFY(fixture.chat().isAnswering());  // nobody waits for its end
        QTRY_VERIFY(!fixture.chat().isAnswering());
        QCOMPARE(heard, (QStringList{QStringLiteral("A title"), QStringLiteral("One is first."),
                                     QStringLiteral("Two costs 3.50 €!"), QStringLiteral("And"),
                                     QStringLiteral("Code, 2 lines"), QStringLiteral("1. the last")}));

        // Another chat's messages are not news.
        heard.clear();
        const ChatId first = fixture.conversation().summary().id;
        fixture.page().newChat();
        say(fixture, QStringLiteral("Hi"), QStringLiteral("Hello there"));
        QCOMPARE(heard, QStringList{QStringLiteral("Hello there")});
        fixture.chat().openChat(first);
        QTRY_COMPARE(fixture.conversation().rowCount(), 2);
        QTest::qWait(50);
        QCOMPARE(heard.size(), 1);
    }

    void theModelIsChosenByActionsAlone() {
        WindowFixture fixture;
        fixture.openScripted();
        fixture.engine().unloadModel();
        auto* window = QAccessible::queryAccessibleInterface(&fixture.window());
        Interface picker = nullptr;
        walk(window, [&](Interface item) {
            if (!picker && nameOf(item) == QStringLiteral("Model: Choose a model")) picker = item;
        });
        press(picker);
        QMenu* menu = nullptr;
        QTRY_VERIFY((menu = qobject_cast<QMenu*>(QApplication::activePopupWidget())));
        auto* choices = QAccessible::queryAccessibleInterface(menu);
        const QString wanted = QFileInfo(fixture.home() + QStringLiteral("/model.gguf")).fileName();
        press(named(choices, QAccessible::MenuItem, wanted));
        QTRY_VERIFY(fixture.engine().model());
        QCOMPARE(nameOf(picker), QStringLiteral("Model: model"));
    }

    /// The button within a field, which Qt gives no name, and which the tab key does not reach.
    /// Qt's own interface only turns a button, of which whoever waits for a click hears nothing.
    void whatIsOnOrOffIsPressedByAReader() {
        WindowFixture fixture;
        fixture.openScripted();
        const auto root = QAccessible::queryAccessibleInterface(&fixture.window());
        const auto toggle = [](Interface item) {
            QVERIFY(item && item->actionInterface());
            const QString action = QAccessibleActionInterface::toggleAction();
            QVERIFY(item->actionInterface()->actionNames().contains(action));
            item->actionInterface()->doAction(action);
        };
        toggle(named(root, QAccessible::RadioButton, QStringLiteral("Settings")));
        QTRY_COMPARE(fixture.window().page(), int{MainWindow::SettingsPageIndex});
        const auto box = named(root, QAccessible::CheckBox, QStringLiteral("Say when long work is done"));
        QVERIFY(box && box->state().checkable && box->state().checked && box->state().focusable);
        toggle(box);
        QTRY_VERIFY(!fixture.desktop().settings().notifies());
        QVERIFY(!box->state().checked);
        toggle(box);
        QTRY_VERIFY(fixture.desktop().settings().notifies());

        toggle(named(root, QAccessible::RadioButton, QStringLiteral("Server")));
        QTRY_COMPARE(fixture.window().page(), int{MainWindow::Server});
        const auto shut = named(root, QAccessible::CheckBox, QStringLiteral("Server"));
        QVERIFY(shut && !shut->state().checked);
    }

    /// Where a reader asks for the name of a box, Qt says what is chosen in it.
    void everyChoiceSaysWhatItIsFor() {
        WindowFixture fixture;
        fixture.openScripted();
        for (int page = 0; page < MainWindow::PageCount; ++page) fixture.window().showPage(page);
        int looked = 0;
        for (auto* box : fixture.window().findChildren<QComboBox*>()) {
            const auto item = QAccessible::queryAccessibleInterface(box);
            const bool labelled = !item->relations(QAccessible::Label).isEmpty();
            const bool described = item->text(QAccessible::Description).contains(box->accessibleName());
            QVERIFY2(labelled || (described && !box->accessibleName().isEmpty()),
                     qPrintable(box->accessibleName() + u'/' + box->currentText()));
            ++looked;
        }
        QVERIFY(looked > 8);
    }

    void everyFieldThatCanBeClearedSaysSo() {
        WindowFixture fixture;
        fixture.openScripted();
        for (int page = 0; page < MainWindow::PageCount; ++page) fixture.window().showPage(page);
        QList<QLineEdit*> fields;
        for (auto* field : fixture.window().findChildren<QLineEdit*>())
            if (field->isClearButtonEnabled()) fields.append(field);
        QVERIFY2(fields.size() >= 7, qPrintable(QString::number(fields.size())));
        const std::pair<const char*, const char*> names[] = {{"de", "Dieses Feld leeren"},
                                                             {"en", "Clear this field"}};
        for (const auto& [language, name] : names) {
            fixture.desktop().settings().setLanguage(QString::fromLatin1(language));
            for (const auto* field : fields)
                QTRY_COMPARE(nameOf(QAccessible::queryAccessibleInterface(field->findChild<QToolButton*>())),
                             QString::fromLatin1(name));
        }
        for (const auto* field : fields)
            for (auto* button : field->findChildren<QToolButton*>())
                QVERIFY2(!nameOf(QAccessible::queryAccessibleInterface(button)).isEmpty(),
                         qPrintable(field->accessibleName()));
        fixture.window().showPage(MainWindow::Chat);
        QApplication::setActiveWindow(&fixture.window());
        QTest::keyClick(&fixture.window(), Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
        auto* search = qobject_cast<QLineEdit*>(QApplication::focusWidget());
        QVERIFY(search && fields.contains(search));
        QTest::keyClicks(search, QStringLiteral("words"));
        Interface clear = nullptr;
        QTRY_VERIFY((clear = named(QAccessible::queryAccessibleInterface(search), QAccessible::Button,
                                   QStringLiteral("Clear this field"))));
        press(clear);
        QVERIFY(search->text().isEmpty());
    }
};

QTEST_MAIN(AccessibleTest)
#include "accessible_test.moc"
