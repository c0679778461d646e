// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/models/latest_job.h"
#include "ui/models/repository_models.h"

#include <QWidget>

#include <span>

class QLabel;
class QPushButton;
class QTreeView;

namespace tars::ui {

/// A model to begin with, as its repository on Hugging Face is called.
struct FirstModel {
    const char* repository;
    const char* name;
    quint64 bytes;  ///< of its usual form (Q4_K_M), roughly: what it is exactly is asked before it is fetched
};

/// Largest first.
std::span<const FirstModel> firstModels();
/// The largest that fits, in bytes free of memory and disk (0: nobody knows); else the smallest.
const FirstModel& firstModelFor(quint64 memory, quint64 disk);

/// Recommends a model by what this machine has free, and fetches it. Nobody is asked on the network before
/// the user says so.
class ModelSuggestion : public QWidget {
    Q_OBJECT
  public:
    ModelSuggestion(Downloads& downloads, const ModelLibrary& library, const QString& dataFolder,
                    QWidget* parent = nullptr);
    /// Reads what is free, and whether TARS is offline, on a worker.
    void measure();

  protected:
    void changeEvent(QEvent* event) override;

  private:
    struct Machine {
        quint64 memory = 0, disk = 0;  ///< free, in bytes; 0: nobody knows
        bool offline = false;
    };

    void lookOrFetch();
    void refresh();
    QString note() const;
    void dress();

    Downloads& downloads_;
    const ModelLibrary& library_;
    const QString dataFolder_;
    RepositoryModels models_;
    LatestJob job_;
    std::optional<Machine> machine_;
    QString queued_;  ///< the model that was asked for
    QLabel* suggestion_;
    QLabel* note_;
    QTreeView* table_;
    QPushButton* go_;
};

}  // namespace tars::ui
