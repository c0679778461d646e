// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/settings/settings.h"

#include <QElapsedTimer>
#include <QHash>
#include <QObject>

#include <functional>
#include <utility>

class QWidget;

namespace tars::ui {

/// Says on the desktop that long work is done, if nobody looks at the window: through the desktop's own
/// notifications where there are any.
class DesktopNews : public QObject {
    Q_OBJECT
  public:
    /// `otherwise` shows news (a title, and what it is about) where the desktop has no notifications.
    using Show = std::function<void(const QString& title, const QString& text)>;
    /// Shows what news are about, once the window is in front; may be empty.
    using Lead = std::function<void()>;

    DesktopNews(const Settings& settings, QWidget& window);

    void setOtherwise(Show otherwise) { otherwise_ = std::move(otherwise); }
    /// How long work must take to be worth news.
    void setLongFrom(int milliseconds) { longMs_ = milliseconds; }

    /// Some `work` has begun; it is told of when it ends.
    void begin(const QString& work);
    void end(const QString& work, const QString& title, const QString& text, Lead lead = {});
    /// It came to nothing, or nobody waits for it.
    void drop(const QString& work) { running_.remove(work); }
    /// The same without a beginning, however long it took.
    void tell(const QString& title, const QString& text, Lead lead = {});
    /// The user has chosen the news that were last shown otherwise.
    void follow();

  Q_SIGNALS:
    /// The user wants to see more. `activation` is the desktop's leave to come to the front, if it has such.
    void opened(const QString& activation);

  private Q_SLOTS:
    void takeAction(uint id, const QString& action);
    void takeToken(uint id, const QString& token);

  private:
    void show(const QString& title, const QString& text, Lead lead);
    void showOtherwise(const QString& title, const QString& text, Lead lead);
    void bringUp(const Lead& there, const QString& activation);

    const Settings& settings_;
    QWidget& window_;
    Show otherwise_;
    int longMs_;
    QHash<QString, QElapsedTimer> running_;
    QList<std::pair<uint, Lead>> shown_;  ///< ids of ours: every program hears of every notification
    Lead otherwiseLead_;                  ///< of what was shown otherwise last
    QString token_;
    bool listening_ = false;
};

}  // namespace tars::ui
