// SPDX-License-Identifier: Apache-2.0
#include "ui/chat/markdown_blocks.h"

#include "ui/chat/open_inline.h"
#include "ui/math/formula_finder.h"

namespace tars::ui {
namespace {

/// Letters after which a paragraph is cut: at the end of a sentence, between words, anywhere. Nobody writes
/// such paragraphs, but models do, and each piece of text costs as much time as the open block is long.
constexpr qsizetype kLong = 2000, kVeryLong = 4000, kLongest = 6000;
/// Of a table, before it is cut: Qt lays out all of one when a letter of it changes.
constexpr int kMostRows = 40;

qsizetype indentOf(QStringView line) {
    qsizetype columns = 0;
    for (const QChar c : line) {
        if (c != u' ' && c != u'\t') break;
        columns += c == u'\t' ? 4 : 1;
    }
    return columns;
}

qsizetype runLength(QStringView text, QChar mark) {
    qsizetype length = 0;
    while (length < text.size() && text[length] == mark) ++length;
    return length;
}

bool isListItem(QStringView line) {
    const QStringView text = line.trimmed();
    if (text.isEmpty()) return false;
    const auto isGap = [&](qsizetype at) { return at == text.size() || text[at].isSpace(); };
    if (text[0] == u'-' || text[0] == u'*' || text[0] == u'+') return isGap(1);
    qsizetype digits = 0;
    while (digits < text.size() && text[digits].isDigit()) ++digits;
    if (digits == 0 || digits > 9 || digits == text.size()) return false;
    return (text[digits] == u'.' || text[digits] == u')') && isGap(digits + 1);
}

bool isHeading(QStringView line) {
    if (indentOf(line) > 3) return false;
    const QStringView text = line.trimmed();
    const qsizetype level = runLength(text, u'#');
    return level >= 1 && level <= 6 && (level == text.size() || text[level].isSpace());
}

/// Neither a quotation nor anything else that each line, or the first one, is marked as.
bool beginsWithWords(QStringView block) {
    const QStringView text = block.trimmed();
    if (text.isEmpty() || indentOf(block) > 3 || isHeading(block) || isListItem(block)) return false;
    return text[0] != u'>' && text[0] != u'|' && !text.startsWith(u"```") && !text.startsWith(u"~~~");
}

/// These need no space after them.
bool endsWithoutSpace(QChar c) {
    return QStringView(u"。！？；").contains(c);
}

bool endsSentence(QStringView text) {
    while (!text.isEmpty() && QStringView(u"\"')]*_”’»").contains(text.back())) text.chop(1);
    return !text.isEmpty() && QStringView(u".!?…:;。！？；؟۔").contains(text.back());
}

/// Cells of a line of a table that has a mark at both ends, and nothing in it that could hide a mark; else 0.
qsizetype cellsOf(QStringView line) {
    const QStringView text = line.trimmed();
    if (text.size() < 3 || text.front() != u'|' || text.back() != u'|') return 0;
    return text.contains(u'`') || text.contains(u'\\') ? 0 : text.count(u'|') - 1;
}

}  // namespace

void MarkdownBlocks::append(QStringView text) {
    for (const QChar c : text) {
        if (c == u'\r') continue;
        if (open_.size() >= kLong && mayGoOnWith(c)) cutParagraph();
        open_ += c;
        if (c != u'\n') continue;
        const qsizetype lineStart = scanned_;
        const QString line = open_.mid(lineStart, open_.size() - 1 - lineStart);
        scanned_ = open_.size();
        takeLine(line, lineStart);
    }
}

/// Whether what is open is a long paragraph that may be cut before this letter. No block but a paragraph
/// begins with a letter.
bool MarkdownBlocks::mayGoOnWith(QChar next) const {
    const bool isParagraph = kind_ == Kind::Paragraph || (kind_ == Kind::None && scanned_ == 0);
    if (!next.isLetter() || !isParagraph || !beginsWithWords(open_)) return false;
    if (open_.size() >= kLongest) return true;
    const bool betweenWords = open_.back().isSpace() || endsWithoutSpace(open_.back());
    if (!betweenWords || !formulaEnd_.isEmpty()) return false;
    if (open_.size() >= kVeryLong) return true;
    const QStringView text = QStringView(open_).trimmed();
    return endsSentence(text) && !hasOpenInline(text);
}

void MarkdownBlocks::cutParagraph() {
    while (open_.back().isSpace()) open_.chop(1);
    closed_.append(open_);
    open_.clear();
    scanned_ = 0;
    kind_ = Kind::Paragraph;
    formulaEnd_.clear();
}

void MarkdownBlocks::takeLine(QStringView line, qsizetype lineStart) {
    if (kind_ == Kind::Fence) {
        if (closesFence(line)) closeAt(scanned_);
        return;
    }
    if (fenceInside_) {
        fenceInside_ = !closesFence(line);
        return;
    }
    if (line.trimmed().isEmpty()) {
        formulaEnd_.clear();
        blankSeen_ = kind_ == Kind::List;
        if (kind_ != Kind::List) closeAt(scanned_);
        return;
    }
    const bool insideList = kind_ == Kind::List && indentOf(line) >= 2;
    if (opensFence(line)) {
        formulaEnd_.clear();
        if (insideList) {
            fenceInside_ = true;
            blankSeen_ = false;
            return;
        }
        closeAt(lineStart);
        opensFence(line);
        kind_ = Kind::Fence;
        return;
    }
    if (takeFormulaLine(line)) return;
    if (kind_ == Kind::List) {
        const bool goesOn = insideList || isListItem(line) || !blankSeen_;
        blankSeen_ = false;
        if (goesOn && !isHeading(line)) return;
        closeAt(lineStart);
    }
    takeOrdinaryLine(line, lineStart);
}

/// In a formula, "- x" is no list and "# x" no heading.
bool MarkdownBlocks::takeFormulaLine(QStringView line) {
    if (formulaEnd_.isEmpty()) {
        formulaEnd_ = openedDisplay(line);
        return false;  // the line it begins on is like any other
    }
    if (line.contains(formulaEnd_)) formulaEnd_.clear();
    return true;
}

void MarkdownBlocks::takeOrdinaryLine(QStringView line, qsizetype lineStart) {
    if (isHeading(line)) {
        closeAt(lineStart);
        closeAt(scanned_);
    } else if (isListItem(line)) {
        kind_ = Kind::List;
    } else if (kind_ == Kind::None) {
        kind_ = Kind::Paragraph;
    } else if (kind_ == Kind::Table) {
        takeRow(line, lineStart);
    } else if (kind_ == Kind::Paragraph && beginsTable(line, lineStart)) {
        kind_ = Kind::Table;
        tableHead_ = open_.left(scanned_);
        rows_ = 0;
    }
}

/// Whether the line is the rule below a table's head, with as many columns.
bool MarkdownBlocks::beginsTable(QStringView rule, qsizetype lineStart) const {
    if (open_.indexOf(u'\n') + 1 != lineStart) return false;
    for (const QChar c : rule) {
        if (!QStringView(u"|-: \t").contains(c)) return false;
    }
    return cellsOf(rule) > 0 && cellsOf(rule) == cellsOf(QStringView(open_).left(lineStart));
}

void MarkdownBlocks::takeRow(QStringView line, qsizetype lineStart) {
    if (!line.trimmed().startsWith(u'|')) {
        kind_ = Kind::Paragraph;  // it may be no row any more
        return;
    }
    if (rows_++ < kMostRows) return;
    const QString head = tableHead_;
    closeAt(lineStart);
    open_.prepend(head);
    scanned_ += head.size();
    kind_ = Kind::Table;
    rows_ = 1;
}

/// Everything before `end` is a block of its own.
void MarkdownBlocks::closeAt(qsizetype end) {
    const QString block = open_.left(end);
    if (!block.trimmed().isEmpty()) closed_.append(block);
    open_.remove(0, end);
    scanned_ -= end;
    kind_ = Kind::None;
    blankSeen_ = fenceInside_ = false;
    formulaEnd_.clear();
}

bool MarkdownBlocks::opensFence(QStringView line) {
    const QStringView text = line.trimmed();
    if (text.isEmpty() || (text[0] != u'`' && text[0] != u'~')) return false;
    if (indentOf(line) > 3 && kind_ != Kind::List) return false;
    const qsizetype length = runLength(text, text[0]);
    // An info string with a backtick makes it inline code (CommonMark 4.5).
    if (length < 3 || (text[0] == u'`' && text.mid(length).contains(u'`'))) return false;
    fenceMark_ = text[0];
    fenceLength_ = length;
    return true;
}

bool MarkdownBlocks::closesFence(QStringView line) const {
    const QStringView text = line.trimmed();
    const qsizetype length = runLength(text, fenceMark_);
    return length >= fenceLength_ && length == text.size();
}

bool isFenced(QStringView block) {
    if (indentOf(block) > 3) return false;
    const QStringView text = block.trimmed();
    if (!text.startsWith(u"```") && !text.startsWith(u"~~~")) return false;
    const qsizetype lineEnd = block.indexOf(u'\n');
    const QStringView info = lineEnd < 0 ? text.mid(3) : block.left(lineEnd).trimmed().mid(3);
    return text[0] == u'~' || !QStringView(info.mid(runLength(info, u'`'))).contains(u'`');
}

FencedCode fencedCode(QStringView block) {
    const qsizetype lineEnd = block.indexOf(u'\n');
    const QStringView first = (lineEnd < 0 ? block : block.left(lineEnd)).trimmed();
    const QChar mark = first[0];
    const qsizetype length = runLength(first, mark);
    FencedCode fenced;
    const QStringView info = first.mid(length).trimmed();
    fenced.language = info.left(info.indexOf(u' ') < 0 ? info.size() : info.indexOf(u' ')).toString();
    if (lineEnd < 0) return fenced;

    QStringView code = block.mid(lineEnd + 1);
    while (code.endsWith(u'\n')) code.chop(1);
    const QStringView last = code.mid(code.lastIndexOf(u'\n') + 1);
    const QStringView closing = last.trimmed();
    if (!closing.isEmpty() && closing.size() >= length && runLength(closing, mark) == closing.size()) {
        code.chop(last.size());
        if (code.endsWith(u'\n')) code.chop(1);
    }
    fenced.code = code.toString();
    return fenced;
}

}  // namespace tars::ui
