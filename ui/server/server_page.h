// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/server/model_server.h"
#include "ui/server/snippets.h"
#include "ui/widgets/page_action.h"

#include <QScrollArea>

class QComboBox;
class QLabel;
class QPlainTextEdit;
class QPushButton;
class QTabWidget;
class QTreeView;

namespace tars::ui {

class KeptSizes;
class AccessPanel;
class ToggleSwitch;
class VisibleTimer;

/// One switch that lets other programs use the models, who may, what they ask, and what to tell them.
class ServerPage : public QScrollArea {
    Q_OBJECT
  public:
    ServerPage(ModelServer& server, ChatEngine& engine, ModelLibrary& library, Settings& settings,
               QWidget* parent = nullptr);
    /// For the menus; there before any page is.
    static std::vector<PageActionGroup> actions();

    /// The state in words, as shown beside the switch.
    QString stateText() const;

  protected:
    void changeEvent(QEvent* event) override;

  private:
    QWidget* buildSwitch();
    QWidget* buildTabs();
    void dress();
    void showState();
    void showTotals();
    void showSnippets();
    void showSnippet();
    void showRow();
    QString troubleText() const;
    QString modelName() const;

    ModelServer& server_;
    ChatEngine& engine_;
    ModelLibrary& library_;
    Settings& settings_;
    QLabel* heading_;
    QLabel* note_;
    ToggleSwitch* switch_;
    QLabel* state_;
    QLabel* detail_;
    QPushButton* copyAddress_;
    QPushButton* nextPort_;
    AccessPanel* access_;
    QTabWidget* tabs_;
    QTreeView* table_;
    KeptSizes* columnWidths_ = nullptr;
    QLabel* totals_;
    QComboBox* program_;
    QPlainTextEdit* code_;
    QPushButton* copyCode_;
    QList<Snippet> snippets_;
    QLabel* nobody_;  ///< over an empty table
    QLabel* row_;
    QPushButton* copyCurl_;
    VisibleTimer* watch_;  ///< of the requests under way
};

}  // namespace tars::ui
