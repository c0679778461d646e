// SPDX-License-Identifier: Apache-2.0
#include "ui/settings/device_row.h"

#include "ui/settings/appearance.h"
#include "ui/text.h"
#include "ui/widgets/stacked_bar.h"

#include <QAccessible>
#include <QCheckBox>
#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>

#include <utility>

namespace tars::ui {
namespace {

constexpr int kSteps = 100;
constexpr double kFadeEnd = 0.65;  // of the way from the accent to the background

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
      use_(new QCheckBox(this)),
      test_(new QPushButton(this)),
      result_(plainLabel(this)),
      detail_(plainLabel(this)),
      loadLabel_(new QLabel(this)),
      load_(new QProgressBar(this)),
      memoryLabel_(new QLabel(this)),
      memory_(new StackedBar(this)) {
    load_->setRange(0, kSteps);
    load_->setValue(0);
    for (QWidget* part : std::initializer_list<QWidget*>{detail_, use_, result_}) part->hide();
    setMemory({});
    auto* switches = new QHBoxLayout;
    switches->addWidget(use_);
    switches->addWidget(test_);
    switches->addStretch();
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 4, 0, 4);
    grid->setVerticalSpacing(4);
    grid->addWidget(name_, 0, 0, 1, 2);
    grid->addWidget(detail_, 1, 0, 1, 2);
    grid->addWidget(loadLabel_, 2, 0);
    grid->addWidget(load_, 2, 1);
    grid->addWidget(memoryLabel_, 3, 0, Qt::AlignTop);
    grid->addWidget(memory_, 3, 1);
    grid->addLayout(switches, 4, 1);
    grid->addWidget(result_, 5, 1);
    grid->setColumnStretch(1, 1);
    connect(use_, &QCheckBox::clicked, this, &DeviceRow::useChosen);
    connect(test_, &QPushButton::clicked, this, &DeviceRow::testWanted);
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

void DeviceRow::setMemory(const MemoryShares& shares) {
    shares_ = shares;
    showMemory();
}

void DeviceRow::showMemory() {
    const Tones tones = tonesOf(palette());
    const QColor base = palette().color(QPalette::Base);
    const auto part = [](const QString& name, quint64 bytes, const QColor& color) {
        return StackedBar::Part{tr("%1: %2").arg(name, formatBytes(bytes)), bytes, color};
    };
    QList<StackedBar::Part> parts;
    for (const MemoryShares::Model& model : std::as_const(shares_.models)) {
        const double share =
            kFadeEnd * static_cast<double>(parts.size()) / static_cast<double>(shares_.models.size());
        parts.append(part(isolated(model.name), model.bytes, between(tones.accent, base, share)));
    }
    parts.append(part(tr("TARS itself"), shares_.rest, between(tones.accent, base, kFadeEnd)));
    parts.append(part(tr("others"), shares_.others, tones.border));
    parts.append(part(tr("free"), shares_.free, base));
    memory_->setParts(parts);
    const bool known = !memory_->parts().isEmpty();
    memory_->setVisible(known);
    memoryLabel_->setVisible(known);
}

void DeviceRow::setUsed(bool used) {
    use_->setVisible(true);
    use_->setChecked(used);
}

void DeviceRow::setTesting(bool testing) {
    testing_ = testing;
    dress();
}

void DeviceRow::setResult(const QString& words) {
    result_->setText(words);
    result_->setVisible(!words.isEmpty());
    if (words.isEmpty() || !isVisible()) return;
    QAccessibleEvent news(result_, QAccessible::Alert);
    QAccessible::updateAccessibility(&news);
}

void DeviceRow::dress() {
    QFont bold = font();
    bold.setBold(true);
    name_->setFont(bold);
    loadLabel_->setText(tr("Load"));
    memoryLabel_->setText(tr("Memory"));
    use_->setText(tr("Use it for computing"));
    use_->setAccessibleName(tr("Use %1 for computing").arg(name_->text()));
    use_->setToolTip(tr("From the next model on. What no GPU has room for, the processor takes."));
    test_->setText(testing_ ? tr("Stop the test") : tr("Test it"));
    test_->setAccessibleName(testing_ ? tr("Stop the test of %1").arg(name_->text())
                                      : tr("Test %1").arg(name_->text()));
    test_->setToolTip(tr("Compare a small computation with its known result, and measure the speed"));
    load_->setAccessibleName(tr("Load of %1").arg(name_->text()));
    memory_->setAccessibleName(tr("Memory of %1").arg(name_->text()));
    detail_->setPalette(quietened(palette()));
    showMemory();
}

void DeviceRow::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    const auto type = event->type();
    if (type == QEvent::LanguageChange || type == QEvent::PaletteChange || type == QEvent::FontChange)
        dress();
}

}  // namespace tars::ui
