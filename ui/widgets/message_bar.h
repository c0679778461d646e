// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/error.h"

#include <QFrame>
#include <QTimer>

#include <functional>

class QLabel;
class QPushButton;
class QToolButton;

namespace tars::ui {

/// One line of news above the page, never in the way: what went wrong and what to do, or an offer to undo.
class MessageBar : public QFrame {
    Q_OBJECT
  public:
    explicit MessageBar(QWidget* parent = nullptr);

    void showError(const Error& error);
    void showError(const QString& message, const QString& hint = {});
    /// Goes by itself after a while in which nobody was in it; the offer ends with it.
    void offer(const QString& message, const QString& action, std::function<void()> accept);
    void dismiss();
    /// Does what is offered; nothing if nothing is.
    void follow();

    bool hasOffer() const { return static_cast<bool>(accept_); }
    QString message() const;
    QString hint() const;

  Q_SIGNALS:
    void offerChanged();

  protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

  private:
    void present(const QString& message, const QString& hint, bool trouble);
    void restyle();

    QLabel* symbol_;
    QLabel* message_;
    QLabel* hint_;
    QPushButton* action_;
    QToolButton* close_;
    QTimer fade_;
    std::function<void()> accept_;
    bool trouble_ = false;
};

}  // namespace tars::ui
