// SPDX-License-Identifier: Apache-2.0
#include "ui/models/model_library.h"

#include "ui/text.h"

#include <QLocale>

namespace tars::ui {

ModelLibrary::ModelLibrary(Library library, QObject* parent)
    : QAbstractTableModel(parent), library_(std::move(library)) {
    worker_.setMaxThreadCount(1);
}

ModelLibrary::~ModelLibrary() {
    worker_.waitForDone();
}

int ModelLibrary::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(entries_.size());
}

int ModelLibrary::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ModelLibrary::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const LibraryEntry& entry = entries_[static_cast<std::size_t>(index.row())];
    if (role == Qt::ToolTipRole) return leftToRight(fromPath(entry.path));
    if (role == Qt::TextAlignmentRole && index.column() >= ParametersColumn) {
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole) return {};
    switch (index.column()) {
    case NameColumn:
        return entry.missing ? tr("%1 (file is missing)").arg(toQString(entry.name)) : toQString(entry.name);
    case ArchitectureColumn:
        return toQString(entry.architecture);
    case TypeColumn:
        return toQString(entry.type);
    case ParametersColumn:
        return formatCount(entry.parameters);
    case SizeColumn:
        return formatBytes(entry.bytes);
    case ContextColumn:
        return QLocale().toString(entry.context_length);
    default:
        return {};
    }
}

QVariant ModelLibrary::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
    switch (section) {
    case NameColumn:
        return tr("Name");
    case ArchitectureColumn:
        return tr("Architecture");
    case TypeColumn:
        return tr("Type");
    case ParametersColumn:
        return tr("Parameters");
    case SizeColumn:
        return tr("Size");
    case ContextColumn:
        return tr("Context");
    default:
        return {};
    }
}

/// Runs `job` on the worker, and what it returns on the GUI thread.
void ModelLibrary::work(std::function<std::function<void()>()> job) {
    worker_.start(
        [this, run = std::move(job)] { QMetaObject::invokeMethod(this, run(), Qt::QueuedConnection); });
}

std::function<void()> ModelLibrary::reread() {
    auto list = library_.list();
    if (!list) return [this, error = list.error()] { Q_EMIT failed(error); };
    return [this, entries = std::move(*list)] { setEntries(entries); };
}

void ModelLibrary::setEntries(std::vector<LibraryEntry> entries) {
    beginResetModel();
    entries_ = std::move(entries);
    endResetModel();
    Q_EMIT changed();
}

void ModelLibrary::refresh() {
    work([this] { return reread(); });
}

void ModelLibrary::import(const QString& path) {
    Q_EMIT importing(path);
    work([this, file = toPath(path)]() -> std::function<void()> {
        auto entry = library_.import(file);
        if (!entry) return [this, error = entry.error()] { Q_EMIT failed(error); };
        return [this, show = reread(), added = *entry] {
            show();
            Q_EMIT imported(added);
        };
    });
}

void ModelLibrary::importNamed(const QString& model) {
    Q_EMIT importing(model);
    work([this, name = toUtf8(model)]() -> std::function<void()> {
        // A name says more than its path: several models may be made of one file.
        if (auto entry = library_.find(name); entry && !entry->missing) {
            return [this, show = reread(), found = std::move(*entry)] {
                show();
                Q_EMIT imported(found);
            };
        }
        auto path = library_.resolve(name);
        if (!path) return [this, error = path.error()] { Q_EMIT failed(error); };
        return [this, file = fromPath(*path)] { import(file); };
    });
}

void ModelLibrary::remove(const LibraryEntry& entry) {
    work([this, entry]() -> std::function<void()> {
        const auto done = library_.remove(entry.name);
        if (!done) return [this, error = done.error()] { Q_EMIT failed(error); };
        return [this, show = reread(), entry] {
            show();
            Q_EMIT removed(entry);
        };
    });
}

void ModelLibrary::restore(const LibraryEntry& entry) {
    work([this, entry]() -> std::function<void()> {
        const auto done = library_.import(entry.path, entry.name);
        if (!done) return [this, error = done.error()] { Q_EMIT failed(error); };
        return reread();
    });
}

}  // namespace tars::ui
