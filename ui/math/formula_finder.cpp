// SPDX-License-Identifier: Apache-2.0
#include "ui/math/formula_finder.h"

#include <algorithm>

namespace tars::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype kLongestInline = 1000, kLongestDisplay = 4000;
constexpr qsizetype kLongestSymbolWord = 3;  // "sin": longer runs of letters are words

/// Whether it is more likely meant as mathematics than as words or an amount of money.
bool looksLikeMath(QStringView tex) {
    if (tex.trimmed().isEmpty()) return false;
    for (const QChar c : tex) {
        if (u"\\^_{}"_s.contains(c)) return true;
    }
    const auto words = tex.toString().simplified().split(u' ');
    const auto isLetter = [](QChar c) { return c.isLetter(); };
    for (const QString& word : words) {
        if (words.size() > 1 && word.size() > 1 && std::all_of(word.begin(), word.end(), isLetter))
            return false;
        qsizetype run = 0;
        for (const QChar c : word) {
            run = c.isLetter() ? run + 1 : 0;
            const bool ownScript =
                c.isLetter() && c.script() != QChar::Script_Latin && c.script() != QChar::Script_Greek;
            if (run > kLongestSymbolWord || ownScript) return false;
        }
    }
    return true;
}

/// In a quotation, every line of the formula begins with the quotation's mark.
QString withoutQuoteMarks(const QString& tex, QStringView before) {
    const QStringView line = before.mid(before.lastIndexOf(u'\n') + 1).trimmed();
    if (!line.startsWith(u'>') || !tex.contains(u'\n')) return tex;
    QStringList lines = tex.split(u'\n');
    for (QString& part : lines) {
        const QString bare = part.trimmed();
        if (bare.startsWith(u'>')) part = bare.mid(1);
    }
    return lines.join(u'\n');
}

class Finder {
  public:
    explicit Finder(const QString& text) : text_(text) {}

    std::vector<Formula> find() {
        while (at_ < text_.size() && found_.size() < kMostFormulas) step();
        return std::move(found_);
    }

  private:
    QChar letter(qsizetype at) const { return at >= 0 && at < text_.size() ? text_[at] : QChar(); }

    void step() {
        const QChar c = text_[at_];
        if (c == u'`') return skipCode();
        if (c == u'\\') {
            const QChar next = letter(at_ + 1);
            if (next == u'(' && take(2, u"\\)"_s, false)) return;
            if (next == u'[' && take(2, u"\\]"_s, true)) return;
            at_ += 2;  // any other mark behind a backslash is only that mark
            return;
        }
        if (c == u'$') {
            if (letter(at_ + 1) == u'$') {
                if (!take(2, u"$$"_s, true)) at_ += 2;
                return;
            }
            if (takeDollars()) return;
        }
        if (c == u'<' || c == u'h' || c == u'w') return skipAddress();
        ++at_;
    }

    /// A run of backticks, up to one just as long (CommonMark 6.1).
    void skipCode() {
        const auto runAt = [this](qsizetype from) {
            qsizetype end = from;
            while (letter(end) == u'`') ++end;
            return end - from;
        };
        const qsizetype length = runAt(at_);
        for (qsizetype from = text_.indexOf(u'`', at_ + length); from >= 0;
             from = text_.indexOf(u'`', from)) {
            const qsizetype other = runAt(from);
            from += other;
            if (other != length) continue;
            at_ = from;
            return;
        }
        at_ += length;
    }

    /// Addresses may have dollars in them.
    void skipAddress() {
        const QStringView rest = QStringView(text_).mid(at_);
        const QStringView bare = rest.startsWith(u'<') ? rest.mid(1) : rest;
        if (!bare.startsWith(u"http://") && !bare.startsWith(u"https://") && !bare.startsWith(u"www.")) {
            ++at_;
            return;
        }
        while (at_ < text_.size() && !text_[at_].isSpace()) ++at_;
    }

    /// Where the mark stands next, before a blank line and not too far away; -1: nowhere.
    qsizetype endOf(qsizetype from, const QString& mark, qsizetype longest) const {
        const qsizetype last = qMin(text_.size(), from + longest);
        bool blank = false;
        for (qsizetype at = from; at < last; ++at) {
            if (QStringView(text_).mid(at).startsWith(mark)) return at;
            if (text_[at] == u'\n') {
                if (blank) return -1;
                blank = true;
            } else if (!text_[at].isSpace()) {
                blank = false;
            }
            if (text_[at] == u'\\') ++at;
        }
        return -1;
    }

    bool take(qsizetype markLength, const QString& mark, bool display) {
        const qsizetype from = at_ + markLength;
        const qsizetype end = endOf(from, mark, display ? kLongestDisplay : kLongestInline);
        if (end < 0) return false;
        const QStringView tex = QStringView(text_).mid(from, end - from);
        if (mark == "$$"_L1 ? tex.trimmed().isEmpty() : !looksLikeMath(tex)) return false;
        add(from, end, end + mark.size(), display);
        return true;
    }

    /// As pandoc has it: nothing blank just inside the dollars, no digit behind them; nor a letter on either
    /// side.
    bool takeDollars() {
        const QChar before = letter(at_ - 1), first = letter(at_ + 1);
        if (before.isLetterOrNumber() || first.isNull() || first.isSpace()) return false;
        const qsizetype from = at_ + 1;
        const qsizetype end = endOf(from, u"$"_s, kLongestInline);
        if (end < 0 || letter(end - 1).isSpace()) return false;
        const QChar after = letter(end + 1);
        const QStringView tex = QStringView(text_).mid(from, end - from);
        if (after.isLetterOrNumber() || after == u'$' || tex.contains(u'`') || !looksLikeMath(tex))
            return false;
        add(from, end, end + 1, false);
        return true;
    }

    void add(qsizetype from, qsizetype end, qsizetype past, bool display) {
        Formula formula;
        formula.start = at_;
        formula.length = past - at_;
        formula.display = display;
        formula.tex = withoutQuoteMarks(text_.mid(from, end - from), QStringView(text_).left(at_));
        formula.source = text_.mid(at_, past - at_);
        found_.push_back(std::move(formula));
        at_ = past;
    }

    const QString& text_;
    qsizetype at_ = 0;
    std::vector<Formula> found_;
};

}  // namespace

std::vector<Formula> findFormulas(const QString& markdown) {
    if (!markdown.contains(u'$') && !markdown.contains(u'\\')) return {};
    return Finder(markdown).find();
}

QString openedDisplay(QStringView line) {
    if (line.count(u"$$") % 2 == 1) return u"$$"_s;
    return line.lastIndexOf(u"\\[") > line.lastIndexOf(u"\\]") ? u"\\]"_s : QString();
}

}  // namespace tars::ui
