// SPDX-License-Identifier: Apache-2.0
// The very first start: nothing was imported, and somebody answers.
#include "tests/support/random_model.h"
#include "ui/text.h"
#include "window_fixture.h"

#include <QCheckBox>
#include <QFileInfo>

using namespace tars;
using namespace tars::ui;

namespace {

constexpr int kPatienceMs = 30'000;

QString randomModel(WindowFixture& fixture) {
    const QString file = fixture.writeFile(QStringLiteral("random.gguf"), {});
    test::RandomModelSpec spec;
    spec.context = 512;
    test::RandomModel(spec).write_gguf(file.toStdString());
    return file;
}

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

    void theModelUsedLastIsLoadedAfterTheFirstPaint() {
        WindowFixture fixture;
        const QString file = randomModel(fixture);
        fixture.openReal();
        const ChatEngine& engine = fixture.desktop().engine();
        fixture.desktop().settings().addRecentModel(file);
        ModelNote note;
        note.context = 128;
        fixture.desktop().notes().setNote(file, note);
        fixture.window().hide();
        fixture.desktop().start({});
        QTest::qWait(100);
        QVERIFY(!engine.model() && engine.loadingPath().isEmpty());  // nothing was painted
        fixture.window().show();
        QTRY_VERIFY_WITH_TIMEOUT(engine.model(), kPatienceMs);
        QCOMPARE(fromPath(engine.model()->path), file);
        QCOMPARE(engine.model()->context, 128U);

        // The notes of an earlier time are known by then, and who wants none gets none.
        fixture.openReal();
        fixture.desktop().start({});
        QTRY_VERIFY_WITH_TIMEOUT(fixture.desktop().engine().model(), kPatienceMs);
        QCOMPARE(fixture.desktop().engine().model()->context, 128U);
        fixture.openReal();
        fixture.window().showPage(MainWindow::SettingsPageIndex);
        QCheckBox* loads = nullptr;
        for (QCheckBox* box : fixture.window().findChildren<QCheckBox*>())
            if (box->text() == QStringLiteral("Load the last model at start")) loads = box;
        QVERIFY(loads && loads->isChecked());
        loads->click();
        QVERIFY(!fixture.desktop().settings().loadsLastModel());
        fixture.desktop().start({});
        QTest::qWait(100);
        QVERIFY(!fixture.desktop().engine().model());
        QVERIFY(fixture.desktop().engine().loadingPath().isEmpty());
    }

    void whatIsGoneBrokenOrTooLargeIsSaidQuietly_data() {
        QTest::addColumn<QString>("state");
        QTest::addColumn<QString>("words");
        QTest::newRow("gone") << QStringLiteral("gone") << QStringLiteral("is not there any more");
        QTest::newRow("broken") << QStringLiteral("broken") << QStringLiteral("cannot be read");
        QTest::newRow("large") << QStringLiteral("large") << QStringLiteral("not expected to fit");
    }
    void whatIsGoneBrokenOrTooLargeIsSaidQuietly() {
        QFETCH(QString, state);
        QFETCH(QString, words);
        WindowFixture fixture;
        QString file = QStringLiteral("/nowhere/gone.gguf");
        if (state == QStringLiteral("broken"))
            file = fixture.writeFile(QStringLiteral("broken.gguf"), "GGUF");
        if (state == QStringLiteral("large")) file = randomModel(fixture);
        fixture.sources.gpus = [] {
            GpuLoad full;
            full.name = "full";
            full.memory_bytes = full.memory_used = 1 << 30;
            return std::vector{full};
        };
        fixture.openReal();
        fixture.desktop().settings().setDevice(QStringLiteral("cuda:0"));
        fixture.desktop().settings().addRecentModel(file);
        fixture.desktop().start({});
        StatusStrip& status = fixture.window().statusStrip();
        QTRY_VERIFY2(status.currentMessage().contains(words), qPrintable(status.currentMessage()));
        QVERIFY(!fixture.desktop().engine().model());
        QVERIFY(fixture.window().messageBar().isHidden());
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
