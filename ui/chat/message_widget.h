// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/chat/chat_types.h"

#include <QWidget>

#include <optional>

class QHBoxLayout;
class QLabel;
class QToolButton;

namespace tars::ui {

class FootLine;
/// Whether an answer broke off and can go on where it did.
bool canBeContinued(const Message& message);

class MessageEditor;
class MessageText;
class SummaryBox;

/// Whether a message goes along with what is sent next.
enum class Sent {
    Whole,
    Summarised,  ///< a summary stands for it
    LeftOut,     ///< it is too old
};

/// One message of the transcript: its text, and for an answer a foot with figures and what can be done.
class MessageWidget : public QWidget {
    Q_OBJECT
  public:
    explicit MessageWidget(QWidget* parent = nullptr);

    /// `place` of `count` siblings, counted from 0. A long text is written by writeMore(), as long as
    /// isWritten() is false, or by heightFor() at once.
    void setMessage(const Message& message, int place, int count);
    /// What is not sent itself is there, but pale.
    void setSent(Sent sent);
    Sent sent() const { return sent_; }
    /// Shown below it: what the model is given in place of it and all before it. Empty: nothing.
    void setSummary(const QString& summary);
    /// For the next setMessage(): whether what the model thought is shown or folded away; without a value, it
    /// is there while the model thinks.
    void setThoughtsShown(std::optional<bool> shown) { thoughtsShown_ = shown; }
    bool isWritten() const;
    void writeMore();
    /// It can be read and copied, and nothing else.
    void setReadOnly() { readOnly_ = true; }
    MessageId id() const { return message_.id; }
    int heightFor(int width);
    /// The user is doing something with it: it must not go away.
    bool isInUse() const;
    QString footText() const;
    /// Makes its controls the next ones in the order of the tab key; returns the last of them.
    QWidget* followInTabOrder(QWidget* before);
    /// Marks these words wherever they stand; empty: none.
    void setHighlight(const QString& words);
    /// It is the one that was looked for: a line beside it says so.
    void setMarked(bool marked);
    bool isMarked() const { return marked_; }
    /// Where the first of them is, from the widget's top.
    int highlightTop() const;
    /// Opens an editor in its place.
    void beginEditing();

  Q_SIGNALS:
    void regenerateRequested(qint64 message);
    void continueRequested(qint64 message);
    void siblingRequested(qint64 message, int step);
    void editRequested(qint64 message, const QString& text);   ///< the editor stays until it is granted
    void summaryChanged(qint64 message, const QString& text);  ///< empty: thrown away
    void forkRequested(qint64 message);
    void ratingRequested(qint64 message, tars::ui::FeedbackKind kind);  ///< None: takes it back
    void readerRequested(qint64 message);                               ///< the whole chat, from here
    void detailsRequested(qint64 message);                              ///< how it was made
    void heightChanged(qint64 message);
    void thoughtsToggled(qint64 message, bool shown);
    void linkClicked(const QUrl& address);
    void blockSaveRequested(const QString& fileName, const QByteArray& bytes);

  protected:
    void contextMenuEvent(QContextMenuEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

  private:
    QToolButton* addButton(const QString& iconName);
    void dress();
    QString statusText() const;
    QString figures() const;
    QString tokens() const;
    QString promptStatus() const;
    void placeStatus();
    void placeStatusFor(int width);
    void arrange(int width);
    int arrangeThoughts(int y, int width);
    void endEditing();
    void addEntries(QMenu& menu);
    void showParts();
    void describe();
    void showRating();
    void shade();
    void makeThoughts();
    void showThoughts();
    QString thoughtsTitle() const;

    Message message_;
    int place_ = 0;
    int count_ = 1;
    bool readOnly_ = false;
    Sent sent_ = Sent::Whole;
    bool marked_ = false;
    bool narrow_ = false;  ///< the line below it has no room beside its buttons
    std::optional<bool> thoughtsShown_;
    bool thoughtsOpen_ = false;
    QToolButton* fold_ = nullptr;  ///< over the thoughts
    MessageText* thoughts_ = nullptr;
    QRect bubble_;
    int height_ = 0;
    MessageText* text_;
    SummaryBox* summary_ = nullptr;    ///< made where there is one
    MessageEditor* editor_ = nullptr;  ///< while the message is being changed
    QWidget* foot_;
    QToolButton* previous_;
    QLabel* siblings_;
    QToolButton* next_;
    QToolButton* copy_;
    QToolButton* edit_;
    QToolButton* fork_;
    QToolButton* like_;
    QToolButton* dislike_;
    QToolButton* regenerate_;
    QToolButton* continue_;
    QHBoxLayout* row_;  ///< of the foot
    FootLine* status_;
};

}  // namespace tars::ui
