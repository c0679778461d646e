// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/models/found_repositories.h"
#include "ui/models/repository_models.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;
class QSortFilterProxyModel;
class QSplitter;
class QStackedWidget;
class QTreeView;

namespace tars::ui {

class EmptyPage;
class LiveRegion;
class Settings;

/// A box for words; the repositories on Hugging Face that have them, and what can be downloaded of one.
class SearchPanel : public QWidget {
    Q_OBJECT
  public:
    SearchPanel(Downloads& downloads, const ModelLibrary& library, Settings& settings,
                QWidget* parent = nullptr);
    void focusWords();

  protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

  private:
    QWidget* buildBox();
    QWidget* buildFound();
    QWidget* buildModels();
    const HubRepository* chosen() const;
    void searchOrStop();
    void showFound();
    void showChosen();
    void showModels();
    void enterModels();
    void download();
    void openPage();
    QString note() const;
    QString remark() const;
    void dress();

    Downloads& downloads_;
    FoundRepositories found_;
    RepositoryModels models_;
    LiveRegion* voice_;
    QLabel* label_ = nullptr;
    QLineEdit* words_ = nullptr;
    QPushButton* search_ = nullptr;
    QLabel* note_ = nullptr;
    QStackedWidget* stack_ = nullptr;
    QSplitter* splitter_ = nullptr;
    EmptyPage* empty_ = nullptr;
    QSortFilterProxyModel* sorted_ = nullptr;
    QTreeView* foundTable_ = nullptr;
    QLabel* heading_ = nullptr;
    QLabel* remark_ = nullptr;
    QTreeView* modelsTable_ = nullptr;
    QPushButton* download_ = nullptr;
    QPushButton* page_ = nullptr;
};

}  // namespace tars::ui
