// SPDX-License-Identifier: Apache-2.0
#include "ui/welcome/model_suggestion.h"

#include "core/system_memory.h"
#include "library/network_use.h"
#include "ui/models/disk_room.h"
#include "ui/models/model_table.h"
#include "ui/settings/appearance.h"
#include "ui/text.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QTreeView>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace tars::ui {
namespace {

constexpr int kRowsInSight = 6;

// What a processor writes at reading speed, and a graphics card sooner; all under the Apache License 2.0.
constexpr std::array<FirstModel, 3> kFirstModels{{
    {"bartowski/Qwen2.5-7B-Instruct-GGUF", "Qwen2.5 7B Instruct", 4'680'000'000},
    {"bartowski/Qwen2.5-1.5B-Instruct-GGUF", "Qwen2.5 1.5B Instruct", 990'000'000},
    {"bartowski/Qwen2.5-0.5B-Instruct-GGUF", "Qwen2.5 0.5B Instruct", 400'000'000},
}};

bool hasRoom(quint64 bytes, quint64 disk) {
    return disk == 0 || bytes < disk;
}

}  // namespace

std::span<const FirstModel> firstModels() {
    return kFirstModels;
}

const FirstModel& firstModelFor(quint64 memory, quint64 disk) {
    const auto found = std::ranges::find_if(kFirstModels, [&](const FirstModel& model) {
        return hasRoom(model.bytes, disk) && fit_of(guess_memory(model.bytes), memory) == Fit::fits;
    });
    return found == kFirstModels.end() ? kFirstModels.back() : *found;
}

ModelSuggestion::ModelSuggestion(Downloads& downloads, const ModelLibrary& library, const QString& dataFolder,
                                 QWidget* parent)
    : QWidget(parent),
      downloads_(downloads),
      library_(library),
      dataFolder_(dataFolder),
      models_(downloads.transfer(), library, downloads),
      suggestion_(new QLabel(this)),
      note_(new QLabel(this)),
      table_(new ModelTable(models_, RepositoryModels::TagColumn, this)),
      go_(new QPushButton(this)) {
    for (QLabel* label : {suggestion_, note_}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
    }
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(go_);
    buttons->addStretch();
    auto* column = new QVBoxLayout(this);
    column->addWidget(suggestion_);
    column->addWidget(note_);
    column->addWidget(table_);
    column->addLayout(buttons);
    connect(go_, &QPushButton::clicked, this, &ModelSuggestion::lookOrFetch);
    connect(table_, &QTreeView::activated, this, &ModelSuggestion::lookOrFetch);
    connect(&models_, &RepositoryModels::changed, this, [this] {
        if (models_.rowCount() > 0) {
            table_->setCurrentIndex(models_.index(std::max(0, models_.recommended()), 0));
            table_->setVisible(true);
        }
        refresh();
    });
    table_->hide();
    dress();
}

void ModelSuggestion::measure() {
    job_.ask(
        [library = library_.library(), home = toPath(dataFolder_)](const std::stop_token&) {
            return Machine{available_memory_bytes(), freeDisk(library), NetworkUse(home).offline()};
        },
        [this](const Machine& machine) {
            machine_ = machine;
            refresh();
        });
}

/// First what there is of it, with real sizes; then the one chosen of these.
void ModelSuggestion::lookOrFetch() {
    if (!machine_ || models_.isLooking()) return;
    const QModelIndex chosen = table_->currentIndex();
    if (!chosen.isValid()) {
        if (models_.trouble()) return models_.lookAgain();
        return models_.look(QString::fromLatin1(firstModelFor(machine_->memory, machine_->disk).repository),
                            true);
    }
    const ModelName& name = models_.models()[static_cast<std::size_t>(chosen.row())].name;
    (void)downloads_.add(toQString(name.full()));  // it is a name already
    queued_ = toQString(name.display());
    refresh();
}

QString ModelSuggestion::note() const {
    if (!queued_.isEmpty())
        return tr("“%1” is in the queue of downloads. It comes while you do other things.")
            .arg(leftToRight(queued_));
    if (machine_->offline)
        return tr(
            "TARS is offline: the switch is in the settings, under Privacy. Without a network, import a "
            "model’s file.");
    if (models_.isLooking()) return tr("Looking…");
    if (const auto& trouble = models_.trouble()) return toQString(trouble->text());
    if (table_->isHidden())
        return tr("The button asks %1 which forms of it there are, and nothing before.")
            .arg(leftToRight(QUrl(toQString(downloads_.transfer().hugging_face)).host()));
    return {};
}

void ModelSuggestion::refresh() {
    // Also while it looks: a button that is switched off loses the focus.
    go_->setEnabled(machine_ && !machine_->offline);
    go_->setText(table_->isHidden() ? tr("See &what fits") : tr("&Download"));
    note_->setVisible(machine_.has_value());
    if (!machine_) return suggestion_->setText(tr("Measuring what this computer has free…"));
    const FirstModel& model = firstModelFor(machine_->memory, machine_->disk);
    const quint64 needed = guess_memory(model.bytes);
    const Fit fit = fit_of(needed, machine_->memory);
    const QString words = fit == Fit::fits    ? tr("fits")
                          : fit == Fit::tight ? tr("tight")
                                              : tr("too big: programs that are closed leave more");
    suggestion_->setText(tr("Recommended: %1. About %2 to download, and about %3 of memory while it is "
                            "loaded, of which %4 are "
                            "free: %5.")
                             .arg(isolated(QString::fromLatin1(model.name)), formatBytes(model.bytes),
                                  formatBytes(needed), formatBytes(machine_->memory), words));
    note_->setText(note());
    note_->setVisible(!note_->text().isEmpty());
}

void ModelSuggestion::dress() {
    table_->setAccessibleName(tr("Forms of the recommended model"));
    table_->setFixedHeight(kRowsInSight * fontMetrics().height() * 3 / 2 +
                           table_->header()->sizeHint().height());
    note_->setPalette(quietened(palette()));
    models_.retranslate();
    refresh();
}

void ModelSuggestion::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    const auto type = event->type();
    if (type == QEvent::LanguageChange || type == QEvent::PaletteChange || type == QEvent::FontChange)
        dress();
}

}  // namespace tars::ui
