// SPDX-License-Identifier: Apache-2.0
// The first steps from one end to the other, without a mouse.
#include "keyboard.h"
#include "tests/library/fake_hub.h"
#include "ui/models/found_panel.h"
#include "ui/text.h"
#include "ui/welcome/model_suggestion.h"
#include "ui/welcome/welcome_page.h"
#include "window_fixture.h"

#include <QFile>
#include <QTreeView>

using namespace tars;
using namespace tars::ui;
using namespace tars::test;

namespace {

constexpr int kPatienceMs = 20'000;

QString storyModel() {
    return qEnvironmentVariable("TARS_TEST_DATA") + QStringLiteral("/models/stories260K.gguf");
}

/// Wherever the focus is, it is in sight.
bool focusIsInSight() {
    const QWidget* at = QApplication::focusWidget();
    return at && at->isVisible() && !at->visibleRegion().isEmpty();
}

}  // namespace

class KeyboardWelcomeTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void aNewcomerGoesThroughThemByKeys() {
        if (!QFile::exists(storyModel())) QSKIP("TARS_TEST_DATA does not lead to models/stories260K.gguf");
        FakeHub hub;
        for (const FirstModel& model : firstModels())
            hub.add(model.repository, {{"Model-Q2_K.gguf", 1'000'000}, {"Model-Q4_K_M.gguf", 2'000'000}});
        HttpServer server([&hub](const auto& request) { return hub.answer(request); });
        WindowFixture fixture;
        const QString folder = fixture.home() + QStringLiteral("/other");
        QVERIFY(QDir().mkpath(folder));
        for (const char* name : {"/first.gguf", "/second.gguf"}) {
            QVERIFY(QFile::copy(storyModel(), folder + QLatin1String(name)));
            QFile copy(folder + QLatin1String(name));  // no two files alike
            QVERIFY(copy.open(QIODevice::Append) && copy.write(name) > 0);
        }
        fixture.sources.scanRoots = [folder] {
            return std::vector<ScanRoot>{{"Another program", toPath(folder), ScanRoot::Layout::files}};
        };
        fixture.sources.transfer.insecure = true;
        fixture.sources.transfer.hugging_face = "http://127.0.0.1:" + std::to_string(server.port());
        fixture.sources.transfer.home = toPath(fixture.home());
        fixture.openScripted({OllamaStore(toPath(fixture.home()) / "models", OllamaStore::Access::ours)});
        fixture.desktop().start({});
        QApplication::setActiveWindow(&fixture.window());
        const auto page = [&fixture] { return fixture.window().findChild<WelcomePage*>(); };
        QTRY_VERIFY(page() && page()->isVisible());
        QTRY_COMPARE(spoken(QApplication::focusWidget()), QStringLiteral("Skip"));

        // 1. One of the models that are here.
        auto* found = page()->findChild<FoundPanel*>()->findChild<QTreeView*>();
        QTRY_COMPARE_WITH_TIMEOUT(found->model()->rowCount(), 2, kPatienceMs);
        QCOMPARE(tabTo(QStringLiteral("Models found on this computer")), found);
        QVERIFY(focusIsInSight());
        press(Qt::Key_Home);
        press(Qt::Key_Down);
        QCOMPARE(found->currentIndex().row(), 1);
        const QString chosen =
            found->currentIndex().siblingAtColumn(FoundModels::NameColumn).data().toString();
        press(Qt::Key_Return);
        const auto linked = [&fixture] {
            QStringList names;
            for (const LibraryEntry& entry : fixture.desktop().library().entries())
                if (!entry.shipped) names.append(toQString(entry.name));
            return names;
        };
        QTRY_COMPARE(linked(), QStringList{chosen.section(u'.', 0, 0)});

        // 2. What is recommended, in another form than the first one offered.
        auto& step = *page()->findChild<ModelSuggestion*>();
        QTRY_VERIFY(wordsOn(step).contains(QStringLiteral("Recommended: ")));
        QVERIFY(tabTo(QStringLiteral("See what fits")));
        QVERIFY(focusIsInSight());
        press(Qt::Key_Space);
        auto* forms = step.findChild<QTreeView*>();
        QTRY_VERIFY_WITH_TIMEOUT(forms->isVisible(), kPatienceMs);
        QCOMPARE(spoken(QApplication::focusWidget()), QStringLiteral("Download"));
        QVERIFY(forms->currentIndex()
                    .siblingAtColumn(RepositoryModels::FitColumn)
                    .data()
                    .toString()
                    .contains(QStringLiteral("recommended")));
        QCOMPARE(tabBackTo(QStringLiteral("Forms of the recommended model")), forms);
        press(Qt::Key_Home);
        QVERIFY(focusIsInSight());
        press(Qt::Key_Return);
        const auto& downloads = fixture.desktop().downloads().downloads();
        QCOMPARE(downloads.size(), 1);
        QVERIFY2(downloads.front().name.endsWith(QStringLiteral(":Q2_K")),
                 qPrintable(downloads.front().name));
        QVERIFY(wordsOn(step).contains(QStringLiteral("in the queue of downloads")));

        // 3. Looks and language, seen at once.
        const Settings& settings = fixture.desktop().settings();
        QVERIFY(tabTo(QStringLiteral("Colours")));
        QVERIFY(focusIsInSight());
        press(Qt::Key_Down);
        press(Qt::Key_Down);
        QCOMPARE(settings.colorMode(), ColorMode::Dark);
        QTRY_VERIFY(page()->palette().window().color().lightness() < 128);
        QWidget* language = tabTo(QStringLiteral("Language"));
        QVERIFY(language);
        press(Qt::Key_Down);
        press(Qt::Key_Down);
        QCOMPARE(settings.language(), QStringLiteral("de"));
        QTRY_VERIFY2(wordsOn(*page()).contains(QStringLiteral("Willkommen")), qPrintable(wordsOn(*page())));
        QCOMPARE(QApplication::focusWidget(), language);
        press(Qt::Key_Up);
        QCOMPARE(settings.language(), QStringLiteral("en"));
        QTRY_VERIFY(wordsOn(*page()).contains(QStringLiteral("Welcome to TARS")));

        QVERIFY(tabTo(QStringLiteral("Go to the chat")));
        QVERIFY(focusIsInSight());
        press(Qt::Key_Space);
        QVERIFY(!page()->isVisible());
        QVERIFY(settings.welcomed());
        QTRY_COMPARE(spoken(QApplication::focusWidget()), QStringLiteral("Message"));
        fixture.desktop().settings().setColorMode(ColorMode::System);
        fixture.desktop().settings().setLanguage({});
    }

    void aLetterLeadsPastThem() {
        WindowFixture fixture;
        fixture.openScripted();
        fixture.desktop().start({});
        QApplication::setActiveWindow(&fixture.window());
        const auto page = [&fixture] { return fixture.window().findChild<WelcomePage*>(); };
        QTRY_VERIFY(page() && page()->isVisible());
        press(Qt::Key_K, Qt::AltModifier);
        QTRY_VERIFY(!page()->isVisible());
        QTRY_COMPARE(spoken(QApplication::focusWidget()), QStringLiteral("Message"));
    }
};

QTEST_MAIN(KeyboardWelcomeTest)
#include "keyboard_welcome_test.moc"
