// SPDX-License-Identifier: Apache-2.0
#include "ui/chat/chat_page.h"

#include "ui/chat/answer_announcer.h"
#include "ui/chat/attachment_bar.h"
#include "ui/chat/attachment_reader.h"
#include "ui/chat/composer.h"
#include "ui/chat/consent_line.h"
#include "ui/chat/context_meter.h"
#include "ui/chat/conversation_list.h"
#include "ui/chat/deleted_chats.h"
#include "ui/chat/find_bar.h"
#include "ui/chat/message_widget.h"
#include "ui/chat/second_pane.h"
#include "ui/chat/settings_panel.h"
#include "ui/chat/transcript_view.h"
#include "ui/models/model_picker.h"
#include "ui/text.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/empty_page.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/kept_sizes.h"
#include "ui/widgets/page_action.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDesktopServices>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QScrollBar>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace tars::ui {
namespace {

constexpr int kListWidth = 220;
constexpr int kPanelWidth = 280;
constexpr int kNarrowest = 290;
constexpr int kHeadGap = 10;  // pixels: what the model is called and what the chat is called are two things
constexpr int kCountAfterMs = 200;  // after a key; counting a long chat takes a while

}  // namespace

ChatPage::ChatPage(ChatController& controller, ChatStore& store, ChatEngine& engine,
                   std::function<ChatEngine&()> secondEngine, ModelLibrary& library, ModelNotes& notes,
                   Settings& settings, QWidget* parent)
    : QWidget(parent),
      controller_(controller),
      store_(store),
      engine_(engine),
      library_(library),
      notes_(notes),
      settings_(settings),
      presets_(store),
      list_(new ConversationList(chats_, store, this)),
      picker_(new ModelPicker(engine, library, settings, this)),
      title_(new ElidedLabel(this)),
      panelButton_(new QToolButton(this)),
      middle_(new QStackedWidget(this)),
      find_(new FindBar(this)),
      transcript_(new TranscriptView(middle_)),
      welcome_(new QWidget(middle_)),
      welcomeWords_(new EmptyPage(QStringLiteral("chat"), welcome_)),
      welcomeImport_(new QPushButton(welcome_)),
      consent_(new ConsentLine(controller, store, settings, this)),
      composer_(new Composer(this)),
      panel_(new SettingsPanel(&presets_, this)),
      split_(new QSplitter(Qt::Horizontal, this)),
      secondEngine_(std::move(secondEngine)),
      answers_(new QSplitter(Qt::Horizontal, this)) {
    auto* welcomeColumn = new QVBoxLayout(welcome_);
    welcomeColumn->addWidget(welcomeWords_, 1);
    welcomeColumn->addWidget(welcomeImport_, 0, Qt::AlignHCenter);
    welcomeColumn->addStretch(1);
    welcome_->setAutoFillBackground(true);
    welcome_->setBackgroundRole(QPalette::Base);
    middle_->addWidget(welcome_);
    middle_->addWidget(transcript_);
    middle_->setMinimumWidth(kNarrowest);  // whatever the first words are like in a language
    panelButton_->setCheckable(true);
    panelButton_->setAutoRaise(true);
    panelButton_->setFocusPolicy(Qt::StrongFocus);
    title_->setTextFormat(Qt::PlainText);
    title_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    title_->setAlignment(Qt::AlignCenter);

    auto* head = new QHBoxLayout;
    head->setContentsMargins(8, 6, 8, 6);
    head->setSpacing(kHeadGap);
    head->addSpacing(2);  // not a margin: it changes sides with the language
    head->addWidget(picker_);
    head->addWidget(title_, 1);
    head->addWidget(panelButton_);
    auto* centre = new QWidget(split_);
    auto* chatColumn = new QVBoxLayout(centre);
    chatColumn->setContentsMargins(0, 0, 0, 0);
    chatColumn->setSpacing(0);
    chatColumn->addLayout(head);
    chatColumn->addWidget(find_);
    answers_->addWidget(middle_);
    answers_->setHandleWidth(1);
    answers_->setChildrenCollapsible(false);
    chatColumn->addWidget(answers_, 1);
    chatColumn->addWidget(consent_);
    chatColumn->addWidget(composer_);
    split_->addWidget(list_);
    split_->addWidget(centre);
    split_->addWidget(panel_);
    split_->setStretchFactor(1, 1);
    split_->setHandleWidth(1);
    split_->setChildrenCollapsible(false);
    (new KeptSizes(*split_, settings, QStringLiteral("chat_split")))->restore([this] {
        split_->setSizes({kListWidth, 600, kPanelWidth});
    });
    (new KeptSizes(list_->results(), settings, QStringLiteral("found_split")))->restore();
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(split_);

    offerAs(panelButton_, QStringLiteral("chat.settings"));
    offerAs(welcomeImport_, QStringLiteral("model.import"));
    bringBackBy(panel_, [this] { setPanelShown(true); });
    auto* newest = new QAction(this);
    connect(newest, &QAction::triggered, transcript_, &TranscriptView::scrollToEnd);
    offerAs(newest, QStringLiteral("chat.newest"));
    new AnswerAnnouncer(controller, *this);
    connect(list_, &ConversationList::newChatRequested, this, &ChatPage::newChat);
    connect(list_, &ConversationList::chosen, &controller, &ChatController::openChat);
    connect(list_, &ConversationList::hitChosen, this, &ChatPage::takeHit);
    list_->setSearchOrder(settings.searchOrder());
    connect(list_, &ConversationList::orderChosen, this,
            [this](SearchOrder order) { settings_.setSearchOrder(order); });
    connect(list_, &ConversationList::searchEnded, this, &ChatPage::endSearch);
    connect(find_, &FindBar::closed, transcript_, [this] { transcript_->setMarked(0); });
    connect(list_, &ConversationList::deleteRequested, this, &ChatPage::deleteChat);
    connect(list_, &ConversationList::folderDeleted, this, [this](const RemovedFolder& removed) {
        list_->setCurrent(controller_.conversation()->summary().id);
        Q_EMIT undoOffered(tr("The folder “%1” was deleted.").arg(removed.folder.name),
                           [this, removed] { chats_.restoreFolder(removed); });
    });
    connect(&chats_, &ChatTreeModel::renamed, &controller, &ChatController::renameChat);
    connect(&chats_, &ChatTreeModel::pinChanged, &controller, &ChatController::pinChat);
    connect(&chats_, &ChatTreeModel::chatMoved, &controller, &ChatController::moveChat);
    connect(&chats_, &ChatTreeModel::folderChanged, &store, &ChatStore::putFolder);
    connect(&chats_, &ChatTreeModel::folderRemoved, &store, &ChatStore::removeFolder);
    connect(picker_, &ModelPicker::modelChosen, this, &ChatPage::modelChosen);
    connect(picker_, &ModelPicker::importRequested, this, &ChatPage::importRequested);
    connect(picker_, &ModelPicker::importFolderRequested, this, &ChatPage::importFolderRequested);
    connect(welcomeImport_, &QPushButton::clicked, this, &ChatPage::importRequested);
    connect(panelButton_, &QToolButton::toggled, this, &ChatPage::setPanelShown);
    connect(composer_, &Composer::sendRequested, this, &ChatPage::send);
    connect(composer_, &Composer::stopRequested, this, &ChatPage::stop);
    connect(panel_, &SettingsPanel::edited, this, &ChatPage::takeSettings);
    connect(panel_, &SettingsPanel::reloadRequested, this, &ChatPage::reload);
    connect(panel_, &SettingsPanel::keepForModelRequested, this, &ChatPage::keepForModel);
    connect(&notes, &ModelNotes::changed, this, [this] { takeOwnPreset(); });
    connect(transcript_, &TranscriptView::regenerateRequested, &controller, &ChatController::regenerate);
    connect(transcript_, &TranscriptView::continueRequested, &controller, &ChatController::continueAnswer);
    connect(transcript_, &TranscriptView::siblingRequested, &controller, &ChatController::showSibling);
    connect(transcript_, &TranscriptView::siblingRequested, this, &ChatPage::countSoon);
    connect(transcript_, &TranscriptView::editRequested, this,
            [this](MessageId message, const QString& text) {
                if (controller_.edit(message, text)) composer_->focusText();
            });
    connect(transcript_, &TranscriptView::summaryChanged, this, &ChatPage::changeSummary);
    connect(transcript_, &TranscriptView::forkRequested, &controller, &ChatController::fork);
    connect(transcript_, &TranscriptView::ratingRequested, &controller, &ChatController::rate);
    connect(transcript_, &TranscriptView::linkClicked, this,
            [this](const QUrl& address) { askToOpen(address, this); });
    connect(transcript_, &TranscriptView::readerRequested, this, &ChatPage::openReader);
    connect(transcript_, &TranscriptView::blockSaveRequested, this, &ChatPage::blockSaveRequested);

    connect(find_, &FindBar::wordsChanged, transcript_, &TranscriptView::setHighlight);
    connect(find_, &FindBar::found, transcript_, &TranscriptView::scrollToHighlight);
    connect(find_, &FindBar::closed, composer_, &Composer::focusText);
    connect(consent_, &ConsentLine::answered, composer_, &Composer::focusText);

    connect(&controller, &ChatController::conversationChanged, this, &ChatPage::showConversation);
    connect(&controller, &ChatController::answeringChanged, composer_, &Composer::setAnswering);
    connect(&controller, &ChatController::answeringChanged, this, &ChatPage::showWelcome);
    connect(&controller, &ChatController::sent, this, [this] {
        composer_->clear();
        transcript_->scrollToEnd();
    });
    connect(&controller, &ChatController::summarising, composer_, &Composer::setSummarising);
    connect(&controller, &ChatController::prefilled, composer_, &Composer::setPrefill);
    connect(&controller, &ChatController::contextUsed, this, [this](int tokens) {
        if (engine_.model()) composer_->meter().setUse(tokens, static_cast<int>(engine_.model()->context));
    });
    counting_.setSingleShot(true);
    counting_.setInterval(kCountAfterMs);
    connect(&counting_, &QTimer::timeout, this, &ChatPage::count);
    connect(composer_, &Composer::draftChanged, this, &ChatPage::countSoon);
    connect(&composer_->meter(), &ContextMeter::overflowChosen, this, [this](Overflow overflow) {
        ChatSettings wanted = controller_.conversation()->settings();
        wanted.overflow = overflow;
        takeSettings(wanted);
    });
    connect(composer_, &Composer::thinkingChosen, this, [this](bool thinks) {
        ChatSettings wanted = controller_.conversation()->settings();
        wanted.think = thinks;
        takeSettings(wanted);
    });
    connect(composer_, &Composer::attachRequested, this, &ChatPage::chooseFiles);
    connect(composer_, &Composer::filesPasted, this, &ChatPage::attach);
    connect(composer_, &Composer::picturePasted, this,
            [this] { Q_EMIT failed(pictureRefused(tr("The picture"))); });
    connect(&composer_->attachments(), &AttachmentBar::failed, this, &ChatPage::failed);
    connect(&presets_, &PresetList::removed, this, [this](const Preset& preset) {
        Q_EMIT undoOffered(tr("The preset “%1” was deleted.").arg(preset.name),
                           [this, preset] { presets_.restore(preset); });
    });
    connect(transcript_->verticalScrollBar(), &QScrollBar::valueChanged, this, &ChatPage::countScrolledTo);
    connect(transcript_, &TranscriptView::detailsRequested, this, &ChatPage::showDetails);
    connect(&engine, &ChatEngine::counted, this, &ChatPage::showCount);
    connect(&controller, &ChatController::answeringChanged, this, &ChatPage::countSoon);
    connect(&controller, &ChatController::settingsChanged, this,
            [this] { showSettings(controller_.conversation()->settings()); });
    connect(&controller, &ChatController::chatTouched, this, [this](const ChatSummary& chat) {
        chats_.put(chat);
        if (chat.id == controller_.conversation()->summary().id) {
            list_->setCurrent(chat.id);
            title_->setText(isolated(chat.title));
            settings_.setLastChat(chat.id);
        }
    });
    connect(&controller, &ChatController::answerBegun, this,
            [this](ChatId chat) { chats_.setAnswering(chat, true); });
    connect(&controller, &ChatController::answerEnded, this, &ChatPage::noteAnswer);
    connect(&controller, &ChatController::chatsRemoved, this, [this](const QList<ChatId>& chats) {
        chats_.remove(chats);
        if (chats.contains(settings_.lastChat())) settings_.setLastChat(0);
    });
    connect(&controller, &ChatController::chatsImported, &chats_, &ChatTreeModel::add);
    connect(&engine, &ChatEngine::modelChanged, this, &ChatPage::showModel);
    connect(&controller, &ChatController::conversationChanged, this, &ChatPage::endWaiting);
    connect(&engine, &ChatEngine::loadingStarted, this, [this] { showWaiting(0); });
    connect(&engine, &ChatEngine::loadingProgressed, this, &ChatPage::showWaiting);
    connect(&engine, &ChatEngine::modelChanged, this, &ChatPage::goOn);
    // What came of a load is told right after its end; where nothing was, it failed or was cancelled.
    connect(
        &engine, &ChatEngine::loadingEnded, this,
        [this] {
            if (engine_.loadingPath().isEmpty()) endWaiting();
        },
        Qt::QueuedConnection);
    connect(&engine, &ChatEngine::loadingStarted, this, &ChatPage::showWelcome);
    connect(&engine, &ChatEngine::loadingEnded, this, &ChatPage::showWelcome);
    connect(&library, &ModelLibrary::changed, this, &ChatPage::showWelcome);

    readChats();
    connect(&store, &ChatStore::openedLate, this, &ChatPage::readChats);
    setPanelShown(settings.settingsPanelShown());
    dress();
    showModel();
    showConversation();
}

ChatPage::~ChatPage() {
    list_->disconnect();  // a window that goes needs no news of its rows
    transcript_->setConversation(nullptr);
    find_->setConversation(nullptr);
}

void ChatPage::readChats() {
    store_.folders(this, [this](const QList<Folder>& folders) { chats_.addFolders(folders); });
    store_.list(this, [this](const QList<ChatSummary>& chats) {
        chats_.add(chats);
        if (!list_->hasCurrent()) list_->setCurrent(controller_.conversation()->summary().id);
    });
}

QString ChatPage::addPreset(const QString& name, const ChatSettings& settings) {
    QString free = name;
    for (int number = 2; !presets_.add(free, settings); ++number)
        free = QStringLiteral("%1 %2").arg(name).arg(number);
    return free;
}

void ChatPage::newChat(FolderId folder) {
    controller_.startNewChat(folder);
    list_->setCurrent(0);
    settings_.setLastChat(0);
    composer_->focusText();
}

void ChatPage::send(const QString& text) {
    if (isRefused_) {
        const Error error =
            invalid_input(toUtf8(tr("This message is too long for the context.")),
                          toUtf8(tr("Shorten it, or choose below what happens when the context is full.")));
        Q_EMIT failed(error);
        return;
    }
    if (!engine_.loadingPath().isEmpty()) {
        return wait([this] { send(composer_->text()); }, true);
    }
    if (!engine_.model()) return picker_->openMenu(tr("Choose the model that shall answer this"));
    controller_.send(text, composer_->attachments().attachments());
}

void ChatPage::copyLastAnswer() {
    const ConversationModel& conversation = *controller_.conversation();
    for (int row = conversation.rowCount() - 1; row >= 0; --row) {
        if (conversation.message(row).author != Author::Assistant) continue;
        QApplication::clipboard()->setText(conversation.message(row).text);
        return;
    }
}

void ChatPage::rateLastAnswer(FeedbackKind kind) {
    const ConversationModel& conversation = *controller_.conversation();
    for (int row = conversation.rowCount() - 1; row >= 0; --row) {
        const Message& message = conversation.message(row);
        if (message.author != Author::Assistant) continue;
        controller_.rate(message.id, message.feedback == kind ? FeedbackKind::None : kind);
        return;
    }
}

bool ChatPage::canContinue() const {
    const ConversationModel& conversation = *controller_.conversation();
    if (controller_.isAnswering() || conversation.rowCount() == 0) return false;
    const Message& last = conversation.message(conversation.rowCount() - 1);
    return canBeContinued(last);
}

void ChatPage::continueLast() {
    if (canContinue()) controller_.continueAnswer(controller_.conversation()->leaf());
}

MessageId ChatPage::versioned(int step) const {
    const ConversationModel& conversation = *controller_.conversation();
    for (int row = conversation.rowCount() - 1; row >= 0; --row) {
        const auto& versions = conversation.siblings(row);
        const MessageId shown = conversation.message(row).id;
        const auto at = std::find(versions.begin(), versions.end(), shown) - versions.begin() + step;
        if (at >= 0 && at < static_cast<std::ptrdiff_t>(versions.size())) return shown;
    }
    return 0;
}

void ChatPage::stepVersion(int step) {
    if (const MessageId message = versioned(step)) controller_.showSibling(message, step);
}

void ChatPage::chooseModel() {
    picker_->openMenu();
}

void ChatPage::editLastPrompt() {
    const ConversationModel& conversation = *controller_.conversation();
    for (int row = conversation.rowCount() - 1; row >= 0; --row) {
        const Message& message = conversation.message(row);
        if (message.author != Author::User) continue;
        if (MessageWidget* widget = transcript_->bring(message.id)) widget->beginEditing();
        return;
    }
}

void ChatPage::forkChat() {
    controller_.fork(controller_.conversation()->leaf());
}

void ChatPage::renameChosen() {
    list_->renameCurrent();
}

void ChatPage::pinShownChat() {
    const ChatSummary& chat = controller_.conversation()->summary();
    chats_.setPinned(chat.id, !chat.pinned);
}

void ChatPage::moveChosen() {
    list_->openFolders();
}

void ChatPage::deleteChosen() {
    if (list_->hasCurrent()) return list_->deleteCurrent();
    deleteChat(controller_.conversation()->summary().id);  // a search leaves it out of the list
}

void ChatPage::showDeletedChats() {
    (new DeletedChats(store_, controller_, this))->open();
}

void ChatPage::deleteChat(ChatId chat) {
    const ChatSummary* known = chats_.chat(chat);
    if (!known) return;
    const ChatSummary deleted = *known;
    controller_.deleteChat(chat);
    Q_EMIT chatDeleted(deleted);
}

void ChatPage::setPanelShown(bool shown) {
    panel_->setVisible(shown);
    panelButton_->setChecked(shown);
    if (settings_.settingsPanelShown() != shown) settings_.setSettingsPanelShown(shown);
    Q_EMIT panelShownChanged(shown);
}

void ChatPage::setSplit(bool split) {
    if (split == (second_ != nullptr)) return;
    ChatEngine& engine = secondEngine_();
    if (split) {
        second_ = new SecondPane(controller_, engine, library_, settings_, answers_);
        answers_->addWidget(second_);
        const int half = qMax(1, answers_->width() / 2);
        if (!answerWidths_)
            answerWidths_ = new KeptSizes(*answers_, settings_, QStringLiteral("answers_split"));
        answerWidths_->restore([&] { answers_->setSizes({half, half}); });
        connect(second_, &SecondPane::closeRequested, this, [this] { setSplit(false); });
        connect(second_, &SecondPane::importRequested, this, &ChatPage::importRequested);
        connect(second_, &SecondPane::importFolderRequested, this, &ChatPage::importFolderRequested);
        connect(second_, &SecondPane::linkClicked, this,
                [this](const QUrl& address) { askToOpen(address, this); });
        connect(second_, &SecondPane::blockSaveRequested, this, &ChatPage::blockSaveRequested);
        connect(second_, &SecondPane::answerChanged, this, &ChatPage::secondAnswerChanged);
        connect(&engine, &ChatEngine::loadingFailed, second_,
                [this](const QString&, const Error& error) { Q_EMIT failed(error); });
        controller_.setSecond(&engine);
        second_->show();
    } else {
        controller_.setSecond(nullptr);
        engine.cancelLoading();
        engine.unloadModel();  // its memory is wanted elsewhere
        const bool hadFocus = second_->isAncestorOf(QApplication::focusWidget());
        std::exchange(second_, nullptr)->deleteLater();
        if (hadFocus) composer_->focusText();
    }
    Q_EMIT splitChanged(split);
    Q_EMIT secondAnswerChanged();
}

bool ChatPage::isPanelShown() const {
    return !panel_->isHidden();
}

void ChatPage::setKeys(const Keys& keys) {
    list_->setNewChatKeys(keys.newChat);
    composer_->setStopKeys(keys.stop);
    panelKeys_ = keys.panel;
    dress();
}

void ChatPage::restoreLastChat() {
    if (const ChatId last = settings_.lastChat(); last != 0) controller_.openChat(last);
}

void ChatPage::showConversation() {
    ConversationModel* conversation = controller_.conversation();
    transcript_->setConversation(conversation);
    find_->setConversation(conversation);
    connect(conversation, &ConversationModel::completed, this, &ChatPage::countSoon, Qt::UniqueConnection);
    connect(conversation, &ConversationModel::completed, this, &ChatPage::reveal, Qt::UniqueConnection);
    takeOwnPreset(true);
    title_->setText(isolated(conversation->summary().title));
    list_->setCurrent(conversation->summary().id);
    if (conversation->rowCount() > 0) settings_.setLastChat(conversation->summary().id);
    showWelcome();
    reveal();
    noteSeen();
}

void ChatPage::showModel() {
    const auto& model = engine_.model();
    panel_->setModelContext(model ? model->context : 0);
    composer_->meter().setUse(0, model ? static_cast<int>(model->context) : 0);
    takeOwnPreset();
    showWelcome();
}

void ChatPage::showWelcome() {
    const bool empty = controller_.conversation()->rowCount() == 0;
    middle_->setCurrentWidget(empty ? welcome_ : static_cast<QWidget*>(transcript_));
    const bool ready = engine_.model().has_value();
    welcomeImport_->setVisible(!ready && engine_.loadingPath().isEmpty());
    if (ready) {
        welcomeWords_->setWords(tr("What shall we talk about?"),
                                tr("Write below. Everything stays on this computer."));
    } else if (!engine_.loadingPath().isEmpty()) {
        welcomeWords_->setWords(tr("Loading the model"),
                                tr("You can write and send already: it answers as soon as it is there."));
    } else {
        welcomeWords_->setWords(
            tr("A model comes first"),
            tr("Choose one above, or import a model file that is on this computer: it is used "
               "where it lies. You can also drop it on this window."));
    }
}

void ChatPage::askToOpen(const QUrl& address, QWidget* over) {
    const QString scheme = address.scheme().toLower();
    if (scheme != QLatin1String("http") && scheme != QLatin1String("https")) return;
    auto* question = new QMessageBox(QMessageBox::Question, tr("Open a link"),
                                     tr("The model wrote this address. Open it in the browser?"),
                                     QMessageBox::Open | QMessageBox::Cancel, over);
    question->setInformativeText(leftToRight(address.toDisplayString(QUrl::FullyEncoded)));
    question->setTextFormat(Qt::PlainText);
    question->setDefaultButton(QMessageBox::Cancel);
    question->setAttribute(Qt::WA_DeleteOnClose);
    connect(question, &QMessageBox::finished, this, [address](int answer) {
        if (answer == QMessageBox::Open) QDesktopServices::openUrl(address);
    });
    question->open();
}

void ChatPage::dress() {
    panelButton_->setIcon(icon(QStringLiteral("panel"), palette()));
    panel_->setAccessibleName(tr("Settings of this conversation"));
    panelButton_->setAccessibleName(panel_->accessibleName());
    panelButton_->setToolTip(withKeys(panel_->accessibleName(), panelKeys_));
    transcript_->setAccessibleName(tr("Conversation"));
    welcomeImport_->setText(tr("Import a model file…"));
    welcomeImport_->setIcon(icon(QStringLiteral("import"), palette()));
    showWelcome();
}

void ChatPage::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange) dress();
}

}  // namespace tars::ui
