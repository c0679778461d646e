// SPDX-License-Identifier: Apache-2.0
// The Server page over the real engine and real HTTP.
#include "tests/support/random_model.h"
#include "ui/server/server_page.h"
#include "ui/server/snippets.h"
#include "ui/tray.h"
#include "ui/widgets/toggle_switch.h"
#include "window_fixture.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QComboBox>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTreeView>

using namespace tars;
using namespace tars::ui;

namespace {

constexpr int kPatienceMs = 30'000;

/// Something else that listens on a port and answers every request like an Ollama.
class OtherServer : public QTcpServer {
  public:
    explicit OtherServer(QByteArray answer) {
        connect(this, &QTcpServer::newConnection, this, [this, answer] {
            QTcpSocket* client = nextPendingConnection();
            connect(client, &QTcpSocket::readyRead, client, [client, answer] {
                client->write("HTTP/1.1 200 OK\r\nContent-Length: " + QByteArray::number(answer.size()) +
                              "\r\nConnection: close\r\n\r\n" + answer);
                client->disconnectFromHost();
            });
        });
        listen(QHostAddress(QHostAddress::LocalHost));
    }
};

RequestRow row(int number) {
    AnsweredRequest request;
    request.method = "GET";
    request.path = "/" + std::to_string(number);
    request.status = number % 2 ? 200 : 404;
    request.figures.output_tokens = 2;
    return rowFrom(request);
}

}  // namespace

class ServerPageTest : public QObject {
    Q_OBJECT

    struct Answer {
        int status = 0;
        QByteArray body;
    };

    /// A window whose Server page is shown, at a port nobody has.
    void open(WindowFixture& fixture) {
        fixture.openReal();
        settings(fixture).setServerPort(nextFreePort(static_cast<quint16>(nextPort_)));
        nextPort_ = settings(fixture).serverPort();
        fixture.window().showPage(MainWindow::Server);
    }
    void import(WindowFixture& fixture, const QString& name = QStringLiteral("tiny")) {
        tars::test::RandomModelSpec spec;
        spec.context = 2048;
        const QString file = fixture.home() + u'/' + name + QStringLiteral(".gguf");
        QDir().mkpath(fixture.home());
        tars::test::RandomModel(spec).write_gguf(file.toStdString());
        fixture.window().importModel(file);
        QTRY_VERIFY_WITH_TIMEOUT(fixture.desktop().engine().model(), kPatienceMs);
        fixture.window().showPage(MainWindow::Server);
    }
    static Settings& settings(WindowFixture& fixture) { return fixture.desktop().settings(); }
    static ModelServer& server(WindowFixture& fixture) { return fixture.desktop().server(); }
    static ServerPage& page(WindowFixture& fixture) { return *fixture.window().findChild<ServerPage*>(); }
    static ToggleSwitch& lever(WindowFixture& fixture) { return *page(fixture).findChild<ToggleSwitch*>(); }
    static void turnOn(WindowFixture& fixture) {
        lever(fixture).click();
        QTRY_COMPARE_WITH_TIMEOUT(server(fixture).state(), ServerState::On, kPatienceMs);
    }
    template <typename Widget>
    static Widget* named(QWidget& parent, const QString& words) {
        for (Widget* widget : parent.findChildren<Widget*>()) {
            const QString name = widget->accessibleName();
            if (name == words || (name.isEmpty() && widget->text().remove(u'&') == words)) return widget;
        }
        return nullptr;
    }
    static QString cell(WindowFixture& fixture, int row, int column) {
        return server(fixture).requests().index(row, column).data().toString();
    }

    Answer ask(const QString& url, const QByteArray& body = {}, const QString& key = {},
               const QByteArray& origin = {}) {
        QNetworkAccessManager client;
        client.setProxy(QNetworkProxy::NoProxy);
        QNetworkRequest request{QUrl(url)};
        request.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/json"));
        if (!key.isEmpty()) request.setRawHeader("Authorization", "Bearer " + key.toLatin1());
        if (!origin.isEmpty()) request.setRawHeader("Origin", origin);
        QNetworkReply* reply = body.isEmpty() ? client.get(request) : client.post(request, body);
        const bool over = QTest::qWaitFor([reply] { return reply->isFinished(); }, kPatienceMs);
        Answer answer;
        if (over) answer.status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        if (over) answer.body = reply->readAll();
        delete reply;
        return answer;
    }
    static QByteArray brief(const char* model) {
        return QByteArray("{\"model\":\"") + model +
               "\",\"prompt\":\"hello\",\"raw\":true,\"stream\":false,\"options\":{\"num_predict\":4,"
               "\"temperature\":0,\"seed\":1}}";
    }

    int nextPort_ = 21'400;

  private Q_SLOTS:
    void theEnvironmentCountsAsForTheTerminal() {
        qputenv("OLLAMA_ORIGINS", "https://page.example");
        qputenv("OLLAMA_HOST", "127.0.0.9:9");  // the window's own address comes first
        WindowFixture fixture;
        open(fixture);
        turnOn(fixture);
        qunsetenv("OLLAMA_ORIGINS");
        qunsetenv("OLLAMA_HOST");
        const QString url =
            QStringLiteral("http://127.0.0.1:%1/api/version").arg(settings(fixture).serverPort());
        QCOMPARE(ask(url, {}, {}, "https://page.example").status, 200);
        QCOMPARE(ask(url, {}, {}, "https://other.example").status, 403);
    }

    void theTrayShowsWhetherTheServerIsOn() {
        WindowFixture fixture;
        open(fixture);
        fixture.desktop().addTray(true);
        Tray& tray = *fixture.desktop().tray();
        const auto looks = [&] { return tray.icon().pixmap(32, 32).toImage(); };
        const QImage off = looks();
        QAction* serve = nullptr;
        for (QAction* action : tray.menu().actions())
            if (action->text().remove(u'&') == QStringLiteral("Server on")) serve = action;
        QVERIFY(serve && !serve->isChecked());
        serve->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(server(fixture).state(), ServerState::On, kPatienceMs);
        QVERIFY(serve->isChecked());
        const QImage on = looks();
        QVERIFY(on != off);
        // A dot in the lower corner, and the rest as it was.
        const QColor dot = on.pixelColor(on.width() * 3 / 4, on.height() * 3 / 4);
        QVERIFY2(dot.green() > dot.red() + 40 && dot.green() > dot.blue() + 40, qPrintable(dot.name()));
        QCOMPARE(on.pixel(on.width() / 3, on.height() / 3), off.pixel(off.width() / 3, off.height() / 3));
        QVERIFY(tray.words().contains(server(fixture).address()));
        serve->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(server(fixture).state(), ServerState::Off, kPatienceMs);
        QVERIFY(!serve->isChecked());
        QCOMPARE(looks(), off);

        // Somebody else has the port.
        const OtherServer other("{}");
        settings(fixture).setServerPort(other.serverPort());
        serve->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(server(fixture).state(), ServerState::Failed, kPatienceMs);
        QVERIFY(looks() != off && looks() != on);
        QVERIFY(tray.words().contains(QStringLiteral("did not start")));
    }

    void onAnswersAndOffAgain() {
        WindowFixture fixture;
        open(fixture);
        import(fixture);
        QCOMPARE(page(fixture).stateText(), QStringLiteral("Off"));
        QVERIFY(!lever(fixture).isChecked());
        QTest::keyClick(&lever(fixture), Qt::Key_Space);
        QTRY_COMPARE_WITH_TIMEOUT(server(fixture).state(), ServerState::On, kPatienceMs);
        const QString address = QStringLiteral("http://127.0.0.1:%1").arg(settings(fixture).serverPort());
        QCOMPARE(page(fixture).stateText(), QStringLiteral("On at ") + address);
        QVERIFY(fixture.window().statusStrip().text().contains(QStringLiteral("Server on")));
        named<QPushButton>(page(fixture), QStringLiteral("Copy address"))->click();
        QCOMPARE(QGuiApplication::clipboard()->text(), address);

        const Answer answer = ask(address + QStringLiteral("/api/generate"), brief("tiny"));
        QCOMPARE(answer.status, 200);
        QVERIFY2(answer.body.contains("\"done\":true"), answer.body.constData());
        QTRY_COMPARE(server(fixture).requests().rowCount(), 1);
        QCOMPARE(cell(fixture, 0, RequestLog::RouteColumn), QStringLiteral("POST /api/generate"));
        QCOMPARE(cell(fixture, 0, RequestLog::ModelColumn), QStringLiteral("tiny"));
        QVERIFY(cell(fixture, 0, RequestLog::StatusColumn).startsWith(QStringLiteral("200")));
        QVERIFY(cell(fixture, 0, RequestLog::ClientColumn).startsWith(QStringLiteral("127.0.0.1")));
        QVERIFY(cell(fixture, 0, RequestLog::TokensColumn).contains(QStringLiteral("→ 4")));
        QCOMPARE(server(fixture).requests().totals().outputTokens, 4U);

        QCOMPARE(ask(address + QStringLiteral("/api/nonsense")).status, 404);
        QTRY_COMPARE(server(fixture).requests().rowCount(), 2);
        QCOMPARE(cell(fixture, 0, RequestLog::StatusColumn), QStringLiteral("404"));
        QCOMPARE(server(fixture).requests().totals().refused, 1U);

        lever(fixture).click();
        QTRY_COMPARE_WITH_TIMEOUT(server(fixture).state(), ServerState::Off, kPatienceMs);
        QCOMPARE(page(fixture).stateText(), QStringLiteral("Off"));
        QCOMPARE(ask(address).status, 0);  // nobody is there
    }

    void theWindowsModelIsNotLoadedTwice() {
        WindowFixture fixture;
        open(fixture);
        turnOn(fixture);
        const auto runtime = *fixture.desktop().engine().runtime();
        import(fixture);  // after the server is on: it is told
        const QString url = server(fixture).address() + QStringLiteral("/api/generate");
        QCOMPARE(ask(url, brief("tiny")).status, 200);
        QTRY_COMPARE_WITH_TIMEOUT(runtime->models().size(), std::size_t{1}, kPatienceMs);
        // What the window lets go of, the server loads for itself when it is asked again.
        const ModelId before = runtime->models()[0];
        fixture.desktop().engine().unloadModel();
        QTRY_VERIFY_WITH_TIMEOUT(runtime->models().empty(), kPatienceMs);
        QCOMPARE(ask(url, brief("tiny")).status, 200);
        QCOMPARE(runtime->models().size(), std::size_t{1});
        QVERIFY(runtime->models()[0] != before);
    }

    void aTakenPortIsExplainedAndTheNextIsOffered() {
        OtherServer other("{\"version\":\"0.5.1\"}");
        WindowFixture fixture;
        open(fixture);
        settings(fixture).setServerPort(other.serverPort());
        lever(fixture).click();
        QTRY_COMPARE_WITH_TIMEOUT(server(fixture).state(), ServerState::Failed, kPatienceMs);
        const QString words = page(fixture).stateText();
        QVERIFY2(words.contains(QString::number(other.serverPort())), qPrintable(words));
        QVERIFY2(words.contains(QStringLiteral("Ollama 0.5.1")), qPrintable(words));
#ifdef Q_OS_LINUX
        const QString process = QString::number(QCoreApplication::applicationPid());
        QVERIFY2(words.contains(process), qPrintable(words));
#endif
        QVERIFY(!lever(fixture).isChecked());
        const quint16 next = server(fixture).trouble().taken->next;
        QVERIFY(next > other.serverPort());
        auto* offer = named<QPushButton>(page(fixture), QStringLiteral("Use port %1").arg(next));
        QVERIFY(offer && offer->isVisible());
        offer->click();
        QTRY_COMPARE_WITH_TIMEOUT(server(fixture).state(), ServerState::On, kPatienceMs);
        QVERIFY(!offer->isVisible());
        QCOMPARE(settings(fixture).serverPort(), int(next));
        QCOMPARE(ask(server(fixture).address()).status, 200);
    }

    void theNetworkNeedsAKey() {
        WindowFixture fixture;
        open(fixture);
        turnOn(fixture);
        QVERIFY(settings(fixture).serverKey().isEmpty());
        auto* network = named<QRadioButton>(
            page(fixture), QStringLiteral("Open to every device in the network that has the key"));
        auto* shown = named<QLineEdit>(page(fixture), QStringLiteral("Key that other programs must give"));
        QVERIFY(!shown->isVisible());
        network->click();  // it begins anew with what it needs
        QTRY_COMPARE_WITH_TIMEOUT(server(fixture).state(), ServerState::On, kPatienceMs);
        const QString key = settings(fixture).serverKey();
        QVERIFY(key.size() > 30);
        QVERIFY(shown->isVisible());
        QVERIFY(shown->displayText() != key);
        named<QPushButton>(page(fixture), QStringLiteral("Show"))->click();
        QCOMPARE(shown->displayText(), key);
        named<QPushButton>(page(fixture), QStringLiteral("Copy the key"))->click();
        QCOMPARE(QGuiApplication::clipboard()->text(), key);
        const QFileInfo file(fixture.home() + QStringLiteral("/settings.ini"));
        QVERIFY(!(file.permissions() & (QFile::ReadGroup | QFile::ReadOther)));

        const QString tags =
            QStringLiteral("http://127.0.0.1:%1/api/tags").arg(settings(fixture).serverPort());
        QCOMPARE(ask(tags).status, 401);
        QCOMPARE(ask(tags, {}, key).status, 200);
        named<QPushButton>(page(fixture), QStringLiteral("New key"))->click();
        QVERIFY(settings(fixture).serverKey() != key);
        QTRY_COMPARE_WITH_TIMEOUT(server(fixture).state(), ServerState::On, kPatienceMs);
        QCOMPARE(ask(tags, {}, key).status, 401);
        QCOMPARE(ask(tags, {}, settings(fixture).serverKey()).status, 200);
    }

    void itCanStartWithTheWindow() {
        WindowFixture fixture;
        open(fixture);
        fixture.desktop().start({});
        QCOMPARE(server(fixture).state(), ServerState::Off);
        settings(fixture).setServerStarts(true);
        fixture.openReal();
        fixture.desktop().start({});
        QTRY_COMPARE_WITH_TIMEOUT(server(fixture).state(), ServerState::On, kPatienceMs);
    }

    void switchedBackAndForthItEndsWhereItShould() {
        WindowFixture fixture;
        open(fixture);
        for (int i = 0; i < 5; ++i) lever(fixture).click();
        QTRY_COMPARE_WITH_TIMEOUT(server(fixture).state(), ServerState::On, kPatienceMs);
        for (int i = 0; i < 5; ++i) lever(fixture).click();
        QTRY_COMPARE_WITH_TIMEOUT(server(fixture).state(), ServerState::Off, kPatienceMs);
        QVERIFY(!lever(fixture).isChecked());
    }

    void theSnippetsNameAddressModelAndKey() {
        WindowFixture fixture;
        open(fixture);
        import(fixture);
        auto* program = page(fixture).findChild<QComboBox*>();
        auto* code = page(fixture).findChild<QPlainTextEdit*>();
        QCOMPARE(program->count(), 5);
        for (int i = 0; i < program->count(); ++i) {
            program->setCurrentIndex(i);
            QVERIFY2(code->toPlainText().contains(server(fixture).address()),
                     qPrintable(code->toPlainText()));
            const bool choosesLater = program->currentText() == QStringLiteral("Open WebUI");
            QVERIFY(choosesLater || code->toPlainText().contains(QStringLiteral("tiny")));
        }
        const QString key = QStringLiteral("it's \"secret\"");
        for (const Snippet& snippet : snippetsFor({QStringLiteral("http://10.0.0.2:1"), key, {}}))
            QVERIFY2(snippet.code.contains(QStringLiteral("secret")), qPrintable(snippet.name));
        const QString curl = snippetsFor({QStringLiteral("http://10.0.0.2:1"), key, {}})[0].code;
        QVERIFY2(curl.contains(QStringLiteral("it'\\''s")), qPrintable(curl));
    }

    void theLogKeepsTheLastThousand() {
        RequestLog log;
        const QAbstractItemModelTester tester(&log, QAbstractItemModelTester::FailureReportingMode::QtTest);
        RequestTotals totals;
        int number = 0;
        for (const int batch : {1, 700, 0, 700, 1500, 3}) {
            std::deque<RequestRow> rows;
            for (int i = 0; i < batch; ++i) {
                rows.push_back(row(number++));
                totals.count(rows.back());
            }
            log.add(rows, totals);
            QVERIFY(log.rowCount() <= RequestLog::kMostRows);
            const QString newest = QStringLiteral("GET /%1").arg(number - 1);
            QCOMPARE(log.index(0, RequestLog::RouteColumn).data().toString(), newest);
        }
        QCOMPARE(log.rowCount(), int{RequestLog::kMostRows});
        const QString oldest = QStringLiteral("GET /%1").arg(number - RequestLog::kMostRows);
        QCOMPARE(log.index(log.rowCount() - 1, RequestLog::RouteColumn).data().toString(), oldest);
        QCOMPARE(log.totals().requests, 2904U);
        QCOMPARE(log.totals().refused, 1452U);
        QCOMPARE(log.totals().outputTokens, 5808U);
    }

    void whatClientsCallThemselvesIsShownSafely() {
        AnsweredRequest request;
        request.agent = "evil\x1b[2J\n" + std::string(5000, 'x');
        const RequestRow shown = rowFrom(request);
        QVERIFY(!shown.agent.contains(QChar(0x1b)) && !shown.agent.contains(u'\n'));
        QVERIFY(shown.agent.size() < 400);
    }

    void aRowTellsHowFastItWasAndWhatWasDropped() {
        AnsweredRequest request;
        request.method = "POST";
        request.path = "/api/chat";
        request.status = 200;
        request.figures.model = "it's";
        request.figures.prompt_tokens = 7;
        request.figures.output_tokens = 11;
        request.figures.first_token = std::chrono::milliseconds(250);
        request.figures.writing = std::chrono::seconds(2);
        request.figures.dropped_messages = 3;
        RequestLog log;
        log.add({rowFrom(request)}, {});
        const auto at = [&log](int column) { return log.index(0, column).data().toString(); };
        QCOMPARE(at(RequestLog::FirstTokenColumn), QStringLiteral("250 ms"));
        QCOMPARE(at(RequestLog::SpeedColumn), QLocale().toString(5.0, 'f', 1));
        QVERIFY2(at(RequestLog::StatusColumn).contains(QStringLiteral("3 message")),
                 qPrintable(at(RequestLog::StatusColumn)));
        QVERIFY2(log.detail(0).contains(QStringLiteral("it's")), qPrintable(log.detail(0)));

        const ServerPlace place{QStringLiteral("http://127.0.0.1:11434"), QStringLiteral("key"),
                                QStringLiteral("other")};
        QString curl = curlFor(place, log.row(0));
        QVERIFY2(curl.startsWith(QStringLiteral("curl http://127.0.0.1:11434/api/chat \\\n")),
                 qPrintable(curl));
        QVERIFY2(curl.contains(QStringLiteral("'Authorization: Bearer key'")), qPrintable(curl));
        QVERIFY2(curl.contains(QStringLiteral("\"model\":\"it'\\''s\"")), qPrintable(curl));
        QVERIFY(curl.contains(QStringLiteral("\"messages\"")));
        RequestRow get = log.row(0);
        get.method = QStringLiteral("GET");
        get.path = QStringLiteral("/api/tags; rm -rf ~");  // a client's words in a shell
        curl = curlFor(place, get);
        QVERIFY2(curl.startsWith(QStringLiteral("curl 'http://127.0.0.1:11434/api/tags; rm -rf ~'")),
                 qPrintable(curl));
        QVERIFY(!curl.contains(QStringLiteral("-d")));
    }

    void nothingIsShownToNobody() {
        WindowFixture fixture;
        open(fixture);
        turnOn(fixture);
        const QString url = server(fixture).address() + QStringLiteral("/api/version");
        QCOMPARE(ask(url).status, 200);
        QTRY_COMPARE(server(fixture).requests().rowCount(), 1);
        QSignalSpy told(&server(fixture), &ModelServer::answered);
        fixture.window().showPage(MainWindow::Chat);
        QTest::qWait(150);
        told.clear();
        for (int i = 0; i < 3; ++i) QCOMPARE(ask(url).status, 200);
        QTest::qWait(300);
        QVERIFY(told.isEmpty());
        QCOMPARE(server(fixture).requests().rowCount(), 1);
        fixture.window().showPage(MainWindow::Server);
        QCOMPARE(server(fixture).requests().rowCount(), 4);  // it was all kept
        QCOMPARE(server(fixture).requests().totals().requests, 4U);

        page(fixture).findChild<QTreeView*>()->setCurrentIndex(server(fixture).requests().index(0, 0));
        named<QPushButton>(page(fixture), QStringLiteral("Copy as curl"))->click();
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("curl ") + url + u'\n');
    }

    void pagesOfOthersMayAskOnlyIfListed() {
        WindowFixture fixture;
        open(fixture);
        QLineEdit* origins = nullptr;
        for (auto* field : page(fixture).findChildren<QLineEdit*>()) {
            if (field->placeholderText().contains(QStringLiteral("page.example"))) origins = field;
        }
        QVERIFY(origins);
        origins->setText(QStringLiteral("page.example"));
        Q_EMIT origins->editingFinished();
        QVERIFY(settings(fixture).serverOrigins().isEmpty());
        const auto labels = page(fixture).findChildren<QLabel*>();
        QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel* label) {
            return label->isVisible() && label->text().contains(QStringLiteral("is no origin"));
        }));
        const auto allowed = [&](const QByteArray& origin) {
            QNetworkAccessManager client;
            QNetworkRequest request(QUrl(server(fixture).address() + QStringLiteral("/api/version")));
            request.setRawHeader("Origin", origin);
            QNetworkReply* reply = client.get(request);
            if (!QTest::qWaitFor([reply] { return reply->isFinished(); }, kPatienceMs)) return false;
            const bool ok = reply->rawHeader("Access-Control-Allow-Origin") == origin;
            delete reply;
            return ok;
        };
        turnOn(fixture);
        QVERIFY(!allowed("https://page.example"));
        origins->setText(QStringLiteral("https://page.example, https://*.test"));
        Q_EMIT origins->editingFinished();
        QCOMPARE(settings(fixture).serverOrigins().size(), 2);
        QTRY_COMPARE_WITH_TIMEOUT(server(fixture).state(), ServerState::On, kPatienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(allowed("https://page.example"), kPatienceMs);
        QVERIFY(!allowed("https://other.example"));
    }

    void theServerFollowsTheWindowToAnotherDevice() {
        WindowFixture fixture;
        open(fixture);
        turnOn(fixture);
        import(fixture);
        const auto before = fixture.desktop().engine().place().runtime;
        QVERIFY(before);
        settings(fixture).setThreads(2);
        fixture.window().openModel(QStringLiteral("tiny"));
        QTRY_VERIFY_WITH_TIMEOUT(fixture.desktop().engine().place().runtime != before, kPatienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(before.use_count() == 1 && server(fixture).state() == ServerState::On,
                                 kPatienceMs);
        const QString url = server(fixture).address() + QStringLiteral("/api/generate");
        QCOMPARE(ask(url, brief("tiny")).status, 200);
        QCOMPARE(fixture.desktop().engine().place().runtime->models().size(), std::size_t{1});
    }
};

QTEST_MAIN(ServerPageTest)
#include "server_page_test.moc"
