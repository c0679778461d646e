// SPDX-License-Identifier: Apache-2.0
#include "raw_database.h"
#include "ui/chat/chat_database.h"
#include "ui/chat/chat_store.h"

#include <QDir>
#include <QFileInfo>
#include <QSignalSpy>
#include <QSqlError>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cstring>

using namespace tars;
using namespace tars::ui;

namespace {

Message message(MessageId id, MessageId parent, Author author, const QString& text) {
    Message made;
    made.id = id;
    made.parent = parent;
    made.author = author;
    made.text = text;
    made.state = author == Author::User ? MessageState::Complete : MessageState::Streaming;
    return made;
}

QSet<ChatId> found(const ChatDatabase& database, const QString& text) {
    const auto result = database.find(text, 10);
    return result ? result->chats : QSet<ChatId>();
}

}  // namespace

class ChatStoreTest : public QObject {
    Q_OBJECT

    QTemporaryDir folder_;
    int files_ = 0;
    QString freshPath() { return folder_.filePath(QStringLiteral("%1/chats.sqlite").arg(++files_)); }

  private Q_SLOTS:
    void whatIsWrittenIsRead() {
        const QString path = freshPath();
        ChatSettings settings;
        settings.systemPrompt = QStringLiteral("Be brief.");
        settings.sampling.temperature = 0.3f;
        settings.sampling.seed = 18'446'744'073'709'551'615ULL;
        {
            auto database = ChatDatabase::open(path);
            QVERIFY(database);
            QVERIFY((*database)->addMessages({7, QStringLiteral("Title"), 100}, settings,
                                             std::vector{message(1, 0, Author::User, QStringLiteral("Hello")),
                                                         message(2, 1, Author::Assistant, {})}));
            QVERIFY((*database)->appendPiece(2, QStringLiteral("Grü")));
            QVERIFY((*database)->appendPiece(2, QStringLiteral("ße 你好")));
            Message done = message(2, 1, Author::Assistant, {});
            done.state = MessageState::Complete;
            done.stats = {5, 3, 120, 800, 42, AnswerEnd::LengthLimit};
            QVERIFY((*database)->updateMessage(done));
        }
        auto database = ChatDatabase::open(path);
        QVERIFY(database);
        const auto chats = (*database)->list();
        QVERIFY(chats);
        QCOMPARE(chats->size(), 1);
        QCOMPARE(chats->first().title, QStringLiteral("Title"));
        const auto chat = (*database)->read(7);
        QVERIFY(chat && *chat);
        QCOMPARE((*chat)->settings, settings);
        QCOMPARE((*chat)->leaf, 2);
        QCOMPARE((*chat)->messages.size(), 2U);
        const Message& answer = (*chat)->messages[1];
        QCOMPARE(answer.text, QStringLiteral("Grüße 你好"));
        QCOMPARE(answer.state, MessageState::Complete);
        QCOMPARE(answer.stats.outputTokens, 3);
        QCOMPARE(answer.stats.seed, 42U);
        QCOMPARE(answer.stats.end, AnswerEnd::LengthLimit);
        QVERIFY(!*(*database)->read(8));
    }

    void anUnfinishedAnswerIsInterruptedAndCanGoOn() {
        const QString path = freshPath();
        auto database = ChatDatabase::open(path);
        QVERIFY(database);
        QVERIFY((*database)->addMessages({1, QStringLiteral("t"), 1}, {},
                                         std::vector{message(1, 0, Author::User, QStringLiteral("q")),
                                                     message(2, 1, Author::Assistant, {})}));
        QVERIFY((*database)->appendPiece(2, QStringLiteral("half ")));
        auto chat = (*database)->read(1);
        QCOMPARE((*chat)->messages[1].state, MessageState::Interrupted);
        QCOMPARE((*chat)->messages[1].text, QStringLiteral("half "));
        QVERIFY((*database)->updateMessage(message(2, 1, Author::Assistant, {})));  // streaming again
        QVERIFY((*database)->appendPiece(2, QStringLiteral("an answer")));
        Message done = message(2, 1, Author::Assistant, {});
        done.state = MessageState::Complete;
        QVERIFY((*database)->updateMessage(done));
        chat = (*database)->read(1);
        QCOMPARE((*chat)->messages[1].text, QStringLiteral("half an answer"));
        QCOMPARE((*chat)->messages[1].state, MessageState::Complete);
    }

    void deletedChatsComeBackUntilTheTrashIsEmptied() {
        const QString path = freshPath();
        {
            auto database = ChatDatabase::open(path);
            QVERIFY((*database)->addMessages({1, QStringLiteral("t"), 1}, {},
                                             std::vector{message(1, 0, Author::User, QStringLiteral("q"))}));
            QVERIFY((*database)->setDeleted(1, true));
            QVERIFY((*database)->list()->isEmpty());
            QVERIFY((*database)->setDeleted(1, false));
            QCOMPARE((*database)->list()->size(), 1);
            QVERIFY((*database)->setDeleted(1, true));
        }
        {
            auto again = ChatDatabase::open(path);
            QVERIFY(*(*again)->read(1));  // in the trash, not gone
        }
        RawDatabase(path).value(QStringLiteral("UPDATE chat SET deleted = 5"));
        auto database = ChatDatabase::open(path);
        QVERIFY(!*(*database)->read(1));
        QCOMPARE(RawDatabase(path).value(QStringLiteral("SELECT count(*) FROM message")).toInt(), 0);
    }

    void searchLooksIntoMessages() {
        auto database = ChatDatabase::open(freshPath());
        QVERIFY(
            (*database)->addMessages({1, QStringLiteral("a"), 1}, {},
                                     std::vector{message(1, 0, Author::User, QStringLiteral("100% sure"))}));
        QVERIFY(
            (*database)->addMessages({2, QStringLiteral("b"), 2}, {},
                                     std::vector{message(2, 0, Author::User, QStringLiteral("100 times"))}));
        QCOMPARE(found(**database, QStringLiteral("100%")), QSet<ChatId>{1});
        QCOMPARE(found(**database, QStringLiteral("TIMES")), QSet<ChatId>{2});
        QCOMPARE(found(**database, QStringLiteral("100")), (QSet<ChatId>{1, 2}));
    }

    void hitsShowWhereTheWordsStand() {
        auto database = ChatDatabase::open(freshPath());
        const QString padding = QStringLiteral("word ").repeated(60);
        QVERIFY((*database)->addMessages(
            {1, QStringLiteral("Rivers"), 1}, {},
            std::vector{
                message(1, 0, Author::User, padding + QStringLiteral("the Danube\n\nflows ") + padding),
                message(2, 1, Author::Assistant, QStringLiteral("DANUBE"))}));
        QVERIFY((*database)->addMessages({2, QStringLiteral("Bin"), 1}, {},
                                         std::vector{message(3, 0, Author::User, QStringLiteral("danube"))}));
        QVERIFY((*database)->setDeleted(2, true));
        const auto result = *(*database)->find(QStringLiteral("danube"), 10);
        QCOMPARE(result.chats, QSet<ChatId>{1});
        QCOMPARE(result.hits.size(), 2);
        QVERIFY(!result.hasMore);
        QCOMPARE(result.hits[0].message, 2);  // the newest first
        QCOMPARE(result.hits[0].author, Author::Assistant);
        QCOMPARE(result.hits[0].excerpt, QStringLiteral("DANUBE"));
        const SearchHit& early = result.hits[1];
        QCOMPARE(early.title, QStringLiteral("Rivers"));
        QCOMPARE(early.excerpt.mid(early.from, early.length), QStringLiteral("Danube"));
        QVERIFY2(early.excerpt.startsWith(QStringLiteral("…word ")), qPrintable(early.excerpt));
        QVERIFY(early.excerpt.endsWith(u'…'));
        QVERIFY(early.excerpt.contains(QStringLiteral("Danube  flows")));  // in one line
        QVERIFY(early.excerpt.size() < 210);
        const auto few = *(*database)->find(QStringLiteral("danube"), 1);
        QVERIFY(few.hasMore);
        QCOMPARE(few.hits.size(), 1);
        QCOMPARE(few.chats.size(), 1);
    }

    void settingsMeanWhatTheyDidBeforeTheUsualOnesChanged() {
        const QString path = freshPath();
        QDir().mkpath(QFileInfo(path).absolutePath());
        {
            RawDatabase raw(path);
            QVERIFY(migrate(raw.database, chatMigrations().first(6)));
            raw.value(QStringLiteral("INSERT INTO chat (id, title, created, updated, leaf, settings)"
                                     " VALUES (5, 'Old', 1, 2, 1, '{\"top_p\":0.5}')"));
            raw.value(
                QStringLiteral("INSERT INTO message (id, chat, parent, author, state, created, text, model,"
                               " problem, prompt_tokens, output_tokens, prompt_ms, output_ms, seed,"
                               " answer_end, record) VALUES (1, 5, 0, 1, 0, 1, 'a', '', '', 0, 0, 0, 0, '0',"
                               " 0, '{\"file\":\"m\",\"settings\":{}}')"));
            raw.value(QStringLiteral("INSERT INTO preset VALUES (7, 'Calm', '{}')"));
        }
        auto database = ChatDatabase::open(path);
        QVERIFY(database);
        const Chat chat = **(*database)->read(5);
        QCOMPARE(chat.settings.sampling.top_p, 0.5f);
        QCOMPARE(chat.settings.sampling.min_p, 0.05f);
        QCOMPARE(chat.messages[0].record.settings.sampling.top_p, 0.95f);
        QCOMPARE((*database)->presets()->first().settings.sampling.min_p, 0.05f);
        QCOMPARE(ChatSettings().sampling.min_p, 0.0f);  // what is new has other usual ones
    }

    void anImportNobodyWantsLeavesNothing() {
        const QString path = freshPath();
        auto database = ChatDatabase::open(path);
        Chat chat;
        chat.summary = {1, QStringLiteral("t"), 1};
        chat.messages.push_back(message(2, 0, Author::User, QStringLiteral("q")));
        const qint64 number = ChatDatabase::importNumber();
        QVERIFY((*database)->addArriving(std::span(&chat, 1), number));
        QVERIFY((*database)->dropArriving(number));
        QCOMPARE(RawDatabase(path).value(QStringLiteral("SELECT count(*) FROM message")).toInt(), 0);
    }

    void theIndexFollowsEveryChange() {
        const QString path = freshPath();
        auto database = ChatDatabase::open(path);
        const auto finds = [&database](const QString& text) { return !found(**database, text).isEmpty(); };
        QVERIFY((*database)->addMessages(
            {1, QStringLiteral("t"), 1}, {},
            std::vector{message(1, 0, Author::User, QStringLiteral("Wo bist Du \U0001f600!")),
                        message(2, 1, Author::Assistant, {})}));
        QVERIFY((*database)->appendPiece(2, QStringLiteral("In der STRA\u00dfe \u00c4pfel, \u4f60\u597d")));
        QVERIFY((*database)->appendPiece(2, QStringLiteral("\u4e16\u754c and \"so on\"")));
        Message done = message(2, 1, Author::Assistant, {});
        done.state = MessageState::Complete;
        QVERIFY((*database)->updateMessage(done));
        QVERIFY(finds(QStringLiteral("o BIST d")));
        QVERIFY(finds(QStringLiteral("\u00e4pfel")));                // not only ASCII in any case
        QVERIFY(finds(QStringLiteral("\u4f60\u597d\u4e16\u754c")));  // across two pieces
        QVERIFY(finds(QStringLiteral("\u597d\u4e16")));              // too short for the index
        QVERIFY(finds(QStringLiteral("\U0001f600!")));
        QVERIFY(finds(QStringLiteral("\"so on\"")));
        for (const char* odd : {"so AND on", "NEAR(so on)", "\"", "*", "text:so", "--"})
            QVERIFY2(!finds(QString::fromLatin1(odd)) || std::strlen(odd) < 2, odd);
        RawDatabase(path).value(QStringLiteral("DELETE FROM message WHERE id = 2"));
        QVERIFY(!finds(QStringLiteral("\u00e4pfel")));
        QVERIFY(finds(QStringLiteral("bist")));
    }

    void feedbackGoesWithItsMessage() {
        const QString path = freshPath();
        {
            auto database = ChatDatabase::open(path);
            QVERIFY((*database)->addMessages({1, QStringLiteral("t"), 1}, {},
                                             std::vector{message(1, 0, Author::User, QStringLiteral("q")),
                                                         message(2, 1, Author::Assistant, {})}));
            QVERIFY((*database)->appendPiece(2, QStringLiteral("half")));
            QVERIFY((*database)->setFeedback({2, FeedbackKind::Liked, 0, 7}, false));
            QVERIFY((*database)->collectedFeedback()->isEmpty());
            QVERIFY((*database)->collectFeedback(QList<MessageId>{2}));
            QCOMPARE((*database)->collectedFeedback()->first().answer, QStringLiteral("half"));
            QVERIFY((*database)->wantedAnswers()->empty());  // it breaks off
            QVERIFY((*database)->setFeedback({2, FeedbackKind::None}, true));
            QVERIFY((*database)->collectedFeedback()->isEmpty());
            QVERIFY((*database)->setFeedback({2, FeedbackKind::Disliked, 0, 7}, true));
            QVERIFY((*database)->setDeleted(1, true));
            QVERIFY((*database)->collectedFeedback()->isEmpty());
            QCOMPARE(*(*database)->keptFeedback(), QSet<MessageId>{2});
        }
        RawDatabase(path).value(QStringLiteral("UPDATE chat SET deleted = 5"));
        QVERIFY((*ChatDatabase::open(path))->keptFeedback()->isEmpty());
    }

    void thoughtsAndAttachmentsAreKept() {
        const QString path = freshPath();
        AnswerRecord record;
        record.file = QStringLiteral("/models/a.gguf");
        record.type = QStringLiteral("Q4_K");
        record.context = 4096;
        record.adapter = QString();  // none, and that is known
        record.cache = QStringLiteral("q8_0");
        record.device = QStringLiteral("CPU");
        record.dropped = 3;
        record.settings.sampling.seed = 18'446'744'073'709'551'615ULL;
        record.settings.overflow = Overflow::Grow;
        record.settings.stop = {QStringLiteral("END")};
        record.settings.think = false;
        {
            auto database = ChatDatabase::open(path);
            Message prompt = message(1, 0, Author::User, QStringLiteral("q"));
            prompt.attachments = {{QStringLiteral("b.txt"), 3, QStringLiteral("two")},
                                  {QStringLiteral("a.txt"), 4, QStringLiteral("one")}};
            QVERIFY((*database)->addMessages({1, QStringLiteral("t"), 1}, {},
                                             std::vector{prompt, message(2, 1, Author::Assistant, {})}));
            QVERIFY((*database)->appendPiece(2, QStringLiteral("Let me "), PieceKind::Thought));
            QVERIFY((*database)->appendPiece(2, QStringLiteral("see."), PieceKind::Thought));
            QVERIFY((*database)->appendPiece(2, QStringLiteral("Four.")));
            const auto half = (*database)->readEnd(1, 10);
            QCOMPARE((**half).messages[1].thoughts, QStringLiteral("Let me see."));
            QCOMPARE((**half).messages[0].attachments, prompt.attachments);
            Message done = message(2, 1, Author::Assistant, {});
            done.state = MessageState::Complete;
            done.thoughtMs = 4000;
            done.record = record;
            QVERIFY((*database)->updateMessage(done));
        }
        auto database = ChatDatabase::open(path);
        const auto chat = **(*database)->read(1);
        QCOMPARE(chat.messages[0].attachments.size(), 2U);
        QCOMPARE(chat.messages[0].attachments[0].name, QStringLiteral("b.txt"));
        QCOMPARE(chat.messages[1].thoughts, QStringLiteral("Let me see."));
        QCOMPARE(chat.messages[1].text, QStringLiteral("Four."));
        QCOMPARE(chat.messages[1].thoughtMs, 4000);
        QCOMPARE(chat.messages[1].record, record);
    }

    void theTrashIsListedAndEmptied() {
        auto opened = ChatDatabase::open(freshPath());
        ChatDatabase& database = **opened;
        for (const ChatId chat : {1, 2, 3})
            QVERIFY(database.addMessages({chat, QString::number(chat), 1}, {},
                                         std::vector{message(10 * chat, 0, Author::User, {})}));
        Chat arriving;
        arriving.summary.id = 4;
        arriving.messages = {message(40, 0, Author::User, {})};
        QVERIFY(database.addArriving(std::vector{arriving}, ChatDatabase::importNumber()));
        QVERIFY(database.deleteChats(std::vector<ChatId>{1, 2}));
        const auto listed = [&database] {
            QList<ChatId> ids;
            const auto chats = *database.deletedChats();
            for (const DeletedChat& chat : chats) ids.append(chat.summary.id);
            std::ranges::sort(ids);
            return ids;
        };
        QCOMPARE(listed(), (QList<ChatId>{1, 2}));
        QVERIFY(database.removeForGood(std::vector<ChatId>{1, 3}));  // the second is not in the trash
        QCOMPARE(listed(), QList<ChatId>{2});
        QCOMPARE(database.list()->size(), 1);
        const auto back = database.restoreChats(std::vector<ChatId>{1, 2});
        QVERIFY(back);
        QCOMPARE(back->size(), 1);
        QCOMPARE(back->first().title, QStringLiteral("2"));
        QVERIFY(listed().isEmpty());
    }

    void olderRecordsAreRead() {
        const AnswerRecord record =
            answerRecordFromJson(R"({"file":"/models/a.gguf","type":"Q4_K","context":4096,"settings":{}})");
        QCOMPARE(record.type, QStringLiteral("Q4_K"));
        QVERIFY(!record.adapter);
        QVERIFY(record.cache.isEmpty() && record.device.isEmpty());
        QCOMPARE(answerRecordFromJson(toJson(record)), record);
        AnswerRecord tuned = record;
        tuned.adapter = QStringLiteral("/adapters/b.gguf");
        QCOMPARE(answerRecordFromJson(toJson(tuned)), tuned);
    }

    void whatACrashLeftIsFound() {
        const QString path = freshPath();
        {
            auto database = ChatDatabase::open(path);
            QVERIFY((*database)->addMessages({1, QStringLiteral("t"), 1}, {},
                                             std::vector{message(1, 0, Author::User, QStringLiteral("q")),
                                                         message(2, 1, Author::Assistant, {})}));
            QVERIFY((*database)->appendPiece(2, QStringLiteral("half an ans")));
        }
        auto database = ChatDatabase::open(path);
        QCOMPARE(found(**database, QStringLiteral("half an")), QSet<ChatId>{1});
        const auto chat = **(*database)->read(1);
        QCOMPARE(chat.messages[1].text, QStringLiteral("half an ans"));
        QCOMPARE(chat.messages[1].state, MessageState::Interrupted);
    }

    void presetsAreKept() {
        const QString path = freshPath();
        ChatSettings settings;
        settings.systemPrompt = QStringLiteral("Be brief.");
        {
            auto database = ChatDatabase::open(path);
            QVERIFY((*database)->putPreset({7, QStringLiteral("B"), settings}));
            QVERIFY((*database)->putPreset({8, QStringLiteral("A"), {}}));
            QVERIFY((*database)->putPreset({9, QStringLiteral("C"), {}}));
            QVERIFY((*database)->putPreset({7, QStringLiteral("D"), settings}));
            QVERIFY((*database)->removePreset(9));
        }
        auto database = ChatDatabase::open(path);
        const auto presets = *(*database)->presets();
        QCOMPARE(presets.size(), 2);
        QCOMPARE(presets[0].name, QStringLiteral("A"));
        QCOMPARE(presets[1].name, QStringLiteral("D"));
        QCOMPARE(presets[1].settings, settings);
    }

    void foldersAreKept() {
        const QString path = freshPath();
        {
            auto database = ChatDatabase::open(path);
            QVERIFY((*database)->putFolder({7, 0, QStringLiteral("Work"), true}));
            QVERIFY((*database)->putFolder({8, 0, QStringLiteral("Letters"), true}));
            QVERIFY((*database)->putFolder({8, 7, QStringLiteral("Mail"), false}));
            QVERIFY((*database)->addMessages({1, QStringLiteral("t"), 1, false, 8}, {},
                                             std::vector{message(1, 0, Author::User, QStringLiteral("q"))}));
            QVERIFY((*database)->removeFolder(7));
        }
        auto database = ChatDatabase::open(path);
        const auto folders = *(*database)->folders();
        QCOMPARE(folders.size(), 1);
        QCOMPARE(folders[0].name, QStringLiteral("Mail"));
        QCOMPARE(folders[0].parent, 7);
        QVERIFY(!folders[0].open);
        QCOMPARE((*database)->list()->first().folder, 8);
        QVERIFY((*database)->setFolder(1, 0));
        QCOMPARE((**(*database)->read(1)).summary.folder, 0);
    }

    void migrationsRunInOrderAndOnce() {
        const QString path = folder_.filePath(QStringLiteral("migrations.sqlite"));
        RawDatabase raw(path);
        static constexpr const char* kFirst[] = {"CREATE TABLE a (x INTEGER)", "INSERT INTO a VALUES (1)"};
        static constexpr const char* kSecond[] = {"ALTER TABLE a ADD COLUMN y INTEGER DEFAULT 7"};
        static constexpr const char* kBroken[] = {"INSERT INTO a VALUES (2, 2)", "NONSENSE"};
        const std::vector<Migration> one{{kFirst}}, two{{kFirst}, {kSecond}},
            broken{{kFirst}, {kSecond}, {kBroken}};
        QVERIFY(migrate(raw.database, one));
        QCOMPARE(raw.value(QStringLiteral("PRAGMA user_version")).toInt(), 1);
        QVERIFY(migrate(raw.database, two));
        QVERIFY(migrate(raw.database, two));
        QCOMPARE(raw.value(QStringLiteral("SELECT count(*) FROM a")).toInt(), 1);
        QCOMPARE(raw.value(QStringLiteral("SELECT y FROM a")).toInt(), 7);
        // A step that fails leaves nothing behind.
        QVERIFY(!migrate(raw.database, broken));
        QCOMPARE(raw.value(QStringLiteral("PRAGMA user_version")).toInt(), 2);
        QCOMPARE(raw.value(QStringLiteral("SELECT count(*) FROM a")).toInt(), 1);
        // A newer file is left alone.
        const auto newer = migrate(raw.database, one);
        QVERIFY(!newer);
        QVERIFY(newer.error().hint.find("newer") != std::string::npos);
    }

    void aFileFromANewerProgramIsRefused() {
        const QString path = freshPath();
        QVERIFY(ChatDatabase::open(path));
        RawDatabase(path).value(QStringLiteral("PRAGMA user_version = 1000"));
        const auto opened = ChatDatabase::open(path);
        QVERIFY(!opened);
        QVERIFY(opened.error().message.find("1000") != std::string::npos);
    }

    void aBrokenFileIsReportedAndTheChatGoesOn() {
        const QString path = folder_.filePath(QStringLiteral("broken.sqlite"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(8192, 'x'));
        file.close();
        ChatStore store(path);
        QSignalSpy failed(&store, &ChatStore::failed);
        bool done = false;
        store.addMessages({1, QStringLiteral("t"), 1}, {}, {message(1, 0, Author::User, QStringLiteral("q"))},
                          this, [&done] { done = true; });
        QTRY_VERIFY(done);
        QCOMPARE(failed.size(), 1);
        QVERIFY(failed[0][0].value<Error>().message.find("broken.sqlite") != std::string::npos);
    }

    void answersComeInOrderAndNotToTheDead() {
        ChatStore store(freshPath());
        QStringList order;
        store.addMessages({1, QStringLiteral("t"), 1}, {}, {message(1, 0, Author::User, QStringLiteral("q"))},
                          this, [&order] { order.append(QStringLiteral("prompt")); });
        auto gone = std::make_unique<QObject>();
        store.appendPiece(1, QStringLiteral("x"), PieceKind::Text, gone.get(),
                          [&order] { order.append(QStringLiteral("dead")); });
        gone.reset();
        store.appendPiece(1, QStringLiteral("y"), PieceKind::Text, this,
                          [&order] { order.append(QStringLiteral("piece")); });
        QTRY_COMPARE(order.size(), 2);
        QCOMPARE(order, (QStringList{QStringLiteral("prompt"), QStringLiteral("piece")}));
    }

    void everythingIsWrittenWhenTheStoreIsGone() {
        const QString path = freshPath();
        {
            ChatStore store(path);
            store.addMessages({1, QStringLiteral("t"), 1}, {},
                              {message(1, 0, Author::User, QStringLiteral("q"))}, nullptr, {});
            for (int at = 0; at < 100; ++at)
                store.appendPiece(1, QStringLiteral("x"), PieceKind::Text, nullptr, {});
        }
        QCOMPARE(RawDatabase(path).value(QStringLiteral("SELECT count(*) FROM piece")).toInt(), 100);
    }

    void settingsSurviveDamage_data() {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("not json") << QByteArray("{{{");
        QTest::newRow("wrong types") << QByteArray(
            R"({"temperature":"hot","top_k":[],"seed":-1,"context":1e300})");
        QTest::newRow("too large") << QByteArray(R"({"top_k":1e300,"context":-5,"max_tokens":-1e99})");
    }
    void settingsSurviveDamage() {
        QFETCH(QByteArray, json);
        QCOMPARE(chatSettingsFromJson(json), ChatSettings());
    }

    void onlyWhatDiffersIsKept() {
        QCOMPARE(toJson(ChatSettings()), QByteArray("{}"));
        ChatSettings settings;
        settings.sampling.top_k = 7;
        QCOMPARE(toJson(settings), QByteArray(R"({"top_k":7})"));
    }
};

QTEST_MAIN(ChatStoreTest)
#include "chat_store_test.moc"
