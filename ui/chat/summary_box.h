// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QLabel;
class QToolButton;

namespace tars::ui {

class MessageEditor;
class SelectableLabel;

/// A summary that a model is given in place of the messages above it: read, copied, changed, thrown away.
class SummaryBox : public QWidget {
    Q_OBJECT
  public:
    explicit SummaryBox(QWidget* parent = nullptr);

    void setText(const QString& text);
    int heightFor(int width) const;
    bool isEditing() const { return editor_ != nullptr; }

  Q_SIGNALS:
    void changed(const QString& text);  ///< by the user; empty: thrown away
    void heightChanged();

  protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

  private:
    void beginEditing();
    void endEditing();
    void showParts();
    void dress();

    QLabel* title_;
    QToolButton* edit_;
    QToolButton* discard_;
    SelectableLabel* text_;
    MessageEditor* editor_ = nullptr;  ///< while it is being changed
};

}  // namespace tars::ui
