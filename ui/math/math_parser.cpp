// SPDX-License-Identifier: Apache-2.0
#include "ui/math/math_parser.h"

#include "ui/math/math_symbols.h"

#include <QHash>

namespace tars::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype kLongest = 4000;
constexpr int kDeepest = 60;  // calls; a fraction in a fraction takes three
constexpr int kMostNodes = 3000;
constexpr int kMostColumns = 40;

struct Environment {
    QString open, close;
    QString alignment;
    bool tight = false;
};

/// The environments that are grids, by name.
const QHash<QString, Environment>& environments() {
    static const QHash<QString, Environment> table{
        {u"matrix"_s, {u""_s, u""_s, u"c"_s}},          {u"smallmatrix"_s, {u""_s, u""_s, u"c"_s}},
        {u"pmatrix"_s, {u"("_s, u")"_s, u"c"_s}},       {u"bmatrix"_s, {u"["_s, u"]"_s, u"c"_s}},
        {u"Bmatrix"_s, {u"{"_s, u"}"_s, u"c"_s}},       {u"vmatrix"_s, {u"|"_s, u"|"_s, u"c"_s}},
        {u"Vmatrix"_s, {u"‖"_s, u"‖"_s, u"c"_s}},       {u"cases"_s, {u"{"_s, u""_s, u"l"_s}},
        {u"array"_s, {u""_s, u""_s, u"c"_s}},           {u"aligned"_s, {u""_s, u""_s, u"rl"_s, true}},
        {u"align"_s, {u""_s, u""_s, u"rl"_s, true}},    {u"align*"_s, {u""_s, u""_s, u"rl"_s, true}},
        {u"split"_s, {u""_s, u""_s, u"rl"_s, true}},    {u"gather"_s, {u""_s, u""_s, u"c"_s, true}},
        {u"gather*"_s, {u""_s, u""_s, u"c"_s, true}},   {u"gathered"_s, {u""_s, u""_s, u"c"_s, true}},
        {u"equation"_s, {u""_s, u""_s, u"rl"_s, true}}, {u"equation*"_s, {u""_s, u""_s, u"rl"_s, true}},
    };
    return table;
}

MathNode empty() {
    return {};
}

MathNode symbol(QString text, MathClass spacing = MathClass::Ordinary, MathFace face = MathFace::Upright) {
    MathNode node;
    node.kind = MathKind::Symbol;
    node.text = std::move(text);
    node.spacing = spacing;
    node.face = face;
    return node;
}

MathNode space(double em) {
    MathNode node;
    node.kind = MathKind::Space;
    node.size = em;
    return node;
}

MathNode node(MathKind kind, std::vector<MathNode> children, MathClass spacing = MathClass::Ordinary) {
    MathNode made;
    made.kind = kind;
    made.spacing = spacing;
    made.children = std::move(children);
    return made;
}

/// Reading goes on until something is not understood; then `bad_` is set, and what was read does not matter.
class Parser {
  public:
    explicit Parser(const QString& tex) : tex_(tex) {}

    std::optional<MathNode> parse() {
        MathNode whole = grid({}, {u""_s, u""_s, u"rl"_s, true});
        skipSpaces();
        if (bad_ || at_ < tex_.size()) return {};
        return whole;
    }

  private:
    class Deeper {
      public:
        explicit Deeper(Parser& parser) : parser_(parser) {
            if (++parser_.depth_ > kDeepest) parser_.bad_ = true;
        }
        ~Deeper() { --parser_.depth_; }
        Deeper(const Deeper&) = delete;
        Deeper& operator=(const Deeper&) = delete;

      private:
        Parser& parser_;
    };

    QChar peek() const { return at_ < tex_.size() ? tex_[at_] : QChar(); }
    void skipSpaces() {
        while (at_ < tex_.size() && tex_[at_].isSpace()) ++at_;
    }
    MathNode fail() {
        bad_ = true;
        return {};
    }

    /// The name of the command that stands here, which is not passed; empty if there is none.
    QString command() const {
        if (peek() != u'\\' || at_ + 1 >= tex_.size()) return {};
        qsizetype end = at_ + 1;
        const auto isLetter = [](QChar c) { return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z'); };
        while (end < tex_.size() && isLetter(tex_[end])) ++end;
        if (end == at_ + 1) ++end;  // one sign
        return tex_.mid(at_ + 1, end - at_ - 1);
    }
    bool take(const QString& name) {
        if (command() != name) return false;
        at_ += 1 + name.size();
        return true;
    }
    bool take(QChar c) {
        if (peek() != c) return false;
        ++at_;
        return true;
    }

    /// Whether what stands here belongs to whoever asked for a row.
    bool atEndOfRow() const {
        const QChar c = peek();
        if (at_ >= tex_.size() || c == u'}' || c == u'&' || (c == u']' && bracketed_)) return true;
        const QString name = command();
        return name == "right"_L1 || name == "middle"_L1 || name == "end"_L1 || name == "\\"_L1;
    }

    MathNode row() {
        const Deeper deeper(*this);
        MathNode made;
        for (skipSpaces(); !bad_ && !atEndOfRow(); skipSpaces()) {
            MathNode next = scripted();
            if (!next.isEmpty()) made.children.push_back(std::move(next));
        }
        return made;
    }

    MathNode scripted() {
        MathNode base = peek() == u'^' || peek() == u'_' || peek() == u'\'' ? empty() : atom();
        MathNode below, above;
        bool any = false;
        for (skipSpaces(); !bad_; skipSpaces()) {
            if (take(u"limits"_s)) {
                base.limits = base.always = true;
            } else if (take(u"nolimits"_s)) {
                base.limits = false;
            } else if (peek() == u'\'') {
                QString primes;
                while (take(u'\'')) primes += u'′';
                above.children.insert(above.children.begin(), symbol(primes));
                any = true;
            } else if (take(u'_')) {
                if (!below.isEmpty()) return fail();
                below = argument();
                any = true;
            } else if (take(u'^')) {
                MathNode raised = argument();
                above = above.isEmpty() ? std::move(raised)
                                        : node(MathKind::Row, {std::move(above), std::move(raised)});
                any = true;
            } else {
                break;
            }
        }
        if (!any) return base;
        const MathClass spacing = base.spacing;
        MathNode made = node(MathKind::Scripts, {}, spacing);
        made.limits = base.limits;
        made.always = base.always;
        made.children.push_back(std::move(base));
        made.children.push_back(std::move(below));
        made.children.push_back(std::move(above));
        return made;
    }

    /// A group, or one sign or command.
    MathNode argument() {
        const Deeper deeper(*this);
        skipSpaces();
        if (bad_ || at_ >= tex_.size() || peek() == u'^' || peek() == u'_') return fail();
        if (peek() != u'{' && atEndOfRow()) return fail();
        return atom();
    }

    MathNode group() {
        const bool outer = std::exchange(bracketed_, false);
        MathNode inner = row();
        bracketed_ = outer;
        return take(u'}') ? inner : fail();
    }

    /// The words of a group, as they stand.
    QString words() {
        skipSpaces();
        if (!take(u'{')) return fail(), QString();
        QString text;
        for (int open = 1; at_ < tex_.size(); ++at_) {
            const QChar c = tex_[at_];
            if (c == u'{') ++open;
            if (c == u'}' && --open == 0) {
                ++at_;
                return text;
            }
            if (c == u'{' || c == u'}') continue;
            if (c == u'\\') {
                const QChar next = at_ + 1 < tex_.size() ? tex_[at_ + 1] : QChar();
                if (!u" %$#&_{}"_s.contains(next)) break;
                ++at_;
            }
            text += c == u'\\' ? tex_[at_] : c == u'~' ? u' ' : c;
        }
        return fail(), QString();
    }

    MathNode atom() {
        const Deeper deeper(*this);
        if (++nodes_ > kMostNodes || bad_) return fail();
        const QChar c = peek();
        if (c == u'\\') return commanded();
        if (take(u'{')) return group();
        if (c == u'#' || c == u'$' || c == u'%' || c == u'&' || c == u'}') return fail();
        ++at_;
        if (c == u'~') return space(0.33);
        if (c.isHighSurrogate() && peek().isLowSurrogate()) return symbol(QString(c) + tex_[at_++]);
        if (c == u'-') return symbol(u"−"_s, MathClass::Binary);
        if (c == u'*') return symbol(u"∗"_s, MathClass::Binary);
        if (c.isLetterOrNumber()) return letter(c);
        return symbol(QString(c), mathClassOf(c.unicode()));
    }

    MathNode letter(QChar c) const {
        const bool latin = (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
        const bool greek = c >= u'α' && c <= u'ϖ';
        switch (face_) {
        case MathFace::Variable:
            return symbol(QString(c), MathClass::Ordinary,
                          latin || greek ? MathFace::Italic : MathFace::Upright);
        case MathFace::Blackboard:
        case MathFace::Script:
        case MathFace::Fraktur:
            return symbol(inFace(c, face_));
        default:
            return symbol(QString(c), MathClass::Ordinary, face_);
        }
    }

    MathNode commanded() {
        const QString name = command();
        if (name.isEmpty()) return fail();
        at_ += 1 + name.size();
        if (const auto known = mathSymbol(name)) {
            const bool bold = face_ == MathFace::Bold || face_ == MathFace::BoldItalic;
            MathNode made = symbol(known->text, known->spacing,
                                   bold             ? known->slanted ? MathFace::BoldItalic : MathFace::Bold
                                   : known->slanted ? MathFace::Italic
                                                    : MathFace::Upright);
            made.large = known->large;
            made.limits = known->limits;
            return made;
        }
        static const QHash<QString, double> spaces{{u","_s, 3 / 18.0},  {u":"_s, 4 / 18.0},
                                                   {u">"_s, 4 / 18.0},  {u";"_s, 5 / 18.0},
                                                   {u"!"_s, -3 / 18.0}, {u" "_s, 0.33},
                                                   {u"quad"_s, 1},      {u"qquad"_s, 2},
                                                   {u"enspace"_s, 0.5}, {u"thinspace"_s, 3 / 18.0}};
        if (const auto width = spaces.constFind(name); width != spaces.cend()) return space(*width);
        static const QStringList ignored{u"displaystyle"_s, u"textstyle"_s, u"scriptstyle"_s, u"nonumber"_s,
                                         u"notag"_s};
        if (ignored.contains(name)) return {};
        if (const auto face = faceOf(name)) return inFaceOf(*face);
        if (isText(name)) return text(name);
        return structure(name);
    }

    static std::optional<MathFace> faceOf(const QString& name) {
        static const QHash<QString, MathFace> faces{
            {u"mathrm"_s, MathFace::Upright},   {u"mathit"_s, MathFace::Italic},
            {u"mathbf"_s, MathFace::Bold},      {u"boldsymbol"_s, MathFace::BoldItalic},
            {u"bm"_s, MathFace::BoldItalic},    {u"mathbb"_s, MathFace::Blackboard},
            {u"mathcal"_s, MathFace::Script},   {u"mathscr"_s, MathFace::Script},
            {u"mathfrak"_s, MathFace::Fraktur}, {u"mathsf"_s, MathFace::Sans},
            {u"mathtt"_s, MathFace::Mono},      {u"mathnormal"_s, MathFace::Variable}};
        const auto found = faces.constFind(name);
        return found == faces.cend() ? std::nullopt : std::optional(*found);
    }
    MathNode inFaceOf(MathFace face) {
        const MathFace outer = std::exchange(face_, face);
        MathNode inner = argument();
        face_ = outer;
        return inner;
    }

    static bool isText(const QString& name) {
        static const QStringList names{u"text"_s,   u"textrm"_s, u"textbf"_s,       u"textit"_s, u"textsf"_s,
                                       u"texttt"_s, u"mbox"_s,   u"operatorname"_s, u"tag"_s};
        return names.contains(name);
    }
    MathNode text(const QString& name) {
        const bool starred = name == "operatorname"_L1 && take(u'*');
        MathNode made = symbol(words());
        if (name == "operatorname"_L1) {
            made.spacing = MathClass::Operator;
            made.limits = starred;
            return made;
        }
        made.kind = MathKind::Text;
        if (name == "textbf"_L1) made.face = MathFace::Bold;
        if (name == "textit"_L1) made.face = MathFace::Italic;
        if (name == "texttt"_L1) made.face = MathFace::Mono;
        if (name != "tag"_L1) return made;
        made.text = u"("_s + made.text + u")"_s;
        return node(MathKind::Row, {space(2), std::move(made)});
    }

    MathNode structure(const QString& name) {
        if (name == "frac"_L1 || name == "dfrac"_L1 || name == "tfrac"_L1 || name == "cfrac"_L1)
            return fraction(true);
        if (name == "binom"_L1 || name == "dbinom"_L1 || name == "tbinom"_L1) return binomial();
        if (name == "sqrt"_L1) return root();
        if (name == "left"_L1) return fence();
        if (name == "begin"_L1) return environment();
        if (name == "overset"_L1 || name == "stackrel"_L1 || name == "underset"_L1)
            return stacked(name == "underset"_L1);
        if (name == "xrightarrow"_L1 || name == "xleftarrow"_L1) {
            MathNode above = argument();
            return stack(symbol(name == "xrightarrow"_L1 ? u"⟶"_s : u"⟵"_s, MathClass::Relation), {},
                         std::move(above));
        }
        if (name == "pmod"_L1) {
            MathNode inner = argument();
            return node(MathKind::Row, {space(1), symbol(u"("_s, MathClass::Opening), symbol(u"mod"_s),
                                        space(0.33), std::move(inner), symbol(u")"_s, MathClass::Closing)});
        }
        if (name == "not"_L1) {
            skipSpaces();
            MathNode denied = atom();
            if (denied.kind != MathKind::Symbol) return fail();
            denied.text += QChar(0x0338);
            return denied;
        }
        if (const double size = lonelySize(name); size > 0) return lonely(name, size);
        static const QStringList accents{
            u"hat"_s,       u"widehat"_s,        u"bar"_s,        u"overline"_s, u"underline"_s,
            u"vec"_s,       u"overrightarrow"_s, u"dot"_s,        u"ddot"_s,     u"tilde"_s,
            u"widetilde"_s, u"overbrace"_s,      u"underbrace"_s, u"boxed"_s,    u"check"_s,
            u"breve"_s,     u"acute"_s,          u"grave"_s,      u"mathring"_s};
        if (!accents.contains(name)) return fail();
        MathNode made = node(MathKind::Accent, {});
        made.text = name;
        made.limits = made.always = name.endsWith("brace"_L1);
        made.children.push_back(argument());
        return made;
    }

    MathNode fraction(bool bar) {
        MathNode above = argument();
        MathNode below = argument();
        MathNode made = node(MathKind::Fraction, {std::move(above), std::move(below)}, MathClass::Inner);
        made.bar = bar;
        return made;
    }
    MathNode binomial() {
        MathNode made = node(MathKind::Fence, {fraction(false)});
        made.delimiters = {u"("_s, u")"_s};
        return made;
    }
    MathNode root() {
        MathNode degree;
        skipSpaces();
        if (take(u'[')) {
            const bool outer = std::exchange(bracketed_, true);
            degree = row();
            bracketed_ = outer;
            if (!take(u']')) return fail();
        }
        MathNode under = argument();
        return node(MathKind::Root, {std::move(under), std::move(degree)});
    }
    MathNode stack(MathNode base, MathNode below, MathNode above) {
        MathNode made = node(MathKind::Scripts, {}, base.spacing);
        made.limits = made.always = true;
        made.children.push_back(std::move(base));
        made.children.push_back(std::move(below));
        made.children.push_back(std::move(above));
        return made;
    }
    MathNode stacked(bool under) {
        MathNode mark = argument();
        MathNode base = argument();
        if (base.kind == MathKind::Row && base.children.size() == 1) base.spacing = base.children[0].spacing;
        return under ? stack(std::move(base), std::move(mark), {})
                     : stack(std::move(base), {}, std::move(mark));
    }

    /// "" for ".", which draws none.
    QString delimiter() {
        skipSpaces();
        if (const QString name = command(); !name.isEmpty()) {
            static const QString known = u"{}⟨⟩⌊⌋⌈⌉[]|‖\\"_s;
            const auto sign = mathSymbol(name);
            if (!sign || sign->text.size() != 1 || !known.contains(sign->text)) return fail(), QString();
            at_ += 1 + name.size();
            return sign->text;
        }
        const QChar c = peek();
        if (!u"()[]|./<>"_s.contains(c) || c.isNull()) return fail(), QString();
        ++at_;
        return c == u'.' ? QString() : c == u'<' ? u"⟨"_s : c == u'>' ? u"⟩"_s : QString(c);
    }
    MathNode fence() {
        MathNode made = node(MathKind::Fence, {}, MathClass::Inner);
        made.delimiters.append(delimiter());
        const bool outer = std::exchange(bracketed_, false);
        do {
            made.children.push_back(row());
            if (take(u"right"_s)) break;
            if (!take(u"middle"_s)) return fail();
            made.delimiters.append(delimiter());
        } while (!bad_);
        bracketed_ = outer;
        made.delimiters.append(delimiter());
        return made;
    }

    static double lonelySize(QString name) {
        if (name.endsWith(u'l') || name.endsWith(u'r') || name.endsWith(u'm')) name.chop(1);
        return name == "big"_L1    ? 1.2
               : name == "Big"_L1  ? 1.8
               : name == "bigg"_L1 ? 2.4
               : name == "Bigg"_L1 ? 3
                                   : 0;
    }
    MathNode lonely(const QString& name, double size) {
        const QChar side = name.back();
        MathNode made = node(MathKind::Fence, {},
                             side == u'l'   ? MathClass::Opening
                             : side == u'r' ? MathClass::Closing
                             : side == u'm' ? MathClass::Relation
                                            : MathClass::Ordinary);
        made.size = size;
        made.delimiters = {delimiter()};
        return made;
    }

    MathNode environment() {
        const QString name = words();
        const auto found = environments().constFind(name);
        if (bad_ || found == environments().cend()) return fail();
        Environment look = *found;
        if (name == "array"_L1) {
            look.alignment.clear();
            for (const QChar c : words()) {
                if (c == u'l' || c == u'c' || c == u'r')
                    look.alignment += c;
                else if (c != u'|' && !c.isSpace())
                    return fail();
            }
            if (look.alignment.isEmpty()) return fail();
        }
        return grid(name, look);
    }

    /// Rows of cells, up to \end{name}; without a name, up to the formula's end.
    MathNode grid(const QString& name, const Environment& look) {
        const Deeper deeper(*this);
        const bool outer = std::exchange(bracketed_, false);
        std::vector<std::vector<MathNode>> rows(1);
        for (;;) {
            rows.back().push_back(row());
            if (bad_ || rows.back().size() > kMostColumns) return fail();
            if (take(u'&')) continue;
            if (!take(u"\\"_s)) break;
            skipSpaces();
            if (peek() == u'[') {  // how much more room: not ours to say
                const qsizetype end = tex_.indexOf(u']', at_);
                if (end < 0) return fail();
                at_ = end + 1;
            }
            rows.emplace_back();
        }
        bracketed_ = outer;
        if (!name.isEmpty() && (!take(u"end"_s) || words() != name)) return fail();
        if (rows.back().size() == 1 && rows.back()[0].isEmpty() && rows.size() > 1) rows.pop_back();
        if (look.open.isEmpty() && look.close.isEmpty() && rows.size() == 1 && rows[0].size() == 1)
            return std::move(rows[0][0]);
        return framed(matrix(std::move(rows), look), look);
    }
    static MathNode matrix(std::vector<std::vector<MathNode>> rows, const Environment& look) {
        MathNode made = node(MathKind::Matrix, {});
        made.alignment = look.alignment;
        made.tight = look.tight;
        std::size_t columns = 0;
        for (const auto& cells : rows) columns = std::max(columns, cells.size());
        made.columns = static_cast<int>(columns);
        for (auto& cells : rows) {
            cells.resize(columns);
            for (MathNode& cell : cells) made.children.push_back(std::move(cell));
        }
        return made;
    }
    static MathNode framed(MathNode inner, const Environment& look) {
        if (look.open.isEmpty() && look.close.isEmpty()) return inner;
        MathNode made = node(MathKind::Fence, {}, MathClass::Inner);
        made.children.push_back(std::move(inner));
        made.delimiters = {look.open, look.close};
        return made;
    }

    const QString& tex_;
    qsizetype at_ = 0;
    int depth_ = 0;
    int nodes_ = 0;
    bool bad_ = false;
    bool bracketed_ = false;  ///< "]" ends the row
    MathFace face_ = MathFace::Variable;
};

}  // namespace

std::optional<MathNode> parseMath(const QString& tex) {
    if (tex.size() > kLongest) return {};
    return Parser(tex).parse();
}

}  // namespace tars::ui
