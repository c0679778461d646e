// SPDX-License-Identifier: Apache-2.0
#include "ui/chat/second_pane.h"

#include "ui/chat/transcript_view.h"
#include "ui/models/model_picker.h"
#include "ui/settings/appearance.h"
#include "ui/widgets/empty_page.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/page_action.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <utility>

namespace tars::ui {
namespace {

constexpr int kNarrowest = 260;  // a few words to a line, and the buttons of an answer

}  // namespace

SecondPane::SecondPane(ChatController& controller, ChatEngine& engine, ModelLibrary& library,
                       Settings& settings, QWidget* parent)
    : QWidget(parent),
      controller_(controller),
      engine_(engine),
      picker_(new ModelPicker(engine, library, settings, this)),
      close_(new QToolButton(this)),
      middle_(new QStackedWidget(this)),
      empty_(new EmptyPage(QStringLiteral("compare"), middle_)),
      transcript_(new TranscriptView(middle_)),
      goOn_(new QPushButton(this)) {
    empty_->setAutoFillBackground(true);
    empty_->setBackgroundRole(QPalette::Base);
    transcript_->setReadOnly();
    middle_->addWidget(empty_);
    middle_->addWidget(transcript_);
    middle_->setMinimumWidth(kNarrowest);
    close_->setAutoRaise(true);
    close_->setFocusPolicy(Qt::StrongFocus);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(8, 6, 8, 6);
    head->addWidget(picker_, 1);
    head->addWidget(close_);
    offerAs(close_, QStringLiteral("chat.split"));
    offerAs(goOn_, QStringLiteral("chat.other_answer"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(middle_, 1);
    column->addWidget(goOn_, 0, Qt::AlignHCenter);
    column->addSpacing(8);

    connect(picker_, &ModelPicker::modelChosen, this, [this](const LibraryEntry& model) {
        engine_.loadModel(model, controller_.conversation()->settings().context);
    });
    connect(picker_, &ModelPicker::importRequested, this, &SecondPane::importRequested);
    connect(picker_, &ModelPicker::importFolderRequested, this, &SecondPane::importFolderRequested);
    connect(close_, &QToolButton::clicked, this, &SecondPane::closeRequested);
    connect(goOn_, &QPushButton::clicked, this, &SecondPane::goOn);
    connect(transcript_, &TranscriptView::linkClicked, this, &SecondPane::linkClicked);
    connect(transcript_, &TranscriptView::blockSaveRequested, this, &SecondPane::blockSaveRequested);
    connect(&engine, &ChatEngine::modelChanged, this, &SecondPane::dress);
    connect(&controller, &ChatController::conversationChanged, this, &SecondPane::follow);
    connect(&controller, &ChatController::answeringChanged, this, &SecondPane::refresh);
    dress();
    follow();
}

SecondPane::~SecondPane() {
    transcript_->setConversation(nullptr);
}

void SecondPane::follow() {
    const ConversationModel* conversation = controller_.conversation();
    for (const auto changed : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(conversation, changed, this, &SecondPane::refresh);
    connect(conversation, &ConversationModel::completed, this, &SecondPane::refresh);
    connect(conversation, &ConversationModel::messageChanged, this, &SecondPane::showMessage);
    refresh();
}

void SecondPane::refresh() {
    const ConversationModel& conversation = *controller_.conversation();
    const MessageId other = conversation.otherAnswer();
    const Message* answer = conversation.find(other);
    const Message* question = answer ? conversation.find(answer->parent) : nullptr;
    const bool another = std::exchange(answer_, other) != other || !shown_;
    if (another) {
        std::vector<Message> messages;
        if (question) messages.push_back(*question);
        if (answer) messages.push_back(*answer);
        auto fresh = std::make_unique<ConversationModel>(ReadChat{
            conversation.summary(), conversation.settings(), MessageTree(std::move(messages), other)});
        transcript_->setConversation(fresh.get());
        shown_ = std::move(fresh);
    }
    middle_->setCurrentWidget(answer ? static_cast<QWidget*>(transcript_) : empty_);
    goOn_->setVisible(answer);
    goOn_->setEnabled(answer && !controller_.isAnswering());
    if (another) Q_EMIT answerChanged();
}

void SecondPane::showMessage(MessageId message) {
    const Message* changed = controller_.conversation()->find(message);
    if (message == answer_ && changed) return shown_->put(*changed);
    if (controller_.conversation()->otherAnswer() != answer_) refresh();
}

void SecondPane::goOn() {
    if (answer_ != 0) controller_.showVersion(answer_);
}

void SecondPane::dress() {
    setAccessibleName(tr("Second answer"));
    transcript_->setAccessibleName(tr("Second answer"));
    close_->setIcon(icon(QStringLiteral("close"), palette()));
    close_->setToolTip(tr("Close the second pane"));
    close_->setAccessibleName(close_->toolTip());
    goOn_->setText(tr("Go on from this answer"));
    goOn_->setIcon(icon(QStringLiteral("continue"), palette()));
    if (engine_.model())
        empty_->setWords(tr("Two answers to one question"),
                         tr("What you ask from now on is answered here, too."));
    else
        empty_->setWords(tr("Two answers to one question"), tr("Choose a second model above."));
}

void SecondPane::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange) dress();
}

void SecondPane::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const int x = isRightToLeft() ? width() - 1 : 0;
    painter.fillRect(QRect(x, 0, 1, height()), tonesOf(palette()).border);
}

}  // namespace tars::ui
