// SPDX-License-Identifier: Apache-2.0
// A window is killed while it imports models, or the chats of another program: what was there stays, nothing
// comes in by halves or twice, and the next start offers the import again.
//   TARS_KILLS=50 ui_import_kills_test    as often as that for each; a few times otherwise
#include "foreign_files.h"
#include "tests/library/store_fixture.h"
#include "ui/chat/chat_database.h"
#include "ui/chat/import_choice.h"
#include "ui/text.h"
#include "window_fixture.h"

#include <QDir>
#include <QElapsedTimer>
#include <QProcess>
#include <QRandomGenerator>
#include <QTreeView>

#include <cstdio>
#include <set>

using namespace tars;
using namespace tars::ui;
using namespace tars::test;

namespace {

constexpr auto kChildFlag = "--import-until-killed";
constexpr int kFewKills = 1, kChats = 100, kModels = 40;
constexpr int kLongestLifeMs = 150, kSoonMs = 1000, kPatienceMs = 20'000;

void write(const QString& path, const QByteArray& bytes) {
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) qFatal("cannot write");
}

QString titleOf(int number) {
    return u"Chat %1"_s.arg(number);
}
QString questionOf(int number) {
    return u"Question %1 of another program"_s.arg(number);
}

using Make = QString (*)(const QString& folder);

// Each makes what its program keeps of kChats chats of a question and an answer, and returns where that is.

QString chatGpt(const QString& folder) {
    QJsonArray chats;
    for (int number = 0; number < kChats; ++number) {
        const auto message = [](const QString& role, const QString& words) {
            return QJsonObject{
                {u"author"_s, QJsonObject{{u"role"_s, role}}},
                {u"content"_s, QJsonObject{{u"content_type"_s, u"text"_s}, {u"parts"_s, QJsonArray{words}}}}};
        };
        const QJsonObject question{{u"id"_s, u"a"_s},
                                   {u"parent"_s, QJsonValue()},
                                   {u"children"_s, QJsonArray{u"b"_s}},
                                   {u"message"_s, message(u"user"_s, questionOf(number))}};
        const QJsonObject answer{{u"id"_s, u"b"_s},
                                 {u"parent"_s, u"a"_s},
                                 {u"children"_s, QJsonArray()},
                                 {u"message"_s, message(u"assistant"_s, u"Its answer"_s)}};
        chats.append(QJsonObject{{u"title"_s, titleOf(number)},
                                 {u"conversation_id"_s, u"gpt-%1"_s.arg(number)},
                                 {u"create_time"_s, 1'700'000'000 + number},
                                 {u"current_node"_s, u"b"_s},
                                 {u"mapping"_s, QJsonObject{{u"a"_s, question}, {u"b"_s, answer}}}});
    }
    write(folder + u"/conversations.json"_s, QJsonDocument(chats).toJson());
    return folder + u"/conversations.json"_s;
}

QString openWebUi(const QString& folder) {
    QJsonArray chats;
    for (int number = 0; number < kChats; ++number) {
        const QJsonObject question{{u"id"_s, u"q"_s},
                                   {u"parentId"_s, QJsonValue()},
                                   {u"childrenIds"_s, QJsonArray{u"r"_s}},
                                   {u"role"_s, u"user"_s},
                                   {u"content"_s, questionOf(number)}};
        const QJsonObject answer{{u"id"_s, u"r"_s},
                                 {u"parentId"_s, u"q"_s},
                                 {u"childrenIds"_s, QJsonArray()},
                                 {u"role"_s, u"assistant"_s},
                                 {u"content"_s, u"Its answer"_s}};
        const QJsonObject history{{u"messages"_s, QJsonObject{{u"q"_s, question}, {u"r"_s, answer}}},
                                  {u"currentId"_s, u"r"_s}};
        chats.append(
            QJsonObject{{u"id"_s, u"webui-%1"_s.arg(number)},
                        {u"title"_s, titleOf(number)},
                        {u"chat"_s, QJsonObject{{u"title"_s, titleOf(number)}, {u"history"_s, history}}},
                        {u"created_at"_s, 1'700'000'000 + number}});
    }
    write(folder + u"/chat-export.json"_s, QJsonDocument(chats).toJson());
    return folder + u"/chat-export.json"_s;
}

QString lmStudioChats(const QString& folder) {
    for (int number = 0; number < kChats; ++number) {
        const QJsonObject question{
            {u"type"_s, u"singleStep"_s}, {u"role"_s, u"user"_s}, {u"content"_s, text(questionOf(number))}};
        write(u"%1/conversations/%2.conversation.json"_s.arg(folder).arg(number),
              json({{u"name"_s, titleOf(number)},
                    {u"createdAt"_s, qint64{1731513300000} + number},
                    {u"messages"_s,
                     QJsonArray{lmMessage({question}, 0), lmMessage({lmAnswer(u"Its answer"_s)}, 0)}}}));
    }
    return folder + u"/conversations"_s;
}

QString janChats(const QString& folder) {
    for (int number = 0; number < kChats; ++number) {
        const QString thread = u"%1/threads/t%2"_s.arg(folder).arg(number);
        write(thread + u"/thread.json"_s, json({{u"id"_s, u"t%1"_s.arg(number)},
                                                {u"title"_s, titleOf(number)},
                                                {u"updated"_s, 1'700'000'100 + number}}));
        write(thread + u"/messages.jsonl"_s,
              janLine(u"a"_s, u"user"_s, questionOf(number), 1'700'000'000) +
                  janLine(u"b"_s, u"assistant"_s, u"Its answer"_s, 1'700'000'001));
    }
    return folder + u"/threads"_s;
}

QString gpt4AllChats(const QString& folder) {
    for (int number = 0; number < kChats; ++number) {
        Gpt4AllFile file(12, 0xF5D553CC, titleOf(number), u"g%1"_s.arg(number));
        file.begin(2);
        file.message(u"Prompt: "_s, questionOf(number));
        file.noAttachment();
        file.steps(0);
        file.message(u"Response: "_s, u"Its answer"_s);
        file.noAttachment();
        file.steps(0);
        write(u"%1/gpt4all/gpt4all-%2.chat"_s.arg(folder).arg(number), file.bytes());
    }
    return folder + u"/gpt4all"_s;
}

QString ollamaChats(const QString& folder) {
    QStringList statements = kOllama.mid(0, 4);
    for (int number = 0; number < kChats; ++number) {
        statements.append(u"INSERT INTO chats VALUES ('o%1', '%2', '2025-08-01 10:00:00')"_s.arg(number).arg(
            titleOf(number)));
        statements.append(u"INSERT INTO messages (chat_id, role, content, created_at) VALUES "
                          "('o%1', 'user', '%2', '2025-08-01 10:00:00'), "
                          "('o%1', 'assistant', 'Its answer', '2025-08-01 10:00:01')"_s.arg(number)
                              .arg(questionOf(number)));
    }
    makeDatabase(folder + u"/db.sqlite"_s, statements);
    return folder + u"/db.sqlite"_s;
}

QString models(const QString& folder) {
    for (int number = 0; number < kModels; ++number)
        write_text(toPath(folder) / "models" / ("m" + std::to_string(number) + ".gguf"),
                   gguf_bytes(toPath(folder), static_cast<float>(number)));
    return folder + u"/models"_s;
}

/// Imports, and lives on.
int importUntilKilled(const QString& home, const QString& what, const QString& path) {
    WindowFixture fixture(home);
    fixture.openScripted();
    std::puts("open");
    std::fflush(stdout);
    if (what == u"models"_s)
        fixture.desktop().library().link({path});
    else
        fixture.window().importChats({path});
    return QApplication::exec();
}

/// Whether it had to be killed: false, if it was never open.
bool runAndKill(const QString& home, const QString& what, const QString& path) {
    QProcess child;
    child.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    child.start(QCoreApplication::applicationFilePath(), {QString::fromLatin1(kChildFlag), home, what, path});
    QByteArray output;
    while (!output.contains("open") && child.waitForReadyRead(kPatienceMs))
        output += child.readAllStandardOutput();
    // From when it is on disk that there is an import; one may be over before anybody looks.
    QElapsedTimer timer;
    timer.start();
    while (!QFile::exists(home + u"/importing.json"_s) && timer.elapsed() < kSoonMs) QTest::qWait(1);
    QTest::qWait(QRandomGenerator::global()->bounded(kLongestLifeMs));
    child.kill();
    child.waitForFinished();
    return output.contains("open");
}

}  // namespace

class ImportKillsTest : public QObject {
    Q_OBJECT

    static int kills() {
        const int asked = qEnvironmentVariableIntValue("TARS_KILLS");
        return asked > 0 ? asked : kFewKills;
    }
    static QString database(const QString& home) { return home + u"/chats.sqlite"_s; }

    /// How many of the other program's chats are there; each is whole, and none is there twice.
    static int chatsIn(const QString& home) {
        const auto database = ChatDatabase::open(ImportKillsTest::database(home));
        if (!database) return -1;
        std::set<QString> questions;
        const auto list = (*database)->list();
        if (!list) return -1;
        for (const ChatSummary& summary : *list) {
            if (!summary.title.startsWith(u"Chat "_s)) continue;
            const auto chat = (*database)->read(summary.id);
            if (!chat || !*chat || (*chat)->messages.size() != 2 ||
                (*chat)->messages[1].text != u"Its answer"_s)
                return -2;
            if (!questions.insert((*chat)->messages[0].text).second) return -3;
        }
        return static_cast<int>(questions.size());
    }
    static int modelsIn(const QString& home) {
        const auto list = Library(toPath(home)).list();
        if (!list) return -1;
        std::set<std::filesystem::path> files;
        for (const LibraryEntry& entry : *list)
            if (!entry.missing && !entry.shipped && !files.insert(entry.path).second) return -3;
        return static_cast<int>(files.size());
    }
    static MessageBar& bar(WindowFixture& fixture) { return fixture.window().messageBar(); }
    static bool isOffered(WindowFixture& fixture) {
        return bar(fixture).message().startsWith(u"TARS ended while it was importing"_s) &&
               bar(fixture).hasOffer();
    }
    /// As the next start offers it; where it had ended in time, by hand.
    static void goOn(WindowFixture& fixture, bool wasNoted, const std::function<void()>& byHand) {
        if (!wasNoted) return byHand();
        QTRY_VERIFY(isOffered(fixture));
        bar(fixture).follow();
    }

  private Q_SLOTS:
    void chatsComeInWholeAndOnce_data() {
        QTest::addColumn<Make>("make");
        QTest::newRow("ChatGPT") << Make{chatGpt};
        QTest::newRow("Open WebUI") << Make{openWebUi};
        QTest::newRow("LM Studio") << Make{lmStudioChats};
        QTest::newRow("Jan") << Make{janChats};
        QTest::newRow("GPT4All") << Make{gpt4AllChats};
        QTest::newRow("Ollama's app") << Make{ollamaChats};
    }
    void chatsComeInWholeAndOnce() {
        QFETCH(Make, make);
        const QTemporaryDir source;
        const QString path = make(source.path());
        int whole = 0, none = 0;
        for (int round = 0; round < kills(); ++round) {
            const QTemporaryDir home;
            QVERIFY(runAndKill(home.path(), u"chats"_s, path));
            const int came = chatsIn(home.path());
            QVERIFY2(came == 0 || came == kChats, qPrintable(QString::number(came)));
            ++(came == 0 ? none : whole);
            const bool wasNoted = QFile::exists(home.path() + u"/importing.json"_s);
            QVERIFY(wasNoted || came == kChats);

            WindowFixture fixture(home.path());
            fixture.openScripted();
            goOn(fixture, wasNoted, [&] { fixture.window().importChats({path}); });
            if (came == kChats) {  // it is asked whether they shall come in again
                QTRY_VERIFY(fixture.window().findChild<ImportChoice*>());
                auto* choice = fixture.window().findChild<ImportChoice*>();
                QCOMPARE(choice->offers().size(), std::size_t{kChats});
                QVERIFY(std::ranges::none_of(choice->offers(), &ChatOffer::wanted));
                choice->reject();
            }
            const auto* list = fixture.page().conversations().findChild<QTreeView*>();
            QTRY_VERIFY_WITH_TIMEOUT(list->model()->rowCount() >= kChats, kPatienceMs);
            QTRY_VERIFY(!QFile::exists(home.path() + u"/importing.json"_s));
            QCOMPARE(chatsIn(home.path()), kChats);
        }
        qInfo("%d came whole, %d not at all", whole, none);
    }

    void modelsComeInOnce() {
        const QTemporaryDir source;
        const QString path = models(source.path());
        int all = 0, some = 0, none = 0;
        for (int round = 0; round < kills(); ++round) {
            const QTemporaryDir home;
            QVERIFY(runAndKill(home.path(), u"models"_s, path));
            const int came = modelsIn(home.path());
            QVERIFY2(came >= 0 && came <= kModels, qPrintable(QString::number(came)));
            ++(came == 0 ? none : came == kModels ? all : some);
            const bool wasNoted = QFile::exists(home.path() + u"/importing.json"_s);
            QVERIFY(wasNoted || came == kModels);

            WindowFixture fixture(home.path());
            fixture.openScripted();
            goOn(fixture, wasNoted, [&] { fixture.desktop().library().link({path}); });
            QTRY_COMPARE_WITH_TIMEOUT(modelsIn(home.path()), kModels, kPatienceMs);
            QTRY_VERIFY(!fixture.desktop().library().isImporting());
            QTRY_VERIFY(!QFile::exists(home.path() + u"/importing.json"_s));
        }
        qInfo("%d all, %d some, %d none", all, some, none);
    }

    void whatAClosedWindowHadBegunIsOffered() {
        const QTemporaryDir source;
        const QString chats = chatGpt(source.path()), folder = models(source.path());
        WindowFixture fixture;
        const QString noted = fixture.home() + u"/importing.json"_s;
        fixture.openScripted();
        fixture.desktop().library().link({folder});
        fixture.window().importChats({chats});
        fixture.close();  // before anything has come of it
        QFile note(noted);
        QVERIFY(note.open(QIODevice::ReadOnly));
        const auto paths = QJsonDocument::fromJson(note.readAll());
        QCOMPARE(paths[u"models"_s].toArray(), QJsonArray{folder});
        QCOMPARE(paths[u"chats"_s].toArray(), QJsonArray{chats});
        fixture.openScripted();
        QTRY_VERIFY(isOffered(fixture));
        bar(fixture).follow();
        QTRY_COMPARE_WITH_TIMEOUT(modelsIn(fixture.home()), kModels, kPatienceMs);
        const auto* list = fixture.page().conversations().findChild<QTreeView*>();
        QTRY_COMPARE_WITH_TIMEOUT(list->model()->rowCount(), kChats, kPatienceMs);
        QTRY_VERIFY(!QFile::exists(noted));
        QCOMPARE(chatsIn(fixture.home()), kChats);
    }

    void anOfferThatIsLetGoDoesNotComeAgain() {
        WindowFixture fixture;
        const QString noted = fixture.home() + u"/importing.json"_s;
        write(noted, R"({"models": ["/gone/m.gguf"], "chats": ["/gone/a.json", "/gone/b.json"]})");
        fixture.openScripted();
        QTRY_VERIFY(isOffered(fixture));
        QVERIFY(bar(fixture).message().contains(u"m.gguf"_s) && bar(fixture).message().contains(u"2 more"_s));
        fixture.openScripted();  // nobody has answered
        QTRY_VERIFY(isOffered(fixture));
        bar(fixture).dismiss();
        QTRY_VERIFY(!QFile::exists(noted));
        fixture.openScripted();
        QTest::qWait(100);
        QVERIFY(!bar(fixture).hasOffer());

        write(noted, "no list at all");
        fixture.openScripted();
        QTest::qWait(100);
        QVERIFY(bar(fixture).message().isEmpty());
    }
};

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    if (arguments.size() == 5 && arguments[1] == QString::fromLatin1(kChildFlag))
        return importUntilKilled(arguments[2], arguments[3], arguments[4]);
    ImportKillsTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "import_kills_test.moc"
