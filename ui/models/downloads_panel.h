// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/models/downloads.h"

#include <QWidget>

#include <optional>

class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;
class QTreeView;

namespace tars::ui {

class EmptyPage;

/// A box for the name or address of a model, and what is on its way.
class DownloadsPanel : public QWidget {
    Q_OBJECT
  public:
    explicit DownloadsPanel(Downloads& downloads, QWidget* parent = nullptr);
    void focusAddress();
    /// The row of a download, with the focus; nothing if it is gone.
    void choose(quint64 id);

  protected:
    void changeEvent(QEvent* event) override;

  private:
    QWidget* buildBox();
    QWidget* buildList();
    void add();
    bool select(quint64 id);
    std::optional<Download> chosen() const;
    void pauseOrResume();
    void refresh();
    void dress();

    Downloads& downloads_;
    QLabel* label_ = nullptr;
    QLineEdit* address_ = nullptr;
    QPushButton* start_ = nullptr;
    QLabel* note_ = nullptr;
    QPushButton* pause_ = nullptr;
    QPushButton* anyway_ = nullptr;
    QPushButton* remove_ = nullptr;
    QPushButton* clear_ = nullptr;
    QStackedWidget* stack_ = nullptr;
    QTreeView* table_ = nullptr;
    QLabel* trouble_ = nullptr;
    EmptyPage* empty_ = nullptr;
    QString refused_;  ///< what was wrong with the address
};

}  // namespace tars::ui
