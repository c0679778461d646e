// SPDX-License-Identifier: Apache-2.0
#include "ui/session.h"

#include "ui/chat/chat_page.h"
#include "ui/chat/message_widget.h"
#include "ui/chat/transcript_view.h"
#include "ui/main_window.h"
#include "ui/settings/settings.h"

#include <QEvent>
#include <QScrollBar>

#include <utility>

namespace tars::ui {
namespace {

constexpr int kDelayMs = 300;

}  // namespace

Session::Session(Settings& settings, MainWindow& window)
    : settings_(settings),
      window_(window),
      drafts_(window.chatPage().controller(), window.chatPage().composer(), settings) {
    restore();
    soon_.setSingleShot(true);
    soon_.setInterval(kDelayMs);
    const auto changed = [this] { soon_.start(); };
    ChatPage& page = window_.chatPage();
    window_.installEventFilter(this);
    connect(&soon_, &QTimer::timeout, this, &Session::save);
    connect(&window_, &MainWindow::pageShown, this, changed);
    connect(&page, &ChatPage::splitChanged, this, changed);
    connect(page.transcript().verticalScrollBar(), &QScrollBar::valueChanged, this, changed);
}

Session::~Session() {
    save();
}

void Session::restore() {
    ChatPage& page = window_.chatPage();
    if (settings_.splitShown()) page.setSplit(true);
    scrolledTo_ = settings_.scrolledTo();
    connect(&page.controller(), &ChatController::conversationChanged, this, &Session::scrollBack);
    page.transcript().installEventFilter(this);
    const int last = settings_.lastPage();
    if (last > MainWindow::Chat && last < MainWindow::PageCount) window_.showPage(last);
}

/// To where the chat was left, unless another one is shown by now. Waits for all of it, and to be seen.
void Session::scrollBack() {
    TranscriptView& transcript = window_.chatPage().transcript();
    const ConversationModel* conversation = window_.chatPage().controller().conversation();
    if (scrolledTo_ == 0 || conversation->rowCount() == 0) return;
    if (conversation->summary().id != settings_.lastChat()) {
        scrolledTo_ = 0;
    } else if (!conversation->isWhole()) {
        connect(conversation, &ConversationModel::completed, this, &Session::scrollBack,
                Qt::SingleShotConnection);
    } else if (transcript.isVisible()) {
        transcript.scrollTo(std::exchange(scrolledTo_, 0));
    }
}

void Session::save() {
    ChatPage& page = window_.chatPage();
    settings_.setGeometry(window_.saveGeometry());
    settings_.setLastPage(window_.page());
    settings_.setSplitShown(page.secondPane() != nullptr);
    if (scrolledTo_ == 0) settings_.setScrolledTo(page.transcript().isAtEnd() ? 0 : topMessage());
}

/// The first message whose beginning is in sight, or the one that fills it.
qint64 Session::topMessage() const {
    qint64 top = 0;
    for (const QWidget* widget : window_.chatPage().transcript().inSight()) {
        const auto* message = qobject_cast<const MessageWidget*>(widget);
        if (message && (top == 0 || message->y() >= 0)) top = message->id();
        if (message && message->y() >= 0) break;
    }
    return top;
}

bool Session::eventFilter(QObject* object, QEvent* event) {
    const auto type = event->type();
    if (object != &window_) {
        if (type == QEvent::Show) QTimer::singleShot(0, this, &Session::scrollBack);  // once it is laid out
        return QObject::eventFilter(object, event);
    }
    if (type == QEvent::Resize || type == QEvent::Move || type == QEvent::WindowStateChange) soon_.start();
    return QObject::eventFilter(object, event);
}

}  // namespace tars::ui
