// SPDX-License-Identifier: Apache-2.0
#include "ui/settings/data_panel.h"

#include "ui/settings/appearance.h"
#include "ui/settings/backup.h"
#include "ui/settings/folder_mover.h"
#include "ui/text.h"
#include "ui/widgets/page_action.h"

#include <QAccessible>
#include <QDate>
#include <QDesktopServices>
#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QTreeView>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>
#include <set>
#include <tuple>
#include <utility>

namespace tars::ui {
namespace {

constexpr int kFollowMs = 200;
constexpr int kPerMille = 1000;
constexpr int kMostNamed = 5;  // faults told one by one
enum Column { NameColumn, SizeColumn, PathColumn, ColumnCount };

}  // namespace

DataPanel::DataPanel(const Library& library, const QString& dataFolder, QWidget* parent)
    : QGroupBox(parent),
      library_(library),
      folder_(dataFolder),
      home_(toPath(dataFolder)),
      about_(new QLabel(this)),
      table_(new QTreeView(this)),
      open_(new QPushButton(this)),
      measure_(new QPushButton(this)),
      backUp_(new QPushButton(this)),
      restore_(new QPushButton(this)),
      check_(new QPushButton(this)),
      repair_(new QPushButton(this)),
      progress_(new QProgressBar(this)),
      words_(new QLabel(this)),
      mover_(new FolderMover(home_, FolderMover::Data::InUse, this)) {
    for (QLabel* label : {about_, words_}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
    }
    table_->setModel(&places_);
    table_->setRootIsDecorated(false);
    table_->setUniformRowHeights(true);
    table_->setAlternatingRowColors(true);
    table_->setAllColumnsShowFocus(true);
    table_->setEditTriggers(QAbstractItemView::NoEditTriggers);
    progress_->setRange(0, kPerMille);
    follow_.setInterval(kFollowMs);
    auto* first = new QHBoxLayout;
    first->addWidget(open_);
    first->addWidget(measure_);
    first->addStretch();
    auto* second = new QHBoxLayout;
    for (QPushButton* button : {backUp_, restore_}) second->addWidget(button);
    second->addStretch();
    auto* third = new QHBoxLayout;
    for (QPushButton* button : {check_, repair_}) third->addWidget(button);
    third->addStretch();
    auto* column = new QVBoxLayout(this);
    column->addWidget(about_);
    column->addWidget(table_);
    column->addLayout(first);
    column->addWidget(mover_);
    column->addLayout(second);
    column->addLayout(third);
    column->addWidget(progress_);
    column->addWidget(words_);

    offerAs(open_, QStringLiteral("data.open"));
    offerAs(measure_, QStringLiteral("data.measure"));
    offerAs(backUp_, QStringLiteral("data.back_up"));
    offerAs(restore_, QStringLiteral("data.restore"));
    offerAs(check_, QStringLiteral("data.check"));
    offerAs(repair_, QStringLiteral("data.repair"));
    connect(open_, &QPushButton::clicked, this, &DataPanel::openChosen);
    connect(table_, &QTreeView::activated, this, &DataPanel::openChosen);
    connect(measure_, &QPushButton::clicked, this, &DataPanel::measureOrStop);
    connect(backUp_, &QPushButton::clicked, this, &DataPanel::chooseBackUp);
    connect(restore_, &QPushButton::clicked, this,
            [this] { restoreStaged_ ? dropRestore() : chooseRestore(); });
    connect(check_, &QPushButton::clicked, this, &DataPanel::check);
    connect(repair_, &QPushButton::clicked, this, &DataPanel::repair);
    connect(&follow_, &QTimer::timeout, this, [this] {
        const auto all = all_.load(), done = std::min(all, done_.load());
        progress_->setValue(all == 0 ? 0 : static_cast<int>(kPerMille * done / all));
        progress_->setFormat(tr("%1 of %2").arg(formatBytes(done), formatBytes(all)));
    });
    connect(mover_, &FolderMover::failed, this, &DataPanel::failed);
    connect(mover_, &FolderMover::restartWanted, this, &DataPanel::restartWanted);
    connect(mover_, &FolderMover::moved, this, [this] {
        if (doing_ == Doing::Nothing) measure();
    });
    connect(table_->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& now) {
                const auto row = static_cast<std::size_t>(qMax(0, now.row()));
                if (row < sizes_.size()) mover_->choose(sizes_[row]);
            });
    dress();
}

DataPanel::~DataPanel() = default;

void DataPanel::begin(Doing doing) {
    doing_ = doing;
    done_ = all_ = 0;
    if (doing == Doing::Checking) follow_.start();
    words_->clear();
    holdFocus();
    refresh();
}

/// The button that was pressed is switched off meanwhile, and the focus would go to another panel: it goes to
/// the one that stops, and comes back.
void DataPanel::holdFocus() {
    const QWidget* at = window()->focusWidget();
    for (QPushButton* button : {backUp_, restore_, check_, repair_}) {
        if (at != button) continue;
        pressed_ = button;
        holder_ = doing_ == Doing::Repairing ? static_cast<QWidget*>(table_) : measure_;
        return holder_->setFocus();
    }
}

void DataPanel::giveFocusBack() {
    QWidget* pressed = std::exchange(pressed_, nullptr);
    if (!pressed || window()->focusWidget() != holder_) return;
    (pressed->isVisible() ? pressed : check_)->setFocus();
}

void DataPanel::end(const QString& words) {
    doing_ = Doing::Nothing;
    follow_.stop();
    words_->setText(words);
    refresh();
    giveFocusBack();
    if (words.isEmpty() || !isVisible()) return;
    QAccessibleEvent news(words_, QAccessible::Alert);
    QAccessible::updateAccessibility(&news);
}

void DataPanel::fail(const Error& error) {
    end({});
    Q_EMIT failed(error);
}

void DataPanel::measure() {
    begin(Doing::Measuring);
    const auto store = library_.own_store();
    const auto models = store ? store->directory() : home_ / "models";
    job_.ask(
        [home = home_, models](const std::stop_token& stop) {
            return std::pair(measureData(home, models, stop), isRestoreStaged(home));
        },
        [this](std::pair<std::vector<DataSize>, bool> found) {
            std::tie(sizes_, restoreStaged_) = std::move(found);
            showSizes();
            end(restoreStaged_ ? tr("A backup takes the place of the chats at the next start.") : QString());
        });
}

void DataPanel::measureOrStop() {
    if (doing_ == Doing::Nothing) return measure();
    job_.drop();
    end(tr("Stopped."));
}

void DataPanel::openChosen() {
    const auto row = static_cast<std::size_t>(qMax(0, table_->currentIndex().row()));
    const QFileInfo place(row < sizes_.size() ? fromPath(sizes_[row].path) : folder_);
    QString folder = place.isFile() ? place.absolutePath() : place.absoluteFilePath();
    if (!QFileInfo::exists(folder)) folder = folder_;  // nothing is in it yet
    QDesktopServices::openUrl(QUrl::fromLocalFile(folder));
}

void DataPanel::chooseBackUp() {
    auto* dialog = new QFileDialog(this, tr("Back up the chats and settings"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters({tr("SQLite database (*.sqlite)")});
    dialog->setDefaultSuffix(QStringLiteral("sqlite"));
    dialog->selectFile(
        QStringLiteral("tars-backup-%1.sqlite").arg(QDate::currentDate().toString(Qt::ISODate)));
    connect(dialog, &QFileDialog::fileSelected, this, &DataPanel::backUp);
    dialog->open();
}

void DataPanel::backUp(const QString& file) {
    begin(Doing::BackingUp);
    job_.ask(
        [home = home_, file](const std::stop_token& stop) { return writeBackup(home, toPath(file), stop); },
        [this, file](const Result<void>& done) {
            if (!done) return fail(done.error());
            end(tr("All chats and settings are in %1.").arg(leftToRight(file)));
        });
}

void DataPanel::chooseRestore() {
    auto* dialog = new QFileDialog(this, tr("Restore from a backup"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("SQLite database (*.sqlite)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, &DataPanel::restore);
    dialog->open();
}

void DataPanel::restore(const QString& file) {
    begin(Doing::Restoring);
    job_.ask(
        [home = home_, file](const std::stop_token& stop) { return stageRestore(home, toPath(file), stop); },
        [this](const Result<BackupContent>& content) {
            if (!content) return fail(content.error());
            restoreStaged_ = true;
            const QString chats = locale().toString(content->chats);
            end((content->settings
                     ? tr("The backup is sound (chats: %1, and settings). It takes the place of what is "
                          "here now at the next start; that is kept in a folder beside it.")
                     : tr("The backup is sound (chats: %1, no settings). It takes the place of the chats "
                          "at the next start; these are kept in a folder beside it."))
                    .arg(chats));
        });
}

void DataPanel::dropRestore() {
    begin(Doing::Restoring);
    job_.ask([home = home_](const std::stop_token&) { return tars::ui::dropRestore(home); },
             [this](const Result<void>& done) {
                 if (!done) return fail(done.error());
                 restoreStaged_ = false;
                 end(tr("Chats and settings stay as they are."));
             });
}

void DataPanel::check() {
    begin(Doing::Checking);
    const auto tell = [this](const CheckProgress& progress) {  // on the worker
        all_ = progress.all;
        done_ = progress.done;
    };
    job_.ask([chats = chats(), stores = library_.stores(),
              tell](const std::stop_token& stop) { return checkData(chats, stores, stop, tell); },
             [this](const Result<std::vector<DataFault>>& faults) {
                 if (!faults) return fail(faults.error());
                 take(*faults);
             });
}

QString DataPanel::wordsOf(const DataFault& fault) const {
    const QString what = isolated(toQString(fault.what));
    switch (fault.kind) {
    case DataFault::Kind::Chats:
        return tr("Damaged: the chats (%1).").arg(what);
    case DataFault::Kind::Listing:
        return tr("A model cannot be read: %1.").arg(what);
    case DataFault::Kind::File:
        break;
    }
    const QString file = leftToRight(fromPath(fault.file));
    return fault.ours ? tr("Damaged: %1, a file of the model %2.").arg(file, what)
                      : tr("Damaged: %1, a file of the model %2. It is another program’s: fetch the model "
                           "again there.")
                            .arg(file, what);
}

void DataPanel::take(const std::vector<DataFault>& faults) {
    faults_ = faults;
    if (faults.empty()) return end(tr("The chats and the models’ files are as they were written."));
    QStringList lines;
    for (const DataFault& fault : faults) {
        if (lines.size() == kMostNamed) break;
        lines.append(wordsOf(fault));
    }
    const auto more = static_cast<qlonglong>(faults.size()) - lines.size();
    if (more > 0) lines.append(tr("And more: %1").arg(locale().toString(more)));
    end(lines.join(u'\n'));
}

void DataPanel::repair() {
    begin(Doing::Repairing);
    job_.ask(
        [chats = chats(), faults = faults_](const std::stop_token&) { return repairData(chats, faults); },
        [this, before = faults_](const Result<std::vector<DataFault>>& left) {
            if (!left) return fail(left.error());
            std::set<std::string> models;
            for (const DataFault& fault : before) {
                if (fault.kind == DataFault::Kind::File && canRepair(fault)) models.insert(fault.what);
            }
            for (const std::string& model : models) Q_EMIT modelWanted(toQString(model));
            faults_ = *left;
            end(left->empty() ? tr("Repaired. Damaged models were set aside and are fetched again.")
                              : tr("The chats are still damaged: %1. A backup can be restored.")
                                    .arg(isolated(toQString(left->front().what))));
        });
}

QString DataPanel::nameOf(DataPart part) const {
    switch (part) {
    case DataPart::Chats:
        return tr("Chats");
    case DataPart::Models:
        return tr("Downloaded models");
    case DataPart::Runs:
        return tr("Tuning runs");
    case DataPart::Adapters:
        return tr("Adapters");
    case DataPart::SmallerModels:
        return tr("Smaller models");
    case DataPart::Other:
        break;
    }
    return tr("Settings and the rest");
}

void DataPanel::showSizes() {
    const int row = table_->currentIndex().row();
    places_.setRowCount(static_cast<int>(sizes_.size()));
    for (int i = 0; i < places_.rowCount(); ++i) {
        const DataSize& size = sizes_[static_cast<std::size_t>(i)];
        const auto put = [this, i](int column, const QString& text) {
            places_.setData(places_.index(i, column), text, Qt::DisplayRole);
            places_.setData(places_.index(i, column), text, Qt::ToolTipRole);
        };
        put(NameColumn, nameOf(size.part));
        put(SizeColumn, formatBytes(size.bytes));
        put(PathColumn, leftToRight(fromPath(size.path)));
    }
    for (int column = 0; column < ColumnCount; ++column) table_->resizeColumnToContents(column);
    if (places_.rowCount() == 0) return;
    table_->setCurrentIndex(places_.index(qMax(0, row), 0));
    mover_->choose(sizes_[static_cast<std::size_t>(qMax(0, row))]);
}

void DataPanel::refresh() {
    const bool idle = doing_ == Doing::Nothing;
    for (QPushButton* button : {backUp_, restore_, check_, repair_}) button->setEnabled(idle);
    repair_->setVisible(std::ranges::any_of(faults_, canRepair));
    restore_->setText(restoreStaged_ ? tr("D&o not restore") : tr("Rest&ore…"));
    measure_->setText(idle ? tr("Measure again") : tr("Sto&p"));
    measure_->setEnabled(doing_ != Doing::Repairing);
    progress_->setVisible(!idle);
    // What tells no share of its own moves to and fro.
    progress_->setRange(0, doing_ == Doing::Checking ? kPerMille : 0);
    progress_->setTextVisible(doing_ == Doing::Checking);
    words_->setVisible(!words_->text().isEmpty());
}

void DataPanel::dress() {
    setTitle(tr("Your data"));
    about_->setText(tr("Conversations, settings and the list of models are kept here and nowhere else."));
    open_->setText(tr("Open the folder"));
    open_->setToolTip(tr("Open the chosen one’s folder in the desktop’s own program"));
    backUp_->setText(tr("&Back up…"));
    backUp_->setToolTip(
        tr("Write all chats and settings to one file, also the server’s keys: keep it to yourself"));
    restore_->setToolTip(tr("Put the chats and settings of a backup in place of the present ones"));
    check_->setText(tr("Chec&k everything"));
    check_->setToolTip(
        tr("Whether the chats, and every file of every stored model, are as they were written"));
    repair_->setText(tr("Repair"));
    repair_->setToolTip(tr("Write the chats’ indices anew; set damaged models aside and fetch them again"));
    progress_->setAccessibleName(tr("How far it is"));
    table_->setAccessibleName(tr("Where your data is"));
    places_.setColumnCount(ColumnCount);
    places_.setHorizontalHeaderLabels({tr("What"), tr("Size"), tr("Where")});
    table_->setFixedHeight(fontMetrics().lineSpacing() * 9 + 2 * table_->header()->sizeHint().height());
    about_->setPalette(quietened(palette()));
    showSizes();
    refresh();
}

void DataPanel::showEvent(QShowEvent* event) {
    QGroupBox::showEvent(event);
    if (sizes_.empty() && doing_ == Doing::Nothing)
        QMetaObject::invokeMethod(this, &DataPanel::measure, Qt::QueuedConnection);
}

void DataPanel::changeEvent(QEvent* event) {
    QGroupBox::changeEvent(event);
    const auto type = event->type();
    if (type == QEvent::LanguageChange || type == QEvent::PaletteChange || type == QEvent::FontChange)
        dress();
}

}  // namespace tars::ui
