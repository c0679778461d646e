// SPDX-License-Identifier: Apache-2.0
// A window that answers and imports chats is killed at random moments, again and again, on a few data
// folders. Nothing older than 100 ms may be missing afterwards, and no import may be there in part.
//   TARS_KILLS=200 ui_kills_test    as often as that; a few times otherwise
#include "window_fixture.h"

#include <QDateTime>
#include <QElapsedTimer>
#include <QProcess>
#include <QRandomGenerator>
#include <QRegularExpression>

#include <cstdio>
#include <cstring>

using namespace tars;
using namespace tars::ui;

namespace {

constexpr auto kChildFlag = "--live-until-killed";
constexpr int kFewKills = 6, kKillsPerHome = 10, kImported = 1000;
constexpr qint64 kMayBeLostMs = 100;

QString question(int round) {
    return QStringLiteral("Question %1").arg(round);
}

/// A line that the parent reads, with the moment it was true.
void say(const char* what, qsizetype number) {
    std::printf("%s %lld %lld\n", what, static_cast<long long>(number),
                static_cast<long long>(QDateTime::currentMSecsSinceEpoch()));
    std::fflush(stdout);
}

std::vector<Chat> chatsToImport(int round) {
    std::vector<Chat> chats;
    for (qint64 id = 1; id < 2 * kImported; id += 2) {
        Message message;
        message.id = id + 1;
        message.text = QStringLiteral("Words of another program");
        Chat chat;
        chat.summary = {id, QStringLiteral("import-%1").arg(round), id};
        chat.leaf = message.id;
        chat.messages.push_back(message);
        chats.push_back(chat);
    }
    return chats;
}

/// Asks, streams an answer without end and imports chats, all at once, and says what it has done.
int liveUntilKilled(const QString& home, int round) {
    WindowFixture fixture(home);
    fixture.openScripted();
    fixture.engine().endless = true;
    fixture.engine().pieceMs = 1;
    qsizetype streamed = 0;
    QObject::connect(
        &fixture.engine(), &ChatEngine::wrote, &fixture.window(),
        [&streamed](auto, const QString& piece, auto) { say("wrote", streamed += piece.size()); });
    QObject::connect(&fixture.chat(), &ChatController::chatsImported, &fixture.window(),
                     [](const auto&) { say("imported", kImported); });
    fixture.chat().startNewChat();
    fixture.type(question(round));
    QTimer::singleShot(QRandomGenerator::global()->bounded(400), &fixture.window(),
                       [&] { fixture.chat().importChats(chatsToImport(round)); });
    return QApplication::exec();
}

/// What a child said before it was killed.
struct LastWords {
    qsizetype streamed = 0;  ///< characters, kMayBeLostMs before the end
    bool imported = false;
};

LastWords runAndKill(const QString& home, int round) {
    QProcess child;
    child.start(QCoreApplication::applicationFilePath(),
                {QString::fromLatin1(kChildFlag), home, QString::number(round)});
    QByteArray output;
    while (!output.contains("wrote") && child.waitForReadyRead(20'000))
        output += child.readAllStandardOutput();
    QElapsedTimer timer;
    timer.start();
    const int life = QRandomGenerator::global()->bounded(500);
    while (timer.elapsed() < life) {
        child.waitForReadyRead(static_cast<int>(life - timer.elapsed()));
        output += child.readAllStandardOutput();
    }
    const qint64 killed = QDateTime::currentMSecsSinceEpoch();
    child.kill();
    child.waitForFinished();
    output += child.readAllStandardOutput();
    LastWords words;
    const QRegularExpression line(QStringLiteral("(wrote|imported) (\\d+) (\\d+)\n"));
    for (auto matches = line.globalMatch(QString::fromUtf8(output)); matches.hasNext();) {
        const auto match = matches.next();
        if (match.captured(3).toLongLong() > killed - kMayBeLostMs) break;
        if (match.captured(1) == QStringLiteral("imported"))
            words.imported = true;
        else
            words.streamed = match.captured(2).toLongLong();
    }
    return words;
}

}  // namespace

class KillsTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void nothingOlderThanAMomentIsLost() {
        const int asked = qEnvironmentVariableIntValue("TARS_KILLS"), kills = asked > 0 ? asked : kFewKills;
        std::optional<QTemporaryDir> home;
        int cut = 0, whole = 0;
        for (int round = 0; round < kills; ++round) {
            if (round % kKillsPerHome == 0) home.emplace();
            const auto words = runAndKill(home->path(), round);
            const auto database = ChatDatabase::open(home->filePath(QStringLiteral("chats.sqlite")));
            QVERIFY2(database, database ? "" : database.error().text().c_str());
            const auto list = (*database)->list();
            QVERIFY(list);
            const auto imported =
                std::ranges::count(*list, QStringLiteral("import-%1").arg(round), &ChatSummary::title);
            QVERIFY2(imported == 0 || imported == kImported, qPrintable(QString::number(imported)));
            QVERIFY(imported == kImported || !words.imported);
            ++(imported == 0 ? cut : whole);
            const auto chat = std::ranges::find(*list, question(round), &ChatSummary::title);
            QVERIFY2(chat != list->end(), qPrintable(question(round)));
            const auto kept = (*database)->read(chat->id);
            QVERIFY(kept && *kept);
            const auto& messages = (*kept)->messages;
            QCOMPARE(messages.front().text, question(round));
            const qsizetype length = messages.size() > 1 ? messages[1].text.size() : 0;
            QVERIFY2(length >= words.streamed,
                     qPrintable(QStringLiteral("%1 of %2 characters").arg(length).arg(words.streamed)));
        }
        qInfo("%d kills, %d imports came whole, %d not at all", kills, whole, cut);
    }

    void whatWasKeptOpensAndGoesOn() {
        QTemporaryDir home;
        for (int round = 0; round < 2; ++round) runAndKill(home.path(), round);
        WindowFixture fixture(home.path());
        fixture.openScripted();
        QTRY_COMPARE(fixture.conversation().rowCount(), 2);
        QCOMPARE(fixture.message(0).text, question(1));
        QCOMPARE(fixture.message(1).state, MessageState::Interrupted);
    }
};

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    if (argc == 4 && std::strcmp(argv[1], kChildFlag) == 0)
        return liveUntilKilled(QString::fromLocal8Bit(argv[2]), std::atoi(argv[3]));
    KillsTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "kills_test.moc"
