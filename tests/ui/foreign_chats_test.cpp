// SPDX-License-Identifier: Apache-2.0
// Chats as LM Studio, Jan, GPT4All and Ollama's app keep them: whole, damaged, and other things by their
// names.
#include "foreign_files.h"
#include "ui/chat/chat_import.h"
#include "ui/chat/chat_places.h"
#include "ui/chat/message_tree.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <map>

using namespace tars;
using namespace tars::ui;
using namespace Qt::StringLiterals;

class ForeignChatsTest : public QObject {
    Q_OBJECT

    QTemporaryDir folder_;

    QString write(const QString& name, const QByteArray& bytes) {
        const QString path = folder_.filePath(name);
        QDir().mkpath(QFileInfo(path).path());
        QFile file(path);
        if (file.open(QIODevice::WriteOnly)) file.write(bytes);
        return path;
    }
    Chat one(const QString& path) {
        auto read = readForeignChats(QStringList{path});
        if (!read || read->chats.size() != 1 || !read->faults.empty()) {
            qWarning("%s: %s", qPrintable(path), read ? "not one chat" : read.error().text().c_str());
            return {};
        }
        return std::move(read->chats.front());
    }

  private Q_SLOTS:
    void init() {
        folder_.remove();
        folder_ = QTemporaryDir();
    }

    void lmStudiosVersionsStandSideBySide() {
        const Chat chat = one(write(u"1731513300000.conversation.json"_s, lmStudio()));
        QCOMPARE(chat.summary.title, u"Reasons"_s);
        QCOMPARE(chat.summary.updated, 1731513399000);
        QCOMPARE(chat.settings.systemPrompt, u"Be brief."_s);
        const MessageTree model(chat.messages, chat.leaf);
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(model.message(0).text, u"Why?"_s);
        const Message& answer = model.message(1);
        QCOMPARE(answer.text, u"Second"_s);
        QCOMPARE(answer.thoughts, u"Hm"_s);
        QCOMPARE(answer.thoughtMs, 2500);
        QCOMPARE(answer.model, u"qwen3"_s);
        QCOMPARE(answer.created, 1731513313341);
        QCOMPARE(answer.state, MessageState::Stopped);
        QCOMPARE(answer.stats.outputTokens, 20);
        QCOMPARE(answer.stats.outputMs, 2000);
        QCOMPARE(answer.stats.promptMs, 250);
        QCOMPARE(model.message(2).text, u"And?"_s);  // it belongs to the version shown
        const auto versions = model.siblings(1);
        QCOMPARE(versions.size(), 3U);
        QCOMPARE(model.find(versions[0])->text, u"First"_s);
        QCOMPARE(model.find(versions[2])->text, u"Third"_s);
    }

    void janWithoutVersions() {
        const QByteArray lines =
            janLine(u"a"_s, u"user"_s, u"Green?"_s, 1'700'000'000) +
            janLine(u"b"_s, u"assistant"_s, u"<think>Leaves</think>Yes."_s, 1'700'000'001'000) +
            janLine(u"c"_s, u"user"_s, u"Why?"_s, 1'700'000'002'000);
        write(u"threads/t1/messages.jsonl"_s, lines);
        const Chat chat = one(QFileInfo(write(u"threads/t1/thread.json"_s, janThread())).path());
        QCOMPARE(chat.summary.title, u"Tea"_s);
        QCOMPARE(chat.settings.systemPrompt, u"Be kind."_s);
        QCOMPARE(chat.origin, u"jan:t1"_s);
        QCOMPARE(chat.summary.updated, 1'700'000'100'000);
        const MessageTree model(chat.messages, chat.leaf);
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(model.message(0).created, 1'700'000'000'000);
        QCOMPARE(model.message(1).text, u"Yes."_s);
        QCOMPARE(model.message(1).thoughts, u"Leaves"_s);
        QCOMPARE(model.message(1).model, u"llama3"_s);
        QCOMPARE(one(folder_.filePath(u"threads/t1/messages.jsonl"_s)).messages.size(),
                 3U);  // by either file
    }

    void janWithVersions() {
        const auto about = [](const QJsonValue& parent, const QString& active = {}) {
            QJsonObject links{{u"parentId"_s, parent}};
            if (!active.isEmpty()) links[u"activeChildId"_s] = active;
            return links;
        };
        const QByteArray lines =
            janLine(u"q"_s, u"user"_s, u"Green?"_s, 1, about(QJsonValue::Null, u"old"_s)) +
            janLine(u"old"_s, u"assistant"_s, u"Yes."_s, 2, about(u"q"_s)) +
            janLine(u"new"_s, u"assistant"_s, u"No."_s, 3, about(u"q"_s)) +
            janLine(u"more"_s, u"user"_s, u"Why?"_s, 4, about(u"old"_s)) +
            // An answer that has lost its question, and the question that then hung on to the wrong one.
            janLine(u"lost"_s, u"assistant"_s, u"Leaves."_s, 5, about(QJsonValue::Null)) +
            janLine(u"last"_s, u"user"_s, u"Thanks"_s, 6, about(u"more"_s));
        write(u"t/messages.jsonl"_s, lines);
        const Chat chat = one(QFileInfo(write(u"t/thread.json"_s, janThread())).path());
        const MessageTree model(chat.messages, chat.leaf);
        QStringList branch;
        for (int row = 0; row < model.rowCount(); ++row) branch.append(model.message(row).text);
        QCOMPARE(branch, (QStringList{u"Green?"_s, u"Yes."_s, u"Why?"_s, u"Leaves."_s, u"Thanks"_s}));
        QCOMPARE(model.siblings(1).size(), 2U);
    }

    void janLosesOnlyWhatIsDamaged() {
        write(u"t/messages.jsonl"_s, janLine(u"a"_s, u"user"_s, u"Hello"_s, 1) + "{\"id\":\"b\",\n" +
                                         janLine(u"c"_s, u"assistant"_s, u"Hi"_s, 2) + QByteArray(40, '\0') +
                                         '\n');
        const QString thread = write(u"t/thread.json"_s, "{");
        const auto read = readForeignChats(QStringList{QFileInfo(thread).path()});
        QVERIFY2(read, read ? "" : read.error().text().c_str());
        QCOMPARE(read->chats.size(), 1U);
        QCOMPARE(read->chats.front().messages.size(), 2U);
        QCOMPARE(read->chats.front().summary.title, u"Hello"_s);
        QCOMPARE(read->faults.size(), 3U);
        QVERIFY(read->faults[0].message.find("line 2") != std::string::npos);
        QVERIFY(read->faults[2].message.find("thread.json") != std::string::npos);
    }

    void gpt4AllInAllItsVersions_data() {
        QTest::addColumn<int>("version");
        for (int version = 1; version <= 12; ++version) QTest::addRow("%d", version) << version;
    }
    void gpt4AllInAllItsVersions() {
        QFETCH(int, version);
        const Chat chat = one(write(u"gpt4all-1.chat"_s, gpt4All(version)));
        QCOMPARE(chat.summary.title, u"Birds"_s);
        QCOMPARE(chat.origin, u"gpt4all:id"_s);
        QCOMPARE(chat.summary.updated, 1'700'000'000'000);
        QCOMPARE(chat.messages.size(), 2U);
        QCOMPARE(chat.messages[0].text, u"Which bird?"_s);
        QCOMPARE(chat.messages[0].attachments.size(), version >= 10 ? 1U : 0U);
        if (version >= 10)
            QCOMPARE(chat.messages[0].attachments[0], (Attachment{u"notes.txt"_s, 5, u"Wings"_s}));
        QCOMPARE(chat.messages[1].text, u"A swift."_s);
        QCOMPARE(chat.messages[1].model, u"Llama 3"_s);
        QCOMPARE(chat.messages[1].state, MessageState::Stopped);
        QCOMPARE(chat.messages[1].parent, chat.messages[0].id);
        QCOMPARE(chat.messages[1].thoughts, version == 12 ? u"Fast ones"_s : QString());
        QCOMPARE(chat.messages[1].thoughtMs, version == 12 ? 1500 : 0);
    }

    void gpt4AllCutShortAnywhereIsToldAndNothingElse() {
        for (const int version : {1, 7, 12}) {
            const QByteArray whole = gpt4All(version);
            for (qsizetype size = 4; size < whole.size(); size += 13) {
                const auto read =
                    readForeignChats(QStringList{write(u"gpt4all-1.chat"_s, whole.first(size))});
                QVERIFY2(!read, qPrintable(QString::number(size)));
                QVERIFY(read.error().message.find("gpt4all-1.chat") != std::string::npos);
            }
            for (qsizetype place = 8; place < whole.size();
                 place += 13) {  // counts and lengths that make no sense
                QByteArray wrong = whole;
                wrong[place] = '\x7f';
                (void)readForeignChats(QStringList{write(u"gpt4all-1.chat"_s, wrong)});
            }
        }
        Gpt4AllFile newer(13);
        newer.begin(0);
        const auto read = readForeignChats(QStringList{write(u"gpt4all-2.chat"_s, newer.bytes())});
        QVERIFY(!read);
        QVERIFY(read.error().message.find("13") != std::string::npos);
    }

    void gpt4AllsStepsMayNotNestForever() {
        Gpt4AllFile file(12);
        file.begin(1);
        file.message(u"Response: "_s, {});
        file.noAttachment();
        QByteArray bytes = file.bytes();
        QDataStream out(&bytes, QIODevice::Append);
        out.setVersion(QDataStream::Qt_6_2);
        for (int depth = 0; depth < 100'000; ++depth) out << qint64{1} << u"Text: "_s << u"x"_s;
        out << qint64{0};
        QVERIFY(!readForeignChats(QStringList{write(u"gpt4all-1.chat"_s, bytes)}));
    }

    void ollamasDatabase() {
        const QString path = folder_.filePath(u"db.sqlite"_s);
        makeDatabase(path, kOllama);
        const auto read = readForeignChats(QStringList{path});
        QVERIFY2(read, read ? "" : read.error().text().c_str());
        QCOMPARE(read->chats.size(), 2U);
        const Chat& chat = read->chats[0];
        QCOMPARE(chat.summary.title, u"Rain"_s);
        QCOMPARE(chat.origin, u"ollama:c1"_s);
        QCOMPARE(chat.summary.updated,
                 QDateTime::fromString(u"2025-08-01T12:00:00Z"_s, Qt::ISODate).toMSecsSinceEpoch());
        QCOMPARE(chat.messages.size(), 2U);
        QCOMPARE(chat.messages[0].created,
                 QDateTime::fromString(u"2025-08-01T10:00:00.123Z"_s, Qt::ISODateWithMs).toMSecsSinceEpoch());
        QCOMPARE(chat.messages[0].attachments.size(), 1U);  // the picture stays behind
        QCOMPARE(chat.messages[0].attachments[0].text, u"grey"_s);
        QCOMPARE(chat.messages[1].text, u"Yes."_s);
        QCOMPARE(chat.messages[1].thoughts, u"Clouds"_s);
        QCOMPARE(chat.messages[1].thoughtMs, 2500);
        QCOMPARE(chat.messages[1].model, u"gemma3"_s);
        QCOMPARE(chat.messages[1].parent, chat.messages[0].id);
        QCOMPARE(read->chats[1].summary.title, u"Nothing yet"_s);
        QCOMPARE(QDir(folder_.path()).entryList(QDir::Files), QStringList{u"db.sqlite"_s});  // untouched
    }

    void whatOllamasAppHasOnlyJustWrittenComesAlong() {
        const QString path = folder_.filePath(u"db.sqlite"_s);
        makeDatabase(path, kOllama);
        {
            QSqlDatabase running = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"running"_s);
            running.setDatabaseName(path);
            QVERIFY(running.open());
            QVERIFY(QSqlQuery(running).exec(
                u"INSERT INTO messages VALUES (6, 'c2', 'assistant', 'Now', '', 0, 'm', '', '', NULL, NULL)"_s));
            QVERIFY(QFile::exists(path + u"-wal"_s));
            const auto read = readForeignChats(QStringList{path});
            QVERIFY2(read, read ? "" : read.error().text().c_str());
            QCOMPARE(read->chats[1].messages.size(), 2U);
            running.close();
        }
        QSqlDatabase::removeDatabase(u"running"_s);
    }

    void otherDatabasesAreNotOllamas() {
        const QString other = folder_.filePath(u"other.sqlite"_s);
        makeDatabase(other, {u"CREATE TABLE things (id)"_s});
        const QString view = folder_.filePath(u"view.sqlite"_s);
        makeDatabase(
            view, {u"CREATE TABLE chats (id, title, created_at)"_s,
                   u"CREATE VIEW messages AS WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n)"
                   " SELECT x AS id FROM n"_s});
        const QString damaged = write(u"damaged.sqlite"_s, "SQLite format 3" + QByteArray(4096, 'x'));
        for (const QString& path : {other, view, damaged}) {
            const auto read = readForeignChats(QStringList{path});
            QVERIFY2(!read, qPrintable(path));
            QVERIFY(read.error().message.find(QFileInfo(path).fileName().toStdString()) != std::string::npos);
            QVERIFY(!read.error().hint.empty());
        }
    }

    void aDamagedChatAmongManyIsNamedAndTheOthersComeIn() {
        for (int number = 0; number < 30; ++number)
            write(u"conversations/recipes/%1.conversation.json"_s.arg(number), lmStudio());
        write(u"conversations/cut.conversation.json"_s, lmStudio().first(200));
        write(u"conversations/zeros.conversation.json"_s,
              QByteArray(5000, '\0'));  // as a power cut leaves it
        write(u"conversations/odd.conversation.json"_s, "{\"messages\":[{\"versions\":null}]}");
        write(u"conversations/notes.txt"_s, "not ours");
        write(u"conversations/settings.json"_s, "{\"a\":1}");
        write(u"conversations/broken.json"_s, "{");
        const auto read = readForeignChats(QStringList{folder_.path()});
        QVERIFY2(read, read ? "" : read.error().text().c_str());
        QCOMPARE(read->chats.size(), 30U);
        QCOMPARE(read->faults.size(), 3U);
        QSet<qint64> ids;
        for (const Chat& chat : read->chats) {
            ids.insert(chat.summary.id);
            for (const Message& message : chat.messages) ids.insert(message.id);
        }
        QCOMPARE(ids.size(), 30 * 6);
        const std::string first = read->faults[0].message;
        QVERIFY2(first.find("cut.conversation.json") != std::string::npos, first.c_str());
    }

    void everythingInOneFolderComesIn() {
        write(u"a.conversation.json"_s, lmStudio());
        write(u"jan/t/messages.jsonl"_s, janLine(u"a"_s, u"user"_s, u"Hello"_s, 1));
        write(u"jan/t/thread.json"_s, janThread());
        write(u"jan/empty/thread.json"_s, janThread());
        write(u"gpt4all-1.chat"_s, gpt4All(12));
        write(u"other.chat"_s, "some other program's");
        makeDatabase(folder_.filePath(u"db.sqlite"_s), kOllama);
        const auto read = readForeignChats(QStringList{folder_.path()});
        QVERIFY2(read, read ? "" : read.error().text().c_str());
        QCOMPARE(read->chats.size(), 5U);
        QVERIFY(read->faults.empty());
    }

    void nothingAtAllIsAnError() {
        QVERIFY(!readForeignChats(QStringList{folder_.path()}));
        QVERIFY(!readForeignChats(QStringList{folder_.filePath(u"missing.json"_s)}));
        QVERIFY(!readForeignChats(QStringList()));
        write(u"t/thread.json"_s, janThread());
        QVERIFY(!readForeignChats(QStringList{folder_.path()}));  // nobody has said anything
    }

    void itCanBeStoppedAndTellsHowFarItIs() {
        for (int number = 0; number < 20; ++number) write(u"%1.conversation.json"_s.arg(number), lmStudio());
        std::stop_source stop;
        ImportProgress last;
        ImportOptions options{stop.get_token(), [&](const ImportProgress& progress) {
                                  last = progress;
                                  if (progress.done == 10) stop.request_stop();
                              }};
        const auto read = readForeignChats({folder_.path()}, options);
        QVERIFY(!read);
        QCOMPARE(read.error().code, ErrorCode::cancelled);
        QCOMPARE(last.files, 20);
        QCOMPARE(last.done, 10);
        QCOMPARE(last.chats, 10);
    }

    void aFileTooLargeIsRefusedByItsSize() {
        const QString path = folder_.filePath(u"huge.conversation.json"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        if (!file.resize((5LL << 30))) QSKIP("no sparse files here");
        file.close();
        const auto read = readForeignChats(QStringList{path});
        QVERIFY(!read);
        QVERIFY(read.error().message.find("huge.conversation.json") != std::string::npos);
    }

    void placesAreFoundWithTheirCounts() {
        const std::map<std::string, std::string> variables{{"HOME", folder_.path().toStdString()}};
        const Environment environment = [&](const std::string& name) {
            const auto found = variables.find(name);
            return found == variables.end() ? std::string() : found->second;
        };
        QVERIFY(findChatPlaces(environment).empty());
        write(u".lmstudio/conversations/1.conversation.json"_s, lmStudio());
        write(u".lmstudio/conversations/recipes/2.conversation.json"_s, lmStudio());
        write(u".local/share/Jan/data/threads/t/messages.jsonl"_s, janLine(u"a"_s, u"user"_s, u"Hello"_s, 1));
        write(u".local/share/nomic.ai/GPT4All/gpt4all-1.chat"_s, gpt4All(12));
        write(u".local/share/nomic.ai/GPT4All/model.gguf"_s, "GGUF");
        QDir(folder_.path()).mkpath(u".ollama"_s);
        makeDatabase(folder_.filePath(u".ollama/db.sqlite"_s), kOllama);
        const auto places = findChatPlaces(environment);
        QStringList found;
        QStringList paths;
        for (const ChatPlace& place : places) {
            found.append(u"%1 %2"_s.arg(place.program).arg(place.chats));
            paths.append(place.path);
        }
        QCOMPARE(found, (QStringList{u"LM Studio 2"_s, u"Jan 1"_s, u"GPT4All 1"_s, u"Ollama 2"_s}));
        const auto read = readForeignChats(paths);
        QVERIFY2(read, read ? "" : read.error().text().c_str());
        QCOMPARE(read->chats.size(), 6U);
        QCOMPARE(QDir(folder_.filePath(u".ollama"_s)).entryList(QDir::Files), QStringList{u"db.sqlite"_s});
    }
};

QTEST_GUILESS_MAIN(ForeignChatsTest)
#include "foreign_chats_test.moc"
