// SPDX-License-Identifier: Apache-2.0
#include "ui/tray.h"

#include "ui/chat/chat_page.h"
#include "ui/desktop_news.h"
#include "ui/main_window.h"
#include "ui/server/model_server.h"
#include "ui/settings/settings.h"
#include "ui/widgets/icons.h"

#include <QEvent>
#include <QGuiApplication>
#include <QPainter>

namespace tars::ui {
namespace {

constexpr QRgb kServing = 0xff2fa84f, kTrouble = 0xffd06a1f;

/// In the lower corner: as large as can be told in the sixteen pixels of some desktops.
QIcon withDot(const QIcon& plain, QRgb color) {
    QIcon dotted;
    for (const int size : {16, 22, 24, 32, 48, 64, 128}) {
        QPixmap picture = plain.pixmap(size, size);
        picture.setDevicePixelRatio(1);
        const double side = picture.width(), dot = 0.45 * side;
        QPainter painter(&picture);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(Qt::white, side / 16));
        painter.setBrush(QColor::fromRgba(color));
        painter.drawEllipse(QRectF(side - dot - side / 32, side - dot - side / 32, dot, dot));
        painter.end();
        dotted.addPixmap(picture);
    }
    return dotted;
}

}  // namespace

Tray::Tray(Settings& settings, ModelServer& server, MainWindow& window, bool hasPlace)
    : settings_(settings),
      server_(server),
      window_(window),
      hasPlace_(hasPlace),
      show_(menu_.addAction(QString())),
      newChat_(menu_.addAction(QString())),
      serve_(menu_.addAction(QString())),
      quit_(nullptr) {
    menu_.addSeparator();
    quit_ = menu_.addAction(QString());
    serve_->setCheckable(true);
    window_.setHasTray(hasPlace_);
    icon_.setContextMenu(&menu_);
    window_.installEventFilter(this);
    connect(show_, &QAction::triggered, this, &Tray::toggleWindow);
    connect(newChat_, &QAction::triggered, this, [this] {
        window_.comeForward();
        window_.showPage(MainWindow::Chat);
        window_.chatPage().newChat();
    });
    connect(serve_, &QAction::triggered, this, [this](bool on) { on ? server_.start() : server_.stop(); });
    connect(quit_, &QAction::triggered, &window_, &MainWindow::quit);
    connect(&icon_, &QSystemTrayIcon::activated, this, [this](QSystemTrayIcon::ActivationReason reason) {
        if (reason == QSystemTrayIcon::Trigger) toggleWindow();
    });
    connect(&icon_, &QSystemTrayIcon::messageClicked, &window_, [this] { window_.news().follow(); });
    connect(&server_, &ModelServer::stateChanged, this, &Tray::dress);
    connect(&settings_, &Settings::desktopChanged, this, &Tray::apply);
    dress();
    apply();
}

void Tray::apply() {
    shown_ = hasPlace_ && settings_.trayShown();
    icon_.setVisible(shown_);
    window_.setHidesOnClose(shown_ && settings_.closesToTray());
    QGuiApplication::setQuitOnLastWindowClosed(!shown_);  // a dialog over the hidden window may be the last
}

void Tray::showNews(const QString& title, const QString& text) {
    if (shown_) icon_.showMessage(title, text, applicationIcon());
}

void Tray::toggleWindow() {
    if (window_.isVisible() && !window_.isMinimized() && window_.isActiveWindow()) return window_.hide();
    window_.comeForward();
}

void Tray::dress() {
    const bool visible = window_.isVisible();
    show_->setText(visible ? tr("&Hide the window") : tr("&Show the window"));
    newChat_->setText(tr("&New chat"));
    serve_->setText(tr("Server &on"));
    serve_->setChecked(server_.isWanted());
    quit_->setText(tr("&Quit TARS"));
    const ServerState state = server_.state();
    const bool serves = state == ServerState::On, failed = state == ServerState::Failed;
    icon_.setIcon(serves   ? withDot(applicationIcon(), kServing)
                  : failed ? withDot(applicationIcon(), kTrouble)
                           : applicationIcon());
    icon_.setToolTip(serves   ? tr("TARS – serving at %1").arg(server_.address())
                     : failed ? tr("TARS – the server did not start")
                              : QStringLiteral("TARS"));
}

bool Tray::eventFilter(QObject* object, QEvent* event) {
    const auto type = event->type();
    if (type == QEvent::LanguageChange || type == QEvent::Show || type == QEvent::Hide) dress();
    return QObject::eventFilter(object, event);
}

}  // namespace tars::ui
