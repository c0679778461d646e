// SPDX-License-Identifier: Apache-2.0
#include "ui/chat/import_dialog.h"

#include "ui/settings/appearance.h"
#include "ui/text.h"

#include <QDir>
#include <QEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace tars::ui {
namespace {

constexpr int kListWidth = 420, kListHeight = 150;

QLabel* wrapped(QWidget* parent) {
    auto* label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

}  // namespace

ImportDialog::ImportDialog(Find find, QWidget* parent)
    : QDialog(parent),
      heading_(wrapped(this)),
      places_(new QListWidget(this)),
      state_(wrapped(this)),
      others_(wrapped(this)),
      files_(new QPushButton(this)),
      folder_(new QPushButton(this)),
      import_(new QPushButton(this)),
      cancel_(new QPushButton(this)) {
    places_->setMinimumSize(kListWidth, kListHeight);
    places_->setSelectionMode(QAbstractItemView::SingleSelection);
    import_->setDefault(true);
    auto* choices = new QHBoxLayout;
    choices->addWidget(files_);
    choices->addWidget(folder_);
    choices->addStretch(1);
    auto* ends = new QHBoxLayout;
    ends->addStretch(1);
    ends->addWidget(cancel_);
    ends->addWidget(import_);
    auto* column = new QVBoxLayout(this);
    column->addWidget(heading_);
    column->addWidget(places_, 1);
    column->addWidget(state_);
    column->addWidget(others_);
    column->addLayout(choices);
    column->addSpacing(8);
    column->addLayout(ends);
    connect(places_, &QListWidget::itemChanged, this, [this] { import_->setEnabled(!checked().isEmpty()); });
    connect(files_, &QPushButton::clicked, this, &ImportDialog::chooseFiles);
    connect(folder_, &QPushButton::clicked, this, &ImportDialog::chooseFolder);
    connect(import_, &QPushButton::clicked, this, [this] { take(checked()); });
    connect(cancel_, &QPushButton::clicked, this, &QDialog::reject);
    dress();
    look(std::move(find));
}

ImportDialog::~ImportDialog() {
    stop_.request_stop();
    worker_.waitForDone();
}

void ImportDialog::look(Find find) {
    worker_.start([this, search = std::move(find), stop = stop_.get_token()] {
        // The destructor waits for this, and what is queued goes with the receiver.
        QMetaObject::invokeMethod(
            this,
            [this, places = search(stop)] {
                looking_ = false;
                showPlaces(places);
            },
            Qt::QueuedConnection);
    });
}

void ImportDialog::showPlaces(const std::vector<ChatPlace>& places) {
    found_ = places;
    dress();
    if (!places.empty() && isVisible()) places_->setFocus();
}

QStringList ImportDialog::checked() const {
    QStringList paths;
    for (int row = 0; row < places_->count(); ++row) {
        if (places_->item(row)->checkState() == Qt::Checked)
            paths.append(found_[static_cast<std::size_t>(row)].path);
    }
    return paths;
}

void ImportDialog::chooseFiles() {
    auto* dialog = new QFileDialog(this, tr("Choose files with chats"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    dialog->setNameFilters({tr("Chats (*.json *.jsonl *.chat *.sqlite)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::filesSelected, this, &ImportDialog::take);
    dialog->open();
}

void ImportDialog::chooseFolder() {
    auto* dialog = new QFileDialog(this, tr("Choose a folder with chats"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::filesSelected, this, &ImportDialog::take);
    dialog->open();
}

void ImportDialog::take(const QStringList& paths) {
    if (paths.isEmpty()) return;
    Q_EMIT chosen(paths);
    accept();
}

void ImportDialog::dress() {
    setWindowTitle(tr("Import chats"));
    heading_->setText(tr("Chats of other programs on this computer. They stay there as they are."));
    places_->setAccessibleName(tr("Programs with chats"));
    others_->setText(
        tr("Or choose files: what ChatGPT, Open WebUI or TARS exported, or chats of LM Studio, Jan, "
           "GPT4All and Ollama’s app that lie elsewhere."));
    others_->setPalette(quietened(palette()));
    state_->setText(looking_ ? tr("Looking for them…") : tr("None were found."));
    state_->setVisible(looking_ || found_.empty());
    files_->setText(tr("Choose &files…"));
    folder_->setText(tr("Choose a f&older…"));
    import_->setText(tr("&Import"));
    cancel_->setText(tr("Cancel"));
    const QStringList kept = checked();
    const bool first = places_->count() == 0;  // all are offered, until somebody says otherwise
    places_->clear();
    for (const ChatPlace& place : found_) {
        const QString chats = place.chats < 0 ? tr("some chats") : tr("%n chat(s)", nullptr, place.chats);
        const QString path = leftToRight(QDir::toNativeSeparators(place.path));
        auto* item = new QListWidgetItem(
            isolated(place.program) + QStringLiteral(": ") + chats + QChar::LineFeed + path, places_);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(first || kept.contains(place.path) ? Qt::Checked : Qt::Unchecked);
    }
    if (places_->count() > 0) places_->setCurrentRow(0);
    import_->setEnabled(!checked().isEmpty());
}

void ImportDialog::changeEvent(QEvent* event) {
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange) dress();
}

}  // namespace tars::ui
