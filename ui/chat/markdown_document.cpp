// SPDX-License-Identifier: Apache-2.0
#include "ui/chat/markdown_document.h"

#include "ui/settings/appearance.h"
#include "ui/text.h"

#include <QFontDatabase>
#include <QFontMetricsF>
#include <QStyle>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextDocumentFragment>
#include <QTextList>
#include <QTextTable>
#include <QUrl>

namespace tars::ui {
namespace {

constexpr double kLineHeightPercent = 125;

bool isWebLink(const QString& address) {
    const QString scheme = QUrl(address).scheme().toLower();
    return scheme == QLatin1String("http") || scheme == QLatin1String("https");
}

/// Qt's importer marks inline code as fixed pitch, an indented code block only by its font.
bool isCodeBlock(const QTextBlock& block) {
    if (block.blockFormat().hasProperty(QTextFormat::BlockCodeFence)) return true;
    bool any = false;
    for (auto part = block.begin(); !part.atEnd(); ++part) {
        const QTextCharFormat format = part.fragment().charFormat();
        const QStringList families = format.fontFamilies().toStringList();
        if (format.fontFixedPitch() || families.isEmpty()) return false;
        any = true;
    }
    return any;
}

/// As the first word of its head runs.
Qt::LayoutDirection directionOf(const QTextTable& table) {
    QString head;
    for (int column = 0; column < table.columns(); ++column)
        head += table.cellAt(0, column).firstCursorPosition().block().text();
    return head.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight;
}

/// From right to left Qt sets "." before the number, and then draws both the other way round: set it back.
QTextListFormat listFormat(const QTextList& list, Qt::LayoutDirection direction) {
    QTextListFormat format = list.format();
    if (direction == Qt::LeftToRight) return format;
    format.setNumberPrefix(format.numberSuffix());
    format.setNumberSuffix(QStringLiteral(""));
    return format;
}

bool isMonospace(const QTextCharFormat& format) {
    return format.fontFixedPitch() || !format.fontFamilies().toStringList().isEmpty();
}

}  // namespace

void MarkdownDocument::reset(const QFont& font, const QPalette& palette) {
    font_ = font;
    palette_ = palette;
    blocks_.clear();
    document_.clear();
    document_.setUndoRedoEnabled(false);
    document_.setDefaultFont(font);
    document_.setDocumentMargin(0);
    document_.setIndentWidth(22);
    written_ = 0;
    openStart_ = -1;
    lastIsFree_ = true;
    openFence_ = QString();
    codeRun_ = 0;
}

void MarkdownDocument::setPlainText(const QString& text) {
    QTextCursor cursor(&document_);
    QTextBlockFormat format;
    format.setLineHeight(kLineHeightPercent, QTextBlockFormat::ProportionalHeight);
    cursor.setBlockFormat(format);
    cursor.insertText(text);
    lastIsFree_ = false;
}

void MarkdownDocument::append(QStringView text) {
    blocks_.append(text);
    if (written_ == blocks_.closed().size() && growFence()) return;
    QTextCursor edit(&document_);
    edit.beginEditBlock();  // one layout for all of it
    dropOpenBlock();
    for (; written_ < blocks_.closed().size(); ++written_) write(blocks_.closed()[written_]);
    if (!blocks_.open().trimmed().isEmpty()) writeOpenBlock();
    edit.endEditBlock();
}

void MarkdownDocument::writeOpenBlock() {
    // It starts in an empty block, which is what is left when it is dropped.
    if (!lastIsFree_) {
        QTextCursor cursor(&document_);
        cursor.movePosition(QTextCursor::End);
        cursor.insertBlock({}, {});
        lastIsFree_ = true;
    }
    openStart_ = document_.characterCount() - 1;
    write(blocks_.open());
    if (!isFenced(blocks_.open()) || !blocks_.open().contains(u'\n')) return;
    const FencedCode fenced = fencedCode(blocks_.open());
    openFence_ = fenced.code.isNull() ? QStringLiteral("") : fenced.code;
    openFenceLanguage_ = fenced.language;
}

/// Code only grows at its end; there is no need to write it all again. False if this is not that case.
bool MarkdownDocument::growFence() {
    if (openFence_.isNull()) return false;
    const FencedCode fenced = fencedCode(blocks_.open());
    if (fenced.language != openFenceLanguage_ || !fenced.code.startsWith(openFence_)) return false;
    QTextCursor cursor(&document_);
    cursor.movePosition(QTextCursor::End);
    cursor.insertText(fenced.code.mid(openFence_.size()), codeCharFormat());
    openFence_ = fenced.code.isNull() ? QStringLiteral("") : fenced.code;
    spaceCode(openStart_);
    return true;
}

void MarkdownDocument::dropOpenBlock() {
    openFence_ = QString();
    if (openStart_ < 0) return;
    QTextCursor cursor(&document_);
    cursor.setPosition(openStart_);
    cursor.movePosition(QTextCursor::End, QTextCursor::KeepAnchor);
    cursor.removeSelectedText();
    openStart_ = -1;
    lastIsFree_ = true;
}

void MarkdownDocument::write(const QString& block) {
    const int start = document_.characterCount() - 1;
    ++codeRun_;
    if (isFenced(block)) {
        writeFence(fencedCode(block));
        return spaceCode(start);
    }
    QTextDocument parsed;
    parsed.setUndoRedoEnabled(false);
    parsed.setMarkdown(block, QTextDocument::MarkdownFeatures(QTextDocument::MarkdownDialectGitHub) |
                                  QTextDocument::MarkdownNoHTML);
    copy(parsed);
    spaceCode(start);
}

void MarkdownDocument::writeFence(const FencedCode& fenced) {
    QTextCursor cursor = freshBlock(codeFormat(fenced.language));
    cursor.setBlockCharFormat(codeCharFormat());
    cursor.insertText(fenced.code, codeCharFormat());
}

/// Room for the header above a piece of code and for the edge below it.
void MarkdownDocument::spaceCode(int from) {
    const auto runOf = [](const QTextBlock& block) {
        return block.isValid() ? block.blockFormat().intProperty(kCodeRun) : 0;
    };
    for (QTextBlock block = document_.findBlock(from); block.isValid(); block = block.next()) {
        const int run = runOf(block);
        if (run == 0) continue;
        const double top = runOf(block.previous()) == run ? 0 : kCodeHeaderHeight + kCodePadding / 2;
        const double bottom = runOf(block.next()) == run ? 0 : kCodePadding + kCodeGap;
        QTextBlockFormat format = block.blockFormat();
        if (format.topMargin() == top && format.bottomMargin() == bottom) continue;
        format.setTopMargin(top);
        format.setBottomMargin(bottom);
        QTextCursor(block).setBlockFormat(format);
    }
}

/// The cursor in a new last block with this format.
QTextCursor MarkdownDocument::freshBlock(const QTextBlockFormat& format) {
    QTextCursor cursor(&document_);
    cursor.movePosition(QTextCursor::End);
    if (!lastIsFree_) cursor.insertBlock({}, {});
    if (QTextList* list = cursor.currentList()) list->remove(cursor.block());
    cursor.setBlockFormat(format);
    cursor.setBlockCharFormat({});
    lastIsFree_ = false;
    return cursor;
}

void MarkdownDocument::copy(const QTextDocument& parsed) {
    lists_.clear();
    const QTextFrame* root = parsed.rootFrame();
    for (auto item = root->begin(); !item.atEnd(); ++item) {
        if (const auto* table = qobject_cast<const QTextTable*>(item.currentFrame())) {
            copyTable(*table);
        } else if (const QTextBlock block = item.currentBlock(); block.isValid()) {
            const bool isRuler =
                block.blockFormat().hasProperty(QTextFormat::BlockTrailingHorizontalRulerWidth);
            if (block.length() > 1 || isRuler || isCodeBlock(block) || block.textList()) copyBlock(block);
        }
    }
}

void MarkdownDocument::copyBlock(const QTextBlock& block) {
    const bool isCode = isCodeBlock(block);
    QTextBlockFormat format = blockFormat(block);
    if (isCode) {
        QTextBlockFormat code =
            codeFormat(block.blockFormat().stringProperty(QTextFormat::BlockCodeLanguage));
        code.setIndent(format.indent());
        code.setLeftMargin(code.leftMargin() + format.leftMargin() + format.rightMargin());
        format = code;
    }
    QTextCursor cursor = freshBlock(format);
    if (const QTextList* list = block.textList()) {
        QTextList*& mine = lists_[list];
        if (mine) mine->add(cursor.block());
        if (!mine) mine = cursor.createList(listFormat(*list, block.textDirection()));
    }
    copyText(cursor, block, isCode);
}

void MarkdownDocument::copyText(QTextCursor& cursor, const QTextBlock& block, bool isCode) {
    const int heading = block.blockFormat().headingLevel();
    const bool backwards = block.textDirection() == Qt::RightToLeft;
    for (auto part = block.begin(); !part.atEnd(); ++part) {
        const QTextFragment fragment = part.fragment();
        if (fragment.charFormat().isImageFormat()) {
            const QTextImageFormat image = fragment.charFormat().toImageFormat();
            const QString words = image.stringProperty(QTextFormat::ImageAltText);
            QTextCharFormat link;
            link.setAnchor(true);
            link.setAnchorHref(image.name());
            cursor.insertText(words.isEmpty() ? image.name() : words, charFormat(link, heading));
            continue;
        }
        // Among words that run the other way, "f()" would be read "()f".
        const bool apart = !isCode && backwards && isMonospace(fragment.charFormat());
        cursor.insertText(apart ? leftToRight(fragment.text()) : fragment.text(),
                          isCode ? codeCharFormat() : charFormat(fragment.charFormat(), heading));
    }
}

void MarkdownDocument::copyTable(const QTextTable& table) {
    const Tones tones = tonesOf(palette_);
    // Tables are framed by blocks that cannot be removed: make the empty ones thin.
    QTextBlockFormat thin;
    thin.setLineHeight(1, QTextBlockFormat::FixedHeight);
    QTextCursor cursor = freshBlock(thin);

    QTextTableFormat format;
    format.setCellPadding(6);
    format.setCellSpacing(0);
    format.setBorderCollapse(true);
    format.setBorder(1);
    format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
    format.setBorderBrush(tones.border);
    format.setHeaderRowCount(1);
    format.setTopMargin(4);
    format.setBottomMargin(8);
    // Qt lays columns out from left to right whatever a table's direction.
    const Qt::LayoutDirection direction = directionOf(table);
    const bool backwards = direction == Qt::RightToLeft;
    if (backwards) format.setAlignment(Qt::AlignRight);
    QTextTable* mine = cursor.insertTable(table.rows(), table.columns(), format);
    for (int row = 0; row < table.rows(); ++row) {
        for (int column = 0; column < table.columns(); ++column) {
            const QTextTableCell from = table.cellAt(row, column);
            const int place = backwards ? table.columns() - 1 - column : column;
            QTextCursor cell = mine->cellAt(row, place).firstCursorPosition();
            QTextBlockFormat alignment;
            alignment.setAlignment(
                QStyle::visualAlignment(direction, from.firstCursorPosition().blockFormat().alignment()));
            cell.setBlockFormat(alignment);
            for (auto item = from.begin(); !item.atEnd(); ++item) copyText(cell, item.currentBlock(), false);
        }
    }
    cursor.movePosition(QTextCursor::End);
    cursor.setBlockFormat(thin);
    lastIsFree_ = true;
}

QTextCharFormat MarkdownDocument::charFormat(const QTextCharFormat& parsed, int headingLevel) const {
    const Tones tones = tonesOf(palette_);
    QTextCharFormat format;
    if (parsed.fontWeight() > QFont::Normal) format.setFontWeight(QFont::DemiBold);
    if (parsed.fontItalic()) format.setFontItalic(true);
    if (parsed.fontStrikeOut()) format.setFontStrikeOut(true);
    if (isMonospace(parsed)) {
        format.setFontFamilies({QFontDatabase::systemFont(QFontDatabase::FixedFont).family()});
        format.setBackground(tones.code);
    }
    if (headingLevel > 0) {
        format.setFontWeight(QFont::DemiBold);
        format.setProperty(QTextFormat::FontSizeAdjustment, headingLevel == 1   ? 2
                                                            : headingLevel <= 3 ? 1
                                                                                : 0);
    }
    if (parsed.isAnchor() && isWebLink(parsed.anchorHref())) {
        format.setAnchor(true);
        format.setAnchorHref(parsed.anchorHref());
        format.setForeground(palette_.color(QPalette::Link));
        format.setFontUnderline(true);
        format.setToolTip(parsed.anchorHref());
    }
    return format;
}

QTextBlockFormat MarkdownDocument::blockFormat(const QTextBlock& block) const {
    const QTextBlockFormat parsed = block.blockFormat();
    const double em = QFontMetricsF(font_).height();
    QTextBlockFormat format;
    format.setLineHeight(kLineHeightPercent, QTextBlockFormat::ProportionalHeight);
    format.setTopMargin(parsed.headingLevel() > 0 ? 0.5 * em : 0);
    format.setBottomMargin(block.textList() ? 0.2 * em : 0.5 * em);
    format.setIndent(parsed.indent());
    format.setHeadingLevel(parsed.headingLevel());
    format.setMarker(parsed.marker());
    const bool backwards = block.textDirection() == Qt::RightToLeft;
    if (const int level = parsed.intProperty(QTextFormat::BlockQuoteLevel); level > 0) {
        format.setProperty(QTextFormat::BlockQuoteLevel, level);
        backwards ? format.setRightMargin(kQuoteIndent * level) : format.setLeftMargin(kQuoteIndent * level);
    }
    if (parsed.hasProperty(QTextFormat::BlockTrailingHorizontalRulerWidth)) {
        format.setProperty(QTextFormat::BlockTrailingHorizontalRulerWidth,
                           parsed.property(QTextFormat::BlockTrailingHorizontalRulerWidth));
    }
    return format;
}

QTextBlockFormat MarkdownDocument::codeFormat(const QString& language) const {
    QTextBlockFormat format;
    format.setLayoutDirection(Qt::LeftToRight);
    format.setProperty(kCodeRun, codeRun_);
    format.setProperty(QTextFormat::BlockCodeLanguage, language);
    format.setLeftMargin(kCodePadding);
    format.setRightMargin(kCodePadding);
    return format;
}

QTextCharFormat MarkdownDocument::codeCharFormat() const {
    QTextCharFormat format;
    format.setFontFamilies({QFontDatabase::systemFont(QFontDatabase::FixedFont).family()});
    return format;
}

}  // namespace tars::ui
