// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/chat/chat_types.h"
#include "ui/chat/markdown_document.h"

#include <QFont>
#include <QPalette>
#include <QString>

#include <vector>

namespace tars::ui {

/// A chat as it leaves the program, or its window.
struct ExportedChat {
    ChatSummary summary;
    std::vector<Message> branch;  ///< shown, from the first message to the last
    std::vector<Message> all;     ///< every version of every message
    ChatSettings settings;
};

/// Who says it.
QString speaker(const Message& message);
/// When the chat was written to last.
QString dateOf(const ExportedChat& chat);
/// What the model thought, and what was sent along, as a quotation in Markdown before the message.
QString quotedBefore(const Message& message);

/// Writes the branch of a chat into a text document, under headings that say who speaks: nothing is fetched,
/// no picture shown. Bit by bit, since a chat may be long. On the thread of the document.
class ChatDocument {
  public:
    struct Looks {
        QFont font;
        QPalette palette;
        QColor code;  ///< behind it
        MarkdownDocument::Formulas formulas = MarkdownDocument::Formulas::Drawn;
        bool titled = true;  ///< begins with the chat's title and date
    };

    /// Empties the document. It and the chat outlive this.
    ChatDocument(QTextDocument& document, const ExportedChat& chat, const Looks& looks);

    bool isWritten() const { return row_ == chat_.branch.size(); }
    /// A step of a message: its heading, some of its letters, or what stands behind its code.
    void writeMore();
    /// So many messages are whole.
    int written() const { return static_cast<int>(row_); }
    /// Where the heading of the message in this row begins; -1 as long as it is not there.
    int startOf(int row) const;

  private:
    void appendHeading(const QString& text, int level);
    void begin(const Message& message);
    void writeLines();
    void groundCode(int from);

    QTextDocument& document_;
    const ExportedChat& chat_;
    Looks looks_;
    MarkdownDocument markdown_;
    std::vector<int> starts_;
    std::size_t row_ = 0;    ///< being written
    QStringView linesLeft_;  ///< of what the user wrote, which stands as it is
    bool begun_ = false;     ///< that row
};

}  // namespace tars::ui
