// SPDX-License-Identifier: Apache-2.0
// The server without a mouse: a port that is taken, and the requests that came.
#include "keyboard.h"
#include "tests/support/random_model.h"
#include "ui/server/access_panel.h"
#include "ui/server/port_holder.h"
#include "ui/server/server_page.h"
#include "ui/widgets/toggle_switch.h"
#include "window_fixture.h"

#include <QClipboard>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QSpinBox>
#include <QTcpServer>
#include <QTreeView>

using namespace tars;
using namespace tars::ui;

namespace {

constexpr int kPatienceMs = 30'000;
constexpr quint16 kFirstPort = 22'400;  // apart from other tests'

}  // namespace

class KeyboardServerTest : public QObject {
    Q_OBJECT

    /// At the server's page.
    static void open(WindowFixture& fixture) {
        fixture.openReal();
        toFront(fixture);
        press(Qt::Key_4, Qt::ControlModifier);
        QCOMPARE(fixture.window().page(), int{MainWindow::Server});
    }
    static ModelServer& server(WindowFixture& fixture) { return fixture.desktop().server(); }
    static ServerPage& page(WindowFixture& fixture) { return *fixture.window().findChild<ServerPage*>(); }
    static void typePort(WindowFixture& fixture, int port) {
        const auto* panel = page(fixture).findChild<AccessPanel*>();
        const auto isThere = [panel] {
            auto* at = qobject_cast<QSpinBox*>(QApplication::focusWidget());
            return at && panel->isAncestorOf(at);
        };
        for (int i = 0; i < 100 && !isThere(); ++i) press(Qt::Key_Tab);
        QVERIFY(isThere());
        retype(QString::number(port));
        press(Qt::Key_Return);
        QCOMPARE(int{fixture.desktop().settings().serverPort()}, port);
    }
    static void turnOn(WindowFixture& fixture) {
        auto* lever = page(fixture).findChild<ToggleSwitch*>();
        for (int i = 0; i < 100 && !lever->hasFocus(); ++i) press(Qt::Key_Tab, Qt::ShiftModifier);
        QVERIFY(lever->hasFocus());
        press(Qt::Key_Space);
    }
    static int ask(const QString& url, const QByteArray& body = {}) {
        QNetworkAccessManager client;
        client.setProxy(QNetworkProxy::NoProxy);
        QNetworkRequest request{QUrl(url)};
        request.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/json"));
        const std::unique_ptr<QNetworkReply> reply(body.isEmpty() ? client.get(request)
                                                                  : client.post(request, body));
        if (!QTest::qWaitFor([&reply] { return reply->isFinished(); }, kPatienceMs)) return 0;
        return reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    }

  private Q_SLOTS:
    void aTakenPortGivesWayToTheNext() {
        QTcpServer other;
        QVERIFY(other.listen(QHostAddress(QHostAddress::LocalHost)));
        WindowFixture fixture;
        open(fixture);
        typePort(fixture, other.serverPort());
        turnOn(fixture);
        QTRY_COMPARE_WITH_TIMEOUT(server(fixture).state(), ServerState::Failed, kPatienceMs);
        const quint16 next = server(fixture).trouble().taken->next;
        QVERIFY(next > other.serverPort());
        QVERIFY(tabTo(QStringLiteral("Use port %1").arg(next)));
        press(Qt::Key_Space);
        QTRY_COMPARE_WITH_TIMEOUT(server(fixture).state(), ServerState::On, kPatienceMs);
        QCOMPARE(fixture.desktop().settings().serverPort(), int{next});
        QCOMPARE(ask(server(fixture).address()), 200);
        // The focus is on the switch: once more turns it off.
        QVERIFY(qobject_cast<ToggleSwitch*>(QApplication::focusWidget()));
        press(Qt::Key_Space);
        QTRY_COMPARE_WITH_TIMEOUT(server(fixture).state(), ServerState::Off, kPatienceMs);
        fixture.desktop().settings().setServerPort(Settings::kServerPort);
    }

    void aRequestIsChosenReadAndCopied() {
        WindowFixture fixture;
        open(fixture);
        typePort(fixture, nextFreePort(kFirstPort));
        turnOn(fixture);
        QTRY_COMPARE_WITH_TIMEOUT(server(fixture).state(), ServerState::On, kPatienceMs);
        const QString address = server(fixture).address();
        QVERIFY(tabTo(QStringLiteral("Copy address")));
        press(Qt::Key_Space);
        QCOMPARE(QApplication::clipboard()->text(), address);
        QCOMPARE(ask(address + QStringLiteral("/api/version")), 200);
        QCOMPARE(ask(address + QStringLiteral("/api/nonsense")), 404);
        const RequestLog& log = server(fixture).requests();
        QTRY_COMPARE(log.rowCount(), 2);

        auto* table = qobject_cast<QTreeView*>(tabTo(QStringLiteral("Requests, the newest first")));
        QVERIFY(table);
        press(Qt::Key_End);
        QCOMPARE(table->currentIndex().row(), 1);  // the older one
        const QString route = log.index(1, RequestLog::RouteColumn).data().toString();
        const QWidget* detail = tabTo(QStringLiteral("The chosen request"));
        QVERIFY2(detail && spoken(detail).contains(route), qPrintable(spoken(detail)));
        QVERIFY(tabTo(QStringLiteral("Copy as curl")));
        press(Qt::Key_Space);
        const QString first = QApplication::clipboard()->text();
        QVERIFY2(first.startsWith(QStringLiteral("curl ") + address) &&
                     first.contains(route.section(u' ', 1)),
                 qPrintable(first));
        // News come in above it, and what was chosen stays so.
        QCOMPARE(ask(address + QStringLiteral("/api/tags")), 200);
        QTRY_COMPARE(log.rowCount(), 3);
        press(Qt::Key_Space);
        QCOMPARE(QApplication::clipboard()->text(), first);
        QCOMPARE(tabBackTo(QStringLiteral("Requests, the newest first")), table);
        QCOMPARE(table->currentIndex().row(), 2);
        press(Qt::Key_Home);
        QVERIFY(tabTo(QStringLiteral("Copy as curl")));
        press(Qt::Key_Space);
        QVERIFY(QApplication::clipboard()->text().contains(QStringLiteral("/api/tags")));
        fixture.desktop().settings().setServerPort(Settings::kServerPort);
    }

    /// A conversation far longer than the context, as a client sends one.
    void aRequestThatIsTooLongShowsWhatWasLeftOut() {
        WindowFixture fixture;
        open(fixture);
        test::RandomModelSpec spec;
        spec.context = 256;
        const QString file = fixture.home() + QStringLiteral("/short.gguf");
        test::RandomModel(spec).write_gguf(file.toStdString());
        fixture.window().importModel(file);
        QTRY_VERIFY_WITH_TIMEOUT(fixture.desktop().engine().model(), kPatienceMs);
        press(Qt::Key_4, Qt::ControlModifier);
        typePort(fixture, nextFreePort(kFirstPort));
        turnOn(fixture);
        QTRY_COMPARE_WITH_TIMEOUT(server(fixture).state(), ServerState::On, kPatienceMs);
        QJsonArray messages;
        for (int turn = 0; turn < 21; ++turn)
            messages.append(QJsonObject{
                {"role", turn % 2 ? "assistant" : "user"},
                {"content", QStringLiteral("once upon a time there was a long story ").repeated(2)}});
        const QJsonObject body{{"model", "short"},
                               {"messages", messages},
                               {"stream", false},
                               {"options", QJsonObject{{"num_predict", 4}, {"temperature", 0}}}};
        QCOMPARE(ask(server(fixture).address() + QStringLiteral("/api/chat"), QJsonDocument(body).toJson()),
                 200);
        const RequestLog& log = server(fixture).requests();
        QTRY_COMPARE(log.rowCount(), 1);
        const QString status = log.index(0, RequestLog::StatusColumn).data().toString();
        QVERIFY2(status.contains(QStringLiteral("message")), qPrintable(status));

        auto* table = qobject_cast<QTreeView*>(tabTo(QStringLiteral("Requests, the newest first")));
        QVERIFY(table);
        press(Qt::Key_Home);
        const QWidget* detail = tabTo(QStringLiteral("The chosen request"));
        QVERIFY2(detail && spoken(detail).contains(QStringLiteral("message")), qPrintable(spoken(detail)));
        fixture.desktop().settings().setServerPort(Settings::kServerPort);
    }
};

QTEST_MAIN(KeyboardServerTest)
#include "keyboard_server_test.moc"
