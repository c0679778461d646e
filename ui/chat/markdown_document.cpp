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

#include <limits>

namespace tars::ui {
namespace {

constexpr double kLineHeightPercent = 125;
constexpr qsizetype kLettersAtATime = 200;

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

/// Formulas pass through the Markdown reader as letters of the first private plane, which mean nothing by
/// themselves.
constexpr char32_t kPlaceholders = 0xf0000;

bool isPlaceholderStart(QChar c) {
    return c.unicode() >= 0xdb80 && c.unicode() <= 0xdbbf;
}

/// The formula whose placeholder stands there; null if none does.
const Formula* formulaAt(const std::vector<Formula>& formulas, const QString& text, qsizetype at) {
    if (!isPlaceholderStart(text[at]) || at + 1 >= text.size()) return nullptr;
    const std::size_t index = QChar::surrogateToUcs4(text[at], text[at + 1]) - kPlaceholders;
    return index < formulas.size() ? &formulas[index] : nullptr;
}

bool isMonospace(const QTextCharFormat& format) {
    return format.fontFixedPitch() || !format.fontFamilies().toStringList().isEmpty();
}

}  // namespace

MarkdownDocument::MarkdownDocument(QTextDocument& document, Formulas formulas)
    : document_(document), how_(formulas) {
    if (how_ == Formulas::Drawn) MathObject::registerWith(document);
}

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
    openWaits_ = false;
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
    dropOpenBlock();
    for (; written_ < blocks_.closed().size() && letters > 0; ++written_) {
        letters -= blocks_.closed()[written_].size();
        writeBlock(blocks_.closed()[written_]);
    }
    if (written_ == blocks_.closed().size() && letters > 0) {
        if (!blocks_.open().trimmed().isEmpty()) writeOpenBlock();
        openWaits_ = false;
    }
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
    writeBlock(blocks_.open());
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

void MarkdownDocument::writeBlock(const QString& block) {
    const int start = document_.characterCount() - 1;
    ++codeRun_;
    if (isFenced(block)) {
        writeFence(fencedCode(block));
        return spaceCode(start);
    }
    QTextDocument parsed;
    parsed.setUndoRedoEnabled(false);
    parsed.setMarkdown(withPlaceholders(block),
                       QTextDocument::MarkdownFeatures(QTextDocument::MarkdownDialectGitHub) |
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
            link.setAnchorHref(withSources(image.name()));
            cursor.insertText(withSources(words.isEmpty() ? image.name() : words), charFormat(link, heading));
            continue;
        }
        // Among words that run the other way, "f()" would be read "()f".
        const bool isWords = !isCode && !isMonospace(fragment.charFormat());
        const QTextCharFormat format = isCode ? codeCharFormat() : charFormat(fragment.charFormat(), heading);
        const QString text = isWords ? fragment.text() : withSources(fragment.text());
        if (isWords)
            insertText(cursor, text, format);
        else
            cursor.insertText(!isCode && backwards ? leftToRight(text) : text, format);
    }
}

/// Markdown must not see into a formula, where "_" and "*" mean other things: one letter stands for each.
QString MarkdownDocument::withPlaceholders(const QString& block) {
    formulas_.clear();
    for (const QChar c : block) {
        if (isPlaceholderStart(c)) return block;  // it has such letters of its own
    }
    formulas_ = findFormulas(block);
    QString text;
    qsizetype from = 0;
    for (std::size_t at = 0; at < formulas_.size(); ++at) {
        const char32_t placeholder = kPlaceholders + static_cast<char32_t>(at);
        text += QStringView(block).mid(from, formulas_[at].start - from);
        text += QString::fromUcs4(&placeholder, 1);
        from = formulas_[at].start + formulas_[at].length;
    }
    return text.append(QStringView(block).mid(from));
}

/// Where it turned out to be code, or part of an address.
QString MarkdownDocument::withSources(const QString& text) const {
    if (formulas_.empty()) return text;
    QString restored;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const Formula* formula = formulaAt(formulas_, text, at);
        restored += formula ? formula->source : QString(text[at]);
        if (formula) ++at;
    }
    return restored;
}

void MarkdownDocument::insertText(QTextCursor& cursor, const QString& text, const QTextCharFormat& format) {
    qsizetype from = 0;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const Formula* formula = formulaAt(formulas_, text, at);
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
    if (const QString address = withSources(parsed.anchorHref()); parsed.isAnchor() && isWebLink(address)) {
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
