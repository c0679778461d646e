// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QButtonGroup>
#include <QList>
#include <QToolButton>
#include <QWidget>

class QVBoxLayout;

namespace tars::ui {

/// The column of pages at the window's left edge: icon above name, one of them chosen.
class Rail : public QWidget {
    Q_OBJECT
  public:
    explicit Rail(QWidget* parent = nullptr);

    /// Returns the page's index.
    int addPage(const QString& iconName);
    void setPageName(int index, const QString& name, const QKeySequence& keys);
    void setCurrent(int index);
    int current() const;

  Q_SIGNALS:
    void chosen(int index);

  protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

  private:
    void loadIcons();

    QVBoxLayout* layout_;
    QButtonGroup group_;
    QList<QString> icons_;
};

}  // namespace tars::ui
