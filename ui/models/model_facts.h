// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "library/library.h"
#include "runtime/model_card.h"
#include "runtime/model_defaults.h"

#include <QList>
#include <QObject>
#include <QString>
#include <QThreadPool>

#include <filesystem>
#include <optional>
#include <utility>

namespace tars::ui {

/// Where a model comes from.
struct Lineage {
    QString place;         ///< the file, or the name in a store of models
    QString parent;        ///< the model it was created from, as its store has it
    QString run;           ///< that made the adapter it answers through; empty: it answers as it is
    QString verdict;       ///< of the gate on that adapter
    bool smaller = false;  ///< written here by tuning
};

struct ModelFacts {
    ModelCard card;
    Lineage lineage;
    ModelDefaults defaults;  ///< what its maker wants done where nothing is said
};

/// What is known of a model, in words: a name and what is to be said.
using FactLines = QList<std::pair<QString, QString>>;

/// Reads what a model's file and the library say of it, on a thread of its own.
class FactsReader : public QObject {
    Q_OBJECT
  public:
    /// `smallerFolder` is where tuning writes smaller models.
    FactsReader(const Library& library, std::filesystem::path smallerFolder, QObject* parent = nullptr);
    ~FactsReader() override;

    /// read() or failed() follows, for the last question alone.
    void ask(const LibraryEntry& entry);
    /// The card in plain words.
    static FactLines describe(const ModelCard& card);
    static FactLines describe(const Lineage& lineage);

  Q_SIGNALS:
    void read(const tars::ui::ModelFacts& facts);
    void failed(const tars::Error& error);

  private:
    Library library_;
    std::filesystem::path smallerFolder_;
    quint64 question_ = 0;
    QThreadPool worker_;
};

}  // namespace tars::ui
