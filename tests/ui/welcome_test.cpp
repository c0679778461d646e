// SPDX-License-Identifier: Apache-2.0
// The first steps: who is shown them, and that each of them does what it says.
#include "keyboard.h"
#include "library/network_use.h"
#include "tests/library/fake_hub.h"
#include "ui/settings/appearance_panel.h"
#include "ui/text.h"
#include "ui/welcome/model_suggestion.h"
#include "ui/welcome/welcome_page.h"
#include "window_fixture.h"

#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QTreeView>

#include <atomic>

using namespace tars;
using namespace tars::ui;
using namespace tars::test;

namespace {

constexpr int kPatienceMs = 20'000;

WelcomePage* page(WindowFixture& fixture) {
    return fixture.window().findChild<WelcomePage*>();
}

bool isWelcomed(WindowFixture& fixture) {
    return page(fixture) && page(fixture)->isVisible();
}

template <typename Widget>
Widget* named(QWidget& parent, const char* words) {
    for (auto* widget : parent.findChildren<Widget*>()) {
        if (widget->isVisible() && spoken(widget) == QString::fromUtf8(words)) return widget;
    }
    return nullptr;
}

bool says(const QWidget& parent, const QString& words) {
    const auto labels = parent.findChildren<QLabel*>();
    return std::ranges::any_of(labels, [&words](const QLabel* label) {
        return label->isVisible() && label->text().contains(words);
    });
}

void click(QWidget* widget) {
    QVERIFY(widget && widget->isVisible() && widget->isEnabled());
    QTest::mouseClick(widget, Qt::LeftButton);
}

/// Counts how often a widget was painted.
class Painted : public QObject {
  public:
    std::atomic<int> times = 0;

  protected:
    bool eventFilter(QObject*, QEvent* event) override {
        times += event->type() == QEvent::Paint;
        return false;
    }
};

}  // namespace

class WelcomeTest : public QObject {
    Q_OBJECT

    FakeHub hub_;

    static void start(WindowFixture& fixture) {
        fixture.openScripted({OllamaStore(toPath(fixture.home()) / "models", OllamaStore::Access::ours)});
        fixture.desktop().start({});
        QApplication::setActiveWindow(&fixture.window());
    }
    /// A folder as another program may have one, with a model in it.
    static ScanRoot otherProgram(const WindowFixture& fixture) {
        const QString folder = fixture.home() + QStringLiteral("/other");
        QDir().mkpath(folder);
        QFile::copy(storyModel(), folder + QStringLiteral("/stories.gguf"));
        return {"Another program", toPath(folder), ScanRoot::Layout::files};
    }
    static QString storyModel() {
        return qEnvironmentVariable("TARS_TEST_DATA") + QStringLiteral("/models/stories260K.gguf");
    }

  private Q_SLOTS:
    void theDiskIsLookedThroughAfterTheFirstPaint() {
        Painted painted;
        std::atomic<int> paintsBefore = -1;
        WindowFixture fixture;
        fixture.sources.scanRoots = [&] {
            paintsBefore = painted.times.load();
            return std::vector<ScanRoot>();
        };
        fixture.openScripted();
        fixture.window().installEventFilter(&painted);
        fixture.desktop().start({});
        QVERIFY(paintsBefore < 0);
        QTRY_VERIFY(isWelcomed(fixture));
        QTRY_VERIFY(paintsBefore >= 0);
        QVERIFY(page(fixture)->findChild<ModelSuggestion*>()->isVisible());
    }

    void aNewcomerGoesThroughThemByMouse() {
        if (!QFile::exists(storyModel())) QSKIP("TARS_TEST_DATA does not lead to models/stories260K.gguf");
        WindowFixture fixture;
        const ScanRoot other = otherProgram(fixture);
        fixture.sources.scanRoots = [other] { return std::vector<ScanRoot>{other}; };
        start(fixture);
        QTRY_VERIFY(isWelcomed(fixture));
        QCOMPARE(fixture.window().page(), int{MainWindow::Chat});
        auto* all = named<QPushButton>(*page(fixture), "Link all");
        QTRY_VERIFY(all->isEnabled());
        click(all);
        QTRY_COMPARE(fixture.desktop().library().entries().size(), 1U);
        QVERIFY(QFile::exists(fixture.home() + QStringLiteral("/other/stories.gguf")));
        auto* colors = named<QComboBox>(*page(fixture), "Colours");
        QVERIFY(colors);
        page(fixture)->ensureWidgetVisible(colors);
        QTest::keyClick(colors, Qt::Key_End);
        QCOMPARE(fixture.desktop().settings().colorMode(), ColorMode::Dark);
        auto* go = named<QPushButton>(*page(fixture), "Go to the chat");
        page(fixture)->ensureWidgetVisible(go);
        click(go);
        QVERIFY(!isWelcomed(fixture));
        QVERIFY(fixture.page().isVisible());
        QVERIFY(fixture.desktop().settings().welcomed());
    }

    void theyAreSkippedAndFoundAgainByKeys() {
        WindowFixture fixture;
        start(fixture);
        QTRY_VERIFY(isWelcomed(fixture));
        QTRY_COMPARE(spoken(QApplication::focusWidget()), QStringLiteral("Skip"));
        press(Qt::Key_Space);
        QVERIFY(!isWelcomed(fixture));
        QTRY_VERIFY(fixture.page().composer().findChild<QPlainTextEdit*>()->hasFocus());
        fixture.close();
        start(fixture);
        QTest::qWait(300);
        QVERIFY(!isWelcomed(fixture));
        command("first steps");
        QVERIFY(isWelcomed(fixture));
        QVERIFY(tabTo(QStringLiteral("Language")));
        press(Qt::Key_1, Qt::ControlModifier);
        QVERIFY(!isWelcomed(fixture));
    }

    void whoeverHasAChatIsNoNewcomer() {
        WindowFixture fixture;
        fixture.openScripted();
        fixture.type(QStringLiteral("Hello"));
        QTRY_VERIFY(!fixture.chat().isAnswering() && fixture.conversation().rowCount() == 2);
        fixture.close();
        start(fixture);
        QTest::qWait(300);
        QVERIFY(!isWelcomed(fixture));
    }

    void whoeverHasAModelIsNoNewcomer() {
        if (!QFile::exists(storyModel())) QSKIP("TARS_TEST_DATA does not lead to models/stories260K.gguf");
        WindowFixture fixture;
        fixture.openScripted();
        fixture.desktop().library().link({storyModel()});
        QTRY_COMPARE(fixture.desktop().library().entries().size(), 1U);
        fixture.close();
        start(fixture);
        QTest::qWait(300);
        QVERIFY(!isWelcomed(fixture));
    }

    void theLargestThatFitsIsRecommended() {
        const auto models = firstModels();
        QVERIFY(std::ranges::is_sorted(models, std::greater{}, &FirstModel::bytes));
        for (const FirstModel& model : models) {
            const quint64 needed = guess_memory(model.bytes);
            QCOMPARE(firstModelFor(needed * 5 / 4, 0).name, model.name);
            QCOMPARE(firstModelFor(needed * 5 / 4, model.bytes + 1).name, model.name);
        }
        QCOMPARE(firstModelFor(1, 0).name, models.back().name);
        QCOMPARE(firstModelFor(quint64{1} << 40, models.back().bytes + 1).name, models.back().name);
    }

    void itIsFetchedOnceItIsAskedFor() {
        hub_.clear();
        for (const FirstModel& model : firstModels())
            hub_.add(model.repository, {{"Model-Q2_K.gguf", 1'000'000}, {"Model-Q4_K_M.gguf", 2'000'000}});
        HttpServer server([this](const auto& request) { return hub_.answer(request); });
        WindowFixture fixture;
        fixture.sources.transfer.insecure = true;
        fixture.sources.transfer.hugging_face = "http://127.0.0.1:" + std::to_string(server.port());
        fixture.sources.transfer.home = toPath(fixture.home());
        start(fixture);
        QTRY_VERIFY(isWelcomed(fixture));
        auto& step = *page(fixture)->findChild<ModelSuggestion*>();
        QTRY_VERIFY(says(step, QStringLiteral("Recommended: ")));
        QVERIFY(says(step, QStringLiteral("127.0.0.1")));
        QVERIFY(server.requests().empty());
        auto* look = named<QPushButton>(step, "See what fits");
        look->setFocus();
        press(Qt::Key_Space);
        QTreeView* table = nullptr;
        QTRY_VERIFY_WITH_TIMEOUT((table = named<QTreeView>(step, "Forms of the recommended model")),
                                 kPatienceMs);
        QCOMPARE(table->model()->rowCount(), 2);
        QVERIFY(table->currentIndex()
                    .siblingAtColumn(RepositoryModels::FitColumn)
                    .data()
                    .toString()
                    .contains(QStringLiteral("recommended")));
        QVERIFY(fixture.desktop().downloads().downloads().isEmpty());
        auto* fetch = named<QPushButton>(step, "Download");
        QVERIFY(fetch && fetch->hasFocus());
        press(Qt::Key_Space);
        QCOMPARE(fixture.desktop().downloads().downloads().size(), 1);
        QVERIFY(says(step, QStringLiteral("in the queue of downloads")));
    }

    void withoutANetworkItSaysSo() {
        WindowFixture fixture;
        QVERIFY(NetworkUse(fixture.home().toStdString()).choose_offline(true));
        start(fixture);
        QTRY_VERIFY(isWelcomed(fixture));
        auto& step = *page(fixture)->findChild<ModelSuggestion*>();
        QTRY_VERIFY(says(step, QStringLiteral("TARS is offline")));
        QVERIFY(!named<QPushButton>(step, "See what fits")->isEnabled());
        QVERIFY(says(step, QStringLiteral("Recommended: ")));
    }

    void aHubThatIsAwayIsNamed() {
        WindowFixture fixture;
        fixture.sources.transfer.insecure = true;
        fixture.sources.transfer.hugging_face = "http://127.0.0.1:9";  // nobody listens there
        fixture.sources.transfer.home = toPath(fixture.home());
        start(fixture);
        QTRY_VERIFY(isWelcomed(fixture));
        auto& step = *page(fixture)->findChild<ModelSuggestion*>();
        QTRY_VERIFY(named<QPushButton>(step, "See what fits")->isEnabled());
        click(named<QPushButton>(step, "See what fits"));
        QTRY_VERIFY_WITH_TIMEOUT(named<QPushButton>(step, "See what fits")->isEnabled() &&
                                     !says(step, QStringLiteral("Looking")),
                                 kPatienceMs);
        QVERIFY(says(step, QStringLiteral("127.0.0.1")));
        QVERIFY(fixture.desktop().downloads().downloads().isEmpty());
    }
};

QTEST_MAIN(WelcomeTest)
#include "welcome_test.moc"
