// SPDX-License-Identifier: Apache-2.0
#include "ui/chat/markdown_document.h"

#include "ui/math/math_object.h"
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

#include <algorithm>
#include <limits>
#include <span>
#include <utility>

namespace tars::ui {
namespace {

constexpr double kLineHeightPercent = 125;
constexpr qsizetype kLettersAtATime = 200;

bool isWebLink(const QString& address) {
    const QString scheme = QUrl(address).scheme().toLower();
    return scheme == QLatin1String("http") || scheme == QLatin1String("https");
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

}  // namespace

MarkdownDocument::MarkdownDocument(QTextDocument& document, Formulas formulas)
    : document_(document), how_(formulas) {
    if (how_ == Formulas::Drawn) MathObject::registerWith(document);
}

void MarkdownDocument::reset(const QFont& font, const QPalette& palette) {
    font_ = font;
    palette_ = palette;
    document_.clear();
    document_.setUndoRedoEnabled(false);
    document_.setDefaultFont(font);
    document_.setDocumentMargin(0);
    document_.setIndentWidth(22);
    codeRun_ = 0;
    beginBehind();
}

void MarkdownDocument::beginBehind() {
    blocks_.clear();
    written_ = 0;
    openWaits_ = false;
    lastIsFree_ = document_.lastBlock().length() == 1;
    settleOpenBlock();
}

void MarkdownDocument::appendPlainText(const QString& text) {
    QTextBlockFormat format;
    format.setLineHeight(kLineHeightPercent, QTextBlockFormat::ProportionalHeight);
    freshBlock(format).insertText(text, {});
}

void MarkdownDocument::append(QStringView text) {
    blocks_.append(text);
    openWaits_ = true;
    write(std::numeric_limits<qsizetype>::max());
}

void MarkdownDocument::take(QStringView text) {
    blocks_.append(text);
    openWaits_ = true;
}

void MarkdownDocument::writeMore() {
    write(kLettersAtATime);
}

/// As many of the blocks that wait as have so many letters, one at least.
void MarkdownDocument::write(qsizetype letters) {
    QTextCursor edit(&document_);
    edit.beginEditBlock();  // one layout for all of it
    for (; written_ < blocks_.closed().size() && letters > 0; ++written_) {
        const QString& block = blocks_.closed()[written_];
        letters -= block.size();
        writeOver(block);
        if (MarkdownBlocks::goesOn(block)) joinToNext();
        settleOpenBlock();
    }
    if (written_ == blocks_.closed().size() && letters > 0) {
        if (blocks_.open().trimmed().isEmpty())
            dropOpenBlock();
        else
            writeOver(blocks_.open());
        openWaits_ = false;
    }
    dropEmptyEnd();
    edit.endEditBlock();
}

/// Makes this of the open block.
void MarkdownDocument::writeOver(const QString& block) {
    if (isFenced(block))
        writeFence(fencedCode(block));
    else
        writeWords(block);
}

void MarkdownDocument::writeWords(const QString& block) {
    auto parsed = std::make_unique<ParsedMarkdown>(block);
    std::size_t kept = 0;
    if (openWords_) {
        kept = parsed->sharedWith(*openWords_);
        if (kept < itemStarts_.size()) drop(itemStarts_[kept]);
        itemStarts_.resize(kept);
    } else {
        dropOpenBlock();
        openStart_ = nextStart();
        ++codeRun_;
    }
    openWords_ = std::move(parsed);
    const int changed = kept > 0 ? itemStarts_.back() : openStart_;
    for (const auto& item : std::span(openWords_->items()).subspan(kept)) {
        itemStarts_.push_back(nextStart());
        item.table ? copyTable(*item.table) : copyBlock(item);
    }
    spaceCode(changed);
}

/// Code mostly grows at its end.
void MarkdownDocument::writeFence(FencedCode fenced) {
    if (!openFence_ || openFence_->language != fenced.language) {
        dropOpenBlock();
        openStart_ = nextStart();
        ++codeRun_;
        freshBlock(codeFormat(fenced.language)).setBlockCharFormat(codeCharFormat());
        openFence_ = FencedCode{fenced.language, {}};
    }
    const QString& old = openFence_->code;
    const auto same = std::ranges::mismatch(old, fenced.code).in1 - old.begin();
    drop(document_.characterCount() - 1 - static_cast<int>(old.size() - same));
    lastIsFree_ = false;
    const int changed = document_.characterCount() - 1;
    QTextCursor cursor(&document_);
    cursor.movePosition(QTextCursor::End);
    cursor.insertText(fenced.code.mid(same), codeCharFormat());
    openFence_ = std::move(fenced);
    spaceCode(changed);
}

/// The paragraph is not over.
void MarkdownDocument::joinToNext() {
    QTextCursor cursor(&document_);
    cursor.movePosition(QTextCursor::End);
    QTextBlockFormat format = cursor.blockFormat();
    format.setBottomMargin(0);
    cursor.setBlockFormat(format);
}

/// Where what is written next begins.
int MarkdownDocument::nextStart() const {
    return document_.characterCount() - (lastIsFree_ ? 1 : 0);
}

/// All from there to the end.
void MarkdownDocument::drop(int from) {
    if (from >= document_.characterCount()) return;  // nothing was written since
    QTextCursor cursor(&document_);
    cursor.setPosition(from);
    cursor.movePosition(QTextCursor::End, QTextCursor::KeepAnchor);
    cursor.removeSelectedText();
    lastIsFree_ = true;
}

/// What was dropped and has nothing in its place leaves no empty line; but behind a table there must be one.
void MarkdownDocument::dropEmptyEnd() {
    QTextCursor last(document_.lastBlock());
    const QChar before = document_.characterAt(last.position() - 1);
    if (!lastIsFree_ || before != QChar::ParagraphSeparator) return;
    last.deletePreviousChar();
    lastIsFree_ = false;
}

void MarkdownDocument::dropOpenBlock() {
    if (openStart_ >= 0) drop(openStart_);
    settleOpenBlock();
}

/// It does not change any more.
void MarkdownDocument::settleOpenBlock() {
    openStart_ = -1;
    openFence_.reset();
    openWords_.reset();
    itemStarts_.clear();
    lists_.clear();
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

/// The cursor in a new last block with this format, and in this list.
QTextCursor MarkdownDocument::freshBlock(QTextBlockFormat format, const QTextList* list) {
    QTextCursor cursor(&document_);
    cursor.movePosition(QTextCursor::End);
    if (!lastIsFree_) cursor.insertBlock({}, {});
    format.setObjectIndex(list ? list->objectIndex() : -1);
    // A block that comes into a list, or leaves one, has all of the list laid out again.
    if (cursor.blockFormat() != format) cursor.setBlockFormat(format);
    cursor.setBlockCharFormat({});
    lastIsFree_ = false;
    return cursor;
}

void MarkdownDocument::copyBlock(const ParsedMarkdown::Item& item) {
    const QTextBlock& block = item.block;
    QTextBlockFormat format = blockFormat(block);
    if (item.isCode) {
        QTextBlockFormat code =
            codeFormat(block.blockFormat().stringProperty(QTextFormat::BlockCodeLanguage));
        // The importer makes items of the lines of code in a list.
        code.setIndent(format.indent() + (block.textList() ? block.textList()->format().indent() : 0));
        code.setLeftMargin(code.leftMargin() + format.leftMargin() + format.rightMargin());
        format = code;
    }
    const QTextList* list = item.isCode ? nullptr : block.textList();
    QTextCursor cursor = freshBlock(format, list ? listOf(block) : nullptr);
    if (list && !cursor.currentList())
        lists_[list->objectIndex()] = cursor.createList(listFormat(*list, block.textDirection()));
    copyText(cursor, block, item.isCode);
}

/// Ours for the one this block is in; null if there is none yet.
QTextList* MarkdownDocument::listOf(const QTextBlock& parsed) {
    const QTextList* list = parsed.textList();
    QTextList* mine = lists_.value(list->objectIndex());
    if (!mine || list->itemNumber(parsed) > 0) return mine;
    const QTextListFormat format = listFormat(*list, parsed.textDirection());
    if (mine->format() != format) mine->setFormat(format);  // its first item has become another one
    return mine;
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
            link.setAnchorHref(openWords_->withSources(image.name()));
            cursor.insertText(openWords_->withSources(words.isEmpty() ? image.name() : words),
                              charFormat(link, heading));
            continue;
        }
        // Among words that run the other way, "f()" would be read "()f".
        const bool isWords = !isCode && !isMonospace(fragment.charFormat());
        const QTextCharFormat format = isCode ? codeCharFormat() : charFormat(fragment.charFormat(), heading);
        const QString text = isWords ? fragment.text() : openWords_->withSources(fragment.text());
        if (isWords)
            insertText(cursor, text, format);
        else
            cursor.insertText(!isCode && backwards ? leftToRight(text) : text, format);
    }
}

void MarkdownDocument::insertText(QTextCursor& cursor, const QString& text, const QTextCharFormat& format) {
    qsizetype from = 0;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const Formula* formula = openWords_->formulaAt(text, at);
        if (!formula) continue;
        insertWords(cursor, text.mid(from, at - from), format);
        insertFormula(cursor, *formula, format);
        from = ++at + 1;
    }
    insertWords(cursor, text.mid(from), format);
}

void MarkdownDocument::insertWords(QTextCursor& cursor, QString words, const QTextCharFormat& format) {
    if (cursor.blockFormat().boolProperty(kFormulaLine)) {
        while (!words.isEmpty() && words[0].isSpace()) words.remove(0, 1);
        if (!words.isEmpty()) cursor.insertBlock(aroundFormula_, {});
    }
    if (!words.isEmpty()) cursor.insertText(words, format);
}

/// One that is set on its own gets a line of its own, in the middle; what follows goes on below it.
void MarkdownDocument::insertFormula(QTextCursor& cursor, const Formula& formula,
                                     const QTextCharFormat& format) {
    if (how_ == Formulas::Source || !MathObject::understands(formula))
        return insertWords(cursor, formula.source, format);
    const QTextList* list = cursor.currentList();
    const bool isFirst = cursor.atBlockStart();
    if (!formula.display || cursor.currentTable() || (list && isFirst)) {
        insertWords(cursor, {}, format);
        return MathObject::insert(cursor, formula, format);
    }
    if (!cursor.blockFormat().boolProperty(kFormulaLine)) {
        aroundFormula_ = cursor.blockFormat();
        if (list) aroundFormula_.setIndent(aroundFormula_.indent() + list->format().indent());
        aroundFormula_.setObjectIndex(-1);
    }
    QTextBlockFormat own = aroundFormula_;
    own.setProperty(kFormulaLine, true);
    own.setAlignment(Qt::AlignHCenter);
    own.setLineHeight(100, QTextBlockFormat::ProportionalHeight);
    isFirst ? cursor.setBlockFormat(own) : cursor.insertBlock(own, {});
    MathObject::insert(cursor, formula, format);
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
    if (const QString address = openWords_->withSources(parsed.anchorHref());
        parsed.isAnchor() && isWebLink(address)) {
        format.setAnchor(true);
        format.setAnchorHref(address);
        format.setForeground(palette_.color(QPalette::Link));
        format.setFontUnderline(true);
        format.setToolTip(address);
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
    format.setTopMargin(0);
    format.setBottomMargin(0);
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
