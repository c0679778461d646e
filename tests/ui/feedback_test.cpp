// SPDX-License-Identifier: Apache-2.0
// Ratings and corrections: given in the chat, collected when the user agrees, listed, deleted, and tuned by.
#include "kept_run.h"
#include "tuning/examples.h"
#include "ui/chat/message_editor.h"
#include "ui/settings/feedback_panel.h"
#include "ui/tune/run_view.h"
#include "ui/tune/tune_form.h"
#include "ui/tune/tune_page.h"
#include "ui/tune/verdict_panel.h"
#include "window_fixture.h"

#include <QAbstractButton>
#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QDir>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTreeView>

using namespace tars;
using namespace tars::ui;
using namespace Qt::StringLiterals;

class FeedbackTest : public QObject {
    Q_OBJECT

    static void ask(WindowFixture& fixture, const QString& question, const QString& answer) {
        fixture.engine().pieces = {answer};
        fixture.page().send(question);
        QTRY_VERIFY(!fixture.chat().isAnswering());
    }
    static void open(WindowFixture& fixture) {
        fixture.openScripted();
        ask(fixture, u"One"_s, u"First answer."_s);
    }
    static QAbstractButton* button(QWidget& parent, const QString& name) {
        for (auto* button : parent.findChildren<QAbstractButton*>()) {
            if (button->accessibleName() == name || button->text().remove(u'&') == name) return button;
        }
        return nullptr;
    }
    static QAbstractButton* thumb(WindowFixture& fixture, int row, const QString& name) {
        auto* widget = fixture.page().transcript().bring(fixture.message(row).id);
        return widget ? button(*widget, name) : nullptr;
    }
    static void press(WindowFixture& fixture, Qt::Key key) {
        QTest::keyClick(&fixture.window(), key, Qt::ControlModifier | Qt::ShiftModifier);
    }
    static void change(WindowFixture& fixture, int row, const QString& words) {
        thumb(fixture, row, u"Change this message, keeping this version"_s)->click();
        auto* widget = fixture.page().transcript().widgetOf(fixture.message(row).id);
        widget->findChild<MessageEditor*>()->findChild<QPlainTextEdit*>()->setPlainText(words);
        button(*widget, u"Save"_s)->click();
    }
    static void agree(WindowFixture& fixture) { fixture.desktop().settings().setCollectsFeedback(true); }
    static bool isAsked(WindowFixture& fixture) {
        const auto* yes = button(fixture.page(), u"Collect them"_s);
        return yes && yes->isVisible();
    }
    static QList<CollectedFeedback> collected(WindowFixture& fixture) {
        QList<CollectedFeedback> found;
        bool there = false;
        ChatStore& store = fixture.desktop().store();  // whose jobs run in order
        store.collectedFeedback(&store, [&](const QList<CollectedFeedback>& all) {
            found = all;
            there = true;
        });
        return QTest::qWaitFor([&] { return there; }) ? found : QList<CollectedFeedback>();
    }
    static FeedbackPanel& panel(WindowFixture& fixture) {
        fixture.window().showPage(MainWindow::SettingsPageIndex);
        return *fixture.window().findChild<FeedbackPanel*>();
    }
    static void confirm(WindowFixture& fixture) {
        auto* question = panel(fixture).findChild<QMessageBox*>();
        QVERIFY(question && question->isVisible());
        button(*question, u"Delete"_s)->click();
    }

  private Q_SLOTS:
    void aThumbStaysUntilItIsTakenBack() {
        WindowFixture fixture;
        open(fixture);
        auto* good = thumb(fixture, 1, u"Good answer"_s);
        auto* bad = thumb(fixture, 1, u"Bad answer"_s);
        QVERIFY(good && good->isVisible() && !good->isChecked());
        QVERIFY(bad && bad->isVisible());
        good->click();
        QCOMPARE(fixture.message(1).feedback, FeedbackKind::Liked);
        QVERIFY(good->isChecked() && !bad->isChecked());
        bad->click();
        QCOMPARE(fixture.message(1).feedback, FeedbackKind::Disliked);
        QVERIFY(!good->isChecked() && bad->isChecked());
        fixture.openScripted();
        QTRY_COMPARE(fixture.conversation().rowCount(), 2);
        QCOMPARE(fixture.message(1).feedback, FeedbackKind::Disliked);
        bad = thumb(fixture, 1, u"Bad answer"_s);
        QVERIFY(bad->isChecked());
        bad->click();
        QCOMPARE(fixture.message(1).feedback, FeedbackKind::None);
        QVERIFY(!bad->isChecked());
        fixture.openScripted();
        QTRY_COMPARE(fixture.conversation().rowCount(), 2);
        QCOMPARE(fixture.message(1).feedback, FeedbackKind::None);
    }

    void keysRateTheLastAnswer() {
        WindowFixture fixture;
        open(fixture);
        ask(fixture, u"Two"_s, u"Second answer."_s);
        press(fixture, Qt::Key_G);
        QCOMPARE(fixture.message(3).feedback, FeedbackKind::Liked);
        QCOMPARE(fixture.message(1).feedback, FeedbackKind::None);
        press(fixture, Qt::Key_G);
        QCOMPARE(fixture.message(3).feedback, FeedbackKind::None);
        press(fixture, Qt::Key_B);
        QCOMPARE(fixture.message(3).feedback, FeedbackKind::Disliked);
    }

    void onlyWhatTheModelSaidHasThumbs() {
        WindowFixture fixture;
        open(fixture);
        QVERIFY(!thumb(fixture, 0, u"Good answer"_s)->isVisible());
        change(fixture, 1, u"My words."_s);
        QVERIFY(!thumb(fixture, 1, u"Good answer"_s)->isVisible());
        press(fixture, Qt::Key_B);
        QCOMPARE(fixture.message(1).feedback, FeedbackKind::Corrected);
        fixture.chat().fork(fixture.message(1).id);  // the copy was not thought of
        QCOMPARE(fixture.message(1).text, u"My words."_s);
        QCOMPARE(fixture.message(1).feedback, FeedbackKind::None);
    }

    void nothingIsCollectedBeforeTheUserAgrees() {
        WindowFixture fixture;
        open(fixture);
        QVERIFY(!isAsked(fixture));
        press(fixture, Qt::Key_G);
        QVERIFY(isAsked(fixture));
        ask(fixture, u"Two"_s, u"Second answer."_s);
        QVERIFY(isAsked(fixture));  // and in nobody's way
        QVERIFY(collected(fixture).isEmpty());
        button(fixture.page(), u"Collect them"_s)->click();
        QVERIFY(!isAsked(fixture));
        QCOMPARE(fixture.desktop().settings().collectsFeedback(), std::optional(true));
        change(fixture, 3, u"My own words."_s);
        QVERIFY(!isAsked(fixture));
        const auto all = collected(fixture);
        QCOMPARE(all.size(), 2);
        QCOMPARE(all[0].feedback.kind, FeedbackKind::Corrected);
        QCOMPARE(all[0].answer, u"My own words."_s);
        QVERIFY(all[0].feedback.replaced != 0);
        QCOMPARE(all[1].feedback.kind, FeedbackKind::Liked);
        QCOMPARE(all[1].prompt, u"One"_s);
        QCOMPARE(all[1].answer, u"First answer."_s);
        QCOMPARE(all[1].model, u"model"_s);
        QCOMPARE(all[1].chat, u"One"_s);
    }

    void whoeverRefusesIsNotAskedAgain() {
        WindowFixture fixture;
        open(fixture);
        press(fixture, Qt::Key_B);
        button(fixture.page(), u"Do not collect them"_s)->click();
        QVERIFY(!isAsked(fixture));
        ask(fixture, u"Two"_s, u"Second answer."_s);
        press(fixture, Qt::Key_G);
        QVERIFY(!isAsked(fixture));
        QCOMPARE(fixture.message(3).feedback, FeedbackKind::Liked);  // a mark in the chat, all the same
        QVERIFY(collected(fixture).isEmpty());
        fixture.openScripted();
        QTRY_COMPARE(fixture.conversation().rowCount(), 4);
        press(fixture, Qt::Key_B);
        QVERIFY(!isAsked(fixture));
        auto* collects = panel(fixture).findChild<QCheckBox*>();
        QVERIFY(!collects->isChecked());
        collects->click();  // another mind, from now on
        fixture.window().showPage(MainWindow::Chat);
        press(fixture, Qt::Key_G);
        QCOMPARE(collected(fixture).size(), 1);
    }

    void theSettingsListAndDeleteThem() {
        WindowFixture fixture;
        open(fixture);
        agree(fixture);
        press(fixture, Qt::Key_G);
        ask(fixture, u"Two"_s, u"Second answer."_s);
        press(fixture, Qt::Key_B);
        ask(fixture, u"Three"_s, u"Third answer."_s);
        press(fixture, Qt::Key_G);
        auto* list = panel(fixture).findChild<QTreeView*>();
        const QAbstractItemModelTester tester(list->model(),
                                              QAbstractItemModelTester::FailureReportingMode::QtTest);
        auto* remove = button(panel(fixture), u"Delete the chosen entries"_s);
        QTRY_COMPARE(list->model()->rowCount(), 3);
        const auto cell = [list](int row, int column) {
            return list->model()->index(row, column).data().toString();
        };
        QCOMPARE(cell(1, 0), u"Bad"_s);
        QCOMPARE(cell(1, 1), u"Two"_s);
        QCOMPARE(cell(1, 2), u"Second answer."_s);
        QVERIFY(!cell(1, 3).isEmpty());
        QCOMPARE(cell(1, 4), u"One"_s);
        QVERIFY(!remove->isEnabled());
        list->setCurrentIndex(list->model()->index(1, 0));
        QTest::keyClick(list, Qt::Key_Delete);
        auto* question = panel(fixture).findChild<QMessageBox*>();
        question->reject();
        QTRY_VERIFY(!panel(fixture).findChild<QMessageBox*>());
        QCOMPARE(list->model()->rowCount(), 3);
        remove->click();
        confirm(fixture);
        QTRY_COMPARE(list->model()->rowCount(), 2);
        QCOMPARE(fixture.message(3).feedback, FeedbackKind::None);  // the mark goes with it
        QCOMPARE(fixture.message(1).feedback, FeedbackKind::Liked);
        QTRY_VERIFY(!panel(fixture).findChild<QMessageBox*>());
        button(panel(fixture), u"Delete all"_s)->click();
        confirm(fixture);
        QTRY_COMPARE(list->model()->rowCount(), 0);
        QVERIFY(collected(fixture).isEmpty());
        QCOMPARE(fixture.conversation().rowCount(), 6);  // the chat stays
    }

    void whatIsExportedIsWhatTuningReads() {
        WindowFixture fixture;
        open(fixture);
        agree(fixture);
        ChatSettings settings;
        settings.systemPrompt = u"Be brief."_s;
        fixture.chat().setSettings(settings);
        ask(fixture, u"Zwei „und“ drei"_s, u"Second answer."_s);
        press(fixture, Qt::Key_B);
        change(fixture, 3, u"My own\nwords."_s);
        ask(fixture, u"Three"_s, u"Third answer."_s);
        press(fixture, Qt::Key_B);  // nobody knows a better one
        QSignalSpy saved(&panel(fixture), &FeedbackPanel::saveRequested);
        QTRY_VERIFY(button(panel(fixture), u"Export as examples…"_s)->isEnabled());
        button(panel(fixture), u"Export as examples…"_s)->click();
        QTRY_COMPARE(saved.size(), 1);
        const auto bytes = saved[0][1].toByteArray().toStdString();
        const auto examples = parse_examples(bytes, "export");
        QVERIFY2(examples, examples ? "" : examples.error().message.c_str());
        QCOMPARE(examples->size(), 2U);
        const auto& bad = examples->back();
        QVERIFY(bad.only_rejects());
        QCOMPARE(bad.messages.back().content, std::string("Three"));
        QCOMPARE(bad.rejected, std::vector<std::string>{"Third answer."});
        const auto& said = examples->front().messages;
        QCOMPARE(said.size(), 5U);
        QCOMPARE(said[0].role, std::string("system"));
        QCOMPARE(said[0].content, std::string("Be brief."));
        QCOMPARE(said[1].content, std::string("One"));
        QCOMPARE(said[3].content, std::string("Zwei „und“ drei"));
        QCOMPARE(said[4].content, std::string("My own\nwords."));
        QVERIFY(bytes.find(R"("rejected":["Second answer."])") != bytes.npos);
    }

    void badAnswersStandBesideTheGoodOneOrAlone() {
        WindowFixture fixture;
        open(fixture);
        agree(fixture);
        const auto read = [&fixture](QString& file) {
            file.clear();
            fixture.desktop().feedback().write(&fixture.window(),
                                               [&file](const QString& written) { file = written; });
            const bool there = QTest::qWaitFor([&file] { return !file.isEmpty(); });
            return there ? *read_examples(file.toStdString()) : std::vector<Example>();
        };
        const auto again = [&fixture](const QString& words) {
            fixture.engine().pieces = {words};
            fixture.chat().regenerate();
            return QTest::qWaitFor([&] { return !fixture.chat().isAnswering(); });
        };
        press(fixture, Qt::Key_B);
        const MessageId first = fixture.message(1).id;
        QVERIFY(again(u"Worse."_s));
        press(fixture, Qt::Key_B);
        QTRY_COMPARE(fixture.desktop().feedback().examples(), 1);  // of one question
        QCOMPARE(fixture.desktop().feedback().wanted(), 0);
        QString alone;
        auto examples = read(alone);
        QCOMPARE(examples.size(), 1U);
        QVERIFY(examples[0].only_rejects());
        QCOMPARE(examples[0].rejected, (std::vector<std::string>{"First answer.", "Worse."}));

        QVERIFY(again(u"At last."_s));
        press(fixture, Qt::Key_G);
        QTRY_COMPARE(fixture.desktop().feedback().wanted(), 1);
        QCOMPARE(fixture.desktop().feedback().examples(), 1);
        QString beside;
        examples = read(beside);
        QCOMPARE(examples.size(), 1U);
        QCOMPARE(examples[0].messages.back().content, std::string("At last."));
        QCOMPARE(examples[0].rejected, (std::vector<std::string>{"First answer.", "Worse."}));

        // Whichever rating is deleted: the files that were made of it go.
        fixture.desktop().store().removeFeedback({first});
        QTRY_VERIFY(!QFile::exists(alone) && !QFile::exists(beside));
    }

    void anAnswerThatBreaksOffIsNoExample() {
        WindowFixture fixture;
        open(fixture);
        agree(fixture);
        fixture.engine().endless = true;
        fixture.engine().pieceMs = 2;
        fixture.type(u"Two"_s);
        QTRY_VERIFY(!fixture.message(3).text.isEmpty());
        fixture.chat().stop();
        QTRY_VERIFY(!fixture.chat().isAnswering());
        press(fixture, Qt::Key_G);
        QTRY_COMPARE(collected(fixture).size(), 1);
        QCOMPARE(fixture.desktop().feedback().examples(), 0);
    }

    void theTunePageTakesThemWithOneClick() {
        WindowFixture fixture;
        open(fixture);
        agree(fixture);
        fixture.window().showPage(MainWindow::Tune);
        auto& page = *fixture.window().findChild<TunePage*>();
        auto* mine = button(page, u"My rated and changed answers (0)"_s);
        QVERIFY(mine && mine->isVisible() && !mine->isEnabled());
        fixture.window().showPage(MainWindow::Chat);
        press(fixture, Qt::Key_G);
        ask(fixture, u"Two"_s, u"Second answer."_s);
        change(fixture, 3, u"My own words."_s);
        fixture.window().showPage(MainWindow::Tune);
        QTRY_COMPARE(mine->text(), u"My rated and changed answers (2)"_s);
        mine->click();
        QTRY_VERIFY(!page.form().wish().data.isEmpty());
        const QString file = page.form().wish().data;
        const auto examples = read_examples(file.toStdString());
        QVERIFY(examples);
        QCOMPARE(examples->size(), 2U);

        // a run by them, and then one of them is deleted
        const QString folder = keepRun(fixture.home(), "examples-20260101-000000", true);
        auto order = kept_order(folder.toStdString());
        order->data = file.toStdString();
        QVERIFY(keep_order(*order, folder.toStdString()));
        fixture.desktop().tuner().show(folder);
        QTRY_COMPARE(fixture.desktop().tuner().folder(), folder);
        QVERIFY(!fixture.desktop().tuner().standing().dataDeleted);
        const QString warning = u"have been deleted since"_s;
        QVERIFY(!page.run().verdict().words().contains(warning));
        fixture.window().showPage(MainWindow::Chat);
        fixture.chat().rate(fixture.message(1).id, FeedbackKind::None);
        QTRY_VERIFY(!QFile::exists(file));
        QTRY_VERIFY(page.run().verdict().words().contains(warning));
    }

    void whatIsInTheTrashIsNotTunedBy() {
        WindowFixture fixture;
        open(fixture);
        agree(fixture);
        press(fixture, Qt::Key_G);
        QTRY_COMPARE(fixture.desktop().feedback().examples(), 1);
        QString file;
        fixture.desktop().feedback().write(this, [&file](const QString& written) { file = written; });
        QTRY_VERIFY(!file.isEmpty());
        const ChatSummary chat = fixture.conversation().summary();
        fixture.chat().deleteChat(chat.id);
        QTRY_COMPARE(fixture.desktop().feedback().examples(), 0);
        QVERIFY(collected(fixture).isEmpty());
        fixture.chat().restoreChats({chat.id});
        QTRY_COMPARE(fixture.desktop().feedback().examples(), 1);
        QVERIFY(QFile::exists(file));  // it might have come back
    }
};

QTEST_MAIN(FeedbackTest)
#include "feedback_test.moc"
