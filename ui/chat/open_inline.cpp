// SPDX-License-Identifier: Apache-2.0
#include "ui/chat/open_inline.h"

namespace tars::ui {
namespace {

constexpr qsizetype kLongestInline = 1000;  // of a formula between single dollars

class Scan {
  public:
    explicit Scan(QStringView text) : text_(text) {}

    bool endsOpen() {
        while (at_ < text_.size()) {
            if (!step()) return true;
        }
        return brackets_ > 0 || stars_ > 0 || lines_ > 0 || tildes_ > 0;
    }

  private:
    QChar letter(qsizetype at) const { return at >= 0 && at < text_.size() ? text_[at] : QChar(u' '); }
    qsizetype runAt(qsizetype from) const {
        qsizetype end = from;
        while (end < text_.size() && text_[end] == text_[from]) ++end;
        return end - from;
    }

    /// False if something begins here that has no end.
    bool step() {
        switch (text_[at_].unicode()) {
        case u'\\':
            if (letter(at_ + 1) == u'(') return skipTo(u"\\)");
            if (letter(at_ + 1) == u'[') return skipTo(u"\\]");
            at_ += 2;
            return true;
        case u'`':
            return skipCode();
        case u'$':
            return letter(at_ + 1) == u'$' ? skipTo(u"$$") : skipDollars();
        case u'[':
            ++brackets_;
            break;
        case u']':
            if (brackets_ > 0 && --brackets_ >= 0 && letter(at_ + 1) == u'(') return skipTo(u")");
            break;
        case u'*':
            takeMarks(stars_);
            return true;
        case u'_':
            takeMarks(lines_);
            return true;
        case u'~':
            takeMarks(tildes_);
            return true;
        default:
            break;
        }
        ++at_;
        return true;
    }

    bool skipTo(QStringView mark) {
        const qsizetype end = text_.indexOf(mark, at_ + 2);
        at_ = end + mark.size();
        return end >= 0;
    }

    /// A run of backticks, up to one just as long (CommonMark 6.1).
    bool skipCode() {
        const qsizetype length = runAt(at_);
        for (qsizetype from = text_.indexOf(u'`', at_ + length); from >= 0;
             from = text_.indexOf(u'`', from)) {
            const qsizetype other = runAt(from);
            from += other;
            if (other != length) continue;
            at_ = from;
            return true;
        }
        return false;
    }

    /// A formula, or the price of something.
    bool skipDollars() {
        const qsizetype from = at_++;
        if (letter(from - 1).isLetterOrNumber() || letter(from + 1).isSpace()) return true;
        const qsizetype end = text_.indexOf(u'$', from + 1);
        if (end < 0) return text_.size() - from > kLongestInline;
        if (!letter(end - 1).isSpace() && !letter(end + 1).isLetterOrNumber()) at_ = end + 1;
        return true;
    }

    /// Left- and right-flanking runs (CommonMark 6.2), counted instead of paired.
    void takeMarks(qsizetype& open) {
        const qsizetype length = runAt(at_);
        const QChar before = letter(at_ - 1), after = letter(at_ + length);
        const auto isMark = [](QChar c) { return c.isPunct() || c.isSymbol(); };
        const bool left = !after.isSpace() && (!isMark(after) || before.isSpace() || isMark(before));
        const bool right = !before.isSpace() && (!isMark(before) || after.isSpace() || isMark(after));
        const bool inWord = text_[at_] == u'_' && left && right && !isMark(before) && !isMark(after);
        at_ += length;
        if (inWord) return;
        if (right && open > 0)
            open = qMax<qsizetype>(0, open - length);
        else if (left)
            open += length;
    }

    QStringView text_;
    qsizetype at_ = 0;
    qsizetype brackets_ = 0, stars_ = 0, lines_ = 0, tildes_ = 0;
};

}  // namespace

bool hasOpenInline(QStringView text) {
    return Scan(text).endsOpen();
}

}  // namespace tars::ui
