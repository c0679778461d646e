// SPDX-License-Identifier: Apache-2.0
// Looking for models in the real window, on a Hub that behaves and on one that does not.
#include "library/network_use.h"
#include "tests/library/fake_hub.h"
#include "ui/models/models_page.h"
#include "ui/models/search_panel.h"
#include "ui/text.h"
#include "ui/widgets/live_region.h"
#include "window_fixture.h"

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTreeView>

#include <memory>

using namespace tars;
using namespace tars::ui;
using namespace tars::test;

namespace {

constexpr int kPatienceMs = 20'000;

template <typename T>
T* named(QWidget& parent, const char* words) {
    const auto wanted = QString::fromUtf8(words);
    for (T* child : parent.findChildren<T*>())
        if (child->accessibleName() == wanted || child->property("text").toString().remove(u'&') == wanted)
            return child;
    return nullptr;
}

/// A window whose models come from a Hub of our own.
class SearchWindow {
  public:
    explicit SearchWindow(const std::string& hub) {
        fixture_.sources.transfer.insecure = true;
        fixture_.sources.transfer.hugging_face = hub;
        fixture_.sources.transfer.home = toPath(fixture_.home());
        fixture_.openScripted({OllamaStore(toPath(fixture_.home()) / "models", OllamaStore::Access::ours)});
        QTest::keyClick(&fixture_.window(), Qt::Key_H, Qt::ControlModifier | Qt::ShiftModifier);
    }
    WindowFixture& fixture() { return fixture_; }
    Downloads& downloads() { return fixture_.desktop().downloads(); }
    SearchPanel& panel() { return *fixture_.window().findChild<SearchPanel*>(); }
    QLineEdit* box() { return named<QLineEdit>(panel(), "Search Hugging Face"); }
    QTreeView* found() { return named<QTreeView>(panel(), "Repositories found"); }
    QTreeView* models() { return named<QTreeView>(panel(), "Models in the repository"); }
    bool says(const char* words) {
        const auto wanted = QString::fromUtf8(words);
        for (auto* label : panel().findChildren<QLabel*>())
            if (label->isVisible() && label->text().contains(wanted)) return true;
        return false;
    }
    static QString cell(const QTreeView* table, int row, int column) {
        return table->model()->index(row, column).data().toString();
    }

  private:
    WindowFixture fixture_;
};

}  // namespace

class SearchPanelTest : public QObject {
    Q_OBJECT

    FakeHub hub_;
    std::unique_ptr<HttpServer> server_;

    std::string address() const { return "http://127.0.0.1:" + std::to_string(server_->port()); }

  private Q_SLOTS:
    void init() {
        hub_.clear();
        server_ = std::make_unique<HttpServer>([this](const auto& request) { return hub_.answer(request); });
        hub_.found = R"([{"id":"user/Small-3B-GGUF","likes":25,"downloads":12000,
            "lastModified":"2026-06-12T10:46:19.000Z","tags":["license:apache-2.0"],
            "gguf":{"total":3212749888,"architecture":"llama"}},
            {"id":"other/Strange-GGUF","likes":90,"gated":"manual","gguf":{"architecture":"strange"}}])";
        hub_.add("user/Small-3B-GGUF", {{"Small-Q2_K.gguf", 1'000'000},
                                        {"Small-Q4_K_M.gguf", 2'000'000},
                                        {"Small-BF16.gguf", 9'000'000'000'000'000}});
        hub_.add("other/Strange-GGUF", {{"Strange-Q8_0.gguf", 1'000'000}});
    }
    void cleanup() {
        qunsetenv("http_proxy");
        server_.reset();
    }

    void aModelIsFoundChosenAndQueuedByKeyboard() {
        SearchWindow window(address());
        QTRY_VERIFY(window.box() && window.box()->hasFocus());
        QVERIFY(window.says("is sent to"));
        QSignalSpy spoken(window.panel().findChild<LiveRegion*>(), &LiveRegion::said);
        QTest::keyClicks(window.box(), QStringLiteral("small model"));
        QVERIFY(window.says("Searching"));
        auto* found = window.found();
        QTRY_COMPARE_WITH_TIMEOUT(found->model()->rowCount(), 2, kPatienceMs);
        QCOMPARE(server_->requests().front().target.find("search=small%20model&") != std::string::npos, true);
        QVERIFY(window.says("2 repositories found"));
        QTRY_VERIFY(!spoken.isEmpty());
        QVERIFY(window.cell(found, 0, FoundRepositories::NameColumn)
                    .contains(QStringLiteral("user/Small-3B-GGUF")));
        QVERIFY(window.cell(found, 0, FoundRepositories::ParametersColumn).contains(QStringLiteral("3.2 B")));
        QCOMPARE(window.cell(found, 0, FoundRepositories::DownloadsColumn), QStringLiteral("12,000"));
        QCOMPARE(window.cell(found, 0, FoundRepositories::RunsColumn), QStringLiteral("yes"));
        QCOMPARE(window.cell(found, 0, FoundRepositories::LicenceColumn), QStringLiteral("apache-2.0"));

        auto* models = window.models();
        QTRY_COMPARE_WITH_TIMEOUT(models->model()->rowCount(), 3, kPatienceMs);
        QCOMPARE(window.cell(models, 1, RepositoryModels::FitColumn), QStringLiteral("fits, recommended"));
        QCOMPARE(window.cell(models, 0, RepositoryModels::FitColumn), QStringLiteral("fits"));
        QCOMPARE(window.cell(models, 2, RepositoryModels::FitColumn), QStringLiteral("too big"));
        QCOMPARE(window.cell(models, 2, RepositoryModels::StateColumn),
                 QStringLiteral("no room on the disk"));
        QCOMPARE(server_->requests().size(), std::size_t{2});  // once for all letters, once for the files

        found->setFocus();
        QTest::keyClick(found, Qt::Key_Return);
        QVERIFY(models->hasFocus());
        QCOMPARE(models->currentIndex().row(), 1);
        QTest::keyClick(models, Qt::Key_Return);
        QCOMPARE(window.downloads().rowCount(), 1);
        QVERIFY2(window.downloads().downloads().front().name ==
                     QStringLiteral("hf.co/user/Small-3B-GGUF:Q4_K_M"),
                 qPrintable(window.downloads().downloads().front().name));
        QCOMPARE(window.cell(models, 1, RepositoryModels::StateColumn), QStringLiteral("on its way"));
        QVERIFY(window.says("is in the queue of downloads"));
        QVERIFY(spoken.last().front().toString().contains(QStringLiteral("Q4_K_M")));
    }

    void whatDoesNotRunHereIsSaid() {
        SearchWindow window(address());
        window.box()->setText(QStringLiteral("strange"));
        auto* found = window.found();
        QTRY_COMPARE_WITH_TIMEOUT(found->model()->rowCount(), 2, kPatienceMs);
        QCOMPARE(window.cell(found, 1, FoundRepositories::RunsColumn), QStringLiteral("no"));
        found->setCurrentIndex(found->model()->index(1, 0));
        QTRY_COMPARE_WITH_TIMEOUT(
            window.cell(window.models(), 0, RepositoryModels::TagColumn).contains(QStringLiteral("Q8_0")),
            true, kPatienceMs);
        QVERIFY(window.says("“strange” do not run here"));
        QVERIFY(window.says("asks for consent"));
        QCOMPARE(window.cell(window.models(), 0, RepositoryModels::FitColumn), QStringLiteral("fits"));
        // Sorted by likes, the other one stands first; what is chosen stays so.
        found->sortByColumn(FoundRepositories::LikesColumn, Qt::DescendingOrder);
        QVERIFY(window.cell(found, 0, 0).contains(QStringLiteral("Strange")));
        QCOMPARE(found->currentIndex().row(), 0);
    }

    void onlyTheLastWordsCount() {
        hub_.silent_seconds = 1;
        SearchWindow window(address());
        window.box()->setText(QStringLiteral("first"));
        QTest::keyClick(window.box(), Qt::Key_Return);  // at once
        QTRY_COMPARE_WITH_TIMEOUT(server_->requests().size(), std::size_t{1}, kPatienceMs);
        QTest::keyClicks(window.box(), QStringLiteral(" and second"));
        QSignalSpy shown(window.found()->model(), &QAbstractItemModel::modelReset);
        QTRY_COMPARE_WITH_TIMEOUT(window.found()->model()->rowCount(), 2, kPatienceMs);
        QCOMPARE(shown.size(), 1);
        QVERIFY(server_->requests().at(1).target.find("first%20and%20second&") != std::string::npos);
        window.box()->clear();
        QCOMPARE(window.found()->model()->rowCount(), 0);
        QVERIFY(window.says("is sent to"));
    }

    void aSearchCanBeStoppedAndTheWindowClosed() {
        hub_.silent_seconds = 60;
        QElapsedTimer clock;
        {
            SearchWindow window(address());
            window.box()->setText(QStringLiteral("small"));
            QTRY_COMPARE_WITH_TIMEOUT(server_->requests().size(), std::size_t{1}, kPatienceMs);
            auto* stop = named<QPushButton>(window.panel(), "Stop");
            QVERIFY(stop && stop->isEnabled());
            stop->click();
            QVERIFY(!window.says("Searching"));
            QTest::keyClick(window.box(), Qt::Key_Return);
            QTRY_COMPARE_WITH_TIMEOUT(server_->requests().size(), std::size_t{2}, kPatienceMs);
            clock.start();
        }
        QVERIFY2(clock.elapsed() < 10'000, qPrintable(QString::number(clock.elapsed())));
    }

    void brokenAnswersAreToldAndForgotten() {
        SearchWindow window(address());
        hub_.found = "<html>";
        window.box()->setText(QStringLiteral("small"));
        QTRY_VERIFY_WITH_TIMEOUT(window.says("127.0.0.1"), kPatienceMs);
        hub_.found = "[]";
        window.box()->setText(QStringLiteral("smaller"));
        QTRY_VERIFY_WITH_TIMEOUT(window.says("Nothing found"), kPatienceMs);
        QVERIFY(!window.says("127.0.0.1: the answer"));
    }

    void aRepositoryThatCannotBeReadIsLookedIntoAgain() {
        const auto files = hub_.files;
        hub_.files.clear();
        SearchWindow window(address());
        window.box()->setText(QStringLiteral("small"));
        QTRY_VERIFY_WITH_TIMEOUT(window.says("the Hub answers 404"), kPatienceMs);
        hub_.files = files;
        QTest::keyClick(window.found(), Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(window.models()->model()->rowCount(), 3, kPatienceMs);
    }

    void offlineNobodyIsAsked() {
        // A proxy stands in for the network.
        qputenv("http_proxy", QByteArray::fromStdString(address()));
        SearchWindow window("http://hub.example");
        NetworkUse use(toPath(window.fixture().home()));
        QVERIFY(use.choose_offline(true));
        window.box()->setText(QStringLiteral("small"));
        QTRY_VERIFY_WITH_TIMEOUT(window.says("offline: hub.example was not asked"), kPatienceMs);
        QVERIFY(server_->requests().empty());
        QVERIFY(use.choose_offline(false));
        QTest::keyClick(window.box(), Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(window.found()->model()->rowCount(), 2, kPatienceMs);
        QCOMPARE(use.contacts()->front().host, std::string("hub.example"));
    }

    void theTablesKeepTheRulesOfModels() {
        SearchWindow window(address());
        const auto mode = QAbstractItemModelTester::FailureReportingMode::QtTest;
        const QAbstractItemModelTester found(window.found()->model(), mode);
        const QAbstractItemModelTester models(window.models()->model(), mode);
        window.box()->setText(QStringLiteral("small"));
        QTRY_COMPARE_WITH_TIMEOUT(window.models()->model()->rowCount(), 3, kPatienceMs);
        window.found()->setCurrentIndex(window.found()->model()->index(1, 0));
        QTRY_COMPARE_WITH_TIMEOUT(window.models()->model()->rowCount(), 1, kPatienceMs);
        // Looked into before, it is there at once.
        const auto asked = server_->requests().size();
        window.found()->setCurrentIndex(window.found()->model()->index(0, 0));
        QCOMPARE(window.models()->model()->rowCount(), 3);
        QCOMPARE(server_->requests().size(), asked);
    }
};

QTEST_MAIN(SearchPanelTest)
#include "search_panel_test.moc"
