// SPDX-License-Identifier: Apache-2.0
// Settings under names, and what is beside a conversation: the panel.
#include "ui/chat/preset_bar.h"
#include "ui/chat/settings_panel.h"
#include "window_fixture.h"

#include <QAction>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

using namespace tars;
using namespace tars::ui;

class PresetsTest : public QObject {
    Q_OBJECT

    static SettingsPanel& panel(WindowFixture& fixture) {
        fixture.page().setPanelShown(true);
        return *fixture.page().findChild<SettingsPanel*>();
    }
    static QComboBox& list(WindowFixture& fixture) {
        return *panel(fixture).findChild<PresetBar*>()->findChild<QComboBox*>();
    }
    static QStringList names(WindowFixture& fixture) {
        QStringList names;
        for (int i = 0; i < list(fixture).count(); ++i) names.append(list(fixture).itemText(i));
        return names;
    }
    static QAction* menuEntry(WindowFixture& fixture, const QString& words) {
        const auto entries = panel(fixture).findChild<PresetBar*>()->findChild<QMenu*>()->actions();
        for (QAction* entry : entries) {
            if (entry->text() == words) return entry;
        }
        return nullptr;
    }
    static void choose(WindowFixture& fixture, const QString& name) {
        const int at = list(fixture).findText(name);
        QVERIFY2(at >= 0, qPrintable(name));
        list(fixture).setCurrentIndex(at);
        Q_EMIT list(fixture).activated(at);
    }
    static void giveName(WindowFixture& fixture, const QString& name) {
        auto* box = panel(fixture).findChild<PresetBar*>()->findChild<QLineEdit*>();
        QVERIFY(box->isVisible());
        QVERIFY(box->hasFocus());
        box->clear();
        QTest::keyClicks(box, name);
        QTest::keyClick(box, Qt::Key_Return);
    }
    template <typename Editor>
    static Editor* field(WindowFixture& fixture, const QString& name) {
        const auto editors = panel(fixture).findChildren<Editor*>();
        for (Editor* editor : editors) {
            if (editor->accessibleName() == name) return editor;
        }
        return nullptr;
    }

  private Q_SLOTS:
    void whatAFullContextDoesIsChosen() {
        WindowFixture fixture;
        fixture.openScripted();
        panel(fixture);
        auto* choice = field<QComboBox>(fixture, QStringLiteral("When full"));
        QVERIFY(choice);
        for (const auto overflow :
             {Overflow::Summarise, Overflow::Grow, Overflow::Stop, Overflow::DropOldest}) {
            choice->setCurrentIndex(static_cast<int>(overflow));
            Q_EMIT choice->activated(choice->currentIndex());
            QCOMPARE(fixture.conversation().settings().overflow, overflow);
            QTRY_COMPARE(choice->currentIndex(), static_cast<int>(overflow));
            QVERIFY(!choice->currentText().isEmpty());
        }
    }

    void aPresetIsMadeAndChosenInAnotherChat() {
        WindowFixture fixture;
        fixture.openScripted();
        field<QPlainTextEdit>(fixture, QStringLiteral("System prompt"))
            ->setPlainText(QStringLiteral("Be a pirate."));
        field<QDoubleSpinBox>(fixture, QStringLiteral("Temperature"))->setValue(1.3);
        field<QPlainTextEdit>(fixture, QStringLiteral("Stop strings"))
            ->setPlainText(QStringLiteral("Arr\\n\nEND"));
        menuEntry(fixture, QStringLiteral("Save as a new preset…"))->trigger();
        giveName(fixture, QStringLiteral("Pirate"));
        QCOMPARE(list(fixture).currentText(), QStringLiteral("Pirate"));

        fixture.page().newChat();
        choose(fixture, QStringLiteral("None"));
        field<QPlainTextEdit>(fixture, QStringLiteral("System prompt"))->clear();
        choose(fixture, QStringLiteral("Pirate"));
        QCOMPARE(field<QPlainTextEdit>(fixture, QStringLiteral("System prompt"))->toPlainText(),
                 QStringLiteral("Be a pirate."));
        fixture.type(QStringLiteral("Hello"));
        QTRY_COMPARE(fixture.message(1).state, MessageState::Complete);
        const auto& asked = fixture.engine().asked.back();
        QCOMPARE(asked.messages.front().content, QStringLiteral("Be a pirate."));
        QCOMPARE(asked.sampling.temperature, 1.3f);
        QCOMPARE(asked.stop, (QStringList{QStringLiteral("Arr\n"), QStringLiteral("END")}));
        const auto* answer = fixture.page().transcript().bring(fixture.message(1).id);
        QVERIFY(answer->footText().contains(QStringLiteral("Pirate")));
        fixture.openScripted();  // and it is there after a restart
        QTRY_VERIFY(names(fixture).contains(QStringLiteral("Pirate")));
        QTRY_COMPARE(list(fixture).currentText(), QStringLiteral("Pirate"));
    }

    void changesAreSeenAndSaved() {
        WindowFixture fixture;
        fixture.openScripted();
        menuEntry(fixture, QStringLiteral("Save as a new preset…"))->trigger();
        giveName(fixture, QStringLiteral("Mine"));
        QVERIFY(!menuEntry(fixture, QStringLiteral("Save the changes"))->isEnabled());
        field<QDoubleSpinBox>(fixture, QStringLiteral("Top-k"))->setValue(7);
        QVERIFY(list(fixture).currentText().contains(QStringLiteral("(changed)")));
        menuEntry(fixture, QStringLiteral("Save the changes"))->trigger();
        QCOMPARE(list(fixture).currentText(), QStringLiteral("Mine"));
        field<QDoubleSpinBox>(fixture, QStringLiteral("Top-k"))->setValue(9);
        choose(fixture, list(fixture).currentText());  // chosen again, it is as it was
        QCOMPARE(fixture.conversation().settings().sampling.top_k, 7);
    }

    void namesAreChangedAndNeverTwice() {
        WindowFixture fixture;
        fixture.openScripted();
        for (const auto* name : {"One", "Two"}) {
            menuEntry(fixture, QStringLiteral("Save as a new preset…"))->trigger();
            giveName(fixture, QString::fromLatin1(name));
        }
        menuEntry(fixture, QStringLiteral("Rename…"))->trigger();
        giveName(fixture, QStringLiteral("One"));  // is taken: the box stays
        auto* box = panel(fixture).findChild<PresetBar*>()->findChild<QLineEdit*>();
        QVERIFY(box->isVisible());
        QTest::keyClick(box, Qt::Key_Escape);
        QVERIFY(!box->isVisible());
        QVERIFY(names(fixture).contains(QStringLiteral("Two")));
        menuEntry(fixture, QStringLiteral("Rename…"))->trigger();
        giveName(fixture, QStringLiteral("Three"));
        QCOMPARE(names(fixture),
                 (QStringList{QStringLiteral("None"), QStringLiteral("One"), QStringLiteral("Three")}));
        QCOMPARE(fixture.conversation().settings().preset, QStringLiteral("Three"));
    }

    void deletedIsOfferedBack() {
        WindowFixture fixture;
        fixture.openScripted();
        menuEntry(fixture, QStringLiteral("Save as a new preset…"))->trigger();
        giveName(fixture, QStringLiteral("Mine"));
        menuEntry(fixture, QStringLiteral("Delete"))->trigger();
        QVERIFY(!names(fixture).contains(QStringLiteral("Mine")));
        auto* bar = fixture.window().findChild<MessageBar*>();
        QVERIFY(bar->message().contains(QStringLiteral("Mine")));
        const auto buttons = bar->findChildren<QPushButton*>();
        for (QPushButton* button : buttons) {
            if (button->text() == QStringLiteral("Undo")) button->click();
        }
        QVERIFY(names(fixture).contains(QStringLiteral("Mine")));
    }

    void aModelsOwnSettingsAreTakenByANewChat() {
        WindowFixture fixture;
        fixture.openScripted();
        ModelDefaults& defaults = fixture.engine().defaultsOfModels;
        defaults.system = "You are a cat.";
        defaults.options.temperature = 0.25f;
        defaults.options.stop = {{"Meow"}};
        fixture.engine().loadFile(fixture.writeFile(QStringLiteral("cat.gguf"), "GGUF"));
        QCOMPARE(list(fixture).currentText(), QStringLiteral("The model's own"));
        QCOMPARE(fixture.conversation().settings().systemPrompt, QStringLiteral("You are a cat."));
        fixture.type(QStringLiteral("Hello"));
        QTRY_COMPARE(fixture.message(1).state, MessageState::Complete);
        QCOMPARE(fixture.engine().asked.back().messages.front().content, QStringLiteral("You are a cat."));
        QCOMPARE(fixture.engine().asked.back().sampling.temperature, 0.25f);
        QCOMPARE(fixture.engine().asked.back().stop, QStringList{QStringLiteral("Meow")});

        defaults = {};  // a chat that has begun keeps what it began with
        fixture.engine().loadFile(fixture.writeFile(QStringLiteral("plain.gguf"), "GGUF"));
        QCOMPARE(fixture.conversation().settings().systemPrompt, QStringLiteral("You are a cat."));
        QVERIFY(!names(fixture).contains(QStringLiteral("The model's own")));
        fixture.page().newChat();  // but the next one has nothing of it
        QCOMPARE(fixture.conversation().settings(), ChatSettings());
    }

    void anUntouchedChatFollowsTheModel() {
        WindowFixture fixture;
        fixture.openScripted();
        fixture.engine().defaultsOfModels.system = "You are a cat.";
        fixture.engine().loadFile(fixture.writeFile(QStringLiteral("cat.gguf"), "GGUF"));
        QCOMPARE(fixture.conversation().settings().systemPrompt, QStringLiteral("You are a cat."));
        fixture.engine().defaultsOfModels = {};
        fixture.engine().loadFile(fixture.writeFile(QStringLiteral("plain.gguf"), "GGUF"));
        QCOMPARE(fixture.conversation().settings(), ChatSettings());
        ChatSettings mine;
        mine.systemPrompt = QStringLiteral("You are a dog.");
        fixture.chat().setSettings(mine);
        fixture.engine().defaultsOfModels.system = "You are a cat.";
        fixture.engine().loadFile(fixture.writeFile(QStringLiteral("cat.gguf"), "GGUF"));
        QCOMPARE(fixture.conversation().settings(), mine);  // somebody has said what it is to be
    }

    void newChatsBeginAsNotedForTheModel() {
        WindowFixture fixture;
        fixture.openScripted();
        const QString cat = fixture.writeFile(QStringLiteral("cat.gguf"), "GGUF");
        const QString dog = fixture.writeFile(QStringLiteral("dog.gguf"), "GGUF");
        fixture.engine().defaultsOfModels.system = "You are an animal.";
        fixture.engine().loadFile(cat);
        QAction* keep = menuEntry(fixture, QStringLiteral("Begin new chats with this model so"));
        QVERIFY(keep && !keep->isEnabled());  // they do already
        field<QPlainTextEdit>(fixture, QStringLiteral("System prompt"))
            ->setPlainText(QStringLiteral("You are a cat."));
        field<QDoubleSpinBox>(fixture, QStringLiteral("Min-p"))->setValue(0.2);
        QVERIFY(keep->isEnabled());
        keep->trigger();
        QVERIFY(!keep->isEnabled());
        QCOMPARE(list(fixture).currentText(), QStringLiteral("Yours for this model"));
        fixture.type(QStringLiteral("Hello"));
        QTRY_COMPARE(fixture.message(1).state, MessageState::Complete);

        // The next one does not go on as that one ended.
        field<QDoubleSpinBox>(fixture, QStringLiteral("Top-k"))->setValue(3);
        fixture.page().newChat();
        const auto& settings = fixture.conversation().settings();
        QCOMPARE(settings.systemPrompt, QStringLiteral("You are a cat."));
        QCOMPARE(settings.sampling.min_p, 0.2f);
        QCOMPARE(settings.sampling.top_k, ChatSettings().sampling.top_k);
        // And another model's chats know nothing of it.
        fixture.engine().loadFile(dog);
        QCOMPARE(fixture.conversation().settings().systemPrompt, QStringLiteral("You are an animal."));
        QCOMPARE(list(fixture).currentText(), QStringLiteral("The model's own"));

        fixture.openScripted();  // after a restart
        QTRY_VERIFY(fixture.desktop().notes().note(cat).defaults(QString()));
        fixture.engine().loadFile(cat);
        fixture.page().newChat();
        QCOMPARE(fixture.conversation().settings().systemPrompt, QStringLiteral("You are a cat."));
        QCOMPARE(fixture.conversation().settings().sampling.min_p, 0.2f);
    }

    void whatWasNotedForAModelIsTakenBack() {
        WindowFixture fixture;
        fixture.openScripted();
        field<QDoubleSpinBox>(fixture, QStringLiteral("Temperature"))->setValue(1.3);
        menuEntry(fixture, QStringLiteral("Begin new chats with this model so"))->trigger();
        fixture.page().newChat();
        QCOMPARE(fixture.conversation().settings().sampling.temperature, 1.3f);
        auto* bar = fixture.window().findChild<MessageBar*>();
        const auto buttons = bar->findChildren<QPushButton*>();
        for (QPushButton* button : buttons) {
            if (button->text() == QStringLiteral("Undo")) button->click();
        }
        QCOMPARE(fixture.conversation().settings(), ChatSettings());  // nobody has said anything in it
        QVERIFY(!names(fixture).contains(QStringLiteral("Yours for this model")));
    }
};

QTEST_MAIN(PresetsTest)
#include "presets_test.moc"
