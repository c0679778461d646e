// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/paths.h"
#include "scripted_engine.h"
#include "ui/chat/chat_page.h"
#include "ui/chat/composer.h"
#include "ui/chat/conversation_list.h"
#include "ui/chat/message_widget.h"
#include "ui/chat/transcript_view.h"
#include "ui/desktop.h"
#include "ui/engine/runtime_engine.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/status_strip.h"

#include <QPlainTextEdit>
#include <QTemporaryDir>
#include <QTest>

namespace tars::ui {

/// A window over a data folder of its own, that can be closed and opened again.
class WindowFixture {
  public:
    explicit WindowFixture(QString home = {}) : home_(home.isEmpty() ? folder_.path() : std::move(home)) {}

    MeteredConnection connection{MeteredConnection::Source::Told};  ///< not this computer's
    ModelSources sources;  ///< of the windows that are opened from now on

    /// With an engine that says what it is told to, and a model already loaded.
    void openScripted(std::vector<OllamaStore> stores = {}) {
        open(
            [this] {
                auto engine = std::make_unique<ScriptedEngine>();
                scripted_.push_back(engine.get());
                return engine;
            },
            std::move(stores));
        engine().loadFile(writeFile(QStringLiteral("model.gguf"), "GGUF"));
    }
    /// With the real engine on one thread, whatever was chosen; `made` hears what that was.
    void openReal(
        std::vector<OllamaStore> stores = {},
        std::function<void(const DeviceChoice&)> made = [](const DeviceChoice&) {}) {
        open(
            [made] {
                return std::make_unique<RuntimeEngine>(
                    [made](const DeviceChoice& choice) -> Result<std::unique_ptr<Runtime>> {
                        made(choice);
                        TARS_TRY(auto device, make_cpu_device({.threads = 1, .level = {}}));
                        return std::make_unique<Runtime>(std::move(device));
                    });
            },
            std::move(stores));
    }
    void close() { desktop_.reset(); }

    QString writeFile(const QString& name, const QByteArray& bytes) {
        const QString path = folder_.filePath(name);
        QFile file(path);
        if (file.open(QIODevice::WriteOnly)) file.write(bytes);
        return path;
    }
    void type(const QString& text) {
        auto* edit = page().composer().findChild<QPlainTextEdit*>();
        QTest::keyClicks(edit, text);
        QTest::keyClick(edit, Qt::Key_Return);
    }

    Desktop& desktop() { return *desktop_; }
    MainWindow& window() { return desktop_->window(); }
    ChatPage& page() { return window().chatPage(); }
    ScriptedEngine& engine() { return *scripted_.front(); }
    /// That of the second pane; null before that was opened.
    ScriptedEngine* secondEngine() { return scripted_.size() > 1 ? scripted_.back() : nullptr; }
    ChatController& chat() { return page().controller(); }
    ConversationModel& conversation() { return *chat().conversation(); }
    const Message& message(int row) { return conversation().message(row); }
    QString home() const { return home_; }

  private:
    void open(const Desktop::MakeEngine& makeEngine, std::vector<OllamaStore> stores = {}) {
        desktop_.reset();
        scripted_.clear();
        if (!sources.connection) sources.connection = &connection;
        desktop_ = std::make_unique<Desktop>(std::filesystem::path(home_.toStdString()),
                                             shared_directory() / kGuideFile, makeEngine, std::move(stores),
                                             sources);
        window().resize(1000, 700);
        window().show();
        QVERIFY(QTest::qWaitForWindowExposed(&window()));
        window().activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window()));
    }

    QTemporaryDir folder_;
    QString home_;
    std::unique_ptr<Desktop> desktop_;
    std::vector<ScriptedEngine*> scripted_;
};

}  // namespace tars::ui
