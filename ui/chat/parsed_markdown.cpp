// SPDX-License-Identifier: Apache-2.0
#include "ui/chat/parsed_markdown.h"

#include <QTextCursor>
#include <QTextList>
#include <QTextTable>

#include <algorithm>

namespace tars::ui {
namespace {

constexpr char32_t kPlaceholders = 0xf0000;

bool isPlaceholderStart(QChar c) {
    return c.unicode() >= 0xdb80 && c.unicode() <= 0xdbbf;
}

/// Qt's importer marks inline code as fixed pitch, a line of a code block only by its font. That it is one is
/// also in the block's format, but there it stays for the items of a list that follow.
bool isCodeLine(const QTextBlock& block, bool followsCode) {
    if (block.begin().atEnd())
        return followsCode && block.blockFormat().hasProperty(QTextFormat::BlockCodeFence);
    for (auto part = block.begin(); !part.atEnd(); ++part) {
        const QTextCharFormat format = part.fragment().charFormat();
        if (format.fontFixedPitch() || format.fontFamilies().toStringList().isEmpty()) return false;
    }
    return true;
}

}  // namespace

bool isMonospace(const QTextCharFormat& format) {
    return format.fontFixedPitch() || !format.fontFamilies().toStringList().isEmpty();
}

ParsedMarkdown::ParsedMarkdown(const QString& block) {
    document_.setUndoRedoEnabled(false);
    QTextCursor edit(&document_);
    // Without it, Qt lays out the paragraph anew for each run of letters: its length squared.
    edit.beginEditBlock();
    document_.setMarkdown(withPlaceholders(block),
                          QTextDocument::MarkdownFeatures(QTextDocument::MarkdownDialectGitHub) |
                              QTextDocument::MarkdownNoHTML);
    edit.endEditBlock();
    const QTextFrame* root = document_.rootFrame();
    for (auto item = root->begin(); !item.atEnd(); ++item) {
        if (const auto* table = qobject_cast<const QTextTable*>(item.currentFrame())) {
            items_.push_back({{}, table, false});
        } else if (const QTextBlock line = item.currentBlock(); line.isValid()) {
            const bool isCode = isCodeLine(line, !items_.empty() && items_.back().isCode);
            const bool isRuler =
                line.blockFormat().hasProperty(QTextFormat::BlockTrailingHorizontalRulerWidth);
            if (line.length() > 1 || isRuler || isCode || line.textList())
                items_.push_back({line, nullptr, isCode});
        }
    }
}

QString ParsedMarkdown::withPlaceholders(const QString& block) {
    if (std::ranges::any_of(block, isPlaceholderStart)) return block;  // it has such letters of its own
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

const Formula* ParsedMarkdown::formulaAt(const QString& text, qsizetype at) const {
    if (!isPlaceholderStart(text[at]) || at + 1 >= text.size()) return nullptr;
    const std::size_t index = QChar::surrogateToUcs4(text[at], text[at + 1]) - kPlaceholders;
    return index < formulas_.size() ? &formulas_[index] : nullptr;
}

QString ParsedMarkdown::withSources(const QString& text) const {
    if (formulas_.empty()) return text;
    QString restored;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const Formula* formula = formulaAt(text, at);
        restored += formula ? formula->source : QString(text[at]);
        if (formula) ++at;
    }
    return restored;
}

std::size_t ParsedMarkdown::sharedWith(const ParsedMarkdown& other) const {
    const std::size_t most = std::min(items_.size(), other.items_.size());
    std::size_t shared = 0;
    while (shared < most && isSame(items_[shared], other, other.items_[shared])) ++shared;
    return shared;
}

/// A table never is: it is the last item, or short.
bool ParsedMarkdown::isSame(const Item& mine, const ParsedMarkdown& other, const Item& others) const {
    if (mine.table || others.table || mine.isCode != others.isCode) return false;
    const QTextBlock &a = mine.block, &b = others.block;
    if (a.text() != b.text() || a.blockFormat() != b.blockFormat()) return false;
    const QTextList *list = a.textList(), *otherList = b.textList();
    if (!list != !otherList || (list && list->format() != otherList->format())) return false;
    const auto formats = a.textFormats(), otherFormats = b.textFormats();
    if (formats != otherFormats) return false;
    if (formulas_.empty() && other.formulas_.empty()) return true;
    if (withSources(a.text()) != other.withSources(b.text())) return false;
    return std::ranges::all_of(formats, [&](const QTextLayout::FormatRange& range) {
        const QString address = range.format.anchorHref() + range.format.toImageFormat().name();
        return withSources(address) == other.withSources(address);
    });
}

}  // namespace tars::ui
