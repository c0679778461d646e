// SPDX-License-Identifier: Apache-2.0
// The first steps: who sees them, and where they lead.
#include "ui/chat/chat_page.h"
#include "ui/chat/composer.h"
#include "ui/main_window.h"
#include "ui/welcome/welcome_page.h"

#include <QStackedWidget>

#include <algorithm>

namespace tars::ui {

void MainWindow::welcomeNewcomer() {
    if (services_.settings.welcomed()) return;
    const auto decide = [this](const QList<ChatSummary>& chats) {
        const bool hasModel = !std::ranges::all_of(services_.library.entries(), &LibraryEntry::shipped);
        if (!hasModel && chats.isEmpty() && page() == Chat) showWelcome();
    };
    connect(
        &services_.library, &ModelLibrary::changed, this,
        [this, decide] { services_.store.list(this, decide); }, Qt::SingleShotConnection);
    services_.library.refresh();
}

void MainWindow::showWelcome() {
    if (!welcome_) {
        welcome_ = new WelcomePage({services_.found, services_.library, services_.downloads,
                                    services_.settings, services_.dataFolder},
                                   stack_);
        stack_->addWidget(welcome_);
        connect(welcome_, &WelcomePage::left, this, [this] {
            services_.settings.setWelcomed();
            showPage(Chat);
            chatPage().composer().focusText();
        });
    }
    stack_->setCurrentWidget(welcome_);
    welcome_->focusFirst();
}

}  // namespace tars::ui
