// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/models/model_library.h"

#include <QWidget>

#include <optional>

class QLabel;
class QPushButton;
class QTreeView;
class QStackedWidget;

namespace tars::ui {

class EmptyPage;

/// The models of this computer: import, load, remove.
class ModelsPage : public QWidget {
    Q_OBJECT
  public:
    explicit ModelsPage(ModelLibrary& library, QWidget* parent = nullptr);

  Q_SIGNALS:
    void importRequested();
    void importFolderRequested();
    void loadRequested(const tars::LibraryEntry& model);

  protected:
    void changeEvent(QEvent* event) override;

  private:
    std::optional<LibraryEntry> chosen() const;
    void load();
    void refresh();
    void dress();

    ModelLibrary& library_;
    QLabel* heading_;
    QLabel* note_;
    QPushButton* import_;
    QPushButton* importFolder_;
    QPushButton* load_;
    QPushButton* remove_;
    QStackedWidget* stack_;
    QTreeView* table_;
    EmptyPage* empty_;
};

}  // namespace tars::ui
