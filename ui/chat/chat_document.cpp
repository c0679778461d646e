// SPDX-License-Identifier: Apache-2.0
#include "ui/chat/chat_document.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>

namespace tars::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr double kAbove = 14, kBelow = 4;    // pixels around a heading
constexpr qsizetype kLettersAtATime = 1000;  // of lines that stand as they are

class ChatExport {
    Q_DECLARE_TR_FUNCTIONS(tars::ui::ChatExport)
};

}  // namespace

QString speaker(const Message& message) {
    if (message.author == Author::User) return ChatExport::tr("You");
    return message.model.isEmpty() ? ChatExport::tr("Answer") : message.model;
}

QString dateOf(const ExportedChat& chat) {
    return QLocale().toString(QDateTime::fromMSecsSinceEpoch(chat.summary.updated), QLocale::LongFormat);
}

QString quotedBefore(const Message& message) {
    QString lines;
    for (const Attachment& file : message.attachments)
        lines += ChatExport::tr("Attached: %1").arg(file.name) + u'\n';
    if (!message.thoughts.isEmpty())
        lines += u'*' + ChatExport::tr("Thoughts") + u"*\n\n"_s + message.thoughts.trimmed() + u'\n';
    if (lines.isEmpty()) return {};
    lines.chop(1);
    return u"> "_s + lines.replace(u'\n', "\n> "_L1) + u"\n\n"_s;
}

ChatDocument::ChatDocument(QTextDocument& document, const ExportedChat& chat, const Looks& looks)
    : document_(document), chat_(chat), looks_(looks), markdown_(document, looks.formulas) {
    markdown_.reset(looks.font, looks.palette);
    document.setMetaInformation(QTextDocument::DocumentTitle, chat.summary.title);
    if (!looks.titled) return;
    appendHeading(chat.summary.title, 1);
    QTextCursor date(document.lastBlock());
    date.insertText(dateOf(chat), {});
}

int ChatDocument::startOf(int row) const {
    const auto at = static_cast<std::size_t>(row);
    return row >= 0 && at < starts_.size() ? starts_[at] : -1;
}

/// And a free line behind it.
void ChatDocument::appendHeading(const QString& text, int level) {
    QTextCursor cursor(&document_);
    cursor.movePosition(QTextCursor::End);
    QTextBlockFormat block;
    block.setHeadingLevel(level);
    block.setTopMargin(document_.isEmpty() ? 0 : kAbove);
    block.setBottomMargin(kBelow);
    QTextCharFormat letters;
    letters.setFontWeight(QFont::DemiBold);
    letters.setProperty(QTextFormat::FontSizeAdjustment, level == 1 ? 2 : 1);
    if (cursor.block().length() > 1)
        cursor.insertBlock(block, letters);
    else
        cursor.setBlockFormat(block);
    cursor.insertText(text, letters);
    cursor.insertBlock({}, {});
}

void ChatDocument::begin(const Message& message) {
    QTextCursor edit(&document_);
    edit.beginEditBlock();  // one layout for all of it
    const int end = document_.characterCount() - (document_.lastBlock().length() > 1 ? 0 : 1);
    starts_.push_back(end);
    appendHeading(speaker(message), 2);
    edit.endEditBlock();
    markdown_.beginBehind();
    const bool asItStands = message.author == Author::User;
    linesLeft_ = asItStands ? QStringView(message.text) : QStringView();
    markdown_.take(quotedBefore(message) + (asItStands ? QString() : message.text));
    begun_ = true;
}

/// As many lines as have so many letters, one at least.
void ChatDocument::writeLines() {
    const qsizetype line = linesLeft_.indexOf(u'\n', qMin(kLettersAtATime, linesLeft_.size()));
    const qsizetype count = line < 0 ? linesLeft_.size() : line;
    markdown_.appendPlainText(linesLeft_.first(count).toString());
    linesLeft_ = linesLeft_.mid(line < 0 ? count : count + 1);
}

void ChatDocument::writeMore() {
    if (isWritten()) return;
    if (!begun_) return begin(chat_.branch[row_]);
    if (!markdown_.isWritten()) return markdown_.writeMore();
    if (!linesLeft_.isEmpty()) return writeLines();
    groundCode(starts_.back());
    ++row_;
    begun_ = false;
}

/// A message in the window has its code's ground painted, and room for a header above it; here is neither.
void ChatDocument::groundCode(int from) {
    QTextCursor edit(&document_);
    edit.beginEditBlock();
    for (QTextBlock block = document_.findBlock(from); block.isValid(); block = block.next()) {
        QTextBlockFormat format = block.blockFormat();
        if (format.intProperty(MarkdownDocument::kCodeRun) == 0) continue;
        format.setBackground(looks_.code);
        format.setTopMargin(0);
        QTextCursor(block).setBlockFormat(format);
    }
    edit.endEditBlock();
}

}  // namespace tars::ui
