// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/models/defaults_panel.h"
#include "ui/models/fit_panel.h"
#include "ui/models/model_facts.h"
#include "ui/models/speed_panel.h"

#include <QTabWidget>

class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QSortFilterProxyModel;
class QTreeView;

namespace tars::ui {

class FactTable;

/// Everything about one model: whether it fits and how fast it is, what it is, how chats with it begin, how
/// it reads a conversation, and all that stands in its file.
class ModelDetails : public QTabWidget {
    Q_OBJECT
  public:
    ModelDetails(FactsReader* facts, FitPanel* fit, SpeedPanel* speed, DefaultsPanel* defaults,
                 QWidget* parent = nullptr);
    void showModel(const std::optional<LibraryEntry>& entry);

  protected:
    void changeEvent(QEvent* event) override;

  private:
    enum Tab { Fit, About, Defaults, Template, Values };

    void buildFit();
    void buildAbout();
    void buildTemplate();
    void buildValues();
    void showFacts();
    void showTemplate();
    void dress();

    FactsReader* reader_;
    FitPanel* fit_;
    SpeedPanel* speed_;
    DefaultsPanel* defaults_;
    std::optional<LibraryEntry> entry_;
    std::optional<ModelFacts> facts_;
    QString trouble_;
    QLabel* templateNote_ = nullptr;
    QPlainTextEdit* sample_ = nullptr;
    QLineEdit* search_ = nullptr;
    QTreeView* values_ = nullptr;
    FactTable* table_ = nullptr;
    QSortFilterProxyModel* found_ = nullptr;
};

}  // namespace tars::ui
