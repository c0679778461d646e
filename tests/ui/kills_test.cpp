// SPDX-License-Identifier: Apache-2.0
// A window that answers, imports chats and downloads a model is killed at random moments, again and again, on
// a few data folders. Nothing older than 100 ms may be missing afterwards, no import may be there in part,
// and the download goes on and comes whole.
//   TARS_KILLS=200 ui_kills_test    as often as that; a few times otherwise
#include "tests/library/fake_registry.h"
#include "ui/text.h"
#include "window_fixture.h"

#include <QDateTime>
#include <QElapsedTimer>
#include <QProcess>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QSignalSpy>

#include <atomic>
#include <cstdio>
#include <cstring>

using namespace tars;
using namespace tars::ui;
using namespace tars::test;

namespace {

constexpr auto kChildFlag = "--live-until-killed";
constexpr int kFewKills = 6, kKillsPerHome = 10, kImported = 1000;
constexpr qint64 kMayBeLostMs = 100;
// A download notes once a second how far it is: some live long enough for that.
constexpr int kShortLifeMs = 800, kLongLifeMs = 2500, kLongEvery = 3;
constexpr std::size_t kWeights = 125'000;             // numbers, of four bytes
constexpr std::size_t kSlowBytesPerSecond = 130'000;  // on each of two connections
constexpr int kPatienceMs = 20'000;

QString question(int round) {
    return QStringLiteral("Question %1").arg(round);
}

QString importTitle(int round) {
    return QStringLiteral("import-%1").arg(round);
}

/// A line that the parent reads, with the moment it was true.
void say(const char* what, qsizetype number) {
    std::printf("%s %lld %lld\n", what, static_cast<long long>(number),
                static_cast<long long>(QDateTime::currentMSecsSinceEpoch()));
    std::fflush(stdout);
}

/// What ChatGPT exports: so many chats of a question and an answer.
QByteArray exportedChats(int round) {
    QByteArray chats;
    for (int number = 0; number < kImported; ++number) {
        chats += chats.isEmpty() ? "[" : ",\n";
        chats +=
            QStringLiteral(R"({"title":"%1","conversation_id":"%1-%2","create_time":17%3,"current_node":"b",
 "mapping":{"a":{"id":"a","parent":null,"children":["b"],"message":{"author":{"role":"user"},
  "content":{"content_type":"text","parts":["Words %2 of another program"]}}},
 "b":{"id":"b","parent":"a","children":[],"message":{"author":{"role":"assistant"},
  "content":{"content_type":"text","parts":["Its answer"]}}}}})")
                .arg(importTitle(round))
                .arg(number)
                .arg(number, 8, 10, QLatin1Char('0'))
                .toUtf8();
    }
    return chats + "]";
}

/// A data folder, and the registry its models come from, which has one for each kill.
class Home {
  public:
    Home() {
        for (int number = 0; number < kKillsPerHome; ++number) {
            std::string weights = gguf_bytes(toPath(path()), 1, kWeights);
            const auto bytes = noise(kWeights * 4, static_cast<std::uint32_t>(number));
            weights.replace(weights.size() - bytes.size(), bytes.size(), bytes);
            registry_.add("u/m" + std::to_string(number) + ":latest", {{"model", weights}});
            weights_.push_back(std::move(weights));
        }
        registry_.instead = [this](const ServedRequest& request) -> std::optional<ServedReply> {
            if (!is_blob(request) || !slow) return {};
            auto reply = registry_.blobs.contains(digestIn(request))
                             ? serve_bytes(request, registry_.blobs.at(digestIn(request)))
                             : ServedReply{.status = 404};
            reply.bytes_per_second = kSlowBytesPerSecond;
            return reply;
        };
    }

    QString path() const { return folder_.path(); }
    fs::path file(const char* name) const { return toPath(path()) / name; }
    QString address(int number) const {
        return QStringLiteral("http://127.0.0.1:%1/u/m%2").arg(server_.port()).arg(number);
    }
    const std::string& weights(int number) const { return weights_[static_cast<std::size_t>(number)]; }
    OllamaStore store() const { return OllamaStore(file("models"), OllamaStore::Access::ours); }

    std::atomic<bool> slow = true;

  private:
    static std::string digestIn(const ServedRequest& request) {
        return request.target.substr(request.target.rfind('/') + 1);
    }

    QTemporaryDir folder_;
    std::vector<std::string> weights_;
    FakeRegistry registry_;
    HttpServer server_{[this](const ServedRequest& request) { return registry_.answer(request); }};
};

TransferOptions transferInto(const QString& home) {
    TransferOptions transfer;
    transfer.insecure = true;
    transfer.home = toPath(home);
    transfer.part_bytes = 1 << 16;
    transfer.first_pause = std::chrono::milliseconds(1);
    transfer.tries = 2;
    transfer.connections = 2;
    return transfer;
}

void openWindow(WindowFixture& fixture) {
    fixture.sources.transfer = transferInto(fixture.home());
    fixture.openScripted({OllamaStore(toPath(fixture.home()) / "models", OllamaStore::Access::ours)});
}

/// Asks, streams an answer without end, imports a file and downloads a model, all at once, and says what it
/// has done.
int liveUntilKilled(const QString& home, int round, const QString& exported, const QString& address) {
    WindowFixture fixture(home);
    openWindow(fixture);
    fixture.engine().endless = true;
    fixture.engine().pieceMs = 1;
    qsizetype streamed = 0;
    QObject::connect(
        &fixture.engine(), &ChatEngine::wrote, &fixture.window(),
        [&streamed](auto, const QString& piece, auto) { say("wrote", streamed += piece.size()); });
    QObject::connect(&fixture.chat(), &ChatController::chatsImported, &fixture.window(),
                     [](const auto&) { say("imported", kImported); });
    Downloads& downloads = fixture.desktop().downloads();
    QObject::connect(&downloads, &Downloads::changed, &fixture.window(), [&downloads] {
        for (const Download& download : downloads.downloads())
            if (download.state == DownloadState::Running) say("queued", 1);
    });
    auto& dice = *QRandomGenerator::global();
    QTimer::singleShot(dice.bounded(300), &fixture.window(), [&] { (void)downloads.add(address); });
    fixture.chat().startNewChat();
    fixture.type(question(round));
    QTimer::singleShot(dice.bounded(150), &fixture.window(),
                       [&] { fixture.window().importChats({exported}); });
    return QApplication::exec();
}

/// What a child said before it was killed.
struct LastWords {
    qsizetype streamed = 0;  ///< characters, kMayBeLostMs before the end
    bool imported = false;
    bool queued = false;  ///< the download was on disk, and begun
};

LastWords runAndKill(const Home& home, int round) {
    const auto exported = home.file("export.json");
    write_text(exported, exportedChats(round).toStdString());
    QProcess child;
    child.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    child.start(QCoreApplication::applicationFilePath(),
                {QString::fromLatin1(kChildFlag), home.path(), QString::number(round), fromPath(exported),
                 home.address(round % kKillsPerHome)});
    QByteArray output;
    while (!output.contains("wrote") && child.waitForReadyRead(kPatienceMs))
        output += child.readAllStandardOutput();
    QElapsedTimer timer;
    timer.start();
    const int longest = round % kLongEvery == kLongEvery - 1 ? kLongLifeMs : kShortLifeMs;
    const int life = QRandomGenerator::global()->bounded(longest);
    while (timer.elapsed() < life) {
        child.waitForReadyRead(static_cast<int>(life - timer.elapsed()));
        output += child.readAllStandardOutput();
    }
    const qint64 killed = QDateTime::currentMSecsSinceEpoch();
    child.kill();
    child.waitForFinished();
    output += child.readAllStandardOutput();
    LastWords words;
    const QRegularExpression line(QStringLiteral("(wrote|imported|queued) (\\d+) (\\d+)\n"));
    for (auto matches = line.globalMatch(QString::fromUtf8(output)); matches.hasNext();) {
        const auto match = matches.next();
        if (match.captured(3).toLongLong() > killed - kMayBeLostMs) break;
        if (match.captured(1) == QStringLiteral("imported"))
            words.imported = true;
        else if (match.captured(1) == QStringLiteral("queued"))
            words.queued = true;
        else
            words.streamed = match.captured(2).toLongLong();
    }
    return words;
}

}  // namespace

class KillsTest : public QObject {
    Q_OBJECT

    struct Counts {
        int importedWhole = 0, notImported = 0;
        int notQueued = 0, begun = 0, noted = 0, whole = 0;  ///< downloads: how far they were
    } counts_;

    void checkAnswer(const ChatDatabase& database, const QList<ChatSummary>& list, int round,
                     const LastWords& words) {
        const auto chat = std::ranges::find(list, question(round), &ChatSummary::title);
        QVERIFY2(chat != list.end(), qPrintable(question(round)));
        const auto kept = database.read(chat->id);
        QVERIFY(kept && *kept);
        const auto& messages = (*kept)->messages;
        QCOMPARE(messages.front().text, question(round));
        const qsizetype length = messages.size() > 1 ? messages[1].text.size() : 0;
        QVERIFY2(length >= words.streamed,
                 qPrintable(QStringLiteral("%1 of %2 characters").arg(length).arg(words.streamed)));
    }

    void checkImport(const ChatDatabase& database, const QList<ChatSummary>& list, int round,
                     const LastWords& words) {
        int imported = 0;
        for (const ChatSummary& chat : list) {
            if (chat.title != importTitle(round)) continue;
            ++imported;
            QCOMPARE(*database.messageCount(chat.id), 2);
        }
        QVERIFY2(imported == 0 || imported == kImported, qPrintable(QString::number(imported)));
        QVERIFY(imported == kImported || !words.imported);
        ++(imported == 0 ? counts_.notImported : counts_.importedWhole);
    }

    /// Whatever is on disk of it is true: the queue knows it, a blob with its name is whole, and of a partial
    /// one the bytes are there that its notes speak of.
    void checkDownload(const Home& home, int number, const LastWords& words) {
        const auto queue = readDownloads(home.file("downloads.json"));
        QVERIFY2(queue, error_of(queue).c_str());
        QVERIFY(queue->size() <= 1);
        const std::string& weights = home.weights(number);
        const fs::path blob = home.store().blob_path("sha256:" + sha256_hex(weights));
        if (queue->isEmpty()) {
            QVERIFY(fs::exists(blob) || !words.queued);
            if (!fs::exists(blob)) ++counts_.notQueued;
        } else {
            QCOMPARE(queue->first().state, DownloadState::Waiting);
            QVERIFY(home.address(number).startsWith(queue->first().address.section(u':', 0, 2)));
        }
        if (fs::exists(blob)) {
            ++counts_.whole;
            QVERIFY(text_of(blob) == weights);
            return;
        }
        const std::string partial = blob.string() + "-partial", bytes = text_of(fs::path(partial));
        std::size_t claimed = 0;
        for (int part = 0;; ++part) {
            const auto note = text_of(fs::path(partial + "-" + std::to_string(part)));
            if (note.empty()) break;
            const auto json = QJsonDocument::fromJson(QByteArray::fromStdString(note));
            const auto offset = static_cast<std::size_t>(json[QStringLiteral("Offset")].toInteger());
            const auto completed = static_cast<std::size_t>(json[QStringLiteral("Completed")].toInteger());
            QVERIFY(offset + completed <= bytes.size());
            QVERIFY(bytes.compare(offset, completed, weights, offset, completed) == 0);
            claimed += completed;
        }
        if (!queue->isEmpty()) ++(claimed > 0 ? counts_.noted : counts_.begun);
    }

    /// As the next start does.
    void finishDownload(Home& home, int number) {
        home.slow = false;
        ModelLibrary library{Library(toPath(home.path()), {}, {home.store()})};
        Downloads downloads(toPath(home.path()), library, transferInto(home.path()));
        QSignalSpy adopted(&downloads, &Downloads::changed);
        QTRY_VERIFY(!adopted.isEmpty());
        if (downloads.rowCount() == 0) (void)downloads.add(home.address(number));  // nobody had noted it yet
        QTRY_COMPARE_WITH_TIMEOUT(downloads.downloads().first().state, DownloadState::Done, kPatienceMs);
        const auto digest = sha256_hex(home.weights(number));
        const fs::path blob = home.store().blob_path("sha256:" + digest);
        QCOMPARE(QString::fromStdString(sha256_hex(text_of(blob))), QString::fromStdString(digest));
        QVERIFY(!fs::exists(blob.string() + "-partial"));
        home.slow = true;
    }

    void killOnce(Home& home, int round) {
        const auto words = runAndKill(home, round);
        {
            const auto database = ChatDatabase::open(fromPath(home.file("chats.sqlite")));
            QVERIFY2(database, error_of(database).c_str());
            const auto list = (*database)->list();
            QVERIFY(list);
            checkAnswer(**database, *list, round, words);
            checkImport(**database, *list, round, words);
        }
        checkDownload(home, round % kKillsPerHome, words);
        if (!QTest::currentTestFailed()) finishDownload(home, round % kKillsPerHome);
    }

  private Q_SLOTS:
    void nothingOlderThanAMomentIsLost() {
        const int asked = qEnvironmentVariableIntValue("TARS_KILLS"), kills = asked > 0 ? asked : kFewKills;
        std::optional<Home> home;
        QElapsedTimer timer;
        timer.start();
        for (int round = 0; round < kills; ++round) {
            if (round % kKillsPerHome == 0) home.emplace();
            killOnce(*home, round);
            if (QTest::currentTestFailed()) return;
        }
        qInfo(
            "%d kills in %lld s. Imports: %d came whole, %d not at all. Downloads: %d not yet in the queue, "
            "%d begun, %d with notes of how far they were, %d whole",
            kills, static_cast<long long>(timer.elapsed() / 1000), counts_.importedWhole, counts_.notImported,
            counts_.notQueued, counts_.begun, counts_.noted, counts_.whole);
    }

    void whatWasKeptOpensAndGoesOn() {
        Home home;
        for (int round = 0; round < 2; ++round) runAndKill(home, round);
        home.slow = false;
        WindowFixture fixture(home.path());
        openWindow(fixture);
        QTRY_COMPARE(fixture.conversation().rowCount(), 2);
        QCOMPARE(fixture.message(0).text, question(1));
        QCOMPARE(fixture.message(1).state, MessageState::Interrupted);
        const auto& downloads = fixture.desktop().downloads().downloads();
        QTRY_VERIFY_WITH_TIMEOUT(
            std::ranges::all_of(downloads,
                                [](const Download& each) { return each.state == DownloadState::Done; }),
            kPatienceMs);
    }
};

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    if (argc == 6 && std::strcmp(argv[1], kChildFlag) == 0)
        return liveUntilKilled(QString::fromLocal8Bit(argv[2]), std::atoi(argv[3]),
                               QString::fromLocal8Bit(argv[4]), QString::fromLocal8Bit(argv[5]));
    KillsTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "kills_test.moc"
