// SPDX-License-Identifier: Apache-2.0
#include "ui/settings/device_row.h"

#include "ui/settings/appearance.h"
#include "ui/text.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>

namespace tars::ui {
namespace {

constexpr int kSteps = 100;

QLabel* plainLabel(QWidget* parent) {
    auto* label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

}  // namespace

DeviceRow::DeviceRow(QWidget* parent)
    : QWidget(parent),
      name_(plainLabel(this)),
      detail_(plainLabel(this)),
      loadLabel_(new QLabel(this)),
      load_(new QProgressBar(this)),
      memoryLabel_(new QLabel(this)),
      memory_(new QProgressBar(this)),
      memoryWords_(plainLabel(this)) {
    for (QProgressBar* bar : {load_, memory_}) {
        bar->setRange(0, kSteps);
        bar->setValue(0);
    }
    detail_->hide();
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 4, 0, 4);
    grid->setVerticalSpacing(4);
    grid->addWidget(name_, 0, 0, 1, 2);
    grid->addWidget(detail_, 1, 0, 1, 2);
    grid->addWidget(loadLabel_, 2, 0);
    grid->addWidget(load_, 2, 1);
    grid->addWidget(memoryLabel_, 3, 0);
    grid->addWidget(memory_, 3, 1);
    grid->addWidget(memoryWords_, 4, 1);
    grid->setColumnStretch(1, 1);
    dress();
}

void DeviceRow::setName(const QString& name) {
    name_->setText(name);
    dress();
}

QString DeviceRow::detail() const {
    return detail_->text();
}

void DeviceRow::setDetail(const QString& detail) {
    detail_->setText(detail);
    detail_->setVisible(!detail.isEmpty());
}

void DeviceRow::setLoad(double share) {
    load_->setVisible(share >= 0);
    loadLabel_->setVisible(share >= 0);
    load_->setValue(qRound(qBound(0.0, share, 1.0) * kSteps));
}

void DeviceRow::setMemory(quint64 used, quint64 all, quint64 own) {
    const bool known = all > 0;
    for (QWidget* part : std::initializer_list<QWidget*>{memory_, memoryLabel_, memoryWords_})
        part->setVisible(known);
    if (!known) return;
    memory_->setValue(static_cast<int>(static_cast<double>(used) / static_cast<double>(all) * kSteps));
    memoryWords_->setText(
        own > 0
            ? tr("%1 of %2, of which %3 by TARS").arg(formatBytes(used), formatBytes(all), formatBytes(own))
            : tr("%1 of %2").arg(formatBytes(used), formatBytes(all)));
    memory_->setAccessibleDescription(memoryWords_->text());
}

void DeviceRow::dress() {
    QFont bold = font();
    bold.setBold(true);
    name_->setFont(bold);
    loadLabel_->setText(tr("Load"));
    memoryLabel_->setText(tr("Memory"));
    load_->setAccessibleName(tr("Load of %1").arg(name_->text()));
    memory_->setAccessibleName(tr("Memory of %1").arg(name_->text()));
    const QPalette quiet = quietened(palette());
    for (QLabel* label : {detail_, memoryWords_}) label->setPalette(quiet);
}

void DeviceRow::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    const auto type = event->type();
    if (type == QEvent::LanguageChange || type == QEvent::PaletteChange || type == QEvent::FontChange)
        dress();
}

}  // namespace tars::ui
