// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QLabel;

namespace tars::ui {

/// A page that says, in a heading and a few sentences, what it is for.
class PlaceholderPage : public QWidget {
    Q_OBJECT
  public:
    explicit PlaceholderPage(const QString& iconName, QWidget* parent = nullptr);
    void setWords(const QString& heading, const QString& text);

  protected:
    void changeEvent(QEvent* event) override;

  private:
    void drawSymbol();

    QString iconName_;
    QLabel* symbol_;
    QLabel* heading_;
    QLabel* text_;
};

}  // namespace tars::ui
