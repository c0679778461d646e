// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/engine/chat_engine.h"

#include <QStatusBar>

class QLabel;
class QToolButton;

namespace tars::ui {

/// The line at the window's foot: what is loaded where, what it costs, what it does now.
class StatusStrip : public QStatusBar {
    Q_OBJECT
  public:
    explicit StatusStrip(ChatEngine& engine, QWidget* parent = nullptr);
    void setAnswering(bool answering);
    void setSpeed(double tokensPerSecond);
    /// What to say of the server, and where it is; nothing if `words` is empty.
    void setServer(const QString& words, const QString& address);

    /// What to say of a tuning run; nothing if `words` is empty.
    void setTuning(const QString& words);

    QString text() const;

  Q_SIGNALS:
    void tuningWanted();  ///< the user wants to see the run

  protected:
    void changeEvent(QEvent* event) override;

  private:
    void refresh();

    ChatEngine& engine_;
    QLabel* model_;
    QLabel* device_;
    QLabel* memory_;
    QLabel* speed_;
    QLabel* server_;
    QLabel* state_;
    QToolButton* tuning_;
    bool answering_ = false;
    double tokensPerSecond_ = 0;
};

}  // namespace tars::ui
