// SPDX-License-Identifier: Apache-2.0
#include "ui/chat/markdown_blocks.h"

#include "ui/math/formula_finder.h"

namespace tars::ui {
namespace {

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

}  // namespace

void MarkdownBlocks::append(QStringView text) {
    for (const QChar c : text) {
        if (c != u'\r') open_ += c;
    }
    for (qsizetype end = open_.indexOf(u'\n', scanned_); end >= 0; end = open_.indexOf(u'\n', scanned_)) {
        const qsizetype lineStart = scanned_;
        const QString line = open_.mid(lineStart, end - lineStart);
        scanned_ = end + 1;
        takeLine(line, lineStart);
    }
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
    }
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
