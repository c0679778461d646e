// SPDX-License-Identifier: Apache-2.0
// Everything that the pages' buttons do has a command, by which the palette, the menus and keys of one's own
// reach it from anywhere.
#include "keyboard.h"
#include "library/network_use.h"
#include "tests/library/store_fixture.h"
#include "ui/chat/context_meter.h"
#include "ui/chat/preset_bar.h"
#include "ui/chat/settings_panel.h"
#include "ui/models/models_page.h"
#include "ui/server/server_page.h"
#include "ui/settings/settings_page.h"
#include "ui/text.h"
#include "ui/tune/tune_page.h"
#include "ui/widgets/command_palette.h"
#include "ui/widgets/page_action.h"
#include "window_fixture.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHeaderView>
#include <QHelpEvent>
#include <QListView>
#include <QMenuBar>
#include <QScrollBar>
#include <QToolButton>
#include <QToolTip>
#include <QTreeView>

#include <map>

using namespace tars;
using namespace tars::ui;
using tars::test::gguf_bytes;
using tars::test::write_text;

namespace {

/// What buttons within these do has no command of that name, and why.
const std::map<QByteArray, const char*> kWithout{
    {"tars::ui::Rail", "the pages are in the menu View"},
    {"tars::ui::MessageBar", "F8 does what is offered, and Escape closes it"},
    {"tars::ui::StatusStrip", "it shows the page Tune"},
    {"tars::ui::TranscriptView", "of one message or block of code each; the menu has those of the last"},
    {"tars::ui::FindBar", "the menu has its steps, and Escape closes it"},
    {"tars::ui::ConsentLine", "a question asked once, which the settings have too"},
    {"tars::ui::DeviceRow", "of one device each; the menu has the test of the processor"},
    {"tars::ui::SettingRow", "of one setting each, beside its field"},
    {"tars::ui::ShortcutsPanel", "what is done to the keys of one action, beside them"},
    // Parts of other controls.
    {"QTabBar", "the arrows of more tabs than there is room for"},
    {"QLineEdit", "what stands in a field"},
    {"QMenuBar", "more menus than there is room for"},
};

std::map<QString, QAction*> commandsOf(const MainWindow& window) {
    std::map<QString, QAction*> commands;
    QList<QAction*> left = window.menuBar()->actions();
    while (!left.isEmpty()) {
        QAction* action = left.takeFirst();
        if (action->menu()) left.append(action->menu()->actions());
        if (!action->objectName().isEmpty()) commands[action->objectName()] = action;
    }
    return commands;
}

bool isWithin(const QWidget* widget, const QByteArray& name) {
    for (; widget; widget = widget->parentWidget()) {
        for (const QMetaObject* type = widget->metaObject(); type; type = type->superClass())
            if (name == type->className()) return true;
    }
    return false;
}

/// What the palette has for these words, a line each.
QStringList offered(WindowFixture& fixture, const QString& words) {
    press(Qt::Key_K, Qt::ControlModifier);
    auto* palette = fixture.window().findChild<CommandPalette*>();
    if (!palette) return {};
    palette->findChild<QLineEdit*>()->setText(words);
    const auto* list = palette->findChild<QListView*>()->model();
    QStringList lines;
    for (int row = 0; row < list->rowCount(); ++row)
        lines.append(list->index(row, 0).data(Qt::AccessibleTextRole).toString());
    palette->close();
    QCoreApplication::sendPostedEvents(palette, QEvent::DeferredDelete);
    reachable();
    return lines;
}

}  // namespace

class PageActionsTest : public QObject {
    Q_OBJECT

    static void front(WindowFixture& fixture) {
        QApplication::setActiveWindow(&fixture.window());
        QTRY_VERIFY(fixture.page().composer().findChild<QPlainTextEdit*>()->hasFocus());
    }
    static QTreeView* modelsOf(WindowFixture& fixture) {
        for (auto* list : fixture.window().findChildren<QTreeView*>())
            if (list->accessibleName() == QStringLiteral("Your models")) return list;
        return nullptr;
    }
    static void choose(WindowFixture& fixture, const QString& name) {
        auto* list = modelsOf(fixture);
        const auto found = list->model()->match(list->model()->index(0, 0), Qt::DisplayRole, name);
        QVERIFY(!found.isEmpty());
        list->setCurrentIndex(found.front());
    }
    /// A model in the list, of so many bytes more than the least.
    static void addModel(WindowFixture& fixture, const QString& name, int more = 0) {
        const QString file = fixture.home() + u'/' + name + QStringLiteral(".gguf");
        write_text(toPath(file), gguf_bytes(toPath(fixture.home()), static_cast<float>(more + 1),
                                            32U + static_cast<unsigned>(more)));
        auto& library = fixture.desktop().library();
        library.link({file});
        QTRY_VERIFY(std::ranges::any_of(
            library.entries(), [&](const LibraryEntry& entry) { return entry.path == toPath(file); }));
    }

  private Q_SLOTS:
    void everyButtonHasItsCommand() {
        WindowFixture fixture;
        fixture.openScripted();
        fixture.type(QStringLiteral("Hello"));
        QTRY_VERIFY(!fixture.chat().isAnswering());
        fixture.page().setSplit(true);
        for (int page = 0; page < MainWindow::PageCount; ++page) fixture.window().showPage(page);
        const auto commands = commandsOf(fixture.window());
        const auto isThere = [&](const QObject* control) { return commands.contains(offeredAs(control)); };
        int looked = 0;
        for (const auto* button : fixture.window().findChildren<QAbstractButton*>()) {
            if (std::ranges::any_of(kWithout, [&](const auto& one) { return isWithin(button, one.first); }))
                continue;
            if (button->window() != &fixture.window()) continue;
            ++looked;
            const auto* tool = qobject_cast<const QToolButton*>(button);
            const QMenu* menu = tool ? tool->menu() : nullptr;
            const bool byMenu = menu && std::ranges::all_of(menu->actions(), isThere);
            const QString name = button->text() + u'/' + button->accessibleName() + u'/' + button->toolTip();
            QVERIFY2(isThere(button) || byMenu, qPrintable(name));
        }
        QVERIFY2(looked > 60, qPrintable(QString::number(looked)));
    }

    void everyCommandOfAPageHasItsControl() {
        WindowFixture fixture;
        fixture.openScripted();
        for (int page = 0; page < MainWindow::PageCount; ++page) fixture.window().showPage(page);
        QStringList there;
        for (const auto* object : fixture.window().findChildren<QObject*>()) there.append(offeredAs(object));
        for (const auto& groups : {ChatPage::actions(), ModelsPage::actions(), TunePage::actions(),
                                   ServerPage::actions(), SettingsPage::actions()})
            for (const PageActionGroup& group : groups)
                for (const PageAction& action : group.actions)
                    QVERIFY2(there.contains(action.id), qPrintable(action.id));
    }

    void aPageNotYetSeenDoesWhatIsAskedOfIt() {
        WindowFixture fixture;
        fixture.openScripted();
        front(fixture);
        QVERIFY(!fixture.window().findChild<SettingsPage*>());
        const NetworkUse network(toPath(fixture.home()));
        QVERIFY(!network.offline());
        command("nothing leaves");
        QCOMPARE(fixture.window().page(), int(MainWindow::SettingsPageIndex));
        QTRY_VERIFY(network.offline());
        // Back again, which the menu's tick follows.
        QAction* entry = commandsOf(fixture.window()).at(QStringLiteral("privacy.offline"));
        QTRY_VERIFY(entry->isChecked());
        press(Qt::Key_1, Qt::ControlModifier);
        command("nothing leaves");
        QTRY_VERIFY(!network.offline());
        QTRY_VERIFY(!entry->isChecked());
        auto* control = qobject_cast<QCheckBox*>(QApplication::focusWidget());
        QVERIFY(control && offeredAs(control) == QStringLiteral("privacy.offline"));
        QTRY_VERIFY(!control->visibleRegion().isEmpty());
    }

    void whatIsChosenIsSeenBeforeAnythingHappensToIt() {
        WindowFixture fixture;
        fixture.openScripted();
        addModel(fixture, QStringLiteral("first"));
        const auto count = fixture.desktop().library().entries().size();
        front(fixture);
        command("remove your models");
        QCOMPARE(fixture.window().page(), int(MainWindow::Models));
        QVERIFY(modelsOf(fixture)->hasFocus());
        QCOMPARE(fixture.desktop().library().entries().size(), count);
        QVERIFY(fixture.window().statusStrip().currentMessage().contains(QStringLiteral("Remove")));
        choose(fixture, QStringLiteral("first"));
        command("remove your models");
        QTRY_COMPARE(fixture.desktop().library().entries().size(), count - 1);
    }

    void keysOfOnesOwnReachAPageFromAnother() {
        WindowFixture fixture;
        const std::vector<OllamaStore> stores{
            OllamaStore(toPath(fixture.home()) / "models", OllamaStore::Access::ours)};
        fixture.openScripted(stores);
        addModel(fixture, QStringLiteral("first"));
        fixture.desktop().settings().setShortcut(QStringLiteral("model.rename"), QStringLiteral("Ctrl+J"));
        fixture.openScripted(stores);  // as the next start finds them
        front(fixture);
        QTRY_VERIFY(!fixture.desktop().library().entries().empty());
        press(Qt::Key_J, Qt::ControlModifier);
        QCOMPARE(fixture.window().page(), int(MainWindow::Models));
        QVERIFY(!nameEditor());
        choose(fixture, QStringLiteral("first"));
        QTRY_VERIFY(commandsOf(fixture.window()).at(QStringLiteral("model.rename"))->isEnabled());
        press(Qt::Key_J, Qt::ControlModifier);
        QTRY_VERIFY(nameEditor());
    }

    void onlyWhatCanBeDoneIsOffered() {
        WindowFixture fixture;
        fixture.openScripted();
        front(fixture);
        QVERIFY(!offered(fixture, QStringLiteral("resume downloads")).isEmpty());  // not known yet
        // What another page does stands behind what is nearer.
        const auto isBefore = [&](const char* one, const char* other) {
            const QStringList lines = offered(fixture, QStringLiteral("copy"));
            const auto at = [&](const char* line) { return lines.indexOf(QString::fromUtf8(line)); };
            return at(one) >= 0 && at(one) < at(other);
        };
        QVERIFY(isBefore("Copy, Your models", "Copy the key, Access"));
        fixture.window().showPage(MainWindow::Server);
        QVERIFY(isBefore("Copy what that program needs, Server", "Copy, Your models"));
        fixture.window().showPage(MainWindow::Models);
        QVERIFY(offered(fixture, QStringLiteral("resume downloads")).isEmpty());
        fixture.window().showPage(MainWindow::Chat);
        QAction* detach = commandsOf(fixture.window()).at(QStringLiteral("message.detach"));
        QTRY_VERIFY(!detach->isEnabled());
        fixture.page().attach({fixture.writeFile(QStringLiteral("notes.txt"), "Some notes.")});
        QTRY_VERIFY(detach->isEnabled());
        command("remove all attached");
        QTRY_VERIFY(!detach->isEnabled());
    }

    void settingsOutOfTheSearchComeBack() {
        WindowFixture fixture;
        fixture.openScripted();
        front(fixture);
        press(Qt::Key_5, Qt::ControlModifier);
        press(Qt::Key_F, Qt::ControlModifier);
        auto* search = qobject_cast<QLineEdit*>(QApplication::focusWidget());
        QVERIFY(search);
        type(QStringLiteral("language"));
        auto* page = fixture.window().findChild<SettingsPage*>();
        QCheckBox* news = nullptr;
        for (auto* box : page->findChildren<QCheckBox*>())
            if (offeredAs(box) == QStringLiteral("desktop.news")) news = box;
        QVERIFY(news && !news->isVisible());
        const bool before = fixture.desktop().settings().notifies();
        command("long work is done");
        QVERIFY(search->text().isEmpty());
        QVERIFY(news->isVisible());
        QCOMPARE(fixture.desktop().settings().notifies(), !before);
    }

    void whatTheChatChoosesFromOpens() {
        WindowFixture fixture;
        fixture.openScripted();
        front(fixture);
        fixture.page().setPanelShown(false);
        press(Qt::Key_K, Qt::ControlModifier);
        QVERIFY(openPopup());
        type(QStringLiteral("choose a preset"));
        press(Qt::Key_Return);
        QVERIFY(fixture.page().isPanelShown());
        auto* list = fixture.page().findChild<PresetBar*>()->findChild<QComboBox*>();
        QTRY_VERIFY(list->view()->isVisible());
        list->hidePopup();
        reachable();

        QVERIFY(fixture.page().composer().findChild<ContextMeter*>()->isVisible());
        command("context is full");
        chooseInMenu(QStringLiteral("Stop with an error"));
        QCOMPARE(fixture.chat().conversation()->settings().overflow, Overflow::Stop);
    }

    void modelsAreSortedByKeysAndStaySo() {
        WindowFixture fixture;
        fixture.openScripted();
        const QStringList names{QStringLiteral("large"), QStringLiteral("middle"), QStringLiteral("small")};
        addModel(fixture, names[2], 100);
        addModel(fixture, names[0], 9000);
        addModel(fixture, names[1], 4000);
        const auto note = [&](const QString& name, float tokensPerSecond) {
            MeasuredSpeed speed;
            speed.answer = tokensPerSecond;
            speed.device = QStringLiteral("CPU, 2 threads, avx2");
            ModelNote written;
            written.speeds = {speed};
            fixture.desktop().notes().setNote(fixture.home() + u'/' + name + QStringLiteral(".gguf"),
                                              written);
        };
        note(names[0], 40);
        note(names[1], 9);
        note(names[2], 7);
        const auto shown = [&] {
            const auto* list = modelsOf(fixture);
            QStringList rows;
            for (int row = 0; row < list->model()->rowCount(); ++row) {
                const QString name = list->model()->index(row, 0).data().toString();
                if (names.contains(name)) rows.append(name);
            }
            return rows;
        };
        front(fixture);
        command("sort the models");
        chooseInMenu(QStringLiteral("Size"));
        QCOMPARE(shown(), QStringList({names[2], names[1], names[0]}));
        command("sort the models");
        chooseInMenu(QStringLiteral("Descending"));
        QCOMPARE(shown(), names);
        command("sort the models");
        chooseInMenu(QStringLiteral("Speed here"));  // by the number, not by its first digit
        QCOMPARE(shown(), names);
        command("sort the models");
        chooseInMenu(QStringLiteral("Descending"));
        QCOMPARE(shown(), QStringList({names[2], names[1], names[0]}));

        fixture.openScripted();
        QApplication::setActiveWindow(&fixture.window());
        press(Qt::Key_2, Qt::ControlModifier);
        QTRY_COMPARE(shown(), QStringList({names[2], names[1], names[0]}));
        command("sort the models");
        chooseInMenu(QStringLiteral("As they come"));
        fixture.openScripted();
        fixture.window().showPage(MainWindow::Models);
        const auto* list = modelsOf(fixture);
        QCOMPARE(list->header()->sortIndicatorSection(), -1);
    }

    void toolTipsNameTheKeys() {
        WindowFixture fixture;
        fixture.openScripted();
        QToolButton* attach = nullptr;
        for (auto* button : fixture.page().composer().findChildren<QToolButton*>())
            if (offeredAs(button) == QStringLiteral("message.attach")) attach = button;
        QVERIFY(attach);
        const QPoint at(2, 2);
        QHelpEvent event(QEvent::ToolTip, at, attach->mapToGlobal(at));
        QApplication::sendEvent(attach, &event);
        QVERIFY2(QToolTip::text().contains(QStringLiteral("Ctrl+Shift+I")), qPrintable(QToolTip::text()));
        QVERIFY(QToolTip::text().startsWith(attach->toolTip()));
        QToolTip::hideText();
    }

    void toTheNewestText() {
        WindowFixture fixture;
        fixture.openScripted();
        fixture.engine().pieces = QStringList(200, QStringLiteral("A line.\n\n"));
        fixture.type(QStringLiteral("Go on"));
        QTRY_VERIFY(!fixture.chat().isAnswering());
        auto* bar = fixture.page().transcript().verticalScrollBar();
        QTRY_VERIFY(bar->maximum() > 0);
        front(fixture);
        bar->setValue(0);
        press(Qt::Key_2, Qt::ControlModifier);
        command("newest text");
        QCOMPARE(fixture.window().page(), int(MainWindow::Chat));
        QTRY_COMPARE(bar->value(), bar->maximum());
    }
};

QTEST_MAIN(PageActionsTest)
#include "page_actions_test.moc"
