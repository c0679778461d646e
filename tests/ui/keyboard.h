// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "window_fixture.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QContextMenuEvent>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QTest>

#include <functional>

// A user without a mouse: keys go to whatever they would reach.
namespace tars::ui {

/// The active window. Without a window manager nobody activates the one again that was below a popup.
inline QWidget* reachable() {
    const QWidget* active = QApplication::activeWindow();
    const auto windows = QApplication::topLevelWidgets();
    for (QWidget* window : windows) {
        if ((!active || !active->isVisible()) && qobject_cast<MainWindow*>(window) && window->isVisible())
            QApplication::setActiveWindow(window);
    }
    return QApplication::activeWindow();
}

/// The popup that is open; null if none opens. Its news of being there are heard: they must not come when it
/// is gone, and take the focus along.
inline QWidget* openPopup() {
    if (!QTest::qWaitFor([] { return QApplication::activePopupWidget() != nullptr; })) return nullptr;
    QCoreApplication::processEvents();
    return QApplication::activePopupWidget();
}

inline void press(Qt::Key key, Qt::KeyboardModifiers held = Qt::NoModifier) {
    QWidget* to = QApplication::activePopupWidget();
    if (to && to->focusWidget()) to = to->focusWidget();
    if (!to) to = QApplication::focusWidget();
    if (!to) to = reachable();
    QTest::keyClick(to, key, held);
}

inline void type(const QString& words) {
    QWidget* popup = QApplication::activePopupWidget();
    QTest::keyClicks(popup && popup->focusWidget() ? popup->focusWidget() : QApplication::focusWidget(),
                     words);
}

/// In place of what stands there.
inline void retype(const QString& words) {
    press(Qt::Key_A, Qt::ControlModifier);
    type(words);
}

/// Ctrl+K, some words of a command, Return.
inline void command(const char* words) {
    press(Qt::Key_K, Qt::ControlModifier);
    QVERIFY(openPopup());
    type(QString::fromUtf8(words));
    press(Qt::Key_Return);
    QTRY_VERIFY(!QApplication::activePopupWidget() ||
                qobject_cast<QMenu*>(QApplication::activePopupWidget()));
    reachable();
}

/// The field for a name within a list; null if none is open.
inline QLineEdit* nameEditor() {
    auto* editor = qobject_cast<QLineEdit*>(QApplication::focusWidget());
    return editor && qobject_cast<QAbstractItemView*>(editor->parentWidget()->parentWidget()) ? editor
                                                                                              : nullptr;
}

/// What a screen reader says on arriving there.
inline QString spoken(const QWidget* widget) {
    if (!widget) return {};
    return widget->accessibleName().isEmpty() ? widget->property("text").toString().remove(u'&')
                                              : widget->accessibleName();
}

/// What stands on the labels that can be seen, a line each.
inline QString wordsOn(const QWidget& panel) {
    QStringList words;
    for (const auto* label : panel.findChildren<QLabel*>())
        if (label->isVisible()) words.append(label->text());
    return words.join(u'\n');
}

/// Tab by tab, forwards or back, to what is called so; null if there is none on the way round.
inline QWidget* tabTo(const QString& name, Qt::Key key = Qt::Key_Tab) {
    constexpr int kMostStops = 1000;  // the way round may not come by where it began
    const QWidget* first = QApplication::focusWidget();
    int stops = 0;
    do {
        press(key, key == Qt::Key_Backtab ? Qt::ShiftModifier : Qt::NoModifier);
        if (spoken(QApplication::focusWidget()).contains(name)) return QApplication::focusWidget();
    } while (QApplication::focusWidget() && QApplication::focusWidget() != first && ++stops < kMostStops);
    return nullptr;
}
inline QWidget* tabBackTo(const QString& name) {
    return tabTo(name, Qt::Key_Backtab);
}

/// In the menu that is open: down to an entry, and Return.
inline void chooseInMenu(const QString& words) {
    auto* menu = qobject_cast<QMenu*>(openPopup());
    QVERIFY(menu);
    const auto isThere = [&] { return menu->activeAction() && menu->activeAction()->text().contains(words); };
    for (qsizetype i = 0; i < menu->actions().size() && !isThere(); ++i) QTest::keyClick(menu, Qt::Key_Down);
    QVERIFY2(isThere(), qPrintable(words));
    QTest::keyClick(menu, Qt::Key_Return);
    reachable();
}

/// The key beside the right Ctrl, on the row that is chosen in a list.
inline void pressMenuKey() {
    auto* list = qobject_cast<QAbstractItemView*>(QApplication::focusWidget());
    QVERIFY(list);
    const QPoint row = list->inputMethodQuery(Qt::ImCursorRectangle).toRect().center();
    QContextMenuEvent menuKey(QContextMenuEvent::Keyboard, row, list->mapToGlobal(row));
    QApplication::sendEvent(list, &menuKey);
}

/// Space on a button that does not come back before its menu is shut.
inline void pressForMenu(const QString& words) {
    QTimer::singleShot(0, QApplication::instance(), [words] { chooseInMenu(words); });
    press(Qt::Key_Space);
    reachable();
}

inline void answerFileDialog(const QString& path) {
    QFileDialog* dialog = nullptr;
    QTRY_VERIFY((dialog = qobject_cast<QFileDialog*>(QApplication::activeWindow())));
    auto* name = dialog->findChild<QLineEdit*>(QStringLiteral("fileNameEdit"));
    QTRY_VERIFY(name->hasFocus());
    retype(path);
    press(Qt::Key_Return);
    QTRY_VERIFY(!qobject_cast<QFileDialog*>(QApplication::activeWindow()));
    reachable();
}

/// The window in front, and the focus where a message is written.
inline void toFront(WindowFixture& fixture) {
    QApplication::setActiveWindow(&fixture.window());
    QTRY_VERIFY(fixture.page().composer().findChild<QPlainTextEdit*>()->hasFocus());
}

/// A window over the scripted engine, in front.
inline void openChat(WindowFixture& fixture) {
    fixture.openScripted();
    toFront(fixture);
}

/// From the focus: typed, sent, and answered.
inline void ask(WindowFixture& fixture, const QString& words) {
    type(words);
    press(Qt::Key_Return);
    QTRY_VERIFY(!fixture.chat().isAnswering());
}

}  // namespace tars::ui
