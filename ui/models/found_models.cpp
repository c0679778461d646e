// SPDX-License-Identifier: Apache-2.0
#include "ui/models/found_models.h"

#include "ui/text.h"

#include <algorithm>
#include <set>

namespace tars::ui {
namespace {

constexpr int kTellEveryMs = 100;

}  // namespace

FoundModels::FoundModels(std::function<std::vector<ScanRoot>()> roots, ModelLibrary& library, QObject* parent)
    : QAbstractTableModel(parent), roots_(std::move(roots)), library_(library) {
    worker_.setMaxThreadCount(1);
    connect(&library, &ModelLibrary::changed, this, &FoundModels::markLinked);
}

FoundModels::~FoundModels() {
    stop_.request_stop();
    worker_.waitForDone();
}

int FoundModels::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(models_.size() + faults_.size());
}

int FoundModels::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant FoundModels::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const auto row = static_cast<std::size_t>(index.row());
    if (row >= models_.size()) {
        const Error& fault = faults_[row - models_.size()];
        if (role == Qt::ToolTipRole) return toQString(fault.text());
        if (role != Qt::DisplayRole) return {};
        if (index.column() == NameColumn) return toQString(fault.message);
        return index.column() == StateColumn ? tr("cannot be read") : QString();
    }
    const FoundModel& model = models_[row];
    if (role == Qt::TextAlignmentRole && index.column() == SizeColumn)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole) {
        QStringList places{fromPath(model.path)};
        for (const auto& other : model.duplicates) places.append(fromPath(other));
        return leftToRight(places.join(u'\n'));
    }
    return role == Qt::DisplayRole ? text(model, index.row(), index.column()) : QVariant();
}

QString FoundModels::text(const FoundModel& model, int row, int column) const {
    switch (column) {
    case NameColumn:
        return toQString(model.name);
    case ProgramColumn:
        return toQString(model.program);
    case ArchitectureColumn:
        return toQString(model.architecture);
    case SizeColumn:
        return formatBytes(model.bytes);
    default:
        break;
    }
    const int copies = static_cast<int>(model.duplicates.size());
    if (linked_[static_cast<std::size_t>(row)]) return tr("in your list");
    return copies ? tr("new, %n more cop(y/ies)", nullptr, copies) : tr("new");
}

Qt::ItemFlags FoundModels::flags(const QModelIndex& index) const {
    const Qt::ItemFlags usual = QAbstractTableModel::flags(index);
    const bool fault = index.isValid() && static_cast<std::size_t>(index.row()) >= models_.size();
    return fault ? usual & ~Qt::ItemIsEnabled : usual;
}

QVariant FoundModels::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
    switch (section) {
    case NameColumn:
        return tr("Name");
    case ProgramColumn:
        return tr("Program");
    case ArchitectureColumn:
        return tr("Architecture");
    case SizeColumn:
        return tr("Size");
    case StateColumn:
        return tr("State");
    default:
        return {};
    }
}

void FoundModels::search() {
    stop_.request_stop();
    stop_ = std::stop_source();
    searching_ = true;
    progress_ = {};
    const quint64 job = ++job_;
    worker_.start([this, job, stop = stop_.get_token()] {
        QElapsedTimer sinceTold;
        ScanOptions options{roots_ ? roots_() : std::vector<ScanRoot>(), stop, {}};
        options.progress = [&](const ScanProgress& progress) {
            if (sinceTold.isValid() && sinceTold.elapsed() < kTellEveryMs) return;
            sinceTold.start();
            QMetaObject::invokeMethod(
                this,
                [this, job, progress] {
                    if (job != job_) return;
                    progress_ = progress;
                    Q_EMIT progressed();
                },
                Qt::QueuedConnection);
        };
        QMetaObject::invokeMethod(
            this,
            [this, job, report = scan_for_models(options)]() mutable { finish(std::move(report), job); },
            Qt::QueuedConnection);
    });
    Q_EMIT progressed();
}

void FoundModels::stop() {
    if (!searching_) return;
    stop_.request_stop();
    ++job_;
    searching_ = false;
    Q_EMIT progressed();
}

void FoundModels::finish(Result<ScanReport> report, quint64 job) {
    if (job != job_) return;
    searching_ = false;
    searched_ = true;
    if (report) {
        beginResetModel();
        models_ = std::move(report->models);
        faults_ = std::move(report->faults);
        linked_.assign(models_.size(), false);
        endResetModel();
        markLinked();
    } else {
        Q_EMIT failed(report.error());
    }
    Q_EMIT progressed();
}

void FoundModels::markLinked() {
    std::set<std::filesystem::path> listed;
    for (const LibraryEntry& entry : library_.entries()) listed.insert(entry.path.lexically_normal());
    const auto has = [&listed](const std::filesystem::path& path) {
        return listed.contains(path.lexically_normal());
    };
    for (std::size_t i = 0; i < models_.size(); ++i)
        linked_[i] = has(models_[i].path) || std::ranges::any_of(models_[i].duplicates, has);
    if (!models_.empty()) Q_EMIT dataChanged(index(0, StateColumn), index(rowCount() - 1, StateColumn));
    Q_EMIT changed();
}

QStringList FoundModels::unlinked(const QList<int>& rows) const {
    QStringList paths;
    for (const int row : rows) {
        const auto at = static_cast<std::size_t>(row);
        if (at < models_.size() && !linked_[at]) paths.append(fromPath(models_[at].path));
    }
    return paths;
}

QStringList FoundModels::unlinked() const {
    QList<int> all;
    for (int row = 0; row < rowCount(); ++row) all.append(row);
    return unlinked(all);
}

void FoundModels::retranslate() {
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (rowCount() > 0) Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

}  // namespace tars::ui
