// SPDX-License-Identifier: Apache-2.0
// What the desktop, the bar above the page and the line at the foot are told of long work.
#include "ui/desktop_news.h"
#include "ui/main_window.h"
#include "ui/models/models_page.h"
#include "ui/text.h"
#include "ui/tune/tune_page.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/status_strip.h"

#include <QFileInfo>
#include <QLocale>

#include <algorithm>
#include <optional>

namespace tars::ui {
namespace {

using namespace Qt::StringLiterals;

// Names of work, for its own time each.
constexpr auto kAnswer = "answer"_L1, kImport = "import"_L1, kLoad = "load"_L1, kChats = "chats"_L1,
               kRun = "run"_L1;

/// What the run at work has found so far, in per cent below the untuned loss or time: of what was held out,
/// if that was measured already.
std::optional<double> gainOf(const TuneSeries& series) {
    if (series.baselines().empty() || series.points().empty()) return {};
    const TuneBaseline& untuned = series.baselines().front();
    double before = untuned.training, now = before;
    if (const auto checked = series.bestChecked()) {
        before = *untuned.validation;
        now = *series.points()[*checked].validation;
    } else {
        for (const TunePoint& point : series.points()) now = std::min(now, point.best);
    }
    if (!(before > 0) || !(now < before)) return {};
    return (before - now) / before * 100;
}

/// The same of a run that is over: of what was held out for the last word, or for the choice.
std::optional<double> gainOf(const TuneOutcome& outcome) {
    const bool tested = outcome.testBefore && outcome.testAfter;
    const auto before = tested ? outcome.testBefore : outcome.validationBefore;
    const auto after = tested ? outcome.testAfter : outcome.validationAfter;
    if (!before || !after || !(*before > 0) || !(*after < *before)) return {};
    return (*before - *after) / *before * 100;
}

}  // namespace

void MainWindow::connectTuning() {
    const auto showError = [this](const Error& error) { bar_->showError(error); };
    connect(&services_.tuner, &Tuner::failed, this, showError);
    for (const auto change : {&Tuner::stateChanged, &Tuner::progressed})
        connect(&services_.tuner, change, this, &MainWindow::showTuning);
    connect(status_, &StatusStrip::tuningWanted, this, [this] { showPage(Tune); });
    connect(&services_.feedback, &FeedbackSets::failed, this, showError);
    connect(&services_.comparison, &BlindComparison::failed, this, showError);
    const ContinuousTuning& continuous = services_.continuous;
    const auto tell = [this](const QString& news) {
        bar_->offer(news, tr("Show"), [this] { showPage(Tune); });
    };
    connect(&continuous, &ContinuousTuning::failed, this, showError);
    connect(&continuous, &ContinuousTuning::offered, this,
            [tell] { tell(tr("Tuned by your ratings, and better in the test.")); });
    connect(&continuous, &ContinuousTuning::adopted, this,
            [tell] { tell(tr("Tuned by your ratings, better in the test, and adopted.")); });
    connect(&continuous, &ContinuousTuning::rolledBack, this,
            [tell] { tell(tr("Rolled back: answers were rated worse than before.")); });
}

void MainWindow::showTuning() {
    const Tuner& tuner = services_.tuner;
    const auto doing = [&] {
        switch (tuner.state()) {
        case TuneState::Preparing:
            return tr("Preparing a tuning run");
        case TuneState::Running:
            return tr("Tuning");
        case TuneState::Paused:
            return tr("Tuning paused");
        case TuneState::Stopping:
            return tr("Ending the tuning run");
        case TuneState::Judging:
            return tr("Testing what was found");
        case TuneState::Idle:
            break;
        }
        return QString();
    };
    QStringList parts{doing()};
    const QLocale locale;
    const auto& points = tuner.series().points();
    if (tuner.isBusy()) {
        const QString name = QFileInfo(tuner.folder()).fileName();
        if (!name.isEmpty()) parts.append(isolated(name));
        if (!points.empty())
            parts.append(tr("generation %1").arg(locale.toString(qulonglong{points.back().generation})));
        if (const auto gain = gainOf(tuner.series()))
            parts.append(tr("%1 % better so far").arg(locale.toString(*gain, 'f', 1)));
        else if (!points.empty())
            parts.append(tr("nothing better yet"));
    }
    status_->setTuning(parts.join(u"  ·  "_s));
}

QString MainWindow::resultOf(const TuneOutcome& outcome) {
    if (!outcome.accepted) return tr("It found nothing better.");
    const auto gain = gainOf(outcome);
    if (!gain) return tr("It found something better.");
    return tr("It found something better, by %1 %.").arg(QLocale().toString(*gain, 'f', 1));
}

void MainWindow::connectNews() {
    connect(news_, &DesktopNews::opened, this, &MainWindow::comeForward);
    const auto answerIn = [](ChatId chat) { return kAnswer + QString::number(chat); };
    connect(&services_.chat, &ChatController::answerBegun, this,
            [this, answerIn](ChatId chat) { news_->begin(answerIn(chat)); });
    connect(&services_.chat, &ChatController::answerEnded, this,
            [this, answerIn](const ChatSummary& chat, MessageState how) {
                if (how == MessageState::Stopped) return news_->drop(answerIn(chat.id));
                const bool failed = how == MessageState::Failed;
                news_->end(answerIn(chat.id), failed ? tr("The answer failed") : tr("The answer is there"),
                           chat.title, [this, id = chat.id] {
                               showPage(Chat);
                               services_.chat.openChat(id);
                           });
            });
    connect(&services_.library, &ModelLibrary::importing, this, [this] { news_->begin(kImport); });
    connect(&services_.library, &ModelLibrary::failed, this, [this] { news_->drop(kImport); });
    connect(&services_.library, &ModelLibrary::imported, this, [this](const LibraryEntry& entry) {
        const QString name = toQString(entry.name);
        news_->end(kImport, tr("The model is imported"), name,
                   [this, name] { modelsPage().showModel(name); });
    });
    connect(&services_.engine, &ChatEngine::loadingStarted, this, [this] { news_->begin(kLoad); });
    connect(&services_.engine, &ChatEngine::loadingFailed, this,
            [this](const QString& path, const Error& error) {
                if (error.code != ErrorCode::cancelled)
                    news_->end(kLoad, tr("The model could not be loaded"), QFileInfo(path).fileName());
            });
    connect(&services_.engine, &ChatEngine::modelChanged, this, [this] {
        const auto& model = services_.engine.model();
        if (model)
            news_->end(kLoad, tr("The model is loaded"), toQString(model->name));
        else
            news_->drop(kLoad);
    });
    connect(&services_.chat, &ChatController::chatsImporting, this, [this](int done) {
        if (done == 0) news_->begin(kChats);
    });
    connect(&services_.chat, &ChatController::importCancelled, this, [this] { news_->drop(kChats); });
    connect(&services_.chat, &ChatController::chatsImported, this, [this](const QList<ChatSummary>& chats) {
        news_->end(kChats, tr("%n chat(s) imported.", nullptr, static_cast<int>(chats.size())), {},
                   [this] { showPage(Chat); });
    });
    connect(&services_.tuner, &Tuner::stateChanged, this, [this] {
        if (services_.tuner.state() == TuneState::Preparing) news_->begin(kRun);
    });
    connect(&services_.tuner, &Tuner::failed, this, [this](const Error& error) {
        news_->end(kRun, tr("The tuning run failed"), toQString(error.message), [this] { showPage(Tune); });
    });
    connect(&services_.tuner, &Tuner::shownChanged, this, [this] {
        const auto& outcome = services_.tuner.outcome();
        if (services_.tuner.isBusy() || !outcome) return;
        const QString folder = services_.tuner.folder();
        news_->end(kRun, tr("The tuning run is over"),
                   QFileInfo(folder).fileName() + u": "_s + resultOf(*outcome), [this, folder] {
                       showPage(Tune);
                       tunePage().showRun(folder);
                   });
    });
    // Whoever asked for a model and looks elsewhere wants to know, however long it took.
    connect(&services_.downloads, &Downloads::finished, this, [this](const QString& name) {
        news_->tell(tr("The model is here"), name, [this, name] { modelsPage().showModel(name); });
    });
    connect(&services_.downloads, &Downloads::gaveUp, this, [this](const Download& download) {
        news_->tell(tr("The download failed"), download.name + u'\n' + download.message,
                    [this, id = download.id] { modelsPage().showDownload(id); });
    });
    connect(&services_.tuner, &Tuner::modelMade, this,
            [this](const QString& name) { news_->tell(tr("The smaller model is written"), name); });
}

}  // namespace tars::ui
