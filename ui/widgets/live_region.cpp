// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/live_region.h"

#include <QAccessible>
#include <QAccessibleWidget>

namespace tars::ui {
namespace {

class LiveRegionInterface : public QAccessibleWidget {
  public:
    explicit LiveRegionInterface(QWidget* widget) : QAccessibleWidget(widget, QAccessible::Notification) {}
};

QAccessibleInterface* makeInterface(const QString& className, QObject* object) {
    if (className != QLatin1StringView(LiveRegion::staticMetaObject.className())) return nullptr;
    return new LiveRegionInterface(static_cast<QWidget*>(object));
}

}  // namespace

LiveRegion::LiveRegion(QWidget* parent) : QWidget(parent) {
    QAccessible::installFactory(makeInterface);  // once only, however often it is asked
    setFixedSize(1, 1);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
}

void LiveRegion::say(const QString& words) {
    setAccessibleName(words);  // says itself that the name has changed
    for (const auto kind : {QAccessible::ObjectShow, QAccessible::Alert}) {
        QAccessibleEvent event(this, kind);
        QAccessible::updateAccessibility(&event);
    }
    Q_EMIT said(words);
}

}  // namespace tars::ui
