// SPDX-License-Identifier: Apache-2.0
// The real window over the real engine: what a user does from the first start on.
#include "window_fixture.h"

#include <QDropEvent>
#include <QFileInfo>
#include <QMimeData>
#include <QSignalSpy>

using namespace tars;
using namespace tars::ui;

namespace {

QString storyModel() {
    return qEnvironmentVariable("TARS_TEST_DATA") + QStringLiteral("/models/stories260K.gguf");
}

constexpr int kPatienceMs = 30'000;

}  // namespace

class MainWindowTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init() {
        if (!QFileInfo::exists(storyModel()))
            QSKIP("TARS_TEST_DATA does not lead to models/stories260K.gguf");
    }

    void importAskStopAndComeBack() {
        WindowFixture fixture;
        fixture.openReal();
        QVERIFY(fixture.window().statusStrip().text().contains(QStringLiteral("No model")));
        fixture.window().importModel(storyModel());
        QTRY_VERIFY_WITH_TIMEOUT(fixture.desktop().engine().model(), kPatienceMs);
        QTRY_VERIFY(fixture.window().statusStrip().currentMessage().contains(QStringLiteral("expected")));
        fixture.window().statusStrip().clearMessage();  // goes by itself, later
        QVERIFY(fixture.window().statusStrip().text().contains(QStringLiteral("Ready")));

        ChatSettings settings;
        settings.sampling.seed = 7;
        settings.maxTokens = 40;
        fixture.chat().setSettings(settings);
        QSignalSpy shown(&fixture.conversation(), &QAbstractItemModel::dataChanged);
        fixture.type(QStringLiteral("Once upon a time"));
        QCOMPARE(fixture.conversation().rowCount(), 2);
        QTRY_COMPARE_WITH_TIMEOUT(fixture.message(1).state, MessageState::Complete, kPatienceMs);
        const QString first = fixture.message(1).text;
        QVERIFY(!first.trimmed().isEmpty());
        QVERIFY(fixture.message(1).stats.outputTokens > 0);
        QVERIFY(fixture.message(1).stats.outputTokens <= 40);
        QCOMPARE(fixture.message(1).stats.seed, 7U);
        const auto* widget = fixture.page().transcript().widgetOf(fixture.message(1).id);
        QVERIFY(widget);
        QVERIFY2(widget->footText().contains(QStringLiteral("tokens/s")), qPrintable(widget->footText()));

        // Stopped in the middle; what was shown stays.
        settings.maxTokens = -1;
        settings.sampling.seed = 11;
        fixture.chat().setSettings(settings);
        fixture.type(QStringLiteral("Lily"));
        QTest::keyClick(&fixture.window(), Qt::Key_Escape);
        QTRY_VERIFY_WITH_TIMEOUT(!fixture.chat().isAnswering(), kPatienceMs);
        const QString second = fixture.message(3).text;
        const MessageState ended = fixture.message(3).state;
        QVERIFY(ended == MessageState::Stopped || ended == MessageState::Complete);

        fixture.openReal();
        QTRY_COMPARE(fixture.conversation().rowCount(), 4);
        QCOMPARE(fixture.message(0).text, QStringLiteral("Once upon a time"));
        QCOMPARE(fixture.message(1).text, first);
        QCOMPARE(fixture.message(3).text, second);
        QCOMPARE(fixture.message(3).state, ended);
        QCOMPARE(fixture.conversation().settings(), settings);
        QTRY_VERIFY(fixture.page().conversations().current() == fixture.conversation().summary().id);
    }

    void sameSeedSameAnswerAndContinue() {
        WindowFixture fixture;
        fixture.openReal();
        fixture.window().importModel(storyModel());
        QTRY_VERIFY_WITH_TIMEOUT(fixture.desktop().engine().model(), kPatienceMs);
        ChatSettings settings;
        settings.sampling.temperature = 0;
        settings.maxTokens = 12;
        fixture.chat().setSettings(settings);
        fixture.type(QStringLiteral("Once upon a time"));
        QTRY_COMPARE_WITH_TIMEOUT(fixture.message(1).state, MessageState::Complete, kPatienceMs);
        const QString start = fixture.message(1).text;
        fixture.chat().regenerate();
        QTRY_VERIFY_WITH_TIMEOUT(!fixture.chat().isAnswering(), kPatienceMs);
        QCOMPARE(fixture.message(1).text, start);
        QCOMPARE(fixture.conversation().siblings(1).size(), 2U);

        QCOMPARE(fixture.message(1).stats.end, AnswerEnd::LengthLimit);
        fixture.chat().continueAnswer(fixture.message(1).id);
        QTRY_VERIFY_WITH_TIMEOUT(!fixture.chat().isAnswering(), kPatienceMs);
        const QString continued = fixture.message(1).text;
        QVERIFY(continued.startsWith(start));

        // Broken off and continued, it is what it would have been in one go.
        settings.maxTokens = 24;
        fixture.chat().setSettings(settings);
        fixture.chat().regenerate();
        QTRY_VERIFY_WITH_TIMEOUT(!fixture.chat().isAnswering(), kPatienceMs);
        QCOMPARE(fixture.message(1).text, continued);
    }

    void aBadModelIsExplainedAndTheGoodOneStays() {
        WindowFixture fixture;
        fixture.openReal();
        fixture.window().importModel(storyModel());
        QTRY_VERIFY_WITH_TIMEOUT(fixture.desktop().engine().model(), kPatienceMs);
        QFile good(storyModel());
        QVERIFY(good.open(QIODevice::ReadOnly));
        const QString truncated = fixture.writeFile(QStringLiteral("half a model.gguf"), good.read(100'000));
        fixture.window().importModel(truncated);
        MessageBar& bar = fixture.window().messageBar();
        QTRY_VERIFY_WITH_TIMEOUT(bar.message().contains(QStringLiteral("half a model.gguf")), kPatienceMs);
        fixture.window().importModel(fixture.writeFile(QStringLiteral("picture.gguf"), QByteArray(500, 'x')));
        QTRY_VERIFY_WITH_TIMEOUT(bar.message().contains(QStringLiteral("picture.gguf")), kPatienceMs);
        fixture.window().importModel(QStringLiteral("/nowhere/at all.gguf"));
        QTRY_VERIFY_WITH_TIMEOUT(bar.message().contains(QStringLiteral("at all.gguf")), kPatienceMs);
        QVERIFY(fixture.desktop().engine().model());
        ChatSettings settings;
        settings.maxTokens = 5;
        fixture.chat().setSettings(settings);
        fixture.type(QStringLiteral("Still there?"));
        QTRY_COMPARE_WITH_TIMEOUT(fixture.message(1).state, MessageState::Complete, kPatienceMs);
    }

    void folderByDrop() {
        const QString folder =
            qEnvironmentVariable("TARS_TEST_DATA") + QStringLiteral("/models/tinystories-656k");
        if (!QFileInfo::exists(folder)) QSKIP("TARS_TEST_DATA does not lead to models/tinystories-656k");
        WindowFixture fixture;
        fixture.openReal();
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(folder)});
        QDragEnterEvent enter(QPoint(200, 200), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&fixture.window(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(QPointF(200, 200), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&fixture.window(), &drop);
        QTRY_VERIFY_WITH_TIMEOUT(fixture.desktop().engine().model(), kPatienceMs);
        QCOMPARE(fixture.desktop().engine().model()->architecture, std::string("llama"));
    }

    void aLoadCanBeCancelledAndReplaced() {
        WindowFixture fixture;
        fixture.openReal();
        ChatEngine& engine = fixture.desktop().engine();
        QSignalSpy ended(&engine, &ChatEngine::loadingEnded);
        LibraryEntry model;
        model.path = storyModel().toStdString();
        engine.loadModel(model, 0);
        engine.cancelLoading();
        QCOMPARE(ended.size(), 1);
        QTest::qWait(300);
        QVERIFY(!engine.model());
        engine.loadModel(model, 128);
        engine.loadModel(model, 256);
        QTRY_VERIFY_WITH_TIMEOUT(engine.model(), kPatienceMs);
        QCOMPARE(engine.model()->context, 256U);
        QTest::qWait(300);
        QCOMPARE(engine.model()->context, 256U);
        engine.unloadModel();
        QVERIFY(!engine.model());
    }
};

QTEST_MAIN(MainWindowTest)
#include "main_window_test.moc"
