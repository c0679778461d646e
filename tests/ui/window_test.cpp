// SPDX-License-Identifier: Apache-2.0
// The window over an engine that plays every part: chats, keys, languages, crashes.
#include "ui/widgets/resting_cursor.h"
#include "ui/widgets/selectable_label.h"
#include "window_fixture.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QClipboard>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>
#include <QProcess>
#include <QPushButton>
#include <QScrollBar>
#include <QStyleHints>
#include <QTextBrowser>
#include <QTreeView>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstring>

using namespace tars;
using namespace tars::ui;

namespace {

constexpr auto kChildFlag = "--stream-until-killed";

/// Streams without end, and says on standard output what the screen shows.
int streamUntilKilled(const QString& home) {
    WindowFixture fixture(home);
    fixture.openScripted();
    fixture.engine().endless = true;
    fixture.engine().pieceMs = 3;
    fixture.type(QStringLiteral("Tell me everything"));
    QObject::connect(&fixture.conversation(), &QAbstractItemModel::dataChanged, &fixture.window(),
                     [&fixture] {
                         std::printf("%d\n", static_cast<int>(fixture.message(1).text.size()));
                         std::fflush(stdout);
                     });
    return QApplication::exec();
}

QAction* menuAction(MainWindow& window, const QString& words) {
    for (QAction* menu : window.menuBar()->actions()) {
        for (QAction* action : menu->menu()->actions()) {
            if (action->text().remove(u'&') == words) return action;
        }
    }
    return nullptr;
}

}  // namespace

class WindowTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void promptIsOnDiskBeforeTheEngineHearsOfIt() {
        WindowFixture fixture;
        fixture.openScripted();
        fixture.engine().endless = true;
        fixture.engine().pieceMs = 5;
        fixture.type(QStringLiteral("Remember this"));
        QVERIFY(fixture.engine().asked.empty());  // the store has not answered yet
        QTRY_COMPARE(fixture.engine().asked.size(), 1U);
        auto database = ChatDatabase::open(fixture.home() + QStringLiteral("/chats.sqlite"));
        QVERIFY(database);
        const auto chat = (*database)->read(fixture.conversation().summary().id);
        QVERIFY(chat && *chat);
        QCOMPARE((*chat)->messages.front().text, QStringLiteral("Remember this"));
        fixture.chat().stop();
        QTRY_VERIFY(!fixture.chat().isAnswering());
    }

    void killedInTheMiddleNothingSeenIsLost() {
        QTemporaryDir home;
        QProcess child;
        child.start(QCoreApplication::applicationFilePath(), {QString::fromLatin1(kChildFlag), home.path()});
        QVERIFY(child.waitForStarted());
        QByteArray output;
        while (output.count('\n') < 40 && child.waitForReadyRead(20'000))
            output += child.readAllStandardOutput();
        child.kill();  // SIGKILL: no destructor, no signal handler
        QVERIFY(child.waitForFinished());
        output += child.readAllStandardOutput();
        QCOMPARE(child.exitStatus(), QProcess::CrashExit);
        const auto lines = output.left(output.lastIndexOf('\n')).split('\n');
        const int seen = lines.last().toInt();
        QVERIFY(seen > 0);

        WindowFixture fixture(home.path());
        fixture.openScripted();
        QTRY_COMPARE(fixture.conversation().rowCount(), 2);
        QCOMPARE(fixture.message(0).text, QStringLiteral("Tell me everything"));
        const QString kept = fixture.message(1).text;
        QVERIFY2(kept.size() >= seen,
                 qPrintable(QStringLiteral("%1 kept, %2 seen").arg(kept.size()).arg(seen)));
        QVERIFY(kept.startsWith(QStringLiteral("Once upon a time.Once ")));
        QCOMPARE(fixture.message(1).state, MessageState::Interrupted);
        const auto* widget = fixture.page().transcript().widgetOf(fixture.message(1).id);
        QVERIFY(widget->footText().contains(QStringLiteral("Interrupted")));

        fixture.engine().pieces = {QStringLiteral("THE END")};
        fixture.chat().continueAnswer(fixture.message(1).id);
        QTRY_COMPARE(fixture.message(1).state, MessageState::Complete);
        QCOMPARE(fixture.message(1).text, kept + QStringLiteral("THE END"));
        QCOMPARE(fixture.engine().asked.back().begun, kept);
    }

    void regenerateKeepsBothAnswers() {
        WindowFixture fixture;
        fixture.openScripted();
        fixture.type(QStringLiteral("Hello"));
        QTRY_COMPARE(fixture.message(1).state, MessageState::Complete);
        fixture.engine().pieces = {QStringLiteral("Something else.")};
        menuAction(fixture.window(), QStringLiteral("Regenerate"))->trigger();
        QTRY_COMPARE(fixture.message(1).text, QStringLiteral("Something else."));
        QTRY_VERIFY(!fixture.chat().isAnswering());
        QCOMPARE(fixture.conversation().rowCount(), 2);
        QCOMPARE(fixture.engine().asked.back().messages.size(), 1U);
        fixture.type(QStringLiteral("Go on"));
        QTRY_COMPARE(fixture.conversation().rowCount(), 4);
        QTRY_VERIFY(!fixture.chat().isAnswering());

        const auto* widget = fixture.page().transcript().widgetOf(fixture.message(1).id);
        auto* previous = widget->findChildren<QAbstractButton*>().first();
        QCOMPARE(previous->accessibleName(), QStringLiteral("Previous version"));
        previous->click();
        QCOMPARE(fixture.message(1).text, QStringLiteral("Once upon a time."));
        QCOMPARE(fixture.conversation().rowCount(), 2);
        fixture.openScripted();  // the branch shown is remembered
        QTRY_COMPARE(fixture.conversation().rowCount(), 2);
        QCOMPARE(fixture.message(1).text, QStringLiteral("Once upon a time."));
        fixture.chat().showSibling(fixture.message(1).id, 1);
        QCOMPARE(fixture.conversation().rowCount(), 4);
    }

    void anAnswerGoesOnWhileAnotherChatIsShown() {
        WindowFixture fixture;
        fixture.openScripted();
        fixture.engine().endless = true;
        fixture.engine().pieceMs = 5;
        fixture.type(QStringLiteral("First"));
        QTRY_VERIFY(fixture.message(1).text.size() > 5);
        const ChatId first = fixture.conversation().summary().id;
        menuAction(fixture.window(), QStringLiteral("New chat"))->trigger();
        QCOMPARE(fixture.conversation().rowCount(), 0);
        QVERIFY(!fixture.chat().isAnswering());
        QTest::qWait(50);
        fixture.chat().openChat(first);
        QVERIFY(fixture.chat().isAnswering());
        const qsizetype before = fixture.message(1).text.size();
        QTRY_VERIFY(fixture.message(1).text.size() > before);
        fixture.chat().stop();
        QTRY_COMPARE(fixture.message(1).state, MessageState::Stopped);
    }

    void failureIsShownAndKept() {
        WindowFixture fixture;
        fixture.openScripted();
        fixture.engine().failAfterPieces =
            Error{ErrorCode::out_of_memory, "no room for 512 more tokens", "close something"};
        fixture.type(QStringLiteral("Hello"));
        QTRY_COMPARE(fixture.message(1).state, MessageState::Failed);
        QCOMPARE(fixture.message(1).text, QStringLiteral("Once upon a time."));
        QCOMPARE(fixture.window().messageBar().message(), QStringLiteral("no room for 512 more tokens"));
        QCOMPARE(fixture.window().messageBar().hint(), QStringLiteral("close something"));
    }

    void deletedChatsCanBeBroughtBack() {
        WindowFixture fixture;
        fixture.openScripted();
        fixture.type(QStringLiteral("Keep me"));
        QTRY_VERIFY(!fixture.chat().isAnswering());
        auto* list = fixture.page().conversations().findChild<QTreeView*>();
        QTRY_COMPARE(list->model()->rowCount(), 1);
        menuAction(fixture.window(), QStringLiteral("Delete chat or folder"))->trigger();
        QCOMPARE(list->model()->rowCount(), 0);
        QCOMPARE(fixture.conversation().rowCount(), 0);
        QVERIFY(fixture.window().messageBar().message().contains(QStringLiteral("Keep me")));
        fixture.window().messageBar().findChild<QPushButton*>()->click();
        QTRY_COMPARE(fixture.conversation().rowCount(), 2);
        QCOMPARE(list->model()->rowCount(), 1);
    }

    void searchFindsTitlesAndMessages() {
        WindowFixture fixture;
        fixture.openScripted();
        for (const char* prompt : {"apples", "pears"}) {
            fixture.page().newChat();
            fixture.engine().pieces = {QStringLiteral("an answer about ") +
                                       QString::fromLatin1(prompt).toUpper()};
            fixture.type(QString::fromLatin1(prompt));
            QTRY_VERIFY(!fixture.chat().isAnswering());
        }
        auto* search = fixture.page().conversations().findChild<QLineEdit*>();
        auto* list = fixture.page().conversations().findChild<QTreeView*>();
        QCOMPARE(list->model()->rowCount(), 2);
        QCOMPARE(list->model()->index(0, 0).data().toString(), QStringLiteral("pears"));  // newest first
        search->setText(QStringLiteral("about APPLES"));
        QTRY_COMPARE(list->model()->rowCount(), 1);
        QTRY_COMPARE(list->model()->index(0, 0).data().toString(), QStringLiteral("apples"));
        search->clear();
        QTRY_COMPARE(list->model()->rowCount(), 2);
    }

    void theEndStaysInSightOnlyIfItWas() {
        WindowFixture fixture;
        fixture.openScripted();
        fixture.engine().pieces = QStringList(60, QStringLiteral("line\n\n"));
        fixture.type(QStringLiteral("Long"));
        QTRY_VERIFY(!fixture.chat().isAnswering());
        TranscriptView& view = fixture.page().transcript();
        auto* bar = view.verticalScrollBar();
        QVERIFY(bar->maximum() > 0);
        QCOMPARE(bar->value(), bar->maximum());

        bar->setValue(bar->maximum() / 2);
        QVERIFY(!view.isAtEnd());
        const int place = bar->value();
        fixture.chat().continueAnswer(fixture.message(1).id);
        QTRY_VERIFY(!fixture.chat().isAnswering());
        QCOMPARE(bar->value(), place);
        auto* pill = view.viewport()->findChild<QPushButton*>(QString(), Qt::FindDirectChildrenOnly);
        QVERIFY(pill->isVisible());
        pill->click();
        QVERIFY(!pill->isVisible());
        QCOMPARE(bar->value(), bar->maximum());
    }

    void aHugeChatOpensAtOnce() {
        WindowFixture fixture;
        QDir().mkpath(fixture.home());
        std::vector<Message> messages;
        for (MessageId id = 1; id <= 10'000; ++id) {
            Message message;
            message.id = id;
            message.parent = id - 1;
            message.author = id % 2 ? Author::User : Author::Assistant;
            message.text =
                QStringLiteral("Message %1 with **some** words.\n\n- and a list\n- of two").arg(id);
            messages.push_back(message);
        }
        {
            auto database = ChatDatabase::open(fixture.home() + QStringLiteral("/chats.sqlite"));
            QVERIFY((*database)->addMessages({77, QStringLiteral("Huge"), 1}, {}, messages));
        }
        fixture.openScripted();
        QElapsedTimer timer;
        timer.start();
        fixture.chat().openChat(77);
        QTRY_COMPARE(fixture.conversation().rowCount(), 10'000);
        fixture.page().transcript().viewport()->repaint();
        const qint64 elapsed = timer.elapsed();
        qInfo("10,000 messages: %lld ms to first paint", static_cast<long long>(elapsed));
        QVERIFY2(elapsed < 1000, "the budget is 50 ms; this only catches the loss of lazy layout");
        QVERIFY(fixture.page().transcript().widgetOf(10'000));
        QVERIFY(!fixture.page().transcript().widgetOf(1));
        QVERIFY(fixture.page().transcript().viewport()->findChildren<MessageWidget*>().size() < 50);
        QTest::keyClick(&fixture.page().transcript(), Qt::Key_Home);
        QVERIFY(fixture.page().transcript().widgetOf(1));
        // Every row passes by when the wheel turns; none is skipped or doubled.
        auto* bar = fixture.page().transcript().verticalScrollBar();
        for (int step = 0; step < 50; ++step) bar->setValue(bar->value() + bar->pageStep() / 2);
        QVERIFY(bar->value() > 0);
    }

    void linksAskFirst() {
        WindowFixture fixture;
        fixture.openScripted();
        fixture.engine().pieces = {QStringLiteral("[click](https://example.org/x)")};
        fixture.type(QStringLiteral("A link"));
        QTRY_VERIFY(!fixture.chat().isAnswering());
        auto* text = fixture.page().transcript().widgetOf(fixture.message(1).id)->findChild<QTextBrowser*>();
        Q_EMIT text->anchorClicked(QUrl(QStringLiteral("https://example.org/x")));
        auto* question = fixture.page().findChild<QMessageBox*>();
        QVERIFY(question);
        QVERIFY(question->informativeText().contains(QStringLiteral("https://example.org/x")));
        question->reject();
        Q_EMIT text->anchorClicked(QUrl(QStringLiteral("file:///etc/passwd")));
        QTRY_VERIFY(!fixture.page().findChild<QMessageBox*>());
    }

    void everyControlHasANameAndIsReachable() {
        WindowFixture fixture;
        fixture.openScripted();
        fixture.type(QStringLiteral("Hello"));
        QTRY_VERIFY(!fixture.chat().isAnswering());
        fixture.page().setPanelShown(true);
        int selectable = 0;
        for (int page = 0; page < MainWindow::PageCount; ++page) {
            QTest::keyClick(&fixture.window(), static_cast<Qt::Key>(Qt::Key_1 + page), Qt::ControlModifier);
            QSet<QWidget*> focusable;
            for (QWidget* widget : fixture.window().findChildren<QWidget*>()) {
                if (!widget->isVisible() || !widget->isEnabled() || !(widget->focusPolicy() & Qt::TabFocus))
                    continue;
                const bool partOfSpinBox = widget->parentWidget()->inherits("QAbstractSpinBox");
                if (widget->focusProxy() || partOfSpinBox) continue;
                focusable.insert(widget);
                auto* accessible = QAccessible::queryAccessibleInterface(widget);
                QVERIFY(accessible);
                if (widget->inherits("QScrollArea") || widget->inherits("QTextBrowser")) continue;
                QVERIFY2(!accessible->text(QAccessible::Name).isEmpty(),
                         qPrintable(QStringLiteral("%1 on page %2 has no accessible name")
                                        .arg(QString::fromLatin1(widget->metaObject()->className()))
                                        .arg(page)));
            }
            // Hidden ones too: what can be chosen with the mouse can be chosen by keys.
            for (const QLabel* label : fixture.window().findChildren<QLabel*>()) {
                if (!(label->textInteractionFlags() & Qt::TextSelectableByMouse)) continue;
                ++selectable;
                QVERIFY2((label->focusPolicy() & Qt::TabFocus) &&
                             (label->textInteractionFlags() & Qt::TextSelectableByKeyboard),
                         qPrintable(label->text() + label->parentWidget()->metaObject()->className()));
            }
            QSet<QWidget*> reached;
            QApplication::setActiveWindow(&fixture.window());
            for (int step = 0; step < 200; ++step) {
                QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : &fixture.window(),
                                Qt::Key_Tab);
                reached.insert(QApplication::focusWidget());
            }
            // Of a group of exclusive buttons, Tab goes to the chosen one and the arrows to the others.
            for (QWidget* widget : focusable) {
                const auto* button = qobject_cast<QAbstractButton*>(widget);
                if (button && button->autoExclusive()) continue;
                QVERIFY2(reached.contains(widget),
                         qPrintable(QStringLiteral("%1 (%2) on page %3 cannot be reached with Tab")
                                        .arg(QString::fromLatin1(widget->metaObject()->className()),
                                             widget->accessibleName())
                                        .arg(page)));
            }
        }
        QVERIFY(selectable >= 8);
    }

    /// What is to be copied is chosen as a whole when the tab key comes to it, and an outline shows where.
    void wordsInALabelAreCopiedByKeys() {
        WindowFixture fixture;
        fixture.openScripted();
        QTest::keyClick(&fixture.window(), Qt::Key_4, Qt::ControlModifier);
        SelectableLabel* words = nullptr;
        for (auto* label : fixture.window().findChildren<SelectableLabel*>()) {
            if (label->isVisible() && label->text() == QStringLiteral("Off")) words = label;
        }
        QVERIFY(words);
        const QImage before = words->grab().toImage();
        for (int step = 0; step < 50 && !words->hasFocus(); ++step)
            QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : &fixture.window(),
                            Qt::Key_Tab);
        QVERIFY(words->hasFocus());
        QVERIFY(words->grab().toImage().pixel(words->width() / 2, 0) != before.pixel(words->width() / 2, 0));
        QTest::keyClick(words, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("Off"));
        auto* accessible = QAccessible::queryAccessibleInterface(words);
        QVERIFY(accessible && accessible->text(QAccessible::Name).contains(QStringLiteral("Off")));
        QTest::keyClick(words, Qt::Key_Tab);
        QVERIFY(!words->hasSelectedText());
    }

    void keyboardOnly() {
        WindowFixture fixture;
        fixture.openScripted();
        QTest::keyClick(&fixture.window(), Qt::Key_5, Qt::ControlModifier);
        QTest::keyClick(&fixture.window(), Qt::Key_1, Qt::ControlModifier);
        QTest::keyClick(&fixture.window(), Qt::Key_N, Qt::ControlModifier);
        auto* edit = qobject_cast<QPlainTextEdit*>(QApplication::focusWidget());
        QVERIFY(edit);
        QTest::keyClicks(edit, QStringLiteral("one"));
        QTest::keyClick(edit, Qt::Key_Return, Qt::ShiftModifier);
        QTest::keyClicks(edit, QStringLiteral("two"));
        QTest::keyClick(edit, Qt::Key_Return);
        QTRY_COMPARE(fixture.conversation().rowCount(), 2);
        QCOMPARE(fixture.message(0).text, QStringLiteral("one\ntwo"));
        QCOMPARE(fixture.conversation().summary().title, QStringLiteral("one"));
        QTRY_VERIFY(!fixture.chat().isAnswering());
        QTest::keyClick(&fixture.window(), Qt::Key_R, Qt::ControlModifier);
        QTRY_COMPARE(fixture.conversation().siblings(1).size(), 2U);
        QTRY_VERIFY(!fixture.chat().isAnswering());
        QCOMPARE(edit->toPlainText(), QString());
    }

    void theLanguageChangesAtOnce_data() {
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("models");
        QTest::addColumn<QString>("placeholder");
        QTest::newRow("German") << "de"
                                << "Modelle"
                                << "Nachricht schreiben";
        QTest::newRow("Chinese") << "zh_CN" << QStringLiteral("模型") << QStringLiteral("输入消息");
        QTest::newRow("Arabic") << "ar" << QStringLiteral("النماذج") << QStringLiteral("اكتب رسالة");
    }
    void theLanguageChangesAtOnce() {
        QFETCH(QString, code);
        QFETCH(QString, models);
        QFETCH(QString, placeholder);
        if (!QFile::exists(QStringLiteral(":/translations/tars_%1.qm").arg(code)))
            QSKIP("built without translations");
        WindowFixture fixture;
        fixture.openScripted();
        auto* edit = fixture.page().composer().findChild<QPlainTextEdit*>();
        QCOMPARE(edit->placeholderText(), QStringLiteral("Write a message"));
        QVERIFY(menuAction(fixture.window(), QStringLiteral("Models")));
        fixture.desktop().settings().setLanguage(code);
        QTRY_COMPARE(edit->placeholderText(), placeholder);
        QVERIFY(menuAction(fixture.window(), models));
        fixture.desktop().settings().setLanguage(QStringLiteral("en"));
        QTRY_COMPARE(edit->placeholderText(), QStringLiteral("Write a message"));
    }

    void noTwoEntriesOfAMenuHaveOneLetter_data() {
        QTest::addColumn<QString>("code");
        for (const char* code : {"en", "ar", "de", "es", "fr", "it", "ja", "ko", "pt_BR", "zh_CN"})
            QTest::newRow(code) << QString::fromLatin1(code);
    }
    void noTwoEntriesOfAMenuHaveOneLetter() {
        QFETCH(QString, code);
        if (!QFile::exists(QStringLiteral(":/translations/tars_%1.qm").arg(code)))
            QSKIP("built without translations");
        WindowFixture fixture;
        fixture.openScripted();
        fixture.desktop().settings().setLanguage(code);
        const QLocale language(code);
        QTRY_COMPARE(fixture.window().locale().language(), language.language());
        QList<QList<QAction*>> menus{fixture.window().menuBar()->actions()};
        for (const QAction* menu : menus.front()) menus.append(menu->menu()->actions());
        for (const auto& entries : std::as_const(menus)) {
            QHash<QKeySequence, QString> taken;
            for (const QAction* entry : entries) {
                const QKeySequence letter = QKeySequence::mnemonic(entry->text());
                if (letter.isEmpty()) continue;
                QVERIFY2(!taken.contains(letter),
                         qPrintable(taken.value(letter) + QStringLiteral(", ") + entry->text()));
                taken.insert(letter, entry->text());
            }
        }
        fixture.desktop().settings().setLanguage(QStringLiteral("en"));
    }

    void coloursAndTextSizeFollowTheSettings() {
        WindowFixture fixture;
        fixture.openScripted();
        Settings& settings = fixture.desktop().settings();
        settings.setColorMode(ColorMode::Dark);
        QTRY_VERIFY(isDark(fixture.window().palette()));
        settings.setColorMode(ColorMode::Light);
        QTRY_VERIFY(!isDark(fixture.window().palette()));
        const double size = fixture.window().font().pointSizeF();
        menuAction(fixture.window(), QStringLiteral("Larger text"))->trigger();
        QTRY_VERIFY(fixture.window().font().pointSizeF() > size);
        menuAction(fixture.window(), QStringLiteral("Normal text size"))->trigger();
        QTRY_COMPARE(fixture.window().font().pointSizeF(), size);
        for (const ColorMode mode : {ColorMode::Light, ColorMode::Dark}) {
            settings.setColorMode(mode);
            QTRY_COMPARE(isDark(fixture.window().palette()), mode == ColorMode::Dark);
            const QPalette palette = fixture.window().palette();
            const auto luminance = [](const QColor& color) {
                const auto linear = [](double c) {
                    return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
                };
                return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) +
                       0.0722 * linear(color.blueF());
            };
            const double a = luminance(tonesOf(palette).quiet), b = luminance(palette.color(QPalette::Base));
            QVERIFY((std::max(a, b) + 0.05) / (std::min(a, b) + 0.05) >= 4.5);  // WCAG 2.1, 1.4.3
        }
    }

    void aSmallWindowStaysSmall_data() {
        QTest::addColumn<QString>("code");
        for (const char* code : {"en", "ar", "de", "fr", "ja"})
            QTest::newRow(code) << QString::fromLatin1(code);
    }
    void aSmallWindowStaysSmall() {
        QFETCH(QString, code);
        if (!QFile::exists(QStringLiteral(":/translations/tars_%1.qm").arg(code)))
            QSKIP("built without translations");
        WindowFixture fixture;
        fixture.openScripted();
        fixture.desktop().settings().setLanguage(code);
        fixture.type(QStringLiteral("Hello"));
        QTRY_VERIFY(!fixture.chat().isAnswering());
        fixture.page().setPanelShown(true);
        fixture.window().messageBar().showError(QStringLiteral("broken.gguf: magic"),
                                                QStringLiteral("choose"));
        for (int page = 0; page < MainWindow::PageCount; ++page) fixture.window().showPage(page);
        fixture.window().showPage(MainWindow::Chat);
        QTest::qWait(50);
        fixture.window().resize(800, 560);
        QTest::qWait(50);
        QCOMPARE(fixture.window().size(), QSize(800, 560));
        fixture.desktop().settings().setLanguage(QStringLiteral("en"));
    }

    void aCursorLeftAloneStandsStill() {
        WindowFixture fixture;
        fixture.openScripted();
        const QStyleHints* hints = QGuiApplication::styleHints();
        const int usual = hints->cursorFlashTime();
        QVERIFY(usual > 0);
        {
            RestingCursor cursor(nullptr, 30);
            QTRY_COMPARE(hints->cursorFlashTime(), 0);
            QTest::keyClick(fixture.page().composer().findChild<QPlainTextEdit*>(), Qt::Key_A);
            QCOMPARE(hints->cursorFlashTime(), usual);
            QTRY_COMPARE(hints->cursorFlashTime(), 0);
        }
        QCOMPARE(hints->cursorFlashTime(), usual);
    }

    void withoutAModelEnterLetsOneBeChosen() {
        WindowFixture fixture;
        fixture.openScripted();
        fixture.engine().unloadModel();
        fixture.type(QStringLiteral("Anyone?"));
        QTRY_VERIFY(qobject_cast<QMenu*>(QApplication::activePopupWidget()));
        auto* menu = static_cast<QMenu*>(QApplication::activePopupWidget());
        QCOMPARE(menu->actions().first()->text(), QStringLiteral("Choose the model that shall answer this"));
        QCOMPARE(menu->accessibleName(), menu->actions().first()->text());
        menu->close();
        QCOMPARE(fixture.conversation().rowCount(), 0);
        QCOMPARE(fixture.page().composer().text(), QStringLiteral("Anyone?"));  // nothing typed is lost
        fixture.page().chooseModel();
        QTRY_VERIFY(QApplication::activePopupWidget());
        QVERIFY(menu->actions().first()->isEnabled());  // who asks for it needs no reason
        menu->close();
    }

    void whatIsSentDuringALoadWaitsForIt() {
        WindowFixture fixture;
        fixture.openScripted();
        ScriptedEngine& engine = fixture.engine();
        Composer& composer = fixture.page().composer();
        auto* edit = composer.findChild<QPlainTextEdit*>();
        const QString other = fixture.writeFile(QStringLiteral("other.gguf"), "GGUF");
        const auto shows = [&composer](const char* words) {
            const auto labels = composer.findChildren<QLabel*>();
            return std::ranges::any_of(labels, [words](const QLabel* label) {
                return label->isVisible() && label->text().contains(QLatin1String(words));
            });
        };
        engine.holdLoading = true;
        engine.loadFile(other);
        fixture.type(QStringLiteral("Hello"));
        QVERIFY(fixture.page().isWaiting() && edit->isReadOnly() && shows("Is sent when"));
        QVERIFY(edit->accessibleDescription().contains(QStringLiteral("other.gguf")));
        QCOMPARE(fixture.conversation().rowCount(), 0);

        // Stop takes it back, and the words are there to be changed.
        QTest::keyClick(edit, Qt::Key_Escape);
        QVERIFY(!fixture.page().isWaiting() && !edit->isReadOnly() && !shows("Is sent when"));
        QCOMPARE(composer.text(), QStringLiteral("Hello"));
        QTest::keyClick(edit, Qt::Key_Return);
        QVERIFY(fixture.page().isWaiting());
        engine.finishLoading();
        QTRY_COMPARE(fixture.conversation().rowCount(), 2);
        QTRY_VERIFY(!fixture.chat().isAnswering());
        QCOMPARE(fixture.message(1).model, QStringLiteral("other"));
        QVERIFY(composer.text().isEmpty() && !edit->isReadOnly());

        // Where nothing comes of the load, they stay.
        for (const bool cancelled : {true, false}) {
            composer.clear();
            engine.loadFile(cancelled ? other : QStringLiteral("/nowhere/gone.gguf"));
            fixture.type(QStringLiteral("More"));
            QVERIFY(fixture.page().isWaiting());
            cancelled ? engine.cancelLoading() : engine.finishLoading();
            QTRY_VERIFY(!fixture.page().isWaiting());
            QVERIFY(!edit->isReadOnly());
            QCOMPARE(composer.text(), QStringLiteral("More"));
            QCOMPARE(fixture.conversation().rowCount(), 2);
        }
    }
};

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    if (argc == 3 && std::strcmp(argv[1], kChildFlag) == 0)
        return streamUntilKilled(QString::fromLocal8Bit(argv[2]));
    WindowTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "window_test.moc"
