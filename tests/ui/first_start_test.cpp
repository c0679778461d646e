// SPDX-License-Identifier: Apache-2.0
// The very first start: nothing was imported, and somebody answers.
#include "window_fixture.h"

#include <QFileInfo>

using namespace tars;
using namespace tars::ui;

namespace {

constexpr int kPatienceMs = 30'000;

bool hasGuide() {
    return std::filesystem::exists(shared_directory() / kGuideFile);
}

}  // namespace

class FirstStartTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void theGuideAnswers() {
        if (!hasGuide()) QSKIP("this build has no guide");
        WindowFixture fixture;
        fixture.openReal();
        fixture.desktop().start({});
        QTRY_VERIFY_WITH_TIMEOUT(fixture.desktop().engine().model(), kPatienceMs);
        QCOMPARE(fixture.desktop().engine().model()->name, std::string(kGuideName));
        fixture.type(QStringLiteral("What is TARS?"));
        QTRY_COMPARE_WITH_TIMEOUT(fixture.message(1).state, MessageState::Complete, kPatienceMs);
        QVERIFY2(fixture.message(1).text.contains(QStringLiteral("TARS")),
                 qPrintable(fixture.message(1).text));

        // The next start is the same.
        fixture.close();
        fixture.openReal();
        fixture.desktop().start({});
        QTRY_VERIFY_WITH_TIMEOUT(fixture.desktop().engine().model(), kPatienceMs);
    }

    void whoeverTalkedToAnotherModelIsNotGivenTheGuide() {
        WindowFixture fixture;
        fixture.openReal();
        fixture.desktop().settings().addRecentModel(QStringLiteral("/somewhere/large.gguf"));
        fixture.desktop().start({});
        QTest::qWait(200);
        QVERIFY(!fixture.desktop().engine().model());
        QVERIFY(fixture.desktop().engine().loadingPath().isEmpty());
    }

    void aModelNamedAtTheStartGoesFirst() {
        if (!hasGuide()) QSKIP("this build has no guide");
        WindowFixture fixture;
        fixture.openReal();
        fixture.desktop().settings().addRecentModel(QStringLiteral("/somewhere/large.gguf"));
        fixture.desktop().start({QStringLiteral("guide")});
        QTRY_VERIFY_WITH_TIMEOUT(fixture.desktop().engine().model(), kPatienceMs);
    }
};

QTEST_MAIN(FirstStartTest)
#include "first_start_test.moc"
