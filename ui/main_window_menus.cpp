// SPDX-License-Identifier: Apache-2.0
// What stands in the menus beside the pages' own buttons, so that keys and the palette reach all of it.
#include "ui/chat/chat_page.h"
#include "ui/main_window.h"
#include "ui/tune/run_view.h"
#include "ui/tune/tune_form.h"
#include "ui/tune/tune_page.h"
#include "ui/tune/verdict_panel.h"
#include "ui/widgets/rail.h"

#include <QMenu>

namespace tars::ui {

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

}  // namespace tars::ui
