// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "library/model_search.h"
#include "runtime/memory_estimate.h"
#include "ui/models/downloads.h"
#include "ui/models/latest_job.h"

#include <QAbstractTableModel>
#include <QHash>
#include <QTimer>

#include <optional>
#include <vector>

namespace tars::ui {

/// The models in a repository on Hugging Face as a table: which fit this machine, which are here already.
class RepositoryModels : public QAbstractTableModel {
    Q_OBJECT
  public:
    enum Column { TagColumn, SizeColumn, MemoryColumn, FitColumn, StateColumn, ColumnCount };

    RepositoryModels(TransferOptions transfer, const ModelLibrary& library, const Downloads& downloads,
                     QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    /// "user/repository"; empty: none. One that was looked into lately is shown at once. Of one that does not
    /// run here nothing is recommended.
    void look(const QString& repository, bool runs);
    /// After trouble.
    void lookAgain();
    const QString& repository() const { return repository_; }
    bool isLooking() const { return pause_.isActive() || job_.isRunning(); }
    const std::optional<Error>& trouble() const { return trouble_; }
    const std::vector<HubModel>& models() const { return models_; }
    /// Its row; −1 if none can be recommended.
    int recommended() const { return recommended_; }
    void retranslate();

  Q_SIGNALS:
    void changed();

  private:
    /// What the machine has left, in bytes; 0 where nobody knows.
    struct Room {
        quint64 memory = 0, disk = 0;
    };
    struct Answer {
        Result<std::vector<HubModel>> models;
        Room room;
    };

    void begin();
    void take(Answer answer);
    void show(std::vector<HubModel> models);
    void showStates();
    QString text(int row, int column) const;
    QString state(const HubModel& model) const;
    Fit fit(const HubModel& model) const { return fit_of(guess_memory(model.bytes), room_.memory); }

    TransferOptions transfer_;
    const ModelLibrary& library_;
    const Downloads& downloads_;
    QString repository_;
    bool runs_ = true;
    std::vector<HubModel> models_;
    Room room_;
    int recommended_ = -1;
    std::optional<Error> trouble_;
    QHash<QString, std::vector<HubModel>> known_;
    QTimer pause_;
    LatestJob job_;
};

}  // namespace tars::ui
