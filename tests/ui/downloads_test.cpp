// SPDX-License-Identifier: Apache-2.0
// Downloads in the real window, from a registry that behaves and from one that does not.
#include "core/atomic_file.h"
#include "tests/library/fake_registry.h"
#include "ui/models/models_page.h"
#include "ui/text.h"
#include "window_fixture.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QDropEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QProcess>
#include <QPushButton>
#include <QTreeView>

#include <cstdio>
#include <cstring>

using namespace tars;
using namespace tars::ui;
using namespace tars::test;

namespace {

constexpr auto kChildFlag = "--download-until-killed";
constexpr int kPatienceMs = 20'000;
constexpr std::size_t kWeights = 750'000;  // numbers, of four bytes

/// A window over a data folder with a store of its own.
class DownloadWindow {
  public:
    explicit DownloadWindow(const QString& home = {}) : fixture_(home) {
        TransferOptions& transfer = fixture_.sources.transfer;
        transfer.insecure = true;
        transfer.part_bytes = 1 << 18;
        transfer.first_pause = std::chrono::milliseconds(1);
        transfer.tries = 2;
        transfer.connections = 1;
        open();
    }
    void open() {
        fixture_.openScripted({OllamaStore(toPath(fixture_.home()) / "models", OllamaStore::Access::ours)});
    }

    WindowFixture& fixture() { return fixture_; }
    Downloads& downloads() { return fixture_.desktop().downloads(); }
    MessageBar& bar() { return fixture_.window().messageBar(); }
    ModelsPage& page() {
        fixture_.window().showPage(MainWindow::Models);
        return *fixture_.window().findChild<ModelsPage*>();
    }
    QPushButton* button(const QString& words) {
        for (auto* each : page().findChildren<QPushButton*>())
            if (each->text().remove(u'&') == words && each->isVisible()) return each;
        return nullptr;
    }
    QLineEdit* box() {
        for (auto* each : page().findChildren<QLineEdit*>())
            if (each->accessibleName() == QStringLiteral("Name or address of a model")) return each;
        return nullptr;
    }
    QString cell(int row, int column) { return downloads().index(row, column).data().toString(); }
    QString state(int row) { return cell(row, Downloads::StateColumn); }
    bool has(const QString& name) {
        for (const LibraryEntry& entry : fixture_.desktop().library().entries())
            if (toQString(entry.name).contains(name)) return true;
        return false;
    }
    quint64 done(int row = 0) { return downloads().downloads()[row].done; }

  private:
    WindowFixture fixture_;
};

/// Downloads slowly, and says on standard output how far it is.
int downloadUntilKilled(const QString& home, const QString& address) {
    DownloadWindow window(home);
    (void)window.downloads().add(address);
    QObject::connect(&window.downloads(), &QAbstractItemModel::dataChanged, &window.downloads(), [&window] {
        std::printf("%llu\n", static_cast<unsigned long long>(window.done()));
        std::fflush(stdout);
    });
    return QApplication::exec();
}

}  // namespace

class DownloadsTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init() {
        registry_ = std::make_unique<FakeRegistry>();
        server_ =
            std::make_unique<HttpServer>([this](const auto& request) { return registry_->answer(request); });
        const QTemporaryDir folder;
        const fs::path place = folder.path().toStdString();
        registry_->add("u/m:latest", {{"model", gguf_bytes(place, 1, kWeights)}, {"system", "Be brief."}});
        registry_->add("u/n:latest", {{"model", gguf_bytes(place, 2)}});
    }
    void cleanup() {
        server_.reset();
        registry_.reset();
    }

    void aModelIsTypedFetchedAndLoadedByKeyboard() {
        DownloadWindow window;
        const QAbstractItemModelTester tester(&window.downloads(),
                                              QAbstractItemModelTester::FailureReportingMode::QtTest);
        QTest::keyClick(&window.fixture().window(), Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
        QLineEdit* box = window.box();
        QVERIFY(box && box->isVisible());
        QTRY_VERIFY(box->hasFocus());
        QTest::keyClicks(box, address("m"));
        QTest::keyClick(box, Qt::Key_Return);
        QCOMPARE(window.downloads().rowCount(), 1);
        QVERIFY(box->text().isEmpty());
        QTest::keyClicks(box, address("n"));
        QTest::keyClick(box, Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(window.state(0), QStringLiteral("Here"), kPatienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(window.state(1), QStringLiteral("Here"), kPatienceMs);
        QCOMPARE(window.cell(0, Downloads::ProgressColumn), QStringLiteral("100 %"));
        QTRY_VERIFY(window.has(QStringLiteral("u/m")) && window.has(QStringLiteral("u/n")));
        // One after the other: nothing of the second was asked for before the first was whole.
        std::vector<std::string> targets;
        for (const auto& request : server_->requests()) targets.push_back(request.target);
        const auto second = std::ranges::find_if(
            targets, [](const auto& target) { return target.find("/u/n/") != target.npos; });
        QVERIFY(std::none_of(second, targets.end(),
                             [](const auto& target) { return target.find("/u/m/") != target.npos; }));

        QVERIFY2(window.bar().message().contains(QStringLiteral("u/n")), qPrintable(window.bar().message()));
        QPushButton* chat = nullptr;
        for (auto* each : window.bar().findChildren<QPushButton*>())
            if (each->text() == QStringLiteral("Chat with it")) chat = each;
        QVERIFY(chat);
        QTest::keyClick(chat, Qt::Key_Space);
        QTRY_VERIFY(QString::fromStdString(window.fixture().desktop().engine().entry().name)
                        .contains(QStringLiteral("u/n")));

        window.page().showTab(ModelsPage::Downloading);
        window.button(QStringLiteral("Clear finished"))->click();
        QCOMPARE(window.downloads().rowCount(), 0);
    }

    void aFileComesFromItsOwnAddressTypedOrDropped() {
        const QTemporaryDir folder;
        const auto model = gguf_bytes(toPath(folder.path()), 3);
        registry_->instead = [model](const ServedRequest& request) -> std::optional<ServedReply> {
            if (!request.target.ends_with(".gguf")) return {};
            return serve_bytes(request, model);
        };
        const QString place = QStringLiteral("http://127.0.0.1:%1/").arg(server_->port());
        DownloadWindow window;
        window.fixture().window().resize(550, 520);  // without a place to drop things on
        QTest::keyClick(&window.fixture().window(), Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(window.box()->hasFocus());
        QTest::keyClicks(window.box(), place + QStringLiteral("made/typed.gguf"));
        QTest::keyClick(window.box(), Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(window.state(0), QStringLiteral("Here"), kPatienceMs);
        QTRY_VERIFY(window.has(QStringLiteral("made/typed")));

        QMimeData dragged;
        dragged.setUrls({QUrl(place + QStringLiteral("made/dropped.gguf"))});
        QDragEnterEvent over(QPoint(9, 9), Qt::CopyAction, &dragged, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&window.fixture().window(), &over);
        QVERIFY(over.isAccepted());
        QDropEvent drop(QPointF(9, 9), Qt::CopyAction, &dragged, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&window.fixture().window(), &drop);
        QCOMPARE(window.downloads().rowCount(), 2);
        QTRY_COMPARE_WITH_TIMEOUT(window.state(1), QStringLiteral("Here"), kPatienceMs);
        QTRY_VERIFY(window.has(QStringLiteral("made/dropped")));

        // One that waits is known again after a restart.
        QVERIFY(window.downloads().add(place + QStringLiteral("made/later.gguf")));
        window.downloads().pause(window.downloads().downloads().last().id);
        QTest::qWait(100);
        window.open();
        QTRY_COMPARE(window.downloads().rowCount(), 1);
        QVERIFY(window.cell(0, Downloads::NameColumn).contains(QStringLiteral("made/later")));
        window.downloads().resume(window.downloads().downloads().first().id);
        QTRY_COMPARE_WITH_TIMEOUT(window.state(0), QStringLiteral("Here"), kPatienceMs);
    }

    void itWaitsWhileTheConnectionIsMetered() {
        slowDown();
        DownloadWindow window;
        MeteredConnection& connection = window.fixture().connection;
        window.page().showTab(ModelsPage::Downloading);
        QVERIFY(window.downloads().add(address("m")));
        QTRY_VERIFY_WITH_TIMEOUT(window.done() > kWeights / 2, kPatienceMs);
        connection.setMetered(true);
        const QString held = QStringLiteral("Paused: this connection is metered");
        QTRY_COMPARE(window.state(0), held);
        QTest::qWait(400);
        const auto sent = server_->body_bytes();
        QTest::qWait(300);
        QCOMPARE(server_->body_bytes(), sent);
        QVERIFY(window.bar().message().isEmpty() || !window.bar().isVisible());  // it is no failure
        QVERIFY(window.downloads().add(address("n")));
        QTRY_COMPARE(window.state(1), held);

        // One of them all the same, by keys.
        hurryUp();
        auto* table = window.page().findChildren<QTreeView*>().last();
        table->setCurrentIndex(window.downloads().index(1, 0));
        auto* anyway = window.button(QStringLiteral("Download anyway"));
        QVERIFY(anyway);
        anyway->setFocus();
        QTest::keyClick(anyway, Qt::Key_Space);
        QTRY_COMPARE_WITH_TIMEOUT(window.state(1), QStringLiteral("Here"), kPatienceMs);
        QVERIFY(!window.button(QStringLiteral("Download anyway")));
        QCOMPARE(window.state(0), held);

        // The rest by itself once the connection is another one.
        connection.setMetered(false);
        QTRY_COMPARE_WITH_TIMEOUT(window.state(0), QStringLiteral("Here"), kPatienceMs);
    }

    void whoWantsItHasNoPauseOnMeteredConnections() {
        DownloadWindow window;
        window.fixture().connection.setMetered(true);
        window.page().showTab(ModelsPage::Downloading);
        QVERIFY(window.downloads().add(address("n")));
        QTRY_COMPARE(window.state(0), QStringLiteral("Paused: this connection is metered"));
        // Kept over the end of the window.
        window.open();
        QTRY_COMPARE(window.downloads().rowCount(), 1);
        QCOMPARE(window.state(0), QStringLiteral("Paused: this connection is metered"));
        window.fixture().window().showPage(MainWindow::SettingsPageIndex);
        QCheckBox* pauses = nullptr;
        for (auto* each : window.fixture().window().findChildren<QCheckBox*>())
            if (each->text().contains(QStringLiteral("metered connections"))) pauses = each;
        QVERIFY(pauses && pauses->isChecked());
        pauses->setFocus();
        QTest::keyClick(pauses, Qt::Key_Space);
        QVERIFY(!window.fixture().desktop().settings().pausesOnMetered());
        QTRY_COMPARE_WITH_TIMEOUT(window.state(0), QStringLiteral("Here"), kPatienceMs);
    }

    void itPausesAndGoesOn() {
        slowDown();
        DownloadWindow window;
        window.page().showTab(ModelsPage::Downloading);
        QVERIFY(window.downloads().add(address("m")));
        QTRY_VERIFY_WITH_TIMEOUT(window.done() > kWeights / 2, kPatienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(window.cell(0, Downloads::SpeedColumn).contains(QStringLiteral("/s")),
                                 kPatienceMs);
        QVERIFY(window.cell(0, Downloads::TimeColumn).contains(QStringLiteral("second")));
        QVERIFY(!window.has(QStringLiteral("u/m")));
        auto* table = window.page().findChildren<QTreeView*>().last();
        table->setCurrentIndex(window.downloads().index(0, 0));
        QTest::keyClick(table, Qt::Key_Return);
        QCOMPARE(window.state(0), QStringLiteral("Paused"));
        QTest::qWait(400);
        const auto sent = server_->body_bytes();
        QTest::qWait(300);
        QCOMPARE(server_->body_bytes(), sent);
        QCOMPARE(window.state(0), QStringLiteral("Paused"));
        QVERIFY(window.bar().message().isEmpty() || !window.bar().isVisible());  // it is no failure

        hurryUp();
        auto* resume = window.button(QStringLiteral("Resume"));
        QVERIFY(resume);
        resume->click();
        QTRY_COMPARE_WITH_TIMEOUT(window.state(0), QStringLiteral("Here"), kPatienceMs);
        QVERIFY2(server_->body_bytes() < 5 * kWeights, std::to_string(server_->body_bytes()).c_str());
    }

    void aClosedWindowGoesOnWhenItIsOpenedAgain() {
        slowDown();
        DownloadWindow window;
        QVERIFY(window.downloads().add(address("m")));
        QVERIFY(window.downloads().add(address("n")));
        QTRY_VERIFY_WITH_TIMEOUT(window.done() > kWeights / 2, kPatienceMs);
        window.fixture().close();
        server_->forget();
        hurryUp();
        window.open();
        QTRY_COMPARE(window.downloads().rowCount(), 2);
        QTRY_COMPARE_WITH_TIMEOUT(window.state(1), QStringLiteral("Here"), kPatienceMs);
        QTRY_VERIFY(window.has(QStringLiteral("u/m")));
        QVERIFY2(server_->body_bytes() < 4 * kWeights, std::to_string(server_->body_bytes()).c_str());
        // What is done is no longer in the queue; what is paused is, and waits.
        QVERIFY(window.downloads().add(address("absent")));
        window.downloads().pause(window.downloads().downloads().last().id);
        QTest::qWait(100);
        window.open();
        QTRY_COMPARE(window.downloads().rowCount(), 1);
        QCOMPARE(window.state(0), QStringLiteral("Paused"));
    }

    void aKilledWindowGoesOnWhenItIsOpenedAgain() {
        slowDown();
        const QTemporaryDir home;
        QProcess child;
        child.start(QCoreApplication::applicationFilePath(),
                    {QString::fromLatin1(kChildFlag), home.path(), address("m")});
        QVERIFY(child.waitForStarted());
        quint64 seen = 0;
        while (seen < kWeights && child.waitForReadyRead(kPatienceMs)) {
            const auto lines = child.readAllStandardOutput().trimmed().split('\n');
            seen = lines.last().toULongLong();
        }
        QVERIFY(seen >= kWeights);
        child.kill();  // SIGKILL: no destructor, no signal handler
        QVERIFY(child.waitForFinished());
        server_->forget();
        hurryUp();
        DownloadWindow window(home.path());
        QTRY_COMPARE(window.downloads().rowCount(), 1);
        QTRY_COMPARE_WITH_TIMEOUT(window.state(0), QStringLiteral("Here"), kPatienceMs);
        QTRY_VERIFY(window.has(QStringLiteral("u/m")));
        // Far enough from the beginning: what the second before the kill brought may come again.
        QVERIFY2(server_->body_bytes() < 4 * kWeights, std::to_string(server_->body_bytes()).c_str());
    }

    void troublesAreNamedAndCanBeTriedAgain_data() {
        QTest::addColumn<QString>("trouble");
        QTest::addColumn<QString>("said");
        QTest::newRow("not there") << "absent"
                                   << "file does not exist";
        QTest::newRow("no network") << "nobody"
                                    << "cannot connect";
        QTest::newRow("no room") << "huge"
                                 << "not enough room";
        QTest::newRow("not allowed") << "private"
                                     << "access denied";
    }
    void troublesAreNamedAndCanBeTriedAgain() {
        QFETCH(QString, trouble);
        QFETCH(QString, said);
        QString wanted = address("m");
        if (trouble == QStringLiteral("nobody"))
            wanted = QStringLiteral("http://127.0.0.1:%1/u/m").arg(closed_port());
        else
            registry_->instead = [trouble](const ServedRequest& request) -> std::optional<ServedReply> {
                if (is_blob(request)) return {};
                const std::string hex(64, 'a');
                if (trouble == QStringLiteral("huge"))
                    return ServedReply{.body = "{\"schemaVersion\":2,\"layers\":[{\"digest\":\"sha256:" +
                                               hex + "\",\"size\":4000000000000000000}]}"};
                return ServedReply{.status = trouble == QStringLiteral("private") ? 401 : 404};
            };
        DownloadWindow window;
        window.page().showTab(ModelsPage::Downloading);
        window.box()->setText(wanted);
        QTest::keyClick(window.box(), Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(window.state(0), QStringLiteral("Failed"), kPatienceMs);
        QVERIFY2(window.bar().message().contains(said), qPrintable(window.bar().message()));
        QVERIFY(!window.bar().hint().isEmpty());
        QLabel* shown = nullptr;
        for (auto* label : window.page().findChildren<QLabel*>())
            if (label->isVisible() && label->text().contains(said)) shown = label;
        QVERIFY(shown);
        auto* again = window.button(QStringLiteral("Try again"));
        QVERIFY(again && again->isEnabled());

        // It is still there after a restart, and says why.
        QTest::qWait(100);
        window.open();
        QTRY_COMPARE(window.downloads().rowCount(), 1);
        QCOMPARE(window.state(0), QStringLiteral("Failed"));
        QVERIFY(window.downloads().downloads().first().message.contains(said));
        if (trouble == QStringLiteral("nobody")) return;
        {
            const std::lock_guard lock(registry_->mutex);
            registry_->instead = {};
        }
        window.downloads().resume(window.downloads().downloads().first().id);
        QTRY_COMPARE_WITH_TIMEOUT(window.state(0), QStringLiteral("Here"), kPatienceMs);
    }

    void whatIsNoNameIsRefusedUnderTheBox() {
        DownloadWindow window;
        window.page().showTab(ModelsPage::Downloading);
        window.box()->setText(QStringLiteral("two words"));
        QTest::keyClick(window.box(), Qt::Key_Return);
        QCOMPARE(window.downloads().rowCount(), 0);
        QLabel* note = nullptr;
        for (auto* label : window.page().findChildren<QLabel*>())
            if (label->text().contains(QStringLiteral("two words"))) note = label;
        QVERIFY(note && note->isVisible());
        QCOMPARE(window.box()->text(), QStringLiteral("two words"));  // to be mended
        window.box()->setText(QStringLiteral("x"));
        QVERIFY(!note->text().contains(QStringLiteral("two words")));
    }

    void whatIsTakenOffTheListCanBeTakenBack() {
        slowDown();
        DownloadWindow window;
        window.page().showTab(ModelsPage::Downloading);
        QVERIFY(window.downloads().add(address("m")));
        QTRY_VERIFY_WITH_TIMEOUT(window.done() > kWeights / 2, kPatienceMs);
        window.page().findChildren<QTreeView*>().last()->setCurrentIndex(window.downloads().index(0, 0));
        QPushButton* remove = nullptr;
        for (auto* each : window.page().findChildren<QPushButton*>())
            if (each->isVisible() && each->text().remove(u'&') == QStringLiteral("Remove")) remove = each;
        QVERIFY(remove && remove->isEnabled());
        remove->click();
        QCOMPARE(window.downloads().rowCount(), 0);
        server_->forget();
        hurryUp();
        for (auto* each : window.bar().findChildren<QPushButton*>())
            if (each->text() == QStringLiteral("Undo")) each->click();
        QCOMPARE(window.downloads().rowCount(), 1);
        QTRY_COMPARE_WITH_TIMEOUT(window.state(0), QStringLiteral("Here"), kPatienceMs);
        QVERIFY2(server_->body_bytes() < 4 * kWeights, std::to_string(server_->body_bytes()).c_str());
    }

    void whatIsAskedForBeforeTheQueueIsReadJoinsIt() {
        const QTemporaryDir home;
        const auto file = toPath(home.path()) / "downloads.json";
        QVERIFY(write_text_file(file, R"({"version":1,"downloads":[{"address":"u/old","state":"paused"}]})"));
        ModelLibrary library{Library(toPath(home.path()))};
        {
            Downloads downloads(toPath(home.path()), library, {});
            downloads.pause(*downloads.add(QStringLiteral("u/new")));  // nothing has been read yet
            QTRY_COMPARE(downloads.rowCount(), 2);
        }
        const auto kept = readDownloads(file);
        QVERIFY(kept);
        QCOMPARE(kept->size(), 2);
        QCOMPARE(kept->first().name, QStringLiteral("u/old:latest"));
    }

    void aDamagedQueueIsSaidAndBeginsAnew() {
        const QTemporaryDir home;
        const auto file = toPath(home.path()) / "downloads.json";
        for (const char* text : {"", "{", "[]", R"({"version":7})",
                                 R"({"version":1,"downloads":[{"address":"a b","state":"waiting"}]})"}) {
            QVERIFY(write_text_file(file, text));
            WindowFixture fixture(home.path());
            fixture.sources.transfer.insecure = true;
            fixture.openReal({OllamaStore(toPath(home.path()) / "models", OllamaStore::Access::ours)});
            MessageBar& bar = fixture.window().messageBar();
            QTRY_VERIFY2(bar.message().contains(QStringLiteral("downloads.json")), text);
            QVERIFY(!bar.hint().isEmpty());
            Downloads& downloads = fixture.desktop().downloads();
            QCOMPARE(downloads.rowCount(), 0);
            QVERIFY(downloads.add(address("n")));
            QTRY_COMPARE_WITH_TIMEOUT(downloads.downloads().first().state, DownloadState::Done, kPatienceMs);
        }
    }

  private:
    /// The weights take about six seconds.
    void slowDown() {
        registry_->instead = [this](const ServedRequest& request) -> std::optional<ServedReply> {
            for (const auto& [digest, content] : registry_->blobs) {
                if (content.size() < kWeights || !request.target.ends_with(digest)) continue;
                auto reply = serve_bytes(request, content);
                reply.bytes_per_second = kWeights * 2 / 3;
                return reply;
            }
            return {};
        };
    }
    void hurryUp() {
        const std::lock_guard lock(registry_->mutex);
        registry_->instead = {};
    }
    QString address(const char* model) const {
        return QStringLiteral("http://127.0.0.1:%1/u/%2")
            .arg(server_->port())
            .arg(QString::fromLatin1(model));
    }

    std::unique_ptr<FakeRegistry> registry_;
    std::unique_ptr<HttpServer> server_;
};

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    if (argc == 4 && std::strcmp(argv[1], kChildFlag) == 0)
        return downloadUntilKilled(QString::fromLocal8Bit(argv[2]), QString::fromLocal8Bit(argv[3]));
    DownloadsTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "downloads_test.moc"
