// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/error.h"
#include "library/library.h"

#include <QAbstractTableModel>
#include <QThreadPool>

#include <functional>
#include <vector>

namespace tars::ui {

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
        ColumnCount
    };

    explicit ModelLibrary(Library library, QObject* parent = nullptr);
    ~ModelLibrary() override;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    /// For others to read and write too: it locks its file.
    const Library& library() const { return library_; }
    const std::vector<LibraryEntry>& entries() const { return entries_; }
    /// Reads the list again.
    void refresh();
    /// Links a model file or folder where it is; imported() or failed() follows.
    void import(const QString& path);
    /// The same for what a MODEL argument may be: a name from the list, a file or a folder.
    void importNamed(const QString& model);
    /// Forgets the entry; the file stays. removed() follows.
    void remove(const LibraryEntry& entry);
    /// Takes back a removal.
    void restore(const LibraryEntry& entry);

  Q_SIGNALS:
    void changed();
    void importing(const QString& path);
    void imported(const tars::LibraryEntry& entry);
    void removed(const tars::LibraryEntry& entry);
    void failed(const tars::Error& error);

  private:
    void work(std::function<std::function<void()>()> job);
    void setEntries(std::vector<LibraryEntry> entries);
    /// Reads the list, on the worker; what it returns shows it, on the GUI thread.
    std::function<void()> reread();

    Library library_;
    std::vector<LibraryEntry> entries_;
    QThreadPool worker_;  ///< one thread: changes happen in the order they were asked for
};

}  // namespace tars::ui
