// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/chat/chat_places.h"

#include <QDialog>
#include <QThreadPool>

#include <functional>
#include <stop_token>

class QLabel;
class QListWidget;
class QPushButton;

namespace tars::ui {

/// Asks where chats shall come from: places of other programs on this computer, which it looks for on a
/// worker, or files and folders that the user chooses.
class ImportDialog : public QDialog {
    Q_OBJECT
  public:
    using Find = std::function<std::vector<ChatPlace>(const std::stop_token&)>;

    explicit ImportDialog(Find find, QWidget* parent = nullptr);
    ~ImportDialog() override;

  Q_SIGNALS:
    void chosen(const QStringList& paths);

  protected:
    void changeEvent(QEvent* event) override;

  private:
    void look(Find find);
    void showPlaces(const std::vector<ChatPlace>& places);
    void chooseFiles();
    void chooseFolder();
    void take(const QStringList& paths);
    QStringList checked() const;
    void dress();

    QLabel* heading_;
    QListWidget* places_;
    QLabel* state_;
    QLabel* others_;
    QPushButton* files_;
    QPushButton* folder_;
    QPushButton* import_;
    QPushButton* cancel_;
    std::vector<ChatPlace> found_;
    bool looking_ = true;
    std::stop_source stop_;
    QThreadPool worker_;
};

}  // namespace tars::ui
