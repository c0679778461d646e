// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "library/network_use.h"

#include <QGroupBox>
#include <QStandardItemModel>
#include <QThreadPool>

#include <functional>
#include <string>
#include <vector>

class QCheckBox;
class QLabel;
class QPushButton;
class QTreeView;

namespace tars::ui {

class VisibleTimer;

/// What leaves this computer: nothing by itself. A switch that closes every way out, and the hosts that were
/// asked, read again while somebody looks.
class PrivacyPanel : public QGroupBox {
    Q_OBJECT
  public:
    explicit PrivacyPanel(const NetworkUse& network, QWidget* parent = nullptr);
    ~PrivacyPanel() override;

    bool isOffline() const { return state_.offline; }

  Q_SIGNALS:
    void failed(const tars::Error& error);

  protected:
    void changeEvent(QEvent* event) override;

  private:
    struct State {
        bool offline = false, forced = false;
        std::vector<Contact> contacts;
    };

    void dress();
    void readAgain();
    void work(std::function<Result<void>()> job);
    void showState(const State& state);

    const NetworkUse network_;
    QThreadPool worker_;  ///< one thread: files are small, but may lie on a slow disk
    int asked_ = 0;       ///< of the worker, so far
    VisibleTimer* watch_;
    QLabel* words_;
    QCheckBox* offline_;
    QLabel* forced_;
    QLabel* heading_;
    QTreeView* table_;
    QStandardItemModel hosts_;
    QLabel* nobody_;
    QPushButton* forget_;
    State state_;
    std::string trouble_;  ///< told once, however often it is met
};

}  // namespace tars::ui
