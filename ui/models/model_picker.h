// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/engine/chat_engine.h"
#include "ui/models/model_library.h"
#include "ui/settings/settings.h"

#include <QWidget>

class QLabel;
class QMenu;
class QProgressBar;
class QToolButton;

namespace tars::ui {

/// Says which model answers and lets another be chosen; while one is loading, how far it is, and a way out.
class ModelPicker : public QWidget {
    Q_OBJECT
  public:
    ModelPicker(ChatEngine& engine, ModelLibrary& library, Settings& settings, QWidget* parent = nullptr);
    /// `why` stands above the models.
    void openMenu(const QString& why = {});

  Q_SIGNALS:
    void modelChosen(const tars::LibraryEntry& model);
    void importRequested();
    void importFolderRequested();

  protected:
    void changeEvent(QEvent* event) override;

  private:
    void refresh();
    void fillMenu();
    void addChoice(const QString& name, const LibraryEntry& model);

    ChatEngine& engine_;
    ModelLibrary& library_;
    Settings& settings_;
    QToolButton* button_;
    QMenu* menu_;
    QString why_;
    QProgressBar* progress_;
    QToolButton* cancel_;
};

}  // namespace tars::ui
