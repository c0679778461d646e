// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/widgets/page_action.h"

#include <QAction>
#include <QObject>
#include <QPointer>
#include <QWidget>

#include <functional>
#include <vector>

namespace tars::ui {

/// The pages' own actions as those of the window. Such an action can be run when its control can; running it
/// brings the control into sight first, making the page if need be.
class PageActions : public QObject {
    Q_OBJECT
  public:
    /// `show` brings a page before the user.
    explicit PageActions(std::function<void(int page)> show, QObject* parent = nullptr);

    void add(QAction* action, int page, const PageAction& what);
    /// The page is made.
    void take(int page, QWidget* made);
    void run(const QString& id);
    /// Whether another page than this does it.
    bool isElsewhere(const QAction* action, int page) const;
    /// What can be run now; it is done by itself a moment after a control has changed, too.
    void refresh();
    /// Of the action that is called so; none if there is none.
    void setKeys(std::function<QKeySequence(const QString& id)> keysOf) { keysOf_ = std::move(keysOf); }

  Q_SIGNALS:
    /// What the action is about must be chosen first; its list has the focus.
    void choiceWanted(const QString& action);

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    struct Entry {
        QAction* action;
        int page;
        PageAction what;
        QPointer<QWidget> made;  ///< the page, once it is
        std::vector<QPointer<QObject>> controls;
    };

    void watch(QObject* control, QWidget* page);
    QObject* controlOf(const Entry& entry) const;
    void refreshSoon();
    bool showTip(const QWidget& control, const QPoint& at) const;

    std::function<void(int)> show_;
    std::function<QKeySequence(const QString&)> keysOf_;
    std::vector<Entry> entries_;
    const QAction* awaited_ = nullptr;  ///< to be run as soon as it can be
    bool pending_ = false;
};

}  // namespace tars::ui
