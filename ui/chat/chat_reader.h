// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/chat/chat_document.h"
#include "ui/chat/chat_parts.h"

#include <QDialog>
#include <QElapsedTimer>
#include <QKeySequence>
#include <QPointer>
#include <QTimer>
#include <QUrl>

#include <optional>

class QLabel;
class QLineEdit;
class QProgressBar;
class QShortcut;
class QToolButton;

namespace tars::ui {

class DocumentSearch;
class ReaderText;

/// A chat as one text to read, in a window of its own: words are selected, copied and searched for across
/// messages. It shows the branch as it was when it was opened. A long one is laid out bit by bit, and can be
/// read meanwhile; a very long one is read in parts, and searched through all of them.
class ChatReader : public QDialog {
    Q_OBJECT
  public:
    /// What the buttons to the neighbouring parts are called among the children.
    static constexpr QLatin1StringView kEarlier{"earlier"}, kLater{"later"};

    /// Of the main window's actions that there are here, too.
    struct Keys {
        QKeySequence find, larger, smaller, normal;
    };

    /// Opens at this message of the branch; if it is not there, at the first.
    ChatReader(ExportedChat chat, MessageId at, QWidget* parent);
    ~ChatReader() override;

    ChatId chat() const { return chat_.summary.id; }
    void setKeys(const Keys& keys);
    /// Of the text, per cent of the window's (Settings::readerScale()).
    void setScale(int percent);
    /// Shows the chat as it is now, at this message.
    void setChat(ExportedChat chat, MessageId at);
    /// All of the part shown is there.
    bool isWritten() const { return writer_ && writer_->isWritten(); }

  Q_SIGNALS:
    void scaled(int percent);  ///< by the user
    void linkClicked(const QUrl& address);

  protected:
    void showEvent(QShowEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    /// Where the text is to be scrolled to, once it is there.
    struct Place {
        int row = -1;       ///< of a message; -1: the letter counts
        int position = -1;  ///< of a letter
    };

    /// On the way through the other parts, after words that were not found in this one.
    struct Hunt {
        int direction = 1;  ///< 1: down; -1: up
        int row = 0;        ///< of the branch, looked at last
        int left = 0;       ///< rows to look at
    };

    void build();
    QWidget* buildFoot();
    void showPart(int part, std::optional<Place> place = {});
    void turnTo(int part);
    void begin();
    void beginAgain();
    void writeMore();
    void goToPlace();
    void restoreSelection();
    void zoom(int percent);
    void find(const QString& words);
    void findNext(int direction);
    void hunt(int direction);
    void lookFurther();
    void arrive();
    void searched();
    void showFound();
    void showCount();
    void showProgress();
    void showPartNumbers();
    void dress();

    ExportedChat chat_;
    ChatParts parts_;
    int part_ = 0;        ///< shown
    ExportedChat shown_;  ///< of the chat's branch, that part
    std::optional<ChatDocument> writer_;
    ReaderText* text_;
    QLineEdit* words_;
    QToolButton* previous_;
    QToolButton* next_;
    QLabel* count_;
    QToolButton* smaller_;
    QToolButton* larger_;
    QWidget* partsBar_;
    QToolButton* earlier_;
    QToolButton* later_;
    QLabel* partWords_;
    QWidget* progress_;
    QLabel* progressWords_;
    QProgressBar* progressBar_;
    DocumentSearch* search_;
    QShortcut* findKeys_;
    QShortcut* largerKeys_;
    QShortcut* smallerKeys_;
    QShortcut* normalKeys_;
    std::optional<Place> place_;
    std::optional<Hunt> hunt_;
    std::optional<std::pair<int, int>> selection_;  ///< anchor and cursor, from before it was laid out anew
    int percent_ = 100;
    QElapsedTimer begun_;
    QTimer more_;     ///< until the next bit is laid out
    QTimer further_;  ///< until more messages are looked at
    QTimer again_;    ///< until it is laid out for another width or other looks
};

}  // namespace tars::ui
