// SPDX-License-Identifier: Apache-2.0
#include "ui/models/drop_zone.h"

#include "ui/settings/appearance.h"

#include <QDragEnterEvent>
#include <QEvent>
#include <QLabel>
#include <QMimeData>
#include <QPainter>
#include <QUrl>
#include <QVBoxLayout>

namespace tars::ui {

QStringList draggedPaths(const QMimeData& data) {
    QStringList paths;
    const auto urls = data.urls();
    for (const QUrl& url : urls) {
        if (url.isLocalFile()) paths.append(url.toLocalFile());
    }
    return paths;
}

QStringList draggedAddresses(const QMimeData& data) {
    QStringList addresses;
    const auto urls = data.urls();
    for (const QUrl& url : urls)
        if (url.scheme() == QStringLiteral("https") || url.scheme() == QStringLiteral("http"))
            addresses.append(url.toString());
    return addresses;
}

DropZone::DropZone(QWidget* parent) : QWidget(parent), words_(new QLabel(this)) {
    setAcceptDrops(true);
    words_->setAlignment(Qt::AlignCenter);
    words_->setWordWrap(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(12, 10, 12, 10);
    column->addWidget(words_);
    dress();
}

void DropZone::dress() {
    words_->setText(
        tr("Drop model files, folders or the address of a model’s page here. Files are used where "
           "they lie: nothing is copied, moved or changed."));
    words_->setPalette(quietened(palette()));
}

void DropZone::setHovered(bool hovered) {
    hovered_ = hovered;
    update();
}

void DropZone::dragEnterEvent(QDragEnterEvent* event) {
    const QMimeData& mime = *event->mimeData();
    if (draggedPaths(mime).isEmpty() && draggedAddresses(mime).isEmpty()) return;
    event->acceptProposedAction();
    setHovered(true);
}

void DropZone::dragLeaveEvent(QDragLeaveEvent*) {
    setHovered(false);
}

void DropZone::dropEvent(QDropEvent* event) {
    setHovered(false);
    const QStringList paths = draggedPaths(*event->mimeData());
    const QStringList addresses = draggedAddresses(*event->mimeData());
    if (paths.isEmpty() && addresses.isEmpty()) return;
    event->acceptProposedAction();
    if (!paths.isEmpty()) Q_EMIT dropped(paths);
    if (!addresses.isEmpty()) Q_EMIT addressesDropped(addresses);
}

void DropZone::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Tones tones = tonesOf(palette());
    painter.setPen(QPen(hovered_ ? tones.accent : tones.border, hovered_ ? 2 : 1.5, Qt::DashLine));
    painter.setBrush(hovered_ ? QBrush(tones.bubble) : QBrush(Qt::NoBrush));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1.5, 1.5, -1.5, -1.5), 6, 6);
}

void DropZone::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange) dress();
}

}  // namespace tars::ui
