// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/chat/drafts.h"

#include <QObject>
#include <QTimer>

namespace tars::ui {

class MainWindow;
class Settings;

/// How the window looks: its place, the page, the second pane, how far the chat
/// is scrolled. Written a moment after it changes, so that the next start finds it again whatever ended this
/// one.
class Session : public QObject {
    Q_OBJECT
  public:
    /// Puts the window as it was.
    Session(Settings& settings, MainWindow& window);
    ~Session() override;

  protected:
    bool eventFilter(QObject* object, QEvent* event) override;

  private:
    void restore();
    void scrollBack();
    void save();
    qint64 topMessage() const;

    Settings& settings_;
    MainWindow& window_;
    Drafts drafts_;
    qint64 scrolledTo_ = 0;  ///< to be shown once the chat is there
    QTimer soon_;
};

}  // namespace tars::ui
