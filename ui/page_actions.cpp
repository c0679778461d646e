// SPDX-License-Identifier: Apache-2.0
#include "ui/page_actions.h"

#include "ui/text.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QComboBox>
#include <QEvent>
#include <QHelpEvent>
#include <QMenu>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTabWidget>
#include <QTimer>
#include <QToolButton>
#include <QToolTip>

#include <algorithm>
#include <ranges>
#include <utility>

namespace tars::ui {
namespace {

constexpr int kPatienceMs = 1000;  // for a page just made to know what can be done

/// Where the control is seen: itself, or what its menu is about.
QWidget* placeOf(QObject* control) {
    while (control && (!control->isWidgetType() || qobject_cast<QMenu*>(control)))
        control = control->parent();
    return static_cast<QWidget*>(control);
}

/// The tabs that the widget is one page of; null if it is none.
QTabWidget* tabsAround(const QWidget* widget) {
    const auto* stack = qobject_cast<QStackedWidget*>(widget->parentWidget());
    return stack ? qobject_cast<QTabWidget*>(stack->parentWidget()) : nullptr;
}

bool canBeSeen(const QWidget* part) {
    if (const QTabWidget* tabs = tabsAround(part)) return tabs->isTabVisible(tabs->indexOf(part));
    return !part->isHidden() || canBringBack(part);
}

bool isInSight(const QWidget* place) {
    return place->isVisible() && !place->visibleRegion().isEmpty();
}

/// Whether the user could press it, perhaps after a look at another part of its page.
bool applies(QObject* control, const QWidget* page) {
    if (const auto* action = qobject_cast<const QAction*>(control)) return action->isEnabled();
    const QWidget* part = placeOf(control);
    if (!part->isEnabled()) return false;
    while (part != page && canBeSeen(part)) part = part->parentWidget();
    return part == page;
}

void scrollTo(QWidget* place) {
    for (QWidget* part = place->parentWidget(); part; part = part->parentWidget()) {
        auto* area = qobject_cast<QScrollArea*>(part);
        if (area && area->widget() && area->widget()->isAncestorOf(place)) area->ensureWidgetVisible(place);
    }
}

void reveal(QWidget* place, QWidget* page) {
    std::vector<QWidget*> around;
    for (QWidget* part = place; part != page; part = part->parentWidget()) around.push_back(part);
    for (QWidget* part : std::views::reverse(around)) {
        if (QTabWidget* tabs = tabsAround(part)) tabs->setCurrentWidget(part);
        if (part->isHidden()) bringBack(part);
    }
    // A page just made has no places yet.
    QMetaObject::invokeMethod(
        place, [place] { scrollTo(place); }, Qt::QueuedConnection);
}

template <typename List>
List* listWithin(const QWidget& part) {
    const auto lists = part.findChildren<List*>();
    const auto seen = std::ranges::find_if(
        lists, [](const List* list) { return list->isVisible() && list->focusPolicy() != Qt::NoFocus; });
    return seen == lists.end() ? nullptr : *seen;
}

/// The list nearest to the control, where something is chosen for it.
void focusList(QWidget* place, const QWidget* page) {
    for (QWidget* part = place; part; part = part == page ? nullptr : part->parentWidget()) {
        QWidget* list = qobject_cast<QAbstractItemView*>(part);
        if (!list) list = listWithin<QAbstractItemView>(*part);
        if (!list) list = listWithin<QComboBox>(*part);
        if (list) return list->setFocus(Qt::ShortcutFocusReason);
    }
}

void activate(QObject* control) {
    if (auto* action = qobject_cast<QAction*>(control)) return action->trigger();
    if (auto* list = qobject_cast<QComboBox*>(control)) {
        list->setFocus(Qt::ShortcutFocusReason);
        return list->showPopup();
    }
    auto* button = static_cast<QAbstractButton*>(control);
    auto* tool = qobject_cast<QToolButton*>(control);
    if (!tool || !tool->menu()) return button->click();
    // Popped up, not shown by the button: that would hold up the window.
    const QSize menu = tool->menu()->sizeHint();
    const int x = tool->isRightToLeft() ? tool->width() - menu.width() : 0;
    tool->menu()->popup(tool->mapToGlobal(QPoint(x, tool->height())));
}

}  // namespace

PageActions::PageActions(std::function<void(int page)> show, QObject* parent)
    : QObject(parent), show_(std::move(show)) {}

void PageActions::add(QAction* action, int page, const PageAction& what) {
    entries_.push_back({action, page, what, nullptr, {}});
}

void PageActions::take(int page, QWidget* made) {
    const auto children = made->findChildren<QObject*>();
    for (QObject* child : children) {
        const QString id = offeredAs(child);
        if (id.isEmpty()) continue;
        child->installEventFilter(this);  // for its tool tip
        const auto entry = std::ranges::find_if(
            entries_, [&](const Entry& one) { return one.page == page && one.what.id == id; });
        if (entry == entries_.end()) continue;  // the window does that one itself
        entry->made = made;
        entry->controls.push_back(child);
        watch(child, made);
        const auto* button = qobject_cast<QAbstractButton*>(child);
        entry->action->setCheckable(button && button->isCheckable());
    }
    refresh();
}

/// Whatever may change whether it can be pressed.
void PageActions::watch(QObject* control, QWidget* page) {
    if (auto* action = qobject_cast<QAction*>(control))
        connect(action, &QAction::changed, this, &PageActions::refreshSoon);
    if (auto* button = qobject_cast<QAbstractButton*>(control))
        connect(button, &QAbstractButton::toggled, this, &PageActions::refreshSoon);
    for (QWidget* part = placeOf(control); part != page; part = part->parentWidget())
        part->installEventFilter(this);
}

bool PageActions::eventFilter(QObject* watched, QEvent* event) {
    switch (event->type()) {
    case QEvent::EnabledChange:
    case QEvent::ShowToParent:
    case QEvent::HideToParent:
        refreshSoon();
        return false;
    case QEvent::ToolTip:
        return watched->isWidgetType() && showTip(*static_cast<const QWidget*>(watched),
                                                  static_cast<const QHelpEvent*>(event)->globalPos());
    default:
        return false;
    }
}

/// A control's words with the keys that do the same.
bool PageActions::showTip(const QWidget& control, const QPoint& at) const {
    const QString id = offeredAs(&control);
    const QKeySequence keys = id.isEmpty() || !keysOf_ ? QKeySequence() : keysOf_(id);
    const QString& words = control.toolTip();
    if (keys.isEmpty() || words.isEmpty() || words.contains(keys.toString(QKeySequence::NativeText)))
        return false;
    QToolTip::showText(at, withKeys(words, keys));
    return true;
}

void PageActions::refreshSoon() {
    if (std::exchange(pending_, true)) return;
    QMetaObject::invokeMethod(this, &PageActions::refresh, Qt::QueuedConnection);
}

void PageActions::refresh() {
    pending_ = false;
    for (const Entry& entry : entries_) {
        if (!entry.made) continue;  // what can be done there shows when it is made
        QObject* control = controlOf(entry);
        const bool can = control && applies(control, entry.made);
        entry.action->setEnabled(can);
        if (const auto* button = qobject_cast<const QAbstractButton*>(control))
            entry.action->setChecked(button->isChecked());
        if (can && awaited_ == entry.action) {
            awaited_ = nullptr;
            activate(control);
        }
    }
}

/// Of several that in sight, or else one that can be pressed.
QObject* PageActions::controlOf(const Entry& entry) const {
    QObject* best = nullptr;
    int score = -1;
    for (const auto& control : entry.controls) {
        if (!control) continue;
        const bool can = applies(control, entry.made);
        const int worth = can ? 1 + isInSight(placeOf(control)) : 0;
        if (worth <= score) continue;
        best = control;
        score = worth;
    }
    return best;
}

bool PageActions::isElsewhere(const QAction* action, int page) const {
    const auto found = std::ranges::find(entries_, action, &Entry::action);
    return found != entries_.end() && found->page != page;
}

void PageActions::run(const QString& id) {
    const auto found =
        std::ranges::find_if(entries_, [&](const Entry& entry) { return entry.what.id == id; });
    if (found == entries_.end()) return;
    const bool isNew = !found->made;
    QObject* control = isNew ? nullptr : controlOf(*found);
    const bool wasSeen = control && isInSight(placeOf(control));
    show_(found->page);
    if (isNew) control = controlOf(*found);
    if (!control) return;
    QWidget* place = placeOf(control);
    reveal(place, found->made);
    if (!wasSeen) place->setFocus(Qt::ShortcutFocusReason);
    if (!wasSeen && found->what.isOfChosen) {
        focusList(place, found->made);
        Q_EMIT choiceWanted(found->action->text());
    } else if (applies(control, found->made)) {
        activate(control);
    } else if (isNew) {  // it may be read first how things are
        awaited_ = found->action;
        QTimer::singleShot(kPatienceMs, this, [this] { awaited_ = nullptr; });
    }
    refresh();  // a switch is as its control says, whatever came of it
}

}  // namespace tars::ui
