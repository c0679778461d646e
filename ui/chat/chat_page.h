// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/chat/chat_controller.h"
#include "ui/chat/chat_reader.h"
#include "ui/chat/chat_tree_model.h"
#include "ui/chat/preset_list.h"
#include "ui/models/model_library.h"
#include "ui/models/model_notes.h"
#include "ui/settings/settings.h"
#include "ui/widgets/page_action.h"

#include <QTimer>
#include <QWidget>

#include <functional>
#include <optional>

class QLabel;
class QPushButton;
class QSplitter;
class QStackedWidget;
class QToolButton;

namespace tars::ui {

class Composer;
class ConsentLine;
class ConversationList;
class FindBar;
class KeptSizes;
class ModelPicker;
class EmptyPage;
class SecondPane;
class SettingsPanel;
class TranscriptView;

/// Conversations at the left, the one shown in the middle, its settings at the right if wanted.
class ChatPage : public QWidget {
    Q_OBJECT
  public:
    /// `secondEngine` makes another engine when it is first wanted; it outlives the page.
    ChatPage(ChatController& controller, ChatStore& store, ChatEngine& engine,
             std::function<ChatEngine&()> secondEngine, ModelLibrary& library, ModelNotes& notes,
             Settings& settings, QWidget* parent = nullptr);
    /// For the menus; there before any page is.
    static std::vector<PageActionGroup> actions();
    ~ChatPage() override;

    ChatController& controller() { return controller_; }
    TranscriptView& transcript() { return *transcript_; }
    Composer& composer() { return *composer_; }
    FindBar& findBar() { return *find_; }
    ConversationList& conversations() { return *list_; }

    void newChat(FolderId folder = 0);
    /// Under this name, with a number behind it if there is one already. The name it has.
    QString addPreset(const QString& name, const ChatSettings& settings);
    /// While a model is loading, once it is there; without one, lets a model be chosen.
    void send(const QString& text);
    /// The answer, or what waits for a model.
    void stop();
    bool isWaiting() const { return static_cast<bool>(whenLoaded_); }
    /// To the message being written.
    void attach(const QStringList& files);
    /// Lets files be chosen for that.
    void chooseFiles();
    void copyLastAnswer();
    /// The last answer shown; what was pressed before is taken back.
    void rateLastAnswer(FeedbackKind kind);
    /// Goes on where the last answer broke off.
    void continueLast();
    bool canContinue() const;
    /// Shows the version before or after of the last message that has several.
    void stepVersion(int step);
    /// Lets a model be chosen.
    void chooseModel();
    void editLastPrompt();
    /// From the end of the branch shown.
    void forkChat();
    /// Opens the branch shown as one text, at this message; 0: at the one that is read now.
    void openReader(MessageId at = 0);
    /// Lets the chat or folder that is chosen in the list be named.
    void renameChosen();
    /// Or takes its pin away.
    void pinShownChat();
    /// The chat or folder that is chosen in the list.
    void deleteChosen();
    /// Lets chats be taken back out of the trash.
    void showDeletedChats();
    /// Lets the chat or folder that is chosen in the list be put into another folder.
    void moveChosen();
    void setPanelShown(bool shown);
    bool isPanelShown() const;
    /// A second model beside the first, which answers the same questions.
    void setSplit(bool split);
    SecondPane* secondPane() { return second_; }
    /// Of what has a button here, for its tool tip.
    struct Keys {
        QKeySequence newChat, stop, panel;
    };
    void setKeys(const Keys& keys);
    void setReaderKeys(const ChatReader::Keys& keys);
    /// The chat that was open last.
    void restoreLastChat();
    /// Opens the chat at this message, on whichever branch it stands, and marks the words in it.
    void showMessage(ChatId chat, MessageId message, const QString& words);
    /// Lets something be looked for in the chat shown, from what is read of it; at its end, from there.
    void find();
    /// Lets something be looked for in all chats.
    void searchChats();

  Q_SIGNALS:
    void modelChosen(const tars::LibraryEntry& model);
    void importRequested();
    void importFolderRequested();
    void panelShownChanged(bool shown);
    void splitChanged(bool split);
    void secondAnswerChanged();
    void waitingChanged();  ///< isWaiting()
    void failed(const tars::Error& error);
    void chatDeleted(const tars::ui::ChatSummary& chat);
    /// Of what was just done, for a while.
    void undoOffered(const QString& message, const std::function<void()>& undo);
    void blockSaveRequested(const QString& fileName, const QByteArray& bytes);

  protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

  private:
    /// The last message shown that has another version `step` further; 0 if none has.
    MessageId versioned(int step) const;
    void readChats();
    void showConversation();
    /// The user looks at the chat shown, if at the page.
    void noteSeen();
    void noteAnswer(const ChatSummary& chat, MessageState how);
    void reveal();
    void endSearch();
    void takeHit(const SearchHit& hit, const QString& words, bool forGood);
    void showModel();
    void showWelcome();
    void showSettings(const ChatSettings& settings);
    void takeSettings(const ChatSettings& settings);
    /// A new chat takes what the user has noted for the model, whatever the chat before was like.
    void takeOwnPreset(bool isNew = false);
    void keepForModel();
    void reload();
    /// As the user would have it; empty: throws it away.
    void changeSummary(MessageId message, const QString& text);
    void showDetails(MessageId answer);
    /// With the model as it was for that answer, which is loaded if it is not ready.
    void answerAgain(MessageId answer);
    /// Does it when the model is loaded that is loading; not if that fails, or is not waited for.
    void wait(std::function<void()> then, bool sends);
    void showWaiting(double loaded);
    void goOn();
    void endWaiting();
    void countSoon();
    void count();
    void showCount(const PromptCount& count);
    void countScrolledTo();
    QString warningOf(const PromptCount& count, Overflow overflow) const;
    int rowsOf(int messages) const;
    QList<MessageId> uncounted() const;
    void deleteChat(ChatId chat);
    /// Over that window.
    void askToOpen(const QUrl& address, QWidget* over);
    void dress();

    ChatController& controller_;
    ChatStore& store_;
    ChatEngine& engine_;
    ModelLibrary& library_;
    ModelNotes& notes_;
    Settings& settings_;
    ChatTreeModel chats_;
    PresetList presets_;
    ConversationList* list_;
    ModelPicker* picker_;
    QLabel* title_;
    QToolButton* panelButton_;
    QKeySequence panelKeys_;
    ChatReader::Keys readerKeys_;
    QStackedWidget* middle_;
    FindBar* find_;
    TranscriptView* transcript_;
    QWidget* welcome_;
    EmptyPage* welcomeWords_;
    QPushButton* welcomeImport_;
    ConsentLine* consent_;
    Composer* composer_;
    SettingsPanel* panel_;
    /// What is to be shown as soon as its chat is there.
    struct Wanted {
        ChatId chat = 0;
        MessageId message = 0;
        QString words;
    };
    std::optional<Wanted> looked_;
    QTimer counting_;                  ///< until what would be sent is counted
    quint64 countWanted_ = 0;          ///< an earlier one is out of date
    QList<MessageId> alsoCounted_;     ///< messages whose own tokens are counted along with it
    std::optional<ChatSettings> own_;  ///< how chats with the ready model begin
    bool isRefused_ = false;           ///< what is written is too long, and that is to be an error
    std::function<void()> whenLoaded_;
    bool sendsWhenLoaded_ = false;
    QSplitter* split_;
    std::function<ChatEngine&()> secondEngine_;
    QSplitter* answers_;
    KeptSizes* answerWidths_ = nullptr;  ///< once there were two
    SecondPane* second_ = nullptr;       ///< while there is one
};

}  // namespace tars::ui
