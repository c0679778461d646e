// SPDX-License-Identifier: Apache-2.0
// Conversations of other programs, whole, odd and hostile.
#include "ui/chat/attachment_bar.h"
#include "ui/chat/chat_export.h"
#include "ui/chat/chat_import.h"
#include "ui/chat/chat_importer.h"
#include "ui/chat/conversation_list.h"
#include "ui/chat/import_choice.h"
#include "ui/chat/transcript_view.h"
#include "window_fixture.h"

#include <QApplication>
#include <QCheckBox>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QElapsedTimer>
#include <QLabel>
#include <QListWidget>
#include <QMessageBox>
#include <QMimeData>
#include <QProgressDialog>
#include <QPushButton>
#include <QSignalSpy>
#include <QTreeView>

using namespace tars;
using namespace tars::ui;

namespace {

const QByteArray kChatGpt = R"([{"title":"Fruit","create_time":1700000000.5,"update_time":1700000100.25,
 "current_node":"d","mapping":{
  "root":{"id":"root","message":null,"parent":null,"children":["s"]},
  "s":{"id":"s","parent":"root","children":["a"],"message":{"author":{"role":"system"},
     "content":{"content_type":"text","parts":[""]}}},
  "a":{"id":"a","parent":"s","children":["b","c"],"message":{"author":{"role":"user"},"create_time":1700000001,
     "content":{"content_type":"multimodal_text","parts":[{"asset_pointer":"x"},"Name a fruit"]}}},
  "c":{"id":"c","parent":"a","children":["t"],"message":{"author":{"role":"assistant"},"create_time":1700000003,
     "content":{"content_type":"text","parts":["Pear"]},"metadata":{"model_slug":"gpt-4"}}},
  "b":{"id":"b","parent":"a","children":[],"message":{"author":{"role":"assistant"},"create_time":1700000002,
     "content":{"content_type":"text","parts":["Apple"]},"metadata":{"model_slug":"gpt-4"}}},
  "t":{"id":"t","parent":"c","children":["d"],"message":{"author":{"role":"tool"},
     "content":{"content_type":"text","parts":["secret"]}}},
  "d":{"id":"d","parent":"t","children":[],"message":{"author":{"role":"user"},"create_time":1700000004,
     "content":{"content_type":"text","parts":["Thanks"]}}}}},
 {"title":null,"mapping":{"x":{"id":"x","message":null,"parent":null}}}])";

const QByteArray kOpenWebUi = R"([{"id":"1","title":"T","updated_at":1700000100,"chat":{"title":"Tea",
 "params":{"system":"Be brief."},"history":{"currentId":"u2","messages":{
  "u1":{"id":"u1","parentId":null,"childrenIds":["a1"],"role":"user","content":"Green?","timestamp":1700000000},
  "a1":{"id":"a1","parentId":"u1","childrenIds":["u2"],"role":"assistant","content":"Yes.","model":"llama3",
    "timestamp":1700000001},
  "u2":{"id":"u2","parentId":"a1","childrenIds":[],"role":"user","content":"Why?","timestamp":1700000002}}}}}])";

ReadChat asRead(const Chat& chat) {
    return {chat.summary, chat.settings, MessageTree(chat.messages, chat.leaf)};
}

/// A chat that begins like this.
Chat begun(const char* title, qint64 created, const char* words, const char* origin = "") {
    Message message;
    message.id = 2;
    message.created = created;
    message.text = QString::fromUtf8(words);
    Chat chat;
    chat.summary = {1, QString::fromUtf8(title), 1};
    chat.leaf = message.id;
    chat.messages.push_back(message);
    chat.origin = QString::fromUtf8(origin);
    return chat;
}

}  // namespace
Q_DECLARE_METATYPE(tars::ui::Chat)

class ChatImportTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void chatGptWithItsVersions() {
        const auto chats = readForeignChats(kChatGpt);
        QVERIFY2(chats, chats ? "" : chats.error().text().c_str());
        QCOMPARE(chats->size(), 1U);
        const Chat& chat = chats->front();
        QCOMPARE(chat.summary.title, QStringLiteral("Fruit"));
        QCOMPARE(chat.summary.updated, 1'700'000'100'250);
        const ConversationModel model(asRead(chat));
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(model.message(0).text, QStringLiteral("Name a fruit"));
        QCOMPARE(model.message(1).text, QStringLiteral("Pear"));
        QCOMPARE(model.message(1).model, QStringLiteral("gpt-4"));
        QCOMPARE(model.message(2).text, QStringLiteral("Thanks"));  // what a tool said is skipped
        QCOMPARE(model.siblings(1).size(), 2U);
        QCOMPARE(model.find(model.siblings(1)[0])->text, QStringLiteral("Apple"));  // the older one first
    }

    void openWebUi() {
        const auto chats = readForeignChats(kOpenWebUi);
        QVERIFY2(chats, chats ? "" : chats.error().text().c_str());
        const ConversationModel model(asRead(chats->front()));
        QCOMPARE(model.summary().title, QStringLiteral("Tea"));
        QCOMPARE(model.settings().systemPrompt, QStringLiteral("Be brief."));
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(model.message(1).author, Author::Assistant);
        QCOMPARE(model.message(1).model, QStringLiteral("llama3"));
        QCOMPARE(model.message(2).created, 1'700'000'002'000);
    }

    void chatsAreDroppedOnTheList() {
        WindowFixture fixture;
        fixture.openScripted();
        const QString file = fixture.writeFile(QStringLiteral("tea.json"), kOpenWebUi);
        const auto dropOn = [&](const QWidget& part) {
            QMimeData data;
            data.setUrls({QUrl::fromLocalFile(file)});
            const QPointF place = part.mapTo(&fixture.window(), part.rect().center());
            QDragEnterEvent enter(place.toPoint(), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
            QApplication::sendEvent(&fixture.window(), &enter);
            QDropEvent event(place, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
            QApplication::sendEvent(&fixture.window(), &event);
            QVERIFY(event.isAccepted());
        };
        dropOn(fixture.page().transcript());  // a file that goes with the message
        QTRY_COMPARE(fixture.page().findChild<AttachmentBar*>()->attachments().size(), 1U);
        QVERIFY(fixture.window().messageBar().message().isEmpty());
        dropOn(fixture.page().conversations());
        QTRY_COMPARE(fixture.window().messageBar().message(), QStringLiteral("1 chat imported."));
        QCOMPARE(fixture.page().findChild<AttachmentBar*>()->attachments().size(), 1U);
    }

    void whatWasExportedComesBack() {
        auto chats = readForeignChats(kChatGpt);
        const ConversationModel before(asRead(chats->front()));
        ExportedChat exported{before.summary(), {}, before.messages(), before.settings()};
        exported.settings.systemPrompt = QStringLiteral("Rhyme.");
        for (int row = 0; row < before.rowCount(); ++row) exported.branch.push_back(before.message(row));
        const auto again = readForeignChats(toJson(exported));
        QVERIFY2(again, again ? "" : again.error().text().c_str());
        const ConversationModel after(asRead(again->front()));
        QCOMPARE(after.settings(), exported.settings);
        QCOMPARE(after.rowCount(), before.rowCount());
        for (int row = 0; row < after.rowCount(); ++row) {
            QCOMPARE(after.message(row).text, before.message(row).text);
            QCOMPARE(after.message(row).created, before.message(row).created);
        }
        QCOMPARE(after.siblings(1).size(), 2U);
    }

    void nonsenseIsExplained_data() {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("not JSON") << QByteArray("PK\x03\x04");
        QTest::newRow("another list") << QByteArray("[1,2,{\"a\":[]}]");
        QTest::newRow("nothing said") << QByteArray(R"({"mapping":{"a":{"message":null}}})");
        QTest::newRow("loop") << QByteArray(
            R"({"mapping":{"a":{"parent":"b","message":{"author":{"role":"user"},"content":{"content_type":"text",)"
            R"("parts":["x"]}}},"b":{"parent":"a"}}})");
        QTest::newRow("deep") << QByteArray(100'000, '[');
    }
    void nonsenseIsExplained() {
        QFETCH(QByteArray, json);
        const auto chats = readForeignChats(json);
        QVERIFY(!chats);
        QVERIFY(!chats.error().hint.empty());
    }

    void twinsDoNotMultiply() {
        QByteArray json = R"({"format":"tars-chat","title":"t","messages":[)";
        for (int level = 0; level < 60; ++level) {
            const QByteArray parent = level == 0 ? "null" : '"' + QByteArray::number(level - 1) + '"';
            for (int twin = 0; twin < 2; ++twin)
                json += "{\"id\":\"" + QByteArray::number(level) + "\",\"parent\":" + parent +
                        ",\"role\":\"user\",\"content\":\"x\"},";
        }
        json.chop(1);
        const auto chats = readForeignChats(json + "]}");
        QVERIFY(chats);
        QCOMPARE(chats->front().messages.size(), 60U);
    }

    void importedChatsAreThereAndCanBeUndone() {
        WindowFixture fixture;
        fixture.openScripted();
        auto* list = fixture.page().conversations().findChild<QTreeView*>();
        fixture.window().importChats({fixture.writeFile(QStringLiteral("conversations.json"), kChatGpt)});
        QTRY_COMPARE(list->model()->rowCount(), 1);
        list->setCurrentIndex(list->model()->index(0, 0));
        QTRY_COMPARE(fixture.conversation().rowCount(), 3);
        QCOMPARE(fixture.message(1).text, QStringLiteral("Pear"));
        fixture.type(QStringLiteral("Go on"));
        QTRY_VERIFY(!fixture.chat().isAnswering());
        QCOMPARE(fixture.engine().asked.back().messages.size(), 4U);
        fixture.openScripted();
        QTRY_COMPARE(fixture.conversation().rowCount(), 5);
        list = fixture.page().conversations().findChild<QTreeView*>();

        fixture.window().importChats({fixture.writeFile(QStringLiteral("tea.json"), kOpenWebUi)});
        QTRY_COMPARE(list->model()->rowCount(), 2);
        QTRY_VERIFY(fixture.window().messageBar().message().contains(QStringLiteral("1 chat")));
        fixture.window().messageBar().findChild<QPushButton*>()->click();
        QCOMPARE(list->model()->rowCount(), 1);
        fixture.window().importChats({fixture.writeFile(QStringLiteral("no.json"), "{}")});
        QTRY_VERIFY(fixture.window().messageBar().message().contains(QStringLiteral("no.json")));
    }

    void itsNameOrItsBeginningTellsWhatIsHere_data() {
        QTest::addColumn<Chat>("offered");
        QTest::addColumn<int>("expected");
        const auto here = static_cast<int>(Offered::Here), fresh = static_cast<int>(Offered::New);
        QTest::newRow("same name, all else changed") << begun({}, 9, "Other", "jan:1") << here;
        QTest::newRow("another name: a branch") << begun("Tea", 5, "Green?", "jan:2") << fresh;
        QTest::newRow("no name, same beginning") << begun("Renamed", 5, "Green?") << here;
        QTest::newRow("said at another time") << begun("Tea", 6, "Green?") << fresh;
        QTest::newRow("something else said") << begun("Tea", 5, "Black?") << fresh;
        QTest::newRow("named, what is here is not") << begun("Tea", 7, "Made here", "jan:3") << here;
        QTest::newRow("no time, same title") << begun("Undated", 0, "Hello") << here;
        QTest::newRow("no time, another title") << begun("Another", 0, "Hello") << fresh;
        QTest::newRow("in the trash") << begun("Gone", 8, "Gone") << fresh;
    }
    void itsNameOrItsBeginningTellsWhatIsHere() {
        QFETCH(Chat, offered);
        QFETCH(int, expected);
        const QTemporaryDir folder;
        auto database = ChatDatabase::open(folder.filePath(QStringLiteral("chats.sqlite")));
        QVERIFY(database);
        std::vector<Chat> there{begun("Tea", 5, "Green?", "jan:1"), begun("Mine", 7, "Made here"),
                                begun("Undated", 0, "Hello"), begun("Gone", 8, "Gone")};
        for (std::size_t number = 0; number < there.size(); ++number) {
            there[number].summary.id = static_cast<ChatId>(100 + number);
            there[number].messages[0].id = static_cast<MessageId>(200 + number);
        }
        const qint64 import = ChatDatabase::importNumber();
        QVERIFY((*database)->addArriving(there, import));
        QCOMPARE((*database)->known(std::vector{offered})->front(), Offered::New);  // nobody wants it yet
        QVERIFY((*database)->showArrived(import));
        QVERIFY((*database)->setDeleted(there[3].summary.id, true));
        const auto known = (*database)->known(std::vector{offered, offered});
        QVERIFY(known);
        QCOMPARE(static_cast<int>(known->at(0)), expected);
        const bool twice = !offered.origin.isEmpty() && known->at(0) == Offered::New;
        QCOMPARE(known->at(1), twice ? Offered::Twice : known->at(0));
    }

    void whatIsHereComesInTwiceOnlyIfWanted() {
        WindowFixture fixture;
        fixture.openScripted();
        auto* list = fixture.page().conversations().findChild<QTreeView*>();
        const auto choice = [&fixture] { return fixture.window().findChild<ImportChoice*>(); };
        const QString fruit = fixture.writeFile(QStringLiteral("conversations.json"), kChatGpt);
        const QString tea = fixture.writeFile(QStringLiteral("tea.json"), kOpenWebUi);
        fixture.window().importChats({fruit});
        QTRY_COMPARE(list->model()->rowCount(), 1);
        QVERIFY(!choice());

        fixture.window().importChats({fruit, tea});
        QTRY_VERIFY(choice());
        QCOMPARE(choice()->offers().size(), 2U);
        QCOMPARE(choice()->offers()[0].known, Offered::Here);
        QVERIFY(!choice()->offers()[0].wanted);
        QVERIFY(choice()->offers()[1].wanted);
        QVERIFY(choice()->findChild<QLabel*>()->text().contains(QStringLiteral("1 of these")));
        choice()->accept();
        QTRY_COMPARE(list->model()->rowCount(), 2);
        QTRY_VERIFY(!choice());

        const QString exported = fixture.home() + QStringLiteral("/exported.json");
        list->setCurrentIndex(list->model()->index(0, 0));
        QTRY_VERIFY(fixture.conversation().rowCount() > 0);
        const ConversationModel& shown = fixture.conversation();
        ExportedChat mine{shown.summary(), {}, shown.messages(), shown.settings()};
        mine.summary.title = QStringLiteral("Under another name");
        QVERIFY(writeChat(mine, exported));
        fixture.window().importChats({exported});
        QTRY_VERIFY(choice());
        auto* import = choice()->findChildren<QPushButton*>().first();
        QVERIFY(!import->isEnabled());
        choice()->reject();
        QTRY_VERIFY(!choice());
        QCOMPARE(list->model()->rowCount(), 2);

        fixture.window().importChats({exported});
        QTRY_VERIFY(choice());
        import = choice()->findChildren<QPushButton*>().first();
        choice()->findChild<QCheckBox*>()->click();
        QVERIFY(import->isEnabled());
        import->click();
        QTRY_COMPARE(list->model()->rowCount(), 3);
    }

    void placesOnThisComputerAreOffered() {
        WindowFixture fixture;
        fixture.openScripted();
        const QString gpt = fixture.writeFile(QStringLiteral("conversations.json"), kChatGpt);
        const QString web = fixture.writeFile(QStringLiteral("web.json"), kOpenWebUi);
        fixture.window().importer().setFind([=](const std::stop_token&) {
            return std::vector<ChatPlace>{{QStringLiteral("Jan"), gpt, 1},
                                          {QStringLiteral("Ollama"), web, -1}};
        });
        fixture.window().importer().choose();
        auto* dialog = fixture.window().findChild<ImportDialog*>();
        QVERIFY(dialog);
        auto* places = dialog->findChild<QListWidget*>();
        QTRY_COMPARE(places->count(), 2);
        QVERIFY(places->item(0)->text().contains(QStringLiteral("1 chat")));
        QVERIFY(places->item(0)->text().contains(gpt));
        places->item(0)->setCheckState(Qt::Unchecked);
        QApplication::setActiveWindow(dialog);
        QTest::keyClick(dialog, Qt::Key_Return);
        auto* list = fixture.page().conversations().findChild<QTreeView*>();
        QTRY_COMPARE(list->model()->rowCount(), 1);
        QCOMPARE(list->model()->index(0, 0).data().toString(), QStringLiteral("Tea"));
        QTRY_VERIFY(!fixture.window().findChild<ImportDialog*>());
        fixture.window().importer().choose();
        dialog = fixture.window().findChild<ImportDialog*>();
        QTest::keyClick(dialog, Qt::Key_Escape);
        QTRY_VERIFY(!fixture.window().findChild<ImportDialog*>());  // also while it looks
    }

    void whatIsDamagedIsNamedAndTheRestComesIn() {
        WindowFixture fixture;
        fixture.openScripted();
        const QString good = fixture.writeFile(QStringLiteral("good.json"), kOpenWebUi);
        const QString bad = fixture.writeFile(QStringLiteral("bad.json"), kOpenWebUi.first(300));
        fixture.window().importChats({good, bad});
        auto* list = fixture.page().conversations().findChild<QTreeView*>();
        QTRY_COMPARE(list->model()->rowCount(), 1);
        QTRY_VERIFY(fixture.window().findChild<QMessageBox*>());
        auto* box = fixture.window().findChild<QMessageBox*>();
        QVERIFY(box->informativeText().contains(bad));
        QVERIFY(!box->informativeText().contains(good));
        QVERIFY(fixture.window().messageBar().message().contains(QStringLiteral("1 chat")));
        box->accept();
    }

    void anImportCanBeStopped() {
        WindowFixture fixture;
        fixture.openScripted();
        QStringList files;
        for (int number = 0; number < 300; ++number)
            files.append(fixture.writeFile(QStringLiteral("%1.json").arg(number), kOpenWebUi));
        QSignalSpy imported(&fixture.chat(), &ChatController::chatsImported);
        fixture.window().importChats(files);
        QVERIFY(fixture.window().findChild<QProgressDialog*>());
        Q_EMIT fixture.window().findChild<QProgressDialog*>()->canceled();
        QTRY_VERIFY(!fixture.window().findChild<QProgressDialog*>());
        fixture.window().importChats({files.first()});  // waits for what was stopped
        QTRY_COMPARE(imported.size(), 1);
        auto* list = fixture.page().conversations().findChild<QTreeView*>();
        QCOMPARE(list->model()->rowCount(), 1);
    }

    void whatCameInBeforeTheStopGoesAgain() {
        WindowFixture fixture;
        fixture.openScripted();
        std::vector<Chat> chats;
        for (qint64 id = 1; id < 20'000; id += 2) {
            Message message;
            message.id = id + 1;
            message.text = QStringLiteral("Words");
            Chat chat;
            chat.summary = {id, QStringLiteral("Chat"), 1};
            chat.leaf = message.id;
            chat.messages.push_back(message);
            chats.push_back(chat);
        }
        QSignalSpy imported(&fixture.chat(), &ChatController::chatsImported);
        QSignalSpy progress(&fixture.chat(), &ChatController::chatsImporting);
        fixture.chat().importChats(std::move(chats));
        QTRY_VERIFY(progress.size() > 2);
        fixture.window().importer().cancel();
        bool listed = false;
        fixture.desktop().store().list(&fixture.window(), [&](const QList<ChatSummary>& there) {
            listed = true;
            QVERIFY(there.isEmpty());
        });
        QTRY_VERIFY(listed);
        QVERIFY(imported.isEmpty());
        const QString file = fixture.home() + QStringLiteral("/chats.sqlite");
        fixture.close();
        auto database = ChatDatabase::open(file);
        QVERIFY(database);
        QVERIFY((*database)->find(QStringLiteral("Words"), 10)->hits.isEmpty());
        QCOMPARE(*(*database)->messageCount(1), 0);
    }

    void manyChatsComeAndGoAtOnce() {
        constexpr int kChats = 5000;
        WindowFixture fixture;
        fixture.openScripted();
        fixture.type(QStringLiteral("Mine"));
        QTRY_VERIFY(!fixture.chat().isAnswering());
        std::vector<Chat> chats;
        for (qint64 id = 1; id < 2 * kChats; id += 2) {
            Message message;
            message.id = id + 1;
            message.text = QStringLiteral("Words");
            Chat chat;
            chat.summary = {id, QStringLiteral("Chat %1").arg(id), (id * 7919) % 100'000};
            chat.leaf = message.id;
            chat.messages.push_back(message);
            chats.push_back(chat);
        }
        QSignalSpy progress(&fixture.chat(), &ChatController::chatsImporting);
        fixture.chat().importChats(std::move(chats));
        auto* list = fixture.page().conversations().findChild<QTreeView*>();
        QTRY_COMPARE_WITH_TIMEOUT(list->model()->rowCount(), kChats + 1, 60'000);
        QVERIFY(progress.size() > 10);
        QCOMPARE(progress.back().at(1).toInt(), kChats);
        QElapsedTimer timer;
        timer.start();
        fixture.window().messageBar().findChild<QPushButton*>()->click();
        QCOMPARE(list->model()->rowCount(), 1);
        QVERIFY2(timer.elapsed() < 2'000, qPrintable(QString::number(timer.elapsed())));
        fixture.openScripted();
        list = fixture.page().conversations().findChild<QTreeView*>();
        QTRY_COMPARE(list->model()->rowCount(), 1);
        QCOMPARE(list->model()->index(0, 0).data().toString(), QStringLiteral("Mine"));
    }
};

QTEST_MAIN(ChatImportTest)
#include "chat_import_test.moc"
