// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "library/scan.h"
#include "ui/models/model_library.h"

#include <QAbstractTableModel>
#include <QElapsedTimer>
#include <QThreadPool>

#include <functional>
#include <stop_token>
#include <vector>

namespace tars::ui {

/// What other programs have of models on this computer, as a table: looked for on a thread of its own, when
/// it is wanted. Nothing of theirs is changed. What cannot be read comes last, as rows that say why.
class FoundModels : public QAbstractTableModel {
    Q_OBJECT
  public:
    enum Column { NameColumn, ProgramColumn, ArchitectureColumn, SizeColumn, StateColumn, ColumnCount };

    FoundModels(std::function<std::vector<ScanRoot>()> roots, ModelLibrary& library,
                QObject* parent = nullptr);
    /// Stops the search and waits for it.
    ~FoundModels() override;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    void search();
    void stop();
    bool isSearching() const { return searching_; }
    bool wasSearched() const { return searched_; }
    /// Where the search is, and what it has looked at so far.
    const ScanProgress& progress() const { return progress_; }
    /// Paths of those among `rows` that are not linked yet.
    QStringList unlinked(const QList<int>& rows) const;
    /// The same of all rows.
    QStringList unlinked() const;
    void retranslate();

  Q_SIGNALS:
    void changed();     ///< rows, or which of them are linked
    void progressed();  ///< or begun, or ended
    void failed(const tars::Error& error);

  private:
    void finish(Result<ScanReport> report, quint64 job);
    void markLinked();
    QString text(const FoundModel& model, int row, int column) const;

    std::function<std::vector<ScanRoot>()> roots_;
    ModelLibrary& library_;
    std::vector<FoundModel> models_;
    std::vector<bool> linked_;  ///< of each model
    std::vector<Error> faults_;
    ScanProgress progress_;
    bool searching_ = false, searched_ = false;
    quint64 job_ = 0;  ///< the search that counts
    std::stop_source stop_;
    QThreadPool worker_;
};

}  // namespace tars::ui
