// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QLabel;

namespace tars::ui {

/// What a page shows while there is nothing to show: a heading and a few sentences on what it is for.
class EmptyPage : public QWidget {
    Q_OBJECT
  public:
    explicit EmptyPage(const QString& iconName, QWidget* parent = nullptr);
    void setWords(const QString& heading, const QString& text);

  protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

  private:
    void drawSymbol();
    void makeRoom();

    QString iconName_;
    QLabel* symbol_;
    QLabel* heading_;
    QLabel* text_;
};

}  // namespace tars::ui
