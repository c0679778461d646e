// SPDX-License-Identifier: Apache-2.0
// What stands in the menus beside the pages' own buttons, so that keys and the palette reach all of it.
#include "ui/chat/chat_page.h"
#include "ui/chat/find_bar.h"
#include "ui/chat/second_pane.h"
#include "ui/edit_actions.h"
#include "ui/main_window.h"
#include "ui/models/models_page.h"
#include "ui/page_actions.h"
#include "ui/settings/settings_page.h"
#include "ui/settings/shortcuts.h"
#include "ui/text.h"
#include "ui/tune/run_view.h"
#include "ui/tune/tune_form.h"
#include "ui/tune/tune_page.h"
#include "ui/tune/verdict_panel.h"
#include "ui/widgets/command_palette.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/rail.h"
#include "ui/widgets/status_strip.h"

#include <QMenu>
#include <QMessageBox>

namespace tars::ui {
namespace {

constexpr int kZoomStep = 10;
constexpr int kNoteMs = 8000;  // that something is still to be chosen

}  // namespace

void MainWindow::addVersionEntries(QMenu* chat) {
    continueAction_ = addEntry(
        chat, QStringLiteral("answer.continue"), QStringLiteral("continue"),
        QKeySequence(QStringLiteral("Ctrl+Shift+R")), [] { return tr("Contin&ue the answer"); },
        [this] { chatPage().continueLast(); });
    earlierVersionAction_ = addEntry(
        chat, QStringLiteral("version.previous"), QStringLiteral("previous"),
        QKeySequence(QStringLiteral("Ctrl+Alt+Left")), [] { return tr("Previous vers&ion"); },
        [this] { chatPage().stepVersion(-1); });
    laterVersionAction_ = addEntry(
        chat, QStringLiteral("version.next"), QStringLiteral("next"),
        QKeySequence(QStringLiteral("Ctrl+Alt+Right")), [] { return tr("Ne&xt version"); },
        [this] { chatPage().stepVersion(1); });
}

void MainWindow::addReaderEntry(QMenu* chat) {
    readerAction_ = addEntry(
        chat, QStringLiteral("chat.reader"), QStringLiteral("chat"),
        QKeySequence(QStringLiteral("Ctrl+Shift+T")), [] { return tr("Open in the reader"); },
        [this] { chatPage().openReader(); });
}

void MainWindow::addPageActions(QMenu* menu, int page, const std::vector<PageActionGroup>& groups) {
    if (!menu->isEmpty()) menu->addSeparator();
    for (const PageActionGroup& group : groups) {
        QMenu* into = menu;
        if (group.title) {
            into = menu->addMenu(QString());
            menus_.emplace_back(into, [title = group.title] { return plainMenuText(title()); });
        }
        for (const PageAction& what : group.actions) {
            // Without the letters: those are of the page.
            QAction* action = addEntry(
                into, what.id, what.icon, what.keys, [text = what.text] { return plainMenuText(text()); },
                [this, id = what.id] { pageActions_->run(id); });
            pageActions_->add(action, page, what);
        }
    }
}

void MainWindow::connectPageActions() {
    pageActions_->setKeys([this](const QString& id) { return shortcuts_->keysOf(id); });
    connect(pageActions_, &PageActions::choiceWanted, this, [this](const QString& action) {
        status_->showMessage(tr("Choose first what it is about: %1").arg(isolated(action)), kNoteMs);
    });
}

void MainWindow::find() {
    if (rail_->current() == Models) return modelsPage().focusFilter();
    if (rail_->current() == SettingsPageIndex)
        return static_cast<SettingsPage*>(pages_[SettingsPageIndex])->focusSearch();
    chatPage().find();
}

void MainWindow::buildModelMenu() {
    QMenu* model = addMenu([] { return tr("&Model"); });
    addEntry(
        model, QStringLiteral("model.choose"), QStringLiteral("models"),
        QKeySequence(QStringLiteral("Ctrl+Shift+M")), [] { return tr("&Choose a model…"); },
        [this] {
            showPage(Chat);
            chatPage().chooseModel();
        });
    unloadAction_ = addEntry(
        model, QStringLiteral("model.unload"), QStringLiteral("close"), {},
        [] { return tr("&Unload the model"); }, [this] { services_.engine.unloadModel(); });
    cancelLoadAction_ = addEntry(
        model, QStringLiteral("model.cancel_load"), QStringLiteral("stop"), {},
        [] { return tr("Cancel &loading"); }, [this] { services_.engine.cancelLoading(); });
    for (const auto change : {&ChatEngine::loadingEnded, &ChatEngine::modelChanged})
        connect(&services_.engine, change, this, &MainWindow::updateModelActions);
    connect(&services_.engine, &ChatEngine::loadingStarted, this, &MainWindow::updateModelActions);
    addPageActions(model, Models, ModelsPage::actions());
}

void MainWindow::buildTuneMenu() {
    QMenu* tune = addMenu([] { return tr("&Tune"); });
    tuneStartAction_ = addEntry(
        tune, QStringLiteral("tune.start"), QStringLiteral("tune"), {}, [] { return tr("&Start tuning"); },
        [this] {
            showPage(Tune);
            tunePage().form().start();
        });
    tunePauseAction_ = addEntry(
        tune, QStringLiteral("tune.pause"), QStringLiteral("pause"), {},
        [] { return tr("&Pause or resume the run"); },
        [this] {
            services_.tuner.state() == TuneState::Paused ? services_.tuner.resume() : services_.tuner.pause();
        });
    tuneStopAction_ = addEntry(
        tune, QStringLiteral("tune.stop"), QStringLiteral("stop"), {}, [] { return tr("S&top the run"); },
        [this] { services_.tuner.stop(); });
    tuneTakeUpAction_ = addEntry(
        tune, QStringLiteral("tune.take_up"), QStringLiteral("continue"), {},
        [] { return tr("&Go on with the interrupted run"); }, [this] { services_.tuner.takeUp(); });
    tune->addSeparator();
    tuneAdoptAction_ = addEntry(
        tune, QStringLiteral("tune.adopt"), QStringLiteral("check"), {},
        [] { return tr("&Adopt what was found"); },
        [this] {
            showPage(Tune);
            tunePage().run().verdict().adopt();
        });
    tuneRollBackAction_ = addEntry(
        tune, QStringLiteral("tune.roll_back"), QStringLiteral("previous"), {},
        [] { return tr("&Roll back the last adoption"); }, [this] { services_.tuner.rollBack(); });
    for (const auto change : {&Tuner::stateChanged, &Tuner::shownChanged, &Tuner::writingChanged})
        connect(&services_.tuner, change, this, &MainWindow::updateTuneActions);
    addPageActions(tune, Tune, TunePage::actions());
}

void MainWindow::buildViewMenu() {
    QMenu* view = addMenu([] { return tr("&View"); });
    for (int page = 0; page < PageCount; ++page) {
        addEntry(
            view, pageId(page), {}, QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_1 + page)),
            [this, page] { return pageName(page); }, [this, page] { showPage(page); });
    }
    view->addSeparator();
    addEntry(
        view, QStringLiteral("commands"), QStringLiteral("search"), QKeySequence(QStringLiteral("Ctrl+K")),
        [] { return tr("&All commands…"); }, [this] { showCommands(); });
    noticeAction_ = addEntry(
        view, QStringLiteral("notice.follow"), QStringLiteral("check"), QKeySequence(QStringLiteral("F8")),
        [] { return tr("&Undo, or follow the notice"); }, [this] { bar_->follow(); });
    noticeAction_->setEnabled(bar_->hasOffer());
    connect(bar_, &MessageBar::offerChanged, noticeAction_,
            [this] { noticeAction_->setEnabled(bar_->hasOffer()); });
    panelAction_ = addEntry(
        view, kPanel, QStringLiteral("panel"), QKeySequence(QStringLiteral("Ctrl+Shift+P")),
        [] { return tr("Settings of this con&versation"); },
        [this] { chatPage().setPanelShown(!chatPage().isPanelShown()); });
    panelAction_->setCheckable(true);
    splitAction_ = addEntry(
        view, QStringLiteral("chat.split"), QStringLiteral("compare"),
        QKeySequence(QStringLiteral("Ctrl+Shift+D")), [] { return tr("T&wo models side by side"); },
        [this] {
            showPage(Chat);
            chatPage().setSplit(!chatPage().secondPane());
        });
    splitAction_->setCheckable(true);
    otherAction_ = addEntry(
        view, QStringLiteral("chat.other_answer"), QStringLiteral("continue"),
        QKeySequence(QStringLiteral("Ctrl+Shift+A")), [] { return tr("Go on from the second answ&er"); },
        [this] {
            if (SecondPane* pane = chatPage().secondPane()) pane->goOn();
        });
    view->addSeparator();
    addEntry(
        view, kLarger, {}, QKeySequence::ZoomIn, [] { return tr("&Larger text"); },
        [this] { zoom(kZoomStep); });
    addEntry(
        view, kSmaller, {}, QKeySequence::ZoomOut, [] { return tr("&Smaller text"); },
        [this] { zoom(-kZoomStep); });
    addEntry(
        view, kNormal, {}, QKeySequence(QStringLiteral("Ctrl+0")), [] { return tr("&Normal text size"); },
        [this] { services_.settings.setTextScale(Settings::kNormalText); });
}

void MainWindow::buildHelpMenu() {
    QMenu* help = addMenu([] { return tr("&Help"); });
    addEntry(
        help, QStringLiteral("welcome"), QStringLiteral("check"), {}, [] { return tr("&First steps…"); },
        [this] { showWelcome(); });
    addEntry(
        help, QStringLiteral("about"), QStringLiteral("info"), {}, [] { return tr("&About TARS"); },
        [this] { showAbout(); });
}

void MainWindow::showAbout() {
    auto* box = new QMessageBox(this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setWindowTitle(tr("About TARS"));
    box->setIconPixmap(applicationIcon().pixmap(64, 64));
    box->setText(tr("TARS %1").arg(QStringLiteral(TARS_VERSION)));
    box->setInformativeText(tr(
        "Runs and tunes large language models on your own computer.\n\n"
        "Its sources are free software under the Apache License 2.0. It uses Qt under the GNU LGPL 3 and, "
        "for its charts, QCustomPlot under the GNU GPL 3: this program as a whole is under the GNU GPL 3."));
#ifdef TARS_HAVE_POPPLER
    box->setInformativeText(box->informativeText() + QStringLiteral("\n\n") +
                            tr("It reads PDF files with Poppler, which is under the GNU GPL 2 or later."));
#endif
    box->open();
}

TunePage& MainWindow::tunePage() {
    return *static_cast<TunePage*>(pages_[Tune]);
}

void MainWindow::updateModelActions() {
    unloadAction_->setEnabled(services_.engine.model().has_value());
    cancelLoadAction_->setEnabled(!services_.engine.loadingPath().isEmpty());
}

void MainWindow::updateTuneActions() {
    const Tuner& tuner = services_.tuner;
    const TuneState state = tuner.state();
    tuneStartAction_->setEnabled(!tuner.isBusy());
    tunePauseAction_->setEnabled(state == TuneState::Running || state == TuneState::Paused);
    tuneStopAction_->setEnabled(tuner.isBusy() && state != TuneState::Stopping);
    tuneTakeUpAction_->setEnabled(!tuner.isBusy() && !tuner.folder().isEmpty() && !tuner.outcome());
    tuneAdoptAction_->setEnabled(pages_[Tune] && !tuner.isBusy() && tunePage().run().verdict().canAdopt());
    tuneRollBackAction_->setEnabled(!tuner.isBusy() && tuner.standing().canRollBack);
}

void MainWindow::showCommands() {
    pageActions_->refresh();
    editActions_->refresh();
    QList<Command> commands, elsewhere;  // what is about the page in sight stands before these
    for (int entry = 0; entry < shortcuts_->count(); ++entry) {
        QAction* action = shortcuts_->action(entry);
        if (!action->isEnabled()) continue;
        (pageActions_->isElsewhere(action, page()) ? elsewhere : commands)
            .append({shortcuts_->name(entry), shortcuts_->place(entry),
                     shortcuts_->keys(entry).toString(QKeySequence::NativeText),
                     [action] { action->trigger(); }});
    }
    commands += elsewhere;
    (new CommandPalette(std::move(commands), this))->show();
}

}  // namespace tars::ui
