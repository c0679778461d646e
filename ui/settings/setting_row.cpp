// SPDX-License-Identifier: Apache-2.0
#include "ui/settings/setting_row.h"

#include "ui/text.h"
#include "ui/widgets/choice_name.h"
#include "ui/widgets/icons.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QEvent>
#include <QGroupBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace tars::ui {
namespace {

/// Its own, not its children's.
QStringList wordsOf(const QWidget& widget) {
    QStringList words{widget.toolTip(), widget.accessibleName()};
    if (const auto* label = qobject_cast<const QLabel*>(&widget)) words.append(plainMenuText(label->text()));
    if (const auto* button = qobject_cast<const QAbstractButton*>(&widget))
        words.append(plainMenuText(button->text()));
    if (const auto* group = qobject_cast<const QGroupBox*>(&widget)) words.append(group->title());
    if (const auto* box = qobject_cast<const QComboBox*>(&widget)) {
        for (int i = 0; i < box->count(); ++i) words.append(box->itemText(i));
    }
    words.removeAll(QString());
    return words;
}

}  // namespace

SettingRow::SettingRow(Settings& settings, Setting setting, QWidget* field, QLabel* label, QWidget* parent)
    : QWidget(parent),
      settings_(settings),
      setting_(setting),
      field_(field),
      label_(label),
      reset_(new QToolButton(this)) {
    QSizePolicy keepsItsPlace = reset_->sizePolicy();
    keepsItsPlace.setRetainSizeWhenHidden(true);
    reset_->setSizePolicy(keepsItsPlace);
    reset_->setAutoRaise(true);
    reset_->setFocusPolicy(Qt::StrongFocus);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(field);
    row->addWidget(reset_);
    row->addStretch();
    setTabOrder(field, reset_);
    connect(reset_, &QToolButton::clicked, this, &SettingRow::reset);
    for (const auto change :
         {&Settings::appearanceChanged, &Settings::languageChanged, &Settings::engineChanged,
          &Settings::desktopChanged, &Settings::feedbackChanged})
        connect(&settings, change, this, &SettingRow::showState);
    dress();
    showState();
}

QString SettingRow::name() const {
    const auto* button = qobject_cast<const QAbstractButton*>(field_);
    return plainMenuText(label_ ? label_->text() : button ? button->text() : field_->accessibleName());
}

QString SettingRow::words() const {
    QStringList words = wordsOf(*field_);
    words.prepend(name());
    return words.join(u'\n');
}

void SettingRow::setShown(bool shown) {
    setVisible(shown);
    if (label_) label_->setVisible(shown);
}

void SettingRow::reset() {
    if (reset_->hasFocus()) field_->setFocus();  // the button goes
    const QVariant before = settings_.stored(setting_);
    settings_.restore(setting_);
    Q_EMIT undoOffered(
        tr("“%1” is at its default again.").arg(name()),
        [&settings = settings_, setting = setting_, before] { settings.restore(setting, before); });
}

void SettingRow::showState() {
    reset_->setVisible(isChanged());
    reset_->setAccessibleName(tr("%1: back to the default").arg(name()));
    if (auto* box = qobject_cast<QComboBox*>(field_))
        nameChoice(*box, name());
    else if (label_)
        field_->setAccessibleName(name());
}

void SettingRow::dress() {
    reset_->setIcon(icon(QStringLiteral("regenerate"), palette()));
    reset_->setToolTip(tr("Back to the default"));
}

void SettingRow::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    showState();  // by now the label has its words
}

void SettingRow::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() != QEvent::LanguageChange && event->type() != QEvent::PaletteChange) return;
    dress();
    // The words beside it change after ours.
    QMetaObject::invokeMethod(this, &SettingRow::showState, Qt::QueuedConnection);
}

QString wordsWithin(const QWidget& widget) {
    QStringList words = wordsOf(widget);
    const auto children = widget.findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly);
    for (const QWidget* child : children) {
        if (!qobject_cast<const SettingRow*>(child)) words.append(wordsWithin(*child));
    }
    return words.join(u'\n');
}

}  // namespace tars::ui
