// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/chat/markdown_blocks.h"
#include "ui/chat/parsed_markdown.h"

#include <QFont>
#include <QHash>
#include <QPalette>
#include <QPointer>
#include <QTextBlockFormat>
#include <QTextCharFormat>

#include <memory>
#include <optional>
#include <vector>

class QTextBlock;
class QTextCursor;
class QTextDocument;
class QTextList;
class QTextTable;

namespace tars::ui {

/// Writes Markdown into a QTextDocument as it arrives. Each block is parsed, and the result copied with our
/// own spacing and colours, without images, and with web links only. Of the block that is open, what has not
/// changed stays as it is.
class MarkdownDocument {
  public:
    /// On every block of one piece of code: a number they share. Its language is BlockCodeLanguage.
    static constexpr int kCodeRun = 0x100000 + 0x71;  // QTextFormat::UserProperty + ours
    /// Pixels: above a piece of code for its header, around it, and from its edge to what follows.
    static constexpr double kCodeHeaderHeight = 28, kCodePadding = 12, kCodeGap = 8;
    static constexpr int kFormulaLine = kCodeRun + 0x10;  ///< on a block that is a formula set on its own
    static constexpr double kQuoteIndent = 16;            ///< pixels for each level

    /// Formulas are drawn, or stand there as they were written.
    enum class Formulas { Drawn, Source };

    explicit MarkdownDocument(QTextDocument& document, Formulas formulas = Formulas::Drawn);

    /// Starts anew, with these looks.
    void reset(const QFont& font, const QPalette& palette);
    void append(QStringView text);
    /// The same for a text that is long, in parts: this writes nothing yet.
    void take(QStringView text);
    /// Some of the blocks.
    void writeMore();
    bool isWritten() const { return written_ == blocks_.closed().size() && !openWaits_; }
    /// Instead of Markdown, as paragraphs of their own: the text as it stands.
    void appendPlainText(const QString& text);
    /// Another text begins behind all that the document has, with the same looks.
    void beginBehind();

    const MarkdownBlocks& blocks() const { return blocks_; }

  private:
    void write(qsizetype letters);
    void writeOver(const QString& block);
    void writeWords(const QString& block);
    void writeFence(FencedCode fenced);
    void joinToNext();
    void spaceCode(int from);
    int nextStart() const;
    void drop(int from);
    void dropEmptyEnd();
    void dropOpenBlock();
    void settleOpenBlock();
    QTextCursor freshBlock(QTextBlockFormat format, const QTextList* list = nullptr);
    void copyBlock(const ParsedMarkdown::Item& item);
    QTextList* listOf(const QTextBlock& parsed);
    void copyText(QTextCursor& cursor, const QTextBlock& block, bool isCode);
    void insertText(QTextCursor& cursor, const QString& text, const QTextCharFormat& format);
    void insertWords(QTextCursor& cursor, QString words, const QTextCharFormat& format);
    void insertFormula(QTextCursor& cursor, const Formula& formula, const QTextCharFormat& format);
    void copyTable(const QTextTable& table);
    QTextCharFormat charFormat(const QTextCharFormat& parsed, int headingLevel) const;
    QTextBlockFormat blockFormat(const QTextBlock& block) const;
    QTextBlockFormat codeFormat(const QString& language) const;
    QTextCharFormat codeCharFormat() const;

    QTextDocument& document_;
    Formulas how_;
    MarkdownBlocks blocks_;
    QTextBlockFormat aroundFormula_;  ///< of the paragraph that the last formula of its own stands in
    qsizetype written_ = 0;           ///< closed blocks in the document
    bool openWaits_ = false;          ///< the open block is not written yet
    int openStart_ = -1;              ///< where the open block begins in the document; -1: none is there
    bool lastIsFree_ = true;          ///< the document's last block is empty and waits to be written
    /// The open block as it is in the document: code, or else words with where each item begins.
    std::optional<FencedCode> openFence_;
    std::unique_ptr<ParsedMarkdown> openWords_;
    std::vector<int> itemStarts_;
    int codeRun_ = 0;
    QHash<int, QPointer<QTextList>> lists_;  ///< of the open block, by what they are called in openWords_
    QFont font_;
    QPalette palette_;
};

}  // namespace tars::ui
