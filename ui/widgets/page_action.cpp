// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/page_action.h"

#include <QVariant>
#include <QWidget>

namespace tars::ui {
namespace {

constexpr char kOffered[] = "offeredAs";

/// How to bring its parent back.
class WayBack : public QObject {
    Q_OBJECT
  public:
    WayBack(QWidget* part, std::function<void()> run) : QObject(part), go(std::move(run)) {}
    const std::function<void()> go;
};

const WayBack* wayBack(const QWidget* part) {
    return part->findChild<WayBack*>(QString(), Qt::FindDirectChildrenOnly);
}

}  // namespace

void offerAs(QObject* control, const QString& id) {
    control->setProperty(kOffered, id);
}

QString offeredAs(const QObject* control) {
    return control->property(kOffered).toString();
}

void bringBackBy(QWidget* part, std::function<void()> bringBack) {
    new WayBack(part, std::move(bringBack));
}

bool canBringBack(const QWidget* part) {
    return wayBack(part) != nullptr;
}

void bringBack(const QWidget* part) {
    if (const WayBack* way = wayBack(part)) way->go();
}

}  // namespace tars::ui

#include "page_action.moc"
