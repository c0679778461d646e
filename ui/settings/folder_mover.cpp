// SPDX-License-Identifier: Apache-2.0
#include "ui/settings/folder_mover.h"

#include "ui/text.h"
#include "ui/widgets/page_action.h"

#include <QAccessible>
#include <QCheckBox>
#include <QDir>
#include <QEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QMessageBox>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace tars::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr int kFollowMs = 200;
constexpr qint64 kSpeedLeastMs = 900;  // no speed is told before
constexpr int kPerMille = 1000;
constexpr const char* kModels = tars::kMovableParts[0];
constexpr const char* kSmallerModels = tars::kMovableParts[1];

std::optional<FolderMove> anyUnfinished(const std::filesystem::path& home) {
    if (const auto move = unfinished_move(home); move && *move) return *move;
    for (const char* part : kMovableParts) {
        if (const auto move = unfinished_move(home / part); move && *move) return *move;
    }
    return {};
}

}  // namespace

FolderMover::FolderMover(const std::filesystem::path& home, Data kind, QWidget* parent)
    : QWidget(parent),
      home_(home),
      data_(kind),
      move_(new QPushButton(this)),
      everything_(new QPushButton(this)),
      giveUp_(new QPushButton(this)),
      progress_(new QProgressBar(this)),
      words_(new QLabel(this)) {
    words_->setWordWrap(true);
    words_->setTextFormat(Qt::PlainText);
    progress_->setRange(0, kPerMille);
    follow_.setInterval(kFollowMs);
    auto* row = new QHBoxLayout;
    for (QPushButton* button : {move_, everything_, giveUp_}) row->addWidget(button);
    row->addStretch();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(row);
    column->addWidget(progress_);
    column->addWidget(words_);
    offerAs(move_, QStringLiteral("data.move"));
    offerAs(everything_, QStringLiteral("data.move_all"));
    offerAs(giveUp_, QStringLiteral("data.stay"));
    connect(move_, &QPushButton::clicked, this, &FolderMover::goOnOrStop);
    connect(everything_, &QPushButton::clicked, this, [this] {
        if (movesAll()) return Q_EMIT restartWanted();
        askWhere(true);
    });
    connect(giveUp_, &QPushButton::clicked, this, &FolderMover::giveUp);
    connect(&follow_, &QTimer::timeout, this, &FolderMover::showProgress);
    dress();
}

FolderMover::~FolderMover() = default;

void FolderMover::choose(const DataSize& part) {
    chosen_ = part;
    refresh();
}

std::filesystem::path FolderMover::chosenFolder() const {
    if (chosen_.part == DataPart::Models) return home_ / kModels;
    if (chosen_.part == DataPart::SmallerModels) return home_ / kSmallerModels;
    return {};
}

/// For what an earlier program began.
void FolderMover::look() {
    looked_ = true;
    job_.ask([home = home_](const std::stop_token&) { return anyUnfinished(home); },
             [this](const std::optional<FolderMove>& move) { found(move); });
}

void FolderMover::found(const std::optional<FolderMove>& move) {
    unfinished_ = move;
    if (move) {
        const QString to = leftToRight(fromPath(move->to));
        words_->setText(movesAll()
                            ? tr("All data moves to %1 at the next start, before anything is opened. "
                                 "Until then all is where it was.")
                                  .arg(to)
                            : tr("A move to %1 was not ended. All files are in their old place.").arg(to));
    }
    refresh();
}

void FolderMover::goOnOrStop() {
    if (moving_) {
        stop_.request_stop();
        move_->setEnabled(false);  // until it has stopped
        return;
    }
    if (unfinished_) return begin(*unfinished_, true);
    askWhere(false);
}

void FolderMover::goOn(const FolderMove& move) {
    looked_ = true;
    unfinished_ = move;
    begin(move, true);
}

void FolderMover::askWhere(bool all) {
    auto* dialog = new QFileDialog(this, tr("Where shall the files go?"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, from = all ? home_ : chosenFolder()](const QString& folder) { ask(from, folder); });
    dialog->open();
}

/// `folder` itself if it is empty, or the name the files go by: else a new one in it.
void FolderMover::ask(const std::filesystem::path& from, const QString& folder) {
    const bool all = from == home_;
    std::filesystem::path to = toPath(folder);
    const QDir there(folder);
    const bool full =
        there.exists() && !there.isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    const bool home = QDir::cleanPath(folder) == QDir::cleanPath(fromPath(from));
    if (full && !home) to /= all ? "tars-data" : "tars-" + from.filename().string();
    auto* question = new QMessageBox(
        QMessageBox::Question, all ? tr("Move everything") : tr("Move the files"),
        all ? tr("Chats, settings, tuning runs and models go to %1 at the next start, before anything is "
                 "opened. All is copied and compared, then removed here. A link stays in its place.")
                  .arg(leftToRight(fromPath(to)))
            : tr("%1 are copied to %2 and compared, then removed here. A link stays in their place.")
                  .arg(formatBytes(chosen_.bytes), leftToRight(fromPath(to))),
        QMessageBox::Cancel, this);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setTextFormat(Qt::PlainText);
    auto* keeps = new QCheckBox(tr("The files stay here, &too"), question);
    question->setCheckBox(keeps);
    auto* yes = question->addButton(tr("&Move"), QMessageBox::AcceptRole);
    question->setDefaultButton(yes);
    connect(question, &QMessageBox::finished, this, [this, question, yes, keeps, from, to, all] {
        if (question->clickedButton() != yes) return;
        if (all) return layReady(to, keeps->isChecked());
        FolderMove move;
        move.folder = from;
        move.to = to;
        move.keeps = keeps->isChecked();
        begin(move, false);
    });
    question->open();
}

void FolderMover::layReady(const std::filesystem::path& to, bool keeps) {
    planning_ = true;
    words_->clear();
    refresh();
    const auto work = [home = home_, to, keeps](const std::stop_token&) -> Result<FolderMove> {
        TARS_TRY(auto move, plan_move(home, to, keeps));
        TARS_CHECK(lay_move_ready(move));
        return move;
    };
    job_.ask(work, [this](const Result<FolderMove>& laid) {
        planning_ = false;
        if (laid) {
            found(*laid);
            return say(words_->text());
        }
        refresh();
        Q_EMIT failed(laid.error());
    });
}

/// `planned`: its places and size are known already.
void FolderMover::begin(const FolderMove& move, bool planned) {
    moving_ = true;
    done_ = all_ = first_ = 0;
    stop_ = {};
    words_->clear();
    clock_.start();
    follow_.start();
    refresh();
    Q_EMIT movingChanged();
    const auto told = [this](const MoveProgress& now) {  // on the worker
        all_ = now.all;
        done_ = now.done;
    };
    const auto work = [move, planned, told,
                       source = stop_](const std::stop_token& ended) -> Result<std::filesystem::path> {
        const std::stop_callback forward(ended, [asked = source]() mutable { asked.request_stop(); });
        auto plan = planned ? Result<FolderMove>(move) : plan_move(move.folder, move.to, move.keeps);
        if (!plan) return plan.error();
        return move_folder(*plan, source.get_token(), told);
    };
    job_.ask(work,
             [this, folder = move.folder](const Result<std::filesystem::path>& kept) { take(folder, kept); });
}

void FolderMover::take(const std::filesystem::path& folder, const Result<std::filesystem::path>& kept) {
    moving_ = false;
    follow_.stop();
    unfinished_ = anyUnfinished(home_);
    if (kept) {
        const QString place = leftToRight(fromPath(place_of(folder)));
        say(kept->empty() ? tr("Moved: the files are in %1.").arg(place)
                          : tr("Moved: the files are in %1; the former ones are still in %2.")
                                .arg(place, leftToRight(fromPath(*kept))));
        Q_EMIT moved();
    } else if (kept.error().code == ErrorCode::cancelled) {
        say(tr("Stopped. All files are in their old place; the move can go on."));
    } else {
        say({});
        Q_EMIT failed(kept.error());
    }
    refresh();
    Q_EMIT movingChanged();
}

void FolderMover::giveUp() {
    if (!unfinished_) return;
    job_.ask([folder = unfinished_->folder](const std::stop_token&) { return drop_move(folder); },
             [this](const Result<void>& done) {
                 if (!done) return Q_EMIT failed(done.error());
                 unfinished_.reset();
                 say(tr("The move was given up."));
                 refresh();
                 Q_EMIT givenUp();
             });
}

void FolderMover::say(const QString& words) {
    words_->setText(words);
    if (words.isEmpty() || !isVisible()) return;
    QAccessibleEvent news(words_, QAccessible::Alert);
    QAccessible::updateAccessibility(&news);
}

/// Each byte is copied and compared: two of the work are one of the files.
void FolderMover::showProgress() {
    const auto all = all_.load(), done = std::min(all, done_.load());
    progress_->setRange(0, all == 0 ? 0 : kPerMille);
    progress_->setValue(all == 0 ? 0 : static_cast<int>(kPerMille * done / all));
    const QString share = tr("%1 of %2").arg(formatBytes(done / 2), formatBytes(all / 2));
    if (first_ == 0) first_ = done;  // what an earlier one has done is no speed
    const qint64 ms = clock_.elapsed();
    const auto speed = ms < kSpeedLeastMs ? 0 : (done - first_) / 2 * 1000 / static_cast<std::uint64_t>(ms);
    progress_->setFormat(speed == 0 ? share : tr("%1 (%2/s)").arg(share, formatBytes(speed)));
}

void FolderMover::refresh() {
    const bool idle = !moving_ && !planning_;
    const auto folder = chosenFolder();
    const QString variable =
        folder.empty() ? QString() : toQString(place_fixed_by(folder.filename().string()));
    const bool partly = unfinished_ && !movesAll();
    move_->setText(moving_ ? tr("Stop moving") : partly ? tr("Go on moving") : tr("Move…"));
    move_->setEnabled(moving_ ||
                      (idle && (partly || (!unfinished_ && !folder.empty() && variable.isEmpty()))));
    const auto fixed = tr("The variable %1 says where this is: it is moved by changing that.");
    move_->setToolTip(!variable.isEmpty() ? fixed.arg(variable)
                      : folder.empty()
                          ? tr("Choose the downloaded or the smaller models above")
                          : tr("Move the chosen one’s files to another folder or disk; TARS still "
                               "finds them where they were"));
    const QString ofAll = toQString(place_fixed_by(""));
    everything_->setVisible(data_ == Data::InUse);
    everything_->setText(movesAll() ? tr("Restart now") : tr("Move everything…"));
    everything_->setEnabled(idle && !partly && ofAll.isEmpty());
    everything_->setToolTip(!ofAll.isEmpty() ? fixed.arg(ofAll)
                            : movesAll()     ? tr("Close TARS, move its data and open it again")
                                         : tr("Move all data to another folder or disk, at the next start"));
    giveUp_->setEnabled(idle);
    giveUp_->setVisible(!moving_ && unfinished_);
    progress_->setVisible(!idle);
    words_->setVisible(!words_->text().isEmpty());
    if (!idle) showProgress();
}

void FolderMover::dress() {
    giveUp_->setText(tr("&Give up moving"));
    progress_->setAccessibleName(tr("How far the move is"));
    refresh();
}

void FolderMover::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (!looked_) look();
}

void FolderMover::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) dress();
}

}  // namespace tars::ui
