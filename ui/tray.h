// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QMenu>
#include <QObject>
#include <QSystemTrayIcon>

namespace tars::ui {

class MainWindow;
class ModelServer;
class Settings;

/// The icon beside the desktop's clock, for as long as the user wants one and the desktop has a place for it:
/// shows and hides the window, and keeps TARS running when that is closed, if this was chosen.
class Tray : public QObject {
    Q_OBJECT
  public:
    Tray(Settings& settings, ModelServer& server, MainWindow& window, bool hasPlace);

    bool isShown() const { return shown_; }
    QMenu& menu() { return menu_; }
    QIcon icon() const { return icon_.icon(); }
    QString words() const { return icon_.toolTip(); }
    void showNews(const QString& title, const QString& text);

  protected:
    bool eventFilter(QObject* object, QEvent* event) override;

  private:
    void apply();
    void dress();
    void toggleWindow();

    Settings& settings_;
    ModelServer& server_;
    MainWindow& window_;
    const bool hasPlace_;
    bool shown_ = false;
    QMenu menu_;
    QAction* show_;
    QAction* newChat_;
    QAction* serve_;
    QAction* quit_;
    QSystemTrayIcon icon_;
};

}  // namespace tars::ui
