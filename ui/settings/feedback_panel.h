// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/chat/chat_store.h"
#include "ui/settings/settings.h"

#include <QGroupBox>

class QCheckBox;
class QLabel;
class QPushButton;
class QTreeView;

namespace tars::ui {

class FeedbackTable;

/// Whether ratings and corrections are collected for tuning, and all that was: to be looked at, taken along
/// and deleted.
class FeedbackPanel : public QGroupBox {
    Q_OBJECT
  public:
    FeedbackPanel(Settings& settings, ChatStore& store, QWidget* parent = nullptr);

  Q_SIGNALS:
    /// A file that the user wants, and what to call it.
    void saveRequested(const QString& name, const QByteArray& bytes);

  protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    void read();
    QList<MessageId> chosen() const;
    void askToDelete(const QList<MessageId>& messages);
    void exportExamples();
    void refresh();
    void dress();

    Settings& settings_;
    ChatStore& store_;
    FeedbackTable* table_;
    QCheckBox* collects_;
    QLabel* about_;
    QTreeView* list_;
    QPushButton* delete_;
    QPushButton* deleteAll_;
    QPushButton* export_;
};

}  // namespace tars::ui
