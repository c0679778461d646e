// SPDX-License-Identifier: Apache-2.0
#include "ui/models/repository_models.h"

#include "core/system_memory.h"
#include "ui/models/disk_room.h"
#include "ui/text.h"

#include <algorithm>

namespace tars::ui {
namespace {

constexpr int kPauseMs = 200;  // whoever walks through the list looks into none of them
constexpr qsizetype kMostKnown = 100;

}  // namespace

RepositoryModels::RepositoryModels(TransferOptions transfer, const ModelLibrary& library,
                                   const Downloads& downloads, QObject* parent)
    : QAbstractTableModel(parent), transfer_(std::move(transfer)), library_(library), downloads_(downloads) {
    pause_.setSingleShot(true);
    pause_.setInterval(kPauseMs);
    connect(&pause_, &QTimer::timeout, this, &RepositoryModels::begin);
    connect(&library, &ModelLibrary::changed, this, &RepositoryModels::showStates);
    connect(&downloads, &Downloads::changed, this, &RepositoryModels::showStates);
}

int RepositoryModels::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(models_.size());
}

int RepositoryModels::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant RepositoryModels::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    if (role == Qt::TextAlignmentRole && (index.column() == SizeColumn || index.column() == MemoryColumn))
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole) {
        const HubModel& model = models_[static_cast<std::size_t>(index.row())];
        return tr("Needs about %1 of memory, and %2 are free now. How much exactly is told once it is here.")
            .arg(formatBytes(guess_memory(model.bytes)), formatBytes(room_.memory));
    }
    return role == Qt::DisplayRole ? text(index.row(), index.column()) : QVariant();
}

QString RepositoryModels::text(int row, int column) const {
    const HubModel& model = models_[static_cast<std::size_t>(row)];
    switch (column) {
    case TagColumn:
        return leftToRight(toQString(model.name.tag));
    case SizeColumn:
        return formatBytes(model.bytes);
    case MemoryColumn:
        return tr("about %1").arg(formatBytes(guess_memory(model.bytes)));
    case FitColumn:
        switch (fit(model)) {
        case Fit::fits:
            return row == recommended_ ? tr("fits, recommended") : tr("fits");
        case Fit::tight:
            return tr("tight");
        case Fit::too_big:
            return tr("too big");
        }
        return {};
    default:
        return state(model);
    }
}

QString RepositoryModels::state(const HubModel& model) const {
    const auto isIt = [&](const std::string& text) {
        const auto name = ModelName::parse(text);
        return name && name->same_as(model.name);
    };
    if (std::ranges::any_of(library_.entries(), isIt, &LibraryEntry::name)) return tr("in your list");
    const auto coming = [&](const Download& download) {
        return download.state != DownloadState::Done && isIt(toUtf8(download.address));
    };
    if (std::ranges::any_of(downloads_.downloads(), coming)) return tr("on its way");
    return room_.disk > 0 && model.bytes > room_.disk ? tr("no room on the disk") : QString();
}

QVariant RepositoryModels::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
    switch (section) {
    case TagColumn:
        return tr("Quantization");
    case SizeColumn:
        return tr("Size");
    case MemoryColumn:
        return tr("Memory");
    case FitColumn:
        return tr("Fits here");
    case StateColumn:
        return tr("State");
    default:
        return {};
    }
}

void RepositoryModels::look(const QString& repository, bool runs) {
    if (repository == repository_) return;
    repository_ = repository;
    runs_ = runs;
    job_.drop();
    pause_.stop();
    trouble_.reset();
    const auto known = known_.constFind(repository);
    show(known == known_.cend() ? std::vector<HubModel>() : *known);
    if (!repository.isEmpty() && known == known_.cend()) pause_.start();
    Q_EMIT changed();
}

void RepositoryModels::lookAgain() {
    trouble_.reset();
    begin();
    Q_EMIT changed();
}

void RepositoryModels::begin() {
    job_.ask(
        [transfer = transfer_, repository = toUtf8(repository_),
         library = library_.library()](const std::stop_token& stop) {
            TransferOptions options = transfer;
            options.stop = stop;
            return Answer{list_hub_models(repository, options),
                          {available_memory_bytes(), freeDisk(library)}};
        },
        [this](Answer answer) { take(std::move(answer)); });
}

void RepositoryModels::take(Answer answer) {
    room_ = answer.room;
    if (answer.models) {
        if (known_.size() >= kMostKnown) known_.clear();
        known_[repository_] = *answer.models;
        show(std::move(*answer.models));
    } else {
        trouble_ = answer.models.error();
    }
    Q_EMIT changed();
}

void RepositoryModels::show(std::vector<HubModel> models) {
    beginResetModel();
    models_ = std::move(models);
    const auto* best = recommended_model(
        models_, [this](const HubModel& model) { return runs_ && fit(model) == Fit::fits; });
    recommended_ = best ? static_cast<int>(best - models_.data()) : -1;
    endResetModel();
}

void RepositoryModels::showStates() {
    if (!models_.empty()) Q_EMIT dataChanged(index(0, StateColumn), index(rowCount() - 1, StateColumn));
}

void RepositoryModels::retranslate() {
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (rowCount() > 0) Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

}  // namespace tars::ui
