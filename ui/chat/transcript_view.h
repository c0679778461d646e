// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/chat/conversation_model.h"

#include <QAbstractScrollArea>
#include <QHash>
#include <QPointer>
#include <QUrl>

#include <vector>

class QPushButton;

namespace tars::ui {

class MessageWidget;

/// The conversation, scrolled. Only messages in sight have widgets and real heights; the others' heights are
/// guessed from their length until they come near, so that a chat of any length opens at once. While the end
/// is in sight it stays so as text arrives; otherwise nothing moves and a button tells of the new text.
class TranscriptView : public QAbstractScrollArea {
    Q_OBJECT
  public:
    explicit TranscriptView(QWidget* parent = nullptr);

    /// Shows the end of it. Null shows nothing.
    void setConversation(ConversationModel* conversation);
    void scrollToEnd();
    bool isAtEnd() const { return atEnd_; }
    /// Scrolls to the message, with its beginning in sight.
    void scrollTo(MessageId message);
    /// Marks these words in every message; empty: none.
    void setHighlight(const QString& words);
    /// Scrolls to the first of them in this message.
    void scrollToHighlight(MessageId message);
    /// Null if the message is out of sight.
    MessageWidget* widgetOf(MessageId message) const { return widgets_.value(message); }

  Q_SIGNALS:
    void regenerateRequested(qint64 message);
    void continueRequested(qint64 message);
    void siblingRequested(qint64 message, int step);
    void editRequested(qint64 message, const QString& text);
    void forkRequested(qint64 message);
    void linkClicked(const QUrl& address);
    void codeSaveRequested(const QString& code, const QString& suffix);

  protected:
    void resizeEvent(QResizeEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

  private:
    struct RowHeight {
        int pixels = 0;
        bool measured = false;
    };

    void insertRows(int first, int last);
    void removeRows(int first, int last);
    void changeRows(int first, int last);
    void measureAgain(MessageId message);
    void forgetWidgets();
    void forgetHeights();
    std::vector<RowHeight> guess(int first, int last) const;
    MessageWidget* widgetFor(int row);
    MessageWidget* makeWidget();
    void putAside(MessageWidget* widget);
    void fill(MessageWidget& widget, int row) const;
    int columnWidth() const;
    void updateTops();
    int rowAt(int y) const;
    int scrollWanted() const;
    /// Measures the rows in sight at this scroll position; false if that moved any.
    bool measureSight(int scroll);
    void placeWidgets(int scroll);
    void layOut();
    void rememberAnchor();
    void showNewTextButton(bool show);
    void keepInSight(const QWidget* focus);

    QPointer<ConversationModel> conversation_;
    QString highlight_;
    std::vector<RowHeight> heights_;
    std::vector<int> tops_{0};  ///< of each row, and at the end the whole height
    QHash<MessageId, MessageWidget*> widgets_;
    std::vector<MessageWidget*>
        spare_;             ///< hidden, for the next messages: making one takes longer than filling it
    int anchorRow_ = 0;     ///< the first row in sight
    int anchorOffset_ = 0;  ///< of its top from the view's
    bool atEnd_ = true;
    bool placing_ = false;  ///< the scroll bar moves because of us
    QPushButton* newText_;
};

}  // namespace tars::ui
