// SPDX-License-Identifier: Apache-2.0
#include "ui/models/model_library.h"

#include "library/scan.h"
#include "ui/models/device_in_use.h"
#include "ui/models/model_notes.h"
#include "ui/text.h"

#include <QLocale>

#include <algorithm>
#include <set>

namespace tars::ui {
namespace {

/// Longer than a removal can be taken back.
constexpr int kTrashMs = 20'000;

bool isSame(const LibraryEntry& a, const LibraryEntry& b) {
    return a.name == b.name && a.manifest == b.manifest;
}

Error nameTaken(const std::string& name) {
    return invalid_input("the name '" + name + "' is taken by another model", "choose another name");
}

}  // namespace

ModelLibrary::ModelLibrary(Library library, QObject* parent)
    : QAbstractTableModel(parent), library_(std::move(library)) {
    worker_.setMaxThreadCount(1);
    emptyTrash_.setSingleShot(true);
    emptyTrash_.setInterval(kTrashMs);
    connect(&emptyTrash_, &QTimer::timeout, this, &ModelLibrary::emptyTrash);
}

ModelLibrary::~ModelLibrary() {
    stopImporting_.request_stop();
    emptyTrash();
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
    if (role == SortRole) return sortKey(entry, index.column());
    if (role == Qt::EditRole && index.column() == NameColumn) return toQString(entry.name);
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
    case SpeedColumn: {
        const auto speed = speedOf(entry);
        return speed ? tr("%1 tokens/s").arg(QLocale().toString(*speed, 'f', 1)) : QString();
    }
    default:
        return {};
    }
}

QVariant ModelLibrary::sortKey(const LibraryEntry& entry, int column) const {
    switch (column) {
    case ArchitectureColumn:
        return toQString(entry.architecture);
    case TypeColumn:
        return toQString(entry.type);
    case ParametersColumn:
        return QVariant::fromValue(static_cast<quint64>(entry.parameters));
    case SizeColumn:
        return QVariant::fromValue(static_cast<quint64>(entry.bytes));
    case ContextColumn:
        return QVariant::fromValue(static_cast<quint64>(entry.context_length));
    case SpeedColumn:
        return speedOf(entry).value_or(0.0);
    default:
        return toQString(entry.name).toLower();
    }
}

std::optional<double> ModelLibrary::speedOf(const LibraryEntry& entry) const {
    if (!notes_) return {};
    const auto speed = notes_->note(fromPath(entry.path)).speedOn(device_->gpus());
    return speed ? std::optional(speed->answer) : std::nullopt;
}

void ModelLibrary::showSpeeds(const ModelNotes& notes, const DeviceInUse& device) {
    notes_ = &notes;
    device_ = &device;
    const auto tell = [this] {
        if (!entries_.empty()) Q_EMIT dataChanged(index(0, SpeedColumn), index(rowCount() - 1, SpeedColumn));
    };
    connect(&notes, &ModelNotes::changed, this, tell);
    connect(&device, &DeviceInUse::changed, this, tell);
}

bool ModelLibrary::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || role != Qt::EditRole) return false;
    const LibraryEntry& entry = entries_[static_cast<std::size_t>(index.row())];
    const QString name = value.toString().trimmed();
    if (index.column() != NameColumn || !canRename(entry) || name.isEmpty() || name == toQString(entry.name))
        return false;
    rename(entry, name);
    return true;
}

Qt::ItemFlags ModelLibrary::flags(const QModelIndex& index) const {
    const Qt::ItemFlags usual = QAbstractTableModel::flags(index);
    if (!index.isValid() || index.column() != NameColumn) return usual;
    return canRename(entries_[static_cast<std::size_t>(index.row())]) ? usual | Qt::ItemIsEditable : usual;
}

bool ModelLibrary::canRename(const LibraryEntry& entry) const {
    return !entry.shipped && (entry.manifest.empty() || isOwn(entry));
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
    case SpeedColumn:
        return tr("Speed here");
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
    std::erase_if(entries, [this](const LibraryEntry& entry) {
        return std::ranges::any_of(trash_, [&](const LibraryEntry& gone) { return isSame(gone, entry); });
    });
    beginResetModel();
    entries_ = std::move(entries);
    endResetModel();
    Q_EMIT changed();
}

void ModelLibrary::refresh() {
    work([this] { return reread(); });
}

/// What came of an import.
struct ModelLibrary::Links {
    std::set<std::string> before;  ///< names
    QList<LibraryEntry> fresh, known;
    std::vector<Error> faults;
};

void ModelLibrary::import(const QStringList& paths) {
    startImport(paths, true);
}

void ModelLibrary::link(const QStringList& paths) {
    startImport(paths, false);
}

void ModelLibrary::startImport(const QStringList& paths, bool use) {
    if (paths.isEmpty()) return;
    if (importing_++ == 0) stopImporting_ = std::stop_source();
    Q_EMIT importBegun(paths);
    Q_EMIT importing(paths.first());
    work([this, paths, use, stop = stopImporting_.get_token()]() -> std::function<void()> {
        return [this, paths, use, links = linkAll(paths, stop), show = reread()] {
            show();
            tellLinks(paths, links, use);
        };
    });
}

ModelLibrary::Links ModelLibrary::linkAll(const QStringList& paths, const std::stop_token& stop) {
    Links links;
    if (const auto list = library_.list()) {
        for (const LibraryEntry& entry : *list) links.before.insert(entry.name);
    }
    for (const QString& path : paths) {
        if (stop.stop_requested()) break;
        QMetaObject::invokeMethod(
            this, [this, path] { Q_EMIT importing(path); }, Qt::QueuedConnection);
        linkOne(toPath(path), stop, links);
    }
    return links;
}

void ModelLibrary::linkOne(const std::filesystem::path& path, const std::stop_token& stop, Links& links) {
    auto entry = library_.import(path);
    if (entry) {
        const bool fresh = links.before.insert(entry->name).second;
        (fresh ? links.fresh : links.known).append(std::move(*entry));
        return;
    }
    std::error_code ignored;
    if (!std::filesystem::is_directory(path, ignored)) return links.faults.push_back(entry.error());
    // No model itself, but there may be models in it.
    const auto report = scan_for_models({{{"", path, ScanRoot::Layout::files}}, stop, {}});
    if (!report) return;  // stopped
    if (report->models.empty()) return links.faults.push_back(entry.error());
    for (const FoundModel& model : report->models) {
        if (stop.stop_requested()) return;
        linkOne(model.path, stop, links);
    }
}

void ModelLibrary::tellLinks(const QStringList& paths, const Links& links, bool use) {
    --importing_;
    Q_EMIT importDone(paths);
    Q_EMIT importEnded();
    const auto all = links.known + links.fresh;
    if (use && all.size() == 1)
        Q_EMIT imported(all.first());
    else if (!all.isEmpty())
        Q_EMIT linked(links.fresh, static_cast<int>(links.known.size()));
    if (!links.faults.empty()) {
        Error error = links.faults.front();
        if (links.faults.size() > 1)
            error.message = toUtf8(tr("%1, and %n more", nullptr, static_cast<int>(links.faults.size()) - 1)
                                       .arg(toQString(error.message)));
        Q_EMIT failed(error);
    }
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
        return [this, file = fromPath(*path)] { import({file}); };
    });
}

bool ModelLibrary::isOwn(const LibraryEntry& entry) const {
    return std::ranges::any_of(library_.stores(), [&](const OllamaStore& store) {
        const auto below = entry.manifest.lexically_relative(store.directory());
        return store.writable() && !below.empty() && *below.begin() != "..";
    });
}

void ModelLibrary::remove(const LibraryEntry& entry) {
    if (!entry.manifest.empty() && isOwn(entry)) {
        emptyTrash();
        trash_.push_back(entry);
        emptyTrash_.start();
        setEntries(entries_);
        Q_EMIT removed(entry);
        return;
    }
    work([this, entry]() -> std::function<void()> {
        const auto done = library_.remove(entry.name);
        if (!done) return [this, error = done.error()] { Q_EMIT failed(error); };
        return [this, show = reread(), entry] {
            show();
            Q_EMIT removed(entry);
        };
    });
}

void ModelLibrary::emptyTrash() {
    if (trash_.empty()) return;
    emptyTrash_.stop();
    work([this, gone = std::move(trash_)]() -> std::function<void()> {
        std::optional<Error> trouble;
        for (const LibraryEntry& entry : gone)
            if (const auto done = library_.remove(entry.name); !done) trouble = done.error();
        return [this, show = reread(), trouble] {
            show();
            if (trouble) Q_EMIT failed(*trouble);
        };
    });
    trash_.clear();
}

void ModelLibrary::copy(const LibraryEntry& entry, const QString& name) {
    work([this, from = entry.name, to = toUtf8(name)]() -> std::function<void()> {
        if (const auto taken = library_.find(to); taken && taken->name != from)
            return [this, error = nameTaken(to)] { Q_EMIT failed(error); };
        const auto done = library_.copy(from, to);
        if (!done) return [this, error = done.error()] { Q_EMIT failed(error); };
        return reread();
    });
}

void ModelLibrary::rename(const LibraryEntry& entry, const QString& name) {
    work([this, from = entry.name, to = toUtf8(name)]() -> std::function<void()> {
        if (const auto taken = library_.find(to); taken && taken->name != from)
            return [this, error = nameTaken(to)] { Q_EMIT failed(error); };
        auto done = library_.copy(from, to);
        const auto renamed = done ? library_.find(to) : Result<LibraryEntry>(done.error());
        if (renamed && renamed->name != from) done = library_.remove(from);
        if (!done) return [this, error = done.error()] { Q_EMIT failed(error); };
        return [this, from, now = renamed ? renamed->name : to, show = reread()] {
            Q_EMIT this->renamed(from, now);
            show();
        };
    });
}

void ModelLibrary::unlink(const QList<LibraryEntry>& entries) {
    work([this, entries]() -> std::function<void()> {
        std::optional<Error> trouble;
        for (const LibraryEntry& entry : entries) {
            if (const auto done = library_.remove(entry.name); !done) trouble = done.error();
        }
        return [this, show = reread(), trouble] {
            show();
            if (trouble) Q_EMIT failed(*trouble);
        };
    });
}

void ModelLibrary::restore(const LibraryEntry& entry) {
    if (std::erase_if(trash_, [&](const LibraryEntry& gone) { return isSame(gone, entry); }) > 0)
        return refresh();
    work([this, entry]() -> std::function<void()> {
        const auto done = library_.import(entry.path, entry.name);
        if (!done) return [this, error = done.error()] { Q_EMIT failed(error); };
        return reread();
    });
}

}  // namespace tars::ui
