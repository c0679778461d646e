// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/checkable_interface.h"

#include "ui/text.h"

#include <QAbstractButton>
#include <QAccessibleWidget>
#include <QCheckBox>

namespace tars::ui {
namespace {

class CheckableInterface : public QAccessibleWidget {
  public:
    explicit CheckableInterface(QAbstractButton* button) : QAccessibleWidget(button) {}

    QAccessible::Role role() const override {
        return button().autoExclusive() ? QAccessible::RadioButton : QAccessible::CheckBox;
    }
    QAccessible::State state() const override {
        QAccessible::State state = QAccessibleWidget::state();
        state.checkable = true;
        state.checked = button().isChecked();
        state.pressed = button().isDown();
        const auto* box = qobject_cast<const QCheckBox*>(&button());
        state.checkStateMixed = box && box->checkState() == Qt::PartiallyChecked;
        return state;
    }
    QString text(QAccessible::Text kind) const override {
        if (kind == QAccessible::Accelerator) return button().shortcut().toString(QKeySequence::NativeText);
        const QString said = QAccessibleWidget::text(kind);
        if (kind != QAccessible::Name || !said.isEmpty()) return said;
        return button().text().isEmpty() ? button().toolTip() : plainMenuText(button().text());
    }
    QStringList actionNames() const override {
        QStringList names = QAccessibleWidget::actionNames();
        if (button().isEnabled()) names.prepend(toggleAction());
        return names;
    }
    void doAction(const QString& action) override {
        if (action != toggleAction()) return QAccessibleWidget::doAction(action);
        if (!button().isEnabled()) return;
        // Later: what comes of it must not hold up who asked.
        QMetaObject::invokeMethod(&button(), &QAbstractButton::click, Qt::QueuedConnection);
    }
    QStringList keyBindingsForAction(const QString& action) const override {
        return action == toggleAction() ? QStringList{button().shortcut().toString()} : QStringList();
    }

  private:
    QAbstractButton& button() const { return *static_cast<QAbstractButton*>(object()); }
};

}  // namespace

QAccessibleInterface* checkableInterface(const QString&, QObject* object) {
    auto* button = qobject_cast<QAbstractButton*>(object);
    return button && button->isCheckable() ? new CheckableInterface(button) : nullptr;
}

}  // namespace tars::ui
