// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/chat/offer_table.h"

#include <QDialog>

class QCheckBox;
class QLabel;
class QPushButton;
class QTreeView;

namespace tars::ui {

/// Some of the chats that were read for an import are here already: asks which shall come in. Those that are
/// new are ticked.
class ImportChoice : public QDialog {
    Q_OBJECT
  public:
    explicit ImportChoice(std::vector<ChatOffer> offers, QWidget* parent = nullptr);

    const std::vector<ChatOffer>& offers() const { return table_->offers(); }

  protected:
    void changeEvent(QEvent* event) override;

  private:
    void refresh();
    void dress();

    OfferTable* table_;
    QLabel* heading_;
    QTreeView* list_;
    QCheckBox* known_;
    QPushButton* import_;
    QPushButton* cancel_;
};

}  // namespace tars::ui
