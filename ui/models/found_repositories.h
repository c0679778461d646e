// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "library/model_search.h"
#include "ui/models/latest_job.h"

#include <QAbstractTableModel>
#include <QTimer>

#include <optional>
#include <vector>

namespace tars::ui {

/// What Hugging Face has under some words, as a table.
class FoundRepositories : public QAbstractTableModel {
    Q_OBJECT
  public:
    enum Column {
        NameColumn,
        ParametersColumn,
        RunsColumn,
        DownloadsColumn,
        LikesColumn,
        UpdatedColumn,
        LicenceColumn,
        ColumnCount
    };
    enum Role { SortRole = Qt::UserRole };

    explicit FoundRepositories(TransferOptions transfer, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    /// Searches once nothing else was asked for a moment. Too few words: forgets what was found.
    void search(const QString& words);
    /// The same without the moment, also if the words were searched for already.
    void searchNow(const QString& words);
    void stop();
    bool isSearching() const { return pause_.isActive() || job_.isRunning(); }
    /// What was searched for last; empty: nothing.
    const QString& words() const { return words_; }
    const std::vector<HubRepository>& found() const { return found_; }
    /// Why the last search came to nothing.
    const std::optional<Error>& trouble() const { return trouble_; }
    void retranslate();

  Q_SIGNALS:
    void changed();

  private:
    void begin();
    void show(std::vector<HubRepository> found);
    QString text(const HubRepository& repository, int column) const;

    TransferOptions transfer_;
    std::vector<HubRepository> found_;
    QString words_, wanted_;
    std::optional<Error> trouble_;
    QTimer pause_;
    LatestJob job_;
};

}  // namespace tars::ui
