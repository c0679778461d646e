// SPDX-License-Identifier: Apache-2.0
// How models come from the network, without a mouse: found, chosen, fetched, stopped, tried again.
#include "keyboard.h"
#include "tests/library/fake_hub.h"
#include "tests/library/fake_registry.h"
#include "ui/models/search_panel.h"
#include "ui/text.h"
#include "window_fixture.h"

#include <QTreeView>

#include <memory>

using namespace tars;
using namespace tars::ui;
using namespace tars::test;

namespace {

constexpr int kPatienceMs = 20'000;
constexpr std::size_t kWeights = 300'000;  // numbers, of four bytes

QString cell(const QAbstractItemView* table, int row, int column) {
    return table->model()->index(row, column).data().toString();
}

}  // namespace

class KeyboardDownloadsTest : public QObject {
    Q_OBJECT

    /// A window whose models come from `address`.
    static void open(WindowFixture& fixture, const std::string& address) {
        TransferOptions& transfer = fixture.sources.transfer;
        transfer.insecure = true;
        transfer.hugging_face = address;
        transfer.home = toPath(fixture.home());
        transfer.part_bytes = 1 << 18;
        transfer.first_pause = std::chrono::milliseconds(1);
        transfer.tries = 2;
        transfer.connections = 1;
        fixture.openScripted({OllamaStore(toPath(fixture.home()) / "models", OllamaStore::Access::ours)});
        QApplication::setActiveWindow(&fixture.window());
        QTRY_VERIFY(fixture.page().composer().findChild<QPlainTextEdit*>()->hasFocus());
    }
    static std::string addressOf(const HttpServer& server) {
        return "http://127.0.0.1:" + std::to_string(server.port());
    }

  private Q_SLOTS:
    void aModelIsSearchedForAndOneOfItsSizesQueued() {
        FakeHub hub;
        hub.found = R"([{"id":"user/First-GGUF","gguf":{"total":1000,"architecture":"llama"}},
            {"id":"user/Second-GGUF","gguf":{"total":3212749888,"architecture":"llama"}}])";
        hub.add("user/First-GGUF", {{"First-Q8_0.gguf", 1'000'000}});
        hub.add("user/Second-GGUF", {{"Second-Q2_K.gguf", 1'000'000},
                                     {"Second-Q4_K_M.gguf", 2'000'000},
                                     {"Second-Q8_0.gguf", 4'000'000}});
        HttpServer server([&hub](const auto& request) { return hub.answer(request); });
        WindowFixture fixture;
        open(fixture, addressOf(server));
        press(Qt::Key_H, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(spoken(QApplication::focusWidget()), QStringLiteral("Search Hugging Face"));
        type(QStringLiteral("small model"));
        const auto* panel = fixture.window().findChild<SearchPanel*>();
        QTRY_VERIFY_WITH_TIMEOUT(wordsOn(*panel).contains(QStringLiteral("2 repositories found")),
                                 kPatienceMs);
        auto* found = qobject_cast<QTreeView*>(tabTo(QStringLiteral("Repositories found")));
        QVERIFY(found);
        QCOMPARE(found->currentIndex().row(), 0);
        press(Qt::Key_Down);
        QCOMPARE(found->currentIndex().row(), 1);
        QTRY_VERIFY_WITH_TIMEOUT(wordsOn(*panel).contains(QStringLiteral("user/Second-GGUF")), kPatienceMs);
        const auto models = [panel]() -> QTreeView* {
            for (auto* table : panel->findChildren<QTreeView*>())
                if (table->accessibleName() == QStringLiteral("Models in the repository")) return table;
            return nullptr;
        }();
        QTRY_COMPARE_WITH_TIMEOUT(models->model()->rowCount(), 3, kPatienceMs);
        press(Qt::Key_Return);
        QCOMPARE(QApplication::focusWidget(), models);
        QVERIFY(cell(models, models->currentIndex().row(), RepositoryModels::FitColumn)
                    .contains(QStringLiteral("recommended")));
        press(Qt::Key_Home);
        QVERIFY(cell(models, models->currentIndex().row(), RepositoryModels::TagColumn)
                    .contains(QStringLiteral("Q2_K")));
        press(Qt::Key_Return);
        const auto& downloads = fixture.desktop().downloads().downloads();
        QCOMPARE(downloads.size(), 1);
        QCOMPARE(downloads.front().name, QStringLiteral("hf.co/user/Second-GGUF:Q2_K"));
        QVERIFY(wordsOn(*panel).contains(QStringLiteral("in the queue of downloads")));
        // Another of them by its button.
        press(Qt::Key_End);
        QVERIFY(tabTo(QStringLiteral("Download")));
        press(Qt::Key_Space);
        QCOMPARE(downloads.size(), 2);
        QCOMPARE(downloads.back().name, QStringLiteral("hf.co/user/Second-GGUF:Q8_0"));
    }

    void aSearchIsStoppedAndBegunAgain() {
        FakeHub hub;
        hub.found = R"([{"id":"user/First-GGUF","gguf":{"total":1000,"architecture":"llama"}}])";
        hub.add("user/First-GGUF", {{"First-Q8_0.gguf", 1'000'000}});
        hub.silent_seconds = 60;
        std::mutex mutex;
        HttpServer server([&](const auto& request) {
            const std::scoped_lock lock(mutex);
            return hub.answer(request);
        });
        WindowFixture fixture;
        open(fixture, addressOf(server));
        press(Qt::Key_H, Qt::ControlModifier | Qt::ShiftModifier);
        const auto* panel = fixture.window().findChild<SearchPanel*>();
        QTRY_COMPARE(spoken(QApplication::focusWidget()), QStringLiteral("Search Hugging Face"));
        type(QStringLiteral("small"));
        QTRY_COMPARE_WITH_TIMEOUT(server.requests().size(), std::size_t{1}, kPatienceMs);
        QVERIFY(wordsOn(*panel).contains(QStringLiteral("Searching")));
        const QWidget* button = tabTo(QStringLiteral("Stop"));
        QVERIFY(button);
        press(Qt::Key_Space);
        QVERIFY(!wordsOn(*panel).contains(QStringLiteral("Searching")));
        QCOMPARE(QApplication::focusWidget(), button);
        QCOMPARE(spoken(button), QStringLiteral("Search"));
        {
            const std::scoped_lock lock(mutex);
            hub.silent_seconds = 0;
        }
        press(Qt::Key_Space);
        QTRY_VERIFY_WITH_TIMEOUT(wordsOn(*panel).contains(QStringLiteral("1 repository found")), kPatienceMs);
    }

    void aDownloadIsPausedResumedTriedAgainAndCleared() {
        FakeRegistry registry;
        HttpServer server([&registry](const auto& request) { return registry.answer(request); });
        const QTemporaryDir folder;
        registry.add("u/m:latest", {{"model", gguf_bytes(toPath(folder.path()), 1, kWeights)}});
        registry.instead = [&registry](const ServedRequest& request) -> std::optional<ServedReply> {
            for (const auto& [digest, content] : registry.blobs) {
                if (content.size() < kWeights || !request.target.ends_with(digest)) continue;
                auto reply = serve_bytes(request, content);
                reply.bytes_per_second = kWeights;
                return reply;
            }
            return {};
        };
        const auto change = [&registry](const auto& how) {
            const std::lock_guard lock(registry.mutex);
            how();
        };
        WindowFixture fixture;
        open(fixture, addressOf(server));
        const auto& downloads = fixture.desktop().downloads().downloads();
        const QString place = toQString(addressOf(server)) + QStringLiteral("/u/");
        press(Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(spoken(QApplication::focusWidget()), QStringLiteral("Name or address of a model"));
        type(place + QStringLiteral("m"));
        press(Qt::Key_Return);
        QCOMPARE(downloads.size(), 1);
        QTRY_VERIFY_WITH_TIMEOUT(downloads[0].done > 0, kPatienceMs);
        auto* table = qobject_cast<QTreeView*>(tabTo(QStringLiteral("Downloads")));
        QVERIFY(table);
        press(Qt::Key_Return);
        QCOMPARE(downloads[0].state, DownloadState::Paused);
        change([&] { registry.instead = {}; });
        QVERIFY(tabBackTo(QStringLiteral("Resume")));
        press(Qt::Key_Space);
        QTRY_COMPARE_WITH_TIMEOUT(downloads[0].state, DownloadState::Done, kPatienceMs);

        // The next one is not there, at first.
        press(Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(spoken(QApplication::focusWidget()), QStringLiteral("Name or address of a model"));
        type(place + QStringLiteral("late"));
        press(Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(downloads[1].state, DownloadState::Failed, kPatienceMs);
        const std::string late = gguf_bytes(toPath(folder.path()), 2);
        change([&] { registry.add("u/late:latest", {{"model", late}}); });
        QVERIFY(tabTo(QStringLiteral("Try again")));
        press(Qt::Key_Space);
        QTRY_COMPARE_WITH_TIMEOUT(downloads[1].state, DownloadState::Done, kPatienceMs);

        QVERIFY(tabTo(QStringLiteral("Clear finished")));
        press(Qt::Key_Space);
        QVERIFY(downloads.isEmpty());
        QVERIFY(QApplication::focusWidget() && QApplication::focusWidget()->isVisible());
        const auto here = [&fixture] {
            return std::ranges::count(fixture.desktop().library().entries(), false, &LibraryEntry::shipped);
        };
        QTRY_COMPARE(here(), 2);  // the models stay
    }
};

QTEST_MAIN(KeyboardDownloadsTest)
#include "keyboard_downloads_test.moc"
