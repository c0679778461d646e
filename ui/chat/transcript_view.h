// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/chat/conversation_model.h"

#include <QAbstractScrollArea>
#include <QDeadlineTimer>
#include <QHash>
#include <QPointer>
#include <QTimer>
#include <QUrl>

#include <vector>

class QPushButton;

namespace tars::ui {

class MessageWidget;
enum class Sent;

/// The conversation, scrolled. Only messages in sight have widgets and real heights; the others' heights are
/// guessed from their length until they come near, so that a chat of any length opens at once. What comes
/// into sight is laid out bit by bit, and shown message by message. While the end is in sight it stays so as
/// text arrives; otherwise nothing moves and a button tells of the new text.
class TranscriptView : public QAbstractScrollArea {
    Q_OBJECT
  public:
    explicit TranscriptView(QWidget* parent = nullptr);

    /// Its messages can be read and copied, and nothing else. Before there are any.
    void setReadOnly() { readOnly_ = true; }
    /// Shows the end of it. Null shows nothing.
    void setConversation(ConversationModel* conversation);
    void scrollToEnd();
    bool isAtEnd() const { return atEnd_; }
    /// Scrolls to the message, with its beginning in sight.
    void scrollTo(MessageId message);
    /// The same, and it is there at once. Null if it is not on the branch shown.
    MessageWidget* bring(MessageId message);
    /// The one that has the focus or was looked for, or else the first that begins in sight; 0: there is
    /// none.
    MessageId current() const;
    /// Marks these words in every message; empty: none.
    void setHighlight(const QString& words);
    /// The first messages of the branch are pale: too old to be sent along.
    void setLeftOut(int rows);
    /// This message was looked for; 0: none was. Another conversation has none.
    void setMarked(MessageId message);
    MessageId marked() const { return marked_; }
    /// Scrolls to the first of the marked words in this message.
    void scrollToHighlight(MessageId message);
    /// Null if the message is out of sight; it may still be being laid out.
    MessageWidget* widgetOf(MessageId message) const { return widgets_.value(message); }
    /// Whether everything in sight is.
    bool isLaidOut() const { return !more_.isActive(); }
    /// From the top.
    const std::vector<QWidget*>& inSight() const { return inSight_; }

  Q_SIGNALS:
    void regenerateRequested(qint64 message);
    void continueRequested(qint64 message);
    void siblingRequested(qint64 message, int step);
    void editRequested(qint64 message, const QString& text);
    void summaryChanged(qint64 message, const QString& text);
    void forkRequested(qint64 message);
    void ratingRequested(qint64 message, tars::ui::FeedbackKind kind);
    void readerRequested(qint64 message);
    void detailsRequested(qint64 message);
    void linkClicked(const QUrl& address);
    void blockSaveRequested(const QString& fileName, const QByteArray& bytes);

  protected:
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

  private:
    struct RowHeight {
        int pixels = 0;
        bool measured = false;  ///< and if it has a widget, that is laid out
    };

    void insertRows(int first, int last);
    void removeRows(int first, int last);
    void changeRows(int first, int last);
    void measureAgain(MessageId message);
    void forgetWidgets();
    std::vector<RowHeight> guess(int first, int last) const;
    MessageWidget* widgetFor(int row);
    MessageWidget* makeWidget();
    void putAside(MessageWidget* widget);
    void fill(MessageWidget& widget, int row) const;
    Sent sentOf(int row) const;
    void updateSummary();
    int columnWidth() const;
    void updateTops();
    int rowAt(int y) const;
    int scrollWanted() const;
    bool isReady(int row) const;
    /// A row in sight at this scroll position that is not ready; -1 if all are.
    int nextToPrepare(int scroll) const;
    /// Lays out some of the row's message; false if time was up before it was ready.
    bool prepare(int row, const QDeadlineTimer& end);
    void placeWidgets(int scroll);
    void orderWidgets();
    void layOut(const QDeadlineTimer& end);
    void layOutSome();
    void layOutAll() { layOut(QDeadlineTimer(QDeadlineTimer::Forever)); }
    void layOutAgain();
    void setScrollRange();
    void goOnLater();
    int topOf(int row) const { return tops_[static_cast<std::size_t>(row)]; }
    void chooseAnchor();
    void keepAnchor();
    void showHighlight();
    void showNewTextButton(bool show);
    void keepInSight(const QWidget* focus);

    QPointer<ConversationModel> conversation_;
    QString highlight_;
    int leftOut_ = 0;
    int summarised_ = 0;  ///< rows that a summary stands for, which is shown below the last of them
    MessageId marked_ = 0;
    QHash<MessageId, bool> thoughtsShown_;  ///< where the user has said so
    std::vector<RowHeight> heights_;
    std::vector<int> tops_{0};  ///< of each row, and at the end the whole height
    QHash<MessageId, MessageWidget*> widgets_;
    std::vector<MessageWidget*> order_;  ///< those shown, from the top, as the tab key goes through them
    std::vector<QWidget*> inSight_;
    std::vector<MessageWidget*>
        spare_;             ///< hidden, for the next messages: making one takes longer than filling it
    int anchorRow_ = 0;     ///< a row in sight that does not move when others turn out to be higher or lower
    int anchorOffset_ = 0;  ///< of its top from the view's
    MessageId highlightWanted_ = 0;  ///< to be scrolled to when it is laid out
    QTimer more_;                    ///< until the next bit is laid out
    bool atEnd_ = true;
    bool readOnly_ = false;
    bool placing_ = false;  ///< the scroll bar moves because of us
    QPushButton* newText_;
};

}  // namespace tars::ui
