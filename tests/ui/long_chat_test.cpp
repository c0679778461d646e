// SPDX-License-Identifier: Apache-2.0
// A chat that is longer than what is read and laid out at once: nothing is lost, nothing is there twice.
#include "ui/chat/find_bar.h"
#include "window_fixture.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTextBrowser>

#include <algorithm>

using namespace tars;
using namespace tars::ui;

namespace {

constexpr ChatId kChat = 77;
constexpr int kMessages = 2'000;
constexpr MessageId kSecondVersion = 5'000;  // of the second message

/// Of many heights, some higher than the window.
QString textOf(MessageId id) {
    if (id == 3) return QStringLiteral("Here is the needle.");
    QString text = QStringLiteral("Message %1 with **some** words.\n\n").arg(id);
    for (MessageId line = 0; line < id % 50; ++line) text += QStringLiteral("- an item of a list\n");
    if (id % 8 == 0) text += QStringLiteral("\n```c\nint x = %1;\n```\n").arg(id);
    return text;
}

std::vector<Message> longBranch() {
    std::vector<Message> messages;
    for (MessageId id = 1; id <= kMessages; ++id) {
        Message message;
        message.id = id;
        message.parent = id - 1;
        message.author = id % 2 ? Author::User : Author::Assistant;
        message.text = textOf(id);
        messages.push_back(message);
    }
    return messages;
}

}  // namespace

class LongChatTest : public QObject {
    Q_OBJECT

    static void keep(const WindowFixture& fixture) {
        QDir().mkpath(fixture.home());
        auto database = ChatDatabase::open(fixture.home() + QStringLiteral("/chats.sqlite"));
        QVERIFY(database);
        Message other;
        other.id = kSecondVersion;
        other.parent = 1;
        other.author = Author::Assistant;
        other.text = QStringLiteral("Another answer.");
        const ChatSummary chat{kChat, QStringLiteral("Long"), 1};
        QVERIFY((*database)->addMessages(chat, {}, std::vector{other}));
        QVERIFY((*database)->addMessages(chat, {}, longBranch()));
    }
    /// Opens it, and does something as soon as its end is there, when the rest cannot be.
    static void openAnd(WindowFixture& fixture, const std::function<void()>& act) {
        keep(fixture);
        fixture.openScripted();
        bool done = false;
        const auto opened =
            connect(&fixture.chat(), &ChatController::conversationChanged, &fixture.chat(), [&] {
                if (done || fixture.conversation().summary().id != kChat) return;
                done = true;
                QVERIFY(!fixture.conversation().isWhole());
                QCOMPARE(fixture.message(fixture.conversation().rowCount() - 1).id, kMessages);
                act();
            });
        fixture.chat().openChat(kChat);
        QTRY_VERIFY(done);
        disconnect(opened);
        QTRY_VERIFY(fixture.conversation().isWhole());
    }
    static void checkRows(WindowFixture& fixture) {
        QVERIFY(fixture.conversation().rowCount() >= kMessages);
        for (int row = 0; row < kMessages; ++row) {
            QCOMPARE(fixture.message(row).id, row + 1);
            QCOMPARE(fixture.conversation().rowOf(row + 1), row);
            QCOMPARE(fixture.message(row).text, textOf(row + 1));
        }
        QCOMPARE(fixture.conversation().siblings(1), (std::vector<MessageId>{2, kSecondVersion}));
    }
    static TranscriptView& view(WindowFixture& fixture) { return fixture.page().transcript(); }
    /// From top to bottom.
    static std::vector<MessageWidget*> shown(WindowFixture& fixture) {
        std::vector<MessageWidget*> widgets;
        for (auto* widget : view(fixture).viewport()->findChildren<MessageWidget*>()) {
            if (widget->isVisible() && view(fixture).viewport()->rect().intersects(widget->geometry()))
                widgets.push_back(widget);
        }
        std::ranges::sort(widgets, {}, [](const MessageWidget* widget) { return widget->y(); });
        return widgets;
    }
    /// Whether there are messages from edge to edge, one right below the other.
    static bool isFilled(WindowFixture& fixture) {
        const auto widgets = shown(fixture);
        if (widgets.empty() || widgets.front()->y() > 0) return false;
        for (std::size_t i = 1; i < widgets.size(); ++i) {
            if (widgets[i]->y() != widgets[i - 1]->geometry().bottom() + 1) return false;
        }
        return widgets.back()->geometry().bottom() + 20 >= view(fixture).viewport()->height();
    }

  private Q_SLOTS:
    void theEndIsReadFirst() {
        WindowFixture fixture;
        keep(fixture);
        auto database = ChatDatabase::open(fixture.home() + QStringLiteral("/chats.sqlite"));
        const auto end = (*database)->readEnd(kChat, 5);
        QVERIFY(end && *end);
        QCOMPARE((*end)->leaf, kMessages);
        QCOMPARE((*end)->messages.size(), 5U);
        for (int i = 0; i < 5; ++i) {
            const auto& message = (*end)->messages[static_cast<std::size_t>(i)];
            QCOMPARE(message.id, kMessages - 4 + i);
            QCOMPARE(message.text, textOf(message.id));
        }
        QCOMPARE(*(*database)->messageCount(kChat), kMessages + 1);
        QVERIFY(!*(*database)->readEnd(kChat + 1, 5));

        // A damaged file with a loop comes to an end, too.
        std::vector<Message> loop = longBranch();
        loop.resize(3);
        for (Message& message : loop) message.id += 10'000;
        for (Message& message : loop) message.parent = message.id == 10'001 ? 10'003 : message.id - 1;
        QVERIFY((*database)->addMessages({kChat + 1, QStringLiteral("Loop"), 1}, {}, loop));
        const auto looped = (*database)->readEnd(kChat + 1, 50);
        QVERIFY(looped && *looped);
        QCOMPARE((*looped)->messages.size(), 3U);
    }

    void aShortChatComesAtOnce() {
        WindowFixture fixture;
        QDir().mkpath(fixture.home());
        ChatStore store(fixture.home() + QStringLiteral("/chats.sqlite"));
        auto few = longBranch();
        few.resize(4);
        store.addMessages({5, QStringLiteral("Short"), 1}, {}, few, nullptr, {});
        int completed = 0;
        std::optional<ReadChat> got;
        store.read(
            5, this, [&](ReadChat chat) { got = std::move(chat); }, [&](const MessageTree&) { ++completed; });
        QTRY_VERIFY(got);
        QVERIFY(got->whole);
        QCOMPARE(got->tree.rowCount(), 4);
        QTest::qWait(50);
        QCOMPARE(completed, 0);
    }

    void everyMessageIsThereOnce() {
        WindowFixture fixture;
        openAnd(fixture, [&] { QVERIFY(fixture.conversation().rowCount() < kMessages); });
        QCOMPARE(fixture.conversation().rowCount(), kMessages);
        checkRows(fixture);
        QTRY_VERIFY(isFilled(fixture));
        QCOMPARE(shown(fixture).back()->id(), kMessages);
        QVERIFY(view(fixture).isAtEnd());
        fixture.chat().showSibling(2, 1);
        QCOMPARE(fixture.conversation().rowCount(), 2);
        QTRY_VERIFY(view(fixture).widgetOf(kSecondVersion));
    }

    void aPromptSentBeforeTheRestIsThereComesAfterAllOfIt() {
        WindowFixture fixture;
        openAnd(fixture, [&] { QVERIFY(fixture.chat().send(QStringLiteral("And now?"))); });
        QTRY_VERIFY(!fixture.chat().isAnswering());
        QCOMPARE(fixture.engine().asked.back().messages.size(), std::size_t{kMessages} + 1);
        QCOMPARE(fixture.conversation().rowCount(), kMessages + 2);
        checkRows(fixture);
        QCOMPARE(fixture.message(kMessages + 1).text, QStringLiteral("Once upon a time."));
        QTRY_VERIFY(isFilled(fixture));
        QVERIFY(shown(fixture).back()->footText().contains(QStringLiteral("3 tokens")));
        fixture.openScripted();  // on disk it is the same
        fixture.chat().openChat(kChat);
        QTRY_COMPARE(fixture.conversation().rowCount(), kMessages + 2);
        checkRows(fixture);
    }

    void aForkAndAnExportWaitForTheRest() {
        WindowFixture fixture;
        const QString file = fixture.home() + QStringLiteral("/chat.json");
        openAnd(fixture, [&] { fixture.window().exportChat(file); });
        QTRY_VERIFY(QFile::exists(file));
        QFile written(file);
        QVERIFY(written.open(QIODevice::ReadOnly));
        const auto json = QJsonDocument::fromJson(written.readAll()).object();
        QCOMPARE(json[QStringLiteral("messages")].toArray().size(), kMessages + 1);

        WindowFixture another;
        keep(another);
        another.openScripted();
        bool asked = false;
        connect(&another.chat(), &ChatController::conversationChanged, this, [&] {
            if (asked || another.conversation().summary().id != kChat) return;
            asked = true;
            another.chat().fork(kMessages - 1);
        });
        another.chat().openChat(kChat);
        QTRY_VERIFY(another.conversation().summary().title.contains(QStringLiteral("fork")));
        QCOMPARE(another.conversation().rowCount(), kMessages - 1);
        QCOMPARE(another.message(0).text, textOf(1));
    }

    void theFirstMessageIsOneKeyAway() {
        WindowFixture fixture;
        openAnd(fixture, [] {});
        view(fixture).setFocus();
        QTest::keyClick(&view(fixture), Qt::Key_Home);
        QTRY_VERIFY(isFilled(fixture));
        QCOMPARE(shown(fixture).front()->id(), 1);
        QCOMPARE(shown(fixture).front()->y(), 0);
        QTest::keyClick(&view(fixture), Qt::Key_End);
        QTRY_VERIFY(isFilled(fixture));
        QCOMPARE(shown(fixture).back()->id(), kMessages);
    }

    void wordsAreFoundInWhatIsNotThereYet() {
        WindowFixture fixture;
        openAnd(fixture, [&] {
            fixture.page().findBar().open(0);
            QTest::keyClicks(fixture.page().findBar().findChild<QLineEdit*>(), QStringLiteral("needle"));
        });
        FindBar& bar = fixture.page().findBar();
        const auto place = [&bar] { return bar.findChild<QLabel*>()->text(); };
        QTRY_COMPARE(place(), QStringLiteral("Message 1 of 1"));
        QTRY_VERIFY(isFilled(fixture));
        const MessageWidget* found = view(fixture).widgetOf(3);
        QVERIFY(found && found->isVisible());
        QVERIFY(found->y() >= 0 && found->y() < view(fixture).viewport()->height());
        QCOMPARE(found->findChild<QTextBrowser*>()->extraSelections().size(), 1);

        // Round the end, and back again.
        auto* words = bar.findChild<QLineEdit*>();
        words->setText(QStringLiteral("message 1"));
        QTRY_VERIFY(place().startsWith(QStringLiteral("Message ")));
        const QString last = place();
        bar.step(1);
        QTRY_VERIFY(place().startsWith(QStringLiteral("Message 1 of ")));
        QTRY_VERIFY(view(fixture).widgetOf(1));
        bar.step(-1);
        QTRY_COMPARE(place(), last);
    }

    void anAnswerStreamsInAtTheEnd() {
        WindowFixture fixture;
        openAnd(fixture, [] {});
        fixture.engine().pieces = QStringList(60, QStringLiteral("line\n\n")) << QStringLiteral("The end.");
        fixture.engine().pieceMs = 2;
        QVERIFY(fixture.chat().send(QStringLiteral("Go on")));
        QTRY_VERIFY(!fixture.chat().isAnswering());
        QTRY_VERIFY(isFilled(fixture));
        QVERIFY(view(fixture).isAtEnd());
        QCOMPARE(shown(fixture).back()->id(), fixture.conversation().leaf());
        checkRows(fixture);
    }

    /// Upwards, page by page: rows are higher than they were taken for, and push away what is above them.
    void everyMessagePassesByInItsPlace() {
        WindowFixture fixture;
        openAnd(fixture, [] {});
        MessageId highest = kMessages + 1;  // of what was not seen yet, the one below
        auto* bar = view(fixture).verticalScrollBar();
        for (int page = 0; page < 25; ++page) {
            QTRY_VERIFY(isFilled(fixture));
            const auto widgets = shown(fixture);
            for (std::size_t i = 1; i < widgets.size(); ++i)
                QCOMPARE(widgets[i]->id(), widgets[i - 1]->id() + 1);
            QVERIFY2(widgets.back()->id() >= highest - 1, qPrintable(QString::number(highest)));
            highest = qMin(highest, widgets.front()->id());
            bar->setValue(bar->value() - bar->pageStep());
        }
        QVERIFY(highest < kMessages - 8);
    }

    /// What is in sight stays where it is when messages above it turn out to be higher.
    void whatIsReadDoesNotMove() {
        WindowFixture fixture;
        openAnd(fixture, [] {});
        QTRY_VERIFY(isFilled(fixture));
        auto* bar = view(fixture).verticalScrollBar();
        bar->setValue(bar->value() - bar->pageStep() / 2);
        const MessageWidget* first = shown(fixture).back();
        const MessageId id = first->id();
        const int y = first->y();
        QTRY_VERIFY(isFilled(fixture));
        QTest::qWait(50);
        QCOMPARE(view(fixture).widgetOf(id)->y(), y);
    }
};

QTEST_MAIN(LongChatTest)
#include "long_chat_test.moc"
