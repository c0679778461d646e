// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/error.h"
#include "library/library.h"

#include <QAbstractTableModel>
#include <QList>
#include <QStringList>
#include <QThreadPool>
#include <QTimer>

#include <functional>
#include <optional>
#include <stop_token>
#include <vector>

namespace tars::ui {

class DeviceInUse;
class ModelNotes;

/// The models of this computer as a table. The disk is read and written on a thread of its own.
class ModelLibrary : public QAbstractTableModel {
    Q_OBJECT
  public:
    enum Column {
        NameColumn,
        ArchitectureColumn,
        TypeColumn,
        ParametersColumn,
        SizeColumn,
        ContextColumn,
        SpeedColumn,  ///< as measured here
        ColumnCount
    };

    enum Role { SortRole = Qt::UserRole };

    explicit ModelLibrary(Library library, QObject* parent = nullptr);
    /// Lets go for good of what was removed.
    ~ModelLibrary() override;

    /// Linked ones, and those of our own store.
    bool canRename(const LibraryEntry& entry) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    /// Another name renames the entry: what came of it follows.
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    /// For others to read and write too: it locks its file.
    const Library& library() const { return library_; }
    const std::vector<LibraryEntry>& entries() const { return entries_; }
    /// Reads the list again.
    void refresh();
    /// Links model files and folders where they are, and the models in a folder that is none itself.
    /// importEnded() follows, then imported() if there is one, else linked(); and failed() for what could not
    /// be linked.
    void import(const QStringList& paths);
    /// The same, but one is linked() too: nobody wants to use it at once.
    void link(const QStringList& paths);
    /// Those already linked stay.
    void stopImporting() { stopImporting_.request_stop(); }
    bool isImporting() const { return importing_ > 0; }
    /// The same for what a MODEL argument may be: a name from the list, a file or a folder.
    void importNamed(const QString& model);
    /// For SpeedColumn. They must outlive this.
    void showSpeeds(const ModelNotes& notes, const DeviceInUse& device);
    /// Takes the entry out of the list. Files stay, but those of a model in our own store are deleted once
    /// nobody has taken the removal back for a while. removed() follows.
    void remove(const LibraryEntry& entry);
    /// Gives an entry another name, or a second one; failed() may follow.
    void rename(const LibraryEntry& entry, const QString& name);
    void copy(const LibraryEntry& entry, const QString& name);
    /// Takes back what was linked.
    void unlink(const QList<LibraryEntry>& entries);
    /// Takes back a removal.
    void restore(const LibraryEntry& entry);

  Q_SIGNALS:
    void changed();
    void importBegun(const QStringList& paths);
    void importDone(const QStringList& paths);  ///< of these, all that was possible, or as the user wants it
    void importing(const QString& path);
    void imported(const tars::LibraryEntry& entry);  ///< to be used at once
    /// What is new in the list, and how many were there already.
    void linked(const QList<tars::LibraryEntry>& fresh, int known);
    void importEnded();
    void removed(const tars::LibraryEntry& entry);
    void renamed(const std::string& from, const std::string& to);  ///< before changed()
    void failed(const tars::Error& error);

  private:
    struct Links;

    std::optional<double> speedOf(const LibraryEntry& entry) const;
    QVariant sortKey(const LibraryEntry& entry, int column) const;

    void work(std::function<std::function<void()>()> job);
    void startImport(const QStringList& paths, bool use);
    Links linkAll(const QStringList& paths, const std::stop_token& stop);
    void linkOne(const std::filesystem::path& path, const std::stop_token& stop, Links& links);
    void tellLinks(const QStringList& paths, const Links& links, bool use);
    void setEntries(std::vector<LibraryEntry> entries);
    bool isOwn(const LibraryEntry& entry) const;
    /// Deletes what was set aside for removal.
    void emptyTrash();
    /// Reads the list, on the worker; what it returns shows it, on the GUI thread.
    std::function<void()> reread();

    Library library_;
    std::vector<LibraryEntry> entries_;
    std::stop_source stopImporting_;
    int importing_ = 0;
    std::vector<LibraryEntry> trash_;  ///< hidden, and to be deleted
    QTimer emptyTrash_;
    const ModelNotes* notes_ = nullptr;
    const DeviceInUse* device_ = nullptr;
    QThreadPool worker_;  ///< one thread: changes happen in the order they were asked for
};

}  // namespace tars::ui
