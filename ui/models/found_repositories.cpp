// SPDX-License-Identifier: Apache-2.0
#include "ui/models/found_repositories.h"

#include "runtime/model_card.h"
#include "ui/text.h"

#include <QDateTime>
#include <QLocale>

namespace tars::ui {
namespace {

constexpr int kPauseMs = 400;  // between two letters of somebody who types
constexpr int kLeastLetters = 2;

bool runs(const HubRepository& repository) {
    return repository.architecture.empty() || runs_architecture(repository.architecture);
}

QDateTime updated(const HubRepository& repository) {
    return QDateTime::fromString(toQString(repository.updated) + u'Z', Qt::ISODate);
}

QVariant sortKey(const HubRepository& repository, int column) {
    switch (column) {
    case FoundRepositories::ParametersColumn:
        return QVariant::fromValue(static_cast<quint64>(repository.parameters));
    case FoundRepositories::DownloadsColumn:
        return QVariant::fromValue(static_cast<quint64>(repository.downloads));
    case FoundRepositories::LikesColumn:
        return QVariant::fromValue(static_cast<quint64>(repository.likes));
    case FoundRepositories::UpdatedColumn:
        return updated(repository);
    case FoundRepositories::RunsColumn:
        return runs(repository);
    case FoundRepositories::LicenceColumn:
        return toQString(repository.licence);
    default:
        return toQString(repository.name).toLower();
    }
}

}  // namespace

FoundRepositories::FoundRepositories(TransferOptions transfer, QObject* parent)
    : QAbstractTableModel(parent), transfer_(std::move(transfer)) {
    pause_.setSingleShot(true);
    pause_.setInterval(kPauseMs);
    connect(&pause_, &QTimer::timeout, this, &FoundRepositories::begin);
}

int FoundRepositories::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(found_.size());
}

int FoundRepositories::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant FoundRepositories::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const HubRepository& repository = found_[static_cast<std::size_t>(index.row())];
    const int column = index.column();
    if (role == SortRole) return sortKey(repository, column);
    if (role == Qt::TextAlignmentRole &&
        (column == ParametersColumn || column == DownloadsColumn || column == LikesColumn))
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole && !runs(repository))
        return tr("Models of the architecture “%1” do not run here yet.")
            .arg(toQString(repository.architecture));
    return role == Qt::DisplayRole ? text(repository, column) : QVariant();
}

QString FoundRepositories::text(const HubRepository& repository, int column) const {
    switch (column) {
    case NameColumn:
        return leftToRight(toQString(repository.name));
    case ParametersColumn:
        return repository.parameters == 0 ? QString() : formatCount(repository.parameters);
    case RunsColumn:
        if (repository.architecture.empty()) return {};
        return runs(repository) ? tr("yes") : tr("no");
    case DownloadsColumn:
        return QLocale().toString(static_cast<qulonglong>(repository.downloads));
    case LikesColumn:
        return QLocale().toString(static_cast<qulonglong>(repository.likes));
    case UpdatedColumn:
        return QLocale().toString(updated(repository).toLocalTime().date(), QLocale::ShortFormat);
    case LicenceColumn:
        return toQString(repository.licence);
    default:
        return {};
    }
}

QVariant FoundRepositories::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
    switch (section) {
    case NameColumn:
        return tr("Repository");
    case ParametersColumn:
        return tr("Parameters");
    case RunsColumn:
        return tr("Runs here");
    case DownloadsColumn:
        return tr("Downloads");
    case LikesColumn:
        return tr("Likes");
    case UpdatedColumn:
        return tr("Updated");
    case LicenceColumn:
        return tr("Licence");
    default:
        return {};
    }
}

void FoundRepositories::search(const QString& words) {
    const QString wanted = words.simplified();
    if (wanted == wanted_) return;
    wanted_ = wanted;
    job_.drop();
    pause_.stop();
    trouble_.reset();
    if (wanted.size() >= kLeastLetters) {
        pause_.start();
    } else {
        words_.clear();
        show({});
    }
    Q_EMIT changed();
}

void FoundRepositories::searchNow(const QString& words) {
    wanted_ = words.simplified();
    if (!wanted_.isEmpty()) begin();
}

void FoundRepositories::begin() {
    pause_.stop();
    trouble_.reset();
    words_ = wanted_;
    job_.ask(
        [transfer = transfer_, words = toUtf8(words_)](const std::stop_token& stop) {
            TransferOptions options = transfer;
            options.stop = stop;
            return search_hub(words, options);
        },
        [this](Result<std::vector<HubRepository>> found) {
            if (!found) trouble_ = found.error();
            show(found ? std::move(*found) : std::vector<HubRepository>());
            Q_EMIT changed();
        });
    Q_EMIT changed();
}

void FoundRepositories::stop() {
    pause_.stop();
    job_.drop();
    wanted_.clear();
    Q_EMIT changed();
}

void FoundRepositories::show(std::vector<HubRepository> found) {
    beginResetModel();
    found_ = std::move(found);
    endResetModel();
}

void FoundRepositories::retranslate() {
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (rowCount() > 0) Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

}  // namespace tars::ui
