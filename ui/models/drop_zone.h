// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>
#include <QWidget>

class QLabel;
class QMimeData;

namespace tars::ui {

/// The local files and folders of what is being dragged.
QStringList draggedPaths(const QMimeData& data);
/// The addresses of pages among it, as a browser gives them.
QStringList draggedAddresses(const QMimeData& data);

/// A framed place that takes files, folders and the addresses of models. What it says is said by the Import
/// button too, for whoever has no mouse.
class DropZone : public QWidget {
    Q_OBJECT
  public:
    explicit DropZone(QWidget* parent = nullptr);

  Q_SIGNALS:
    void dropped(const QStringList& paths);
    void addressesDropped(const QStringList& addresses);

  protected:
    void changeEvent(QEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

  private:
    void dress();
    void setHovered(bool hovered);

    QLabel* words_;
    bool hovered_ = false;
};

}  // namespace tars::ui
