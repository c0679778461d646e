// SPDX-License-Identifier: Apache-2.0
#include "ui/math/math_symbols.h"

#include <QHash>

namespace tars::ui {
namespace {

using namespace Qt::StringLiterals;
using enum MathClass;

enum Look { Plain, Slanted, Large, LargeWithLimits, WithLimits };

struct Row {
    const char16_t* command;
    const char16_t* text;
    MathClass spacing = Ordinary;
    Look look = Plain;
};

constexpr Row kRows[] = {
    // Greek
    {u"alpha", u"α", Ordinary, Slanted},
    {u"beta", u"β", Ordinary, Slanted},
    {u"gamma", u"γ", Ordinary, Slanted},
    {u"delta", u"δ", Ordinary, Slanted},
    {u"epsilon", u"ϵ", Ordinary, Slanted},
    {u"varepsilon", u"ε", Ordinary, Slanted},
    {u"zeta", u"ζ", Ordinary, Slanted},
    {u"eta", u"η", Ordinary, Slanted},
    {u"theta", u"θ", Ordinary, Slanted},
    {u"vartheta", u"ϑ", Ordinary, Slanted},
    {u"iota", u"ι", Ordinary, Slanted},
    {u"kappa", u"κ", Ordinary, Slanted},
    {u"lambda", u"λ", Ordinary, Slanted},
    {u"mu", u"μ", Ordinary, Slanted},
    {u"nu", u"ν", Ordinary, Slanted},
    {u"xi", u"ξ", Ordinary, Slanted},
    {u"omicron", u"ο", Ordinary, Slanted},
    {u"pi", u"π", Ordinary, Slanted},
    {u"varpi", u"ϖ", Ordinary, Slanted},
    {u"rho", u"ρ", Ordinary, Slanted},
    {u"varrho", u"ϱ", Ordinary, Slanted},
    {u"sigma", u"σ", Ordinary, Slanted},
    {u"varsigma", u"ς", Ordinary, Slanted},
    {u"tau", u"τ", Ordinary, Slanted},
    {u"upsilon", u"υ", Ordinary, Slanted},
    {u"phi", u"ϕ", Ordinary, Slanted},
    {u"varphi", u"φ", Ordinary, Slanted},
    {u"chi", u"χ", Ordinary, Slanted},
    {u"psi", u"ψ", Ordinary, Slanted},
    {u"omega", u"ω", Ordinary, Slanted},
    {u"Gamma", u"Γ"},
    {u"Delta", u"Δ"},
    {u"Theta", u"Θ"},
    {u"Lambda", u"Λ"},
    {u"Xi", u"Ξ"},
    {u"Pi", u"Π"},
    {u"Sigma", u"Σ"},
    {u"Upsilon", u"Υ"},
    {u"Phi", u"Φ"},
    {u"Psi", u"Ψ"},
    {u"Omega", u"Ω"},
    // Other letters and signs
    {u"infty", u"∞"},
    {u"partial", u"∂"},
    {u"nabla", u"∇"},
    {u"hbar", u"ℏ"},
    {u"ell", u"ℓ"},
    {u"Re", u"ℜ"},
    {u"Im", u"ℑ"},
    {u"aleph", u"ℵ"},
    {u"imath", u"ı"},
    {u"jmath", u"ȷ"},
    {u"wp", u"℘"},
    {u"emptyset", u"∅"},
    {u"varnothing", u"∅"},
    {u"forall", u"∀"},
    {u"exists", u"∃"},
    {u"nexists", u"∄"},
    {u"neg", u"¬"},
    {u"lnot", u"¬"},
    {u"top", u"⊤"},
    {u"bot", u"⊥"},
    {u"angle", u"∠"},
    {u"triangle", u"△"},
    {u"square", u"□"},
    {u"Box", u"□"},
    {u"blacksquare", u"■"},
    {u"prime", u"′"},
    {u"degree", u"°"},
    {u"dagger", u"†", Binary},
    {u"checkmark", u"✓"},
    {u"S", u"§"},
    {u"%", u"%"},
    {u"$", u"$"},
    {u"#", u"#"},
    {u"&", u"&"},
    {u"_", u"_"},
    {u"ldots", u"…", Inner},
    {u"dots", u"…", Inner},
    {u"dotsc", u"…", Inner},
    {u"cdots", u"⋯", Inner},
    {u"dotsb", u"⋯", Inner},
    {u"vdots", u"⋮"},
    {u"ddots", u"⋱", Inner},
    {u"backslash", u"\\"},
    {u"clubsuit", u"♣"},
    {u"diamondsuit", u"♢"},
    {u"heartsuit", u"♡"},
    {u"spadesuit", u"♠"},
    {u"flat", u"♭"},
    {u"natural", u"♮"},
    {u"sharp", u"♯"},
    {u"colon", u":", Punctuation},
    {u"cdotp", u"·", Punctuation},
    {u"mho", u"℧"},
    {u"complement", u"∁"},
    {u"therefore", u"∴", Relation},
    {u"because", u"∵", Relation},
    {u"pounds", u"£"},
    {u"AA", u"Å"},
    // Between two things
    {u"pm", u"±", Binary},
    {u"mp", u"∓", Binary},
    {u"times", u"×", Binary},
    {u"div", u"÷", Binary},
    {u"cdot", u"⋅", Binary},
    {u"ast", u"∗", Binary},
    {u"star", u"⋆", Binary},
    {u"circ", u"∘", Binary},
    {u"bullet", u"∙", Binary},
    {u"oplus", u"⊕", Binary},
    {u"ominus", u"⊖", Binary},
    {u"otimes", u"⊗", Binary},
    {u"oslash", u"⊘", Binary},
    {u"odot", u"⊙", Binary},
    {u"cap", u"∩", Binary},
    {u"cup", u"∪", Binary},
    {u"sqcap", u"⊓", Binary},
    {u"sqcup", u"⊔", Binary},
    {u"uplus", u"⊎", Binary},
    {u"wedge", u"∧", Binary},
    {u"land", u"∧", Binary},
    {u"vee", u"∨", Binary},
    {u"lor", u"∨", Binary},
    {u"setminus", u"∖", Binary},
    {u"wr", u"≀", Binary},
    {u"amalg", u"⨿", Binary},
    {u"bigtriangleup", u"△", Binary},
    {u"rtimes", u"⋊", Binary},
    {u"ltimes", u"⋉", Binary},
    {u"dotplus", u"∔", Binary},
    // Relations
    {u"le", u"≤", Relation},
    {u"leq", u"≤", Relation},
    {u"ge", u"≥", Relation},
    {u"geq", u"≥", Relation},
    {u"leqslant", u"⩽", Relation},
    {u"geqslant", u"⩾", Relation},
    {u"ne", u"≠", Relation},
    {u"neq", u"≠", Relation},
    {u"equiv", u"≡", Relation},
    {u"approx", u"≈", Relation},
    {u"sim", u"∼", Relation},
    {u"simeq", u"≃", Relation},
    {u"cong", u"≅", Relation},
    {u"propto", u"∝", Relation},
    {u"ll", u"≪", Relation},
    {u"gg", u"≫", Relation},
    {u"prec", u"≺", Relation},
    {u"succ", u"≻", Relation},
    {u"preceq", u"⪯", Relation},
    {u"succeq", u"⪰", Relation},
    {u"in", u"∈", Relation},
    {u"notin", u"∉", Relation},
    {u"ni", u"∋", Relation},
    {u"subset", u"⊂", Relation},
    {u"supset", u"⊃", Relation},
    {u"subseteq", u"⊆", Relation},
    {u"supseteq", u"⊇", Relation},
    {u"subsetneq", u"⊊", Relation},
    {u"supsetneq", u"⊋", Relation},
    {u"nsubseteq", u"⊈", Relation},
    {u"sqsubseteq", u"⊑", Relation},
    {u"sqsupseteq", u"⊒", Relation},
    {u"perp", u"⟂", Relation},
    {u"parallel", u"∥", Relation},
    {u"nparallel", u"∦", Relation},
    {u"mid", u"∣", Relation},
    {u"nmid", u"∤", Relation},
    {u"vdash", u"⊢", Relation},
    {u"dashv", u"⊣", Relation},
    {u"models", u"⊨", Relation},
    {u"vDash", u"⊨", Relation},
    {u"asymp", u"≍", Relation},
    {u"doteq", u"≐", Relation},
    {u"triangleq", u"≜", Relation},
    {u"coloneqq", u"≔", Relation},
    {u"lesssim", u"≲", Relation},
    {u"gtrsim", u"≳", Relation},
    {u"bowtie", u"⋈", Relation},
    {u"smile", u"⌣", Relation},
    {u"frown", u"⌢", Relation},
    {u"lt", u"<", Relation},
    {u"gt", u">", Relation},
    // Arrows
    {u"to", u"→", Relation},
    {u"rightarrow", u"→", Relation},
    {u"leftarrow", u"←", Relation},
    {u"gets", u"←", Relation},
    {u"leftrightarrow", u"↔", Relation},
    {u"Rightarrow", u"⇒", Relation},
    {u"Leftarrow", u"⇐", Relation},
    {u"Leftrightarrow", u"⇔", Relation},
    {u"implies", u"⟹", Relation},
    {u"impliedby", u"⟸", Relation},
    {u"iff", u"⟺", Relation},
    {u"mapsto", u"↦", Relation},
    {u"longmapsto", u"⟼", Relation},
    {u"longrightarrow", u"⟶", Relation},
    {u"longleftarrow", u"⟵", Relation},
    {u"Longrightarrow", u"⟹", Relation},
    {u"Longleftarrow", u"⟸", Relation},
    {u"longleftrightarrow", u"⟷", Relation},
    {u"Longleftrightarrow", u"⟺", Relation},
    {u"uparrow", u"↑", Relation},
    {u"downarrow", u"↓", Relation},
    {u"updownarrow", u"↕", Relation},
    {u"Uparrow", u"⇑", Relation},
    {u"Downarrow", u"⇓", Relation},
    {u"nearrow", u"↗", Relation},
    {u"searrow", u"↘", Relation},
    {u"swarrow", u"↙", Relation},
    {u"nwarrow", u"↖", Relation},
    {u"hookrightarrow", u"↪", Relation},
    {u"hookleftarrow", u"↩", Relation},
    {u"rightharpoonup", u"⇀", Relation},
    {u"leftharpoonup", u"↼", Relation},
    {u"rightleftharpoons", u"⇌", Relation},
    {u"rightsquigarrow", u"⇝", Relation},
    {u"leadsto", u"⇝", Relation},
    // Delimiters
    {u"{", u"{", Opening},
    {u"}", u"}", Closing},
    {u"lbrace", u"{", Opening},
    {u"rbrace", u"}", Closing},
    {u"langle", u"⟨", Opening},
    {u"rangle", u"⟩", Closing},
    {u"lfloor", u"⌊", Opening},
    {u"rfloor", u"⌋", Closing},
    {u"lceil", u"⌈", Opening},
    {u"rceil", u"⌉", Closing},
    {u"lbrack", u"[", Opening},
    {u"rbrack", u"]", Closing},
    {u"lvert", u"|", Opening},
    {u"rvert", u"|", Closing},
    {u"lVert", u"‖", Opening},
    {u"rVert", u"‖", Closing},
    {u"vert", u"|"},
    {u"|", u"‖"},
    {u"Vert", u"‖"},
    // Large ones
    {u"sum", u"∑", Operator, LargeWithLimits},
    {u"prod", u"∏", Operator, LargeWithLimits},
    {u"coprod", u"∐", Operator, LargeWithLimits},
    {u"bigcup", u"⋃", Operator, LargeWithLimits},
    {u"bigcap", u"⋂", Operator, LargeWithLimits},
    {u"bigsqcup", u"⨆", Operator, LargeWithLimits},
    {u"bigvee", u"⋁", Operator, LargeWithLimits},
    {u"bigwedge", u"⋀", Operator, LargeWithLimits},
    {u"bigoplus", u"⨁", Operator, LargeWithLimits},
    {u"bigotimes", u"⨂", Operator, LargeWithLimits},
    {u"bigodot", u"⨀", Operator, LargeWithLimits},
    {u"biguplus", u"⨄", Operator, LargeWithLimits},
    {u"int", u"∫", Operator, Large},
    {u"iint", u"∬", Operator, Large},
    {u"iiint", u"∭", Operator, Large},
    {u"oint", u"∮", Operator, Large},
    {u"oiint", u"∯", Operator, Large},
    // Functions
    {u"sin", u"sin", Operator},
    {u"cos", u"cos", Operator},
    {u"tan", u"tan", Operator},
    {u"cot", u"cot", Operator},
    {u"sec", u"sec", Operator},
    {u"csc", u"csc", Operator},
    {u"arcsin", u"arcsin", Operator},
    {u"arccos", u"arccos", Operator},
    {u"arctan", u"arctan", Operator},
    {u"sinh", u"sinh", Operator},
    {u"cosh", u"cosh", Operator},
    {u"tanh", u"tanh", Operator},
    {u"coth", u"coth", Operator},
    {u"log", u"log", Operator},
    {u"ln", u"ln", Operator},
    {u"lg", u"lg", Operator},
    {u"exp", u"exp", Operator},
    {u"arg", u"arg", Operator},
    {u"deg", u"deg", Operator},
    {u"dim", u"dim", Operator},
    {u"hom", u"hom", Operator},
    {u"ker", u"ker", Operator},
    {u"lim", u"lim", Operator, WithLimits},
    {u"limsup", u"lim sup", Operator, WithLimits},
    {u"liminf", u"lim inf", Operator, WithLimits},
    {u"max", u"max", Operator, WithLimits},
    {u"min", u"min", Operator, WithLimits},
    {u"sup", u"sup", Operator, WithLimits},
    {u"inf", u"inf", Operator, WithLimits},
    {u"det", u"det", Operator, WithLimits},
    {u"gcd", u"gcd", Operator, WithLimits},
    {u"Pr", u"Pr", Operator, WithLimits},
    {u"bmod", u"mod", Binary},
};

MathSymbol symbolFrom(const Row& row) {
    return {QString::fromUtf16(row.text), row.spacing, row.look == Large || row.look == LargeWithLimits,
            row.look == LargeWithLimits || row.look == WithLimits, row.look == Slanted};
}

/// Where Unicode's letters of a face begin: capitals, small letters, digits; 0: there are none.
struct Alphabet {
    char32_t capitals, small, digits;
};

Alphabet alphabetOf(MathFace face) {
    switch (face) {
    case MathFace::Blackboard:
        return {0x1d538, 0x1d552, 0x1d7d8};
    case MathFace::Script:
        return {0x1d49c, 0x1d4b6, 0};
    case MathFace::Fraktur:
        return {0x1d504, 0x1d51e, 0};
    default:
        return {0, 0, 0};
    }
}

/// Some were in Unicode before the others, and have no second place among them (chart U1D400).
QString earlier(QChar letter, MathFace face) {
    static const QHash<QChar, QString> blackboard{{u'C', u"ℂ"_s}, {u'H', u"ℍ"_s}, {u'N', u"ℕ"_s},
                                                  {u'P', u"ℙ"_s}, {u'Q', u"ℚ"_s}, {u'R', u"ℝ"_s},
                                                  {u'Z', u"ℤ"_s}};
    static const QHash<QChar, QString> script{{u'B', u"ℬ"_s}, {u'E', u"ℰ"_s}, {u'F', u"ℱ"_s}, {u'H', u"ℋ"_s},
                                              {u'I', u"ℐ"_s}, {u'L', u"ℒ"_s}, {u'M', u"ℳ"_s}, {u'R', u"ℛ"_s},
                                              {u'e', u"ℯ"_s}, {u'g', u"ℊ"_s}, {u'o', u"ℴ"_s}};
    static const QHash<QChar, QString> fraktur{
        {u'C', u"ℭ"_s}, {u'H', u"ℌ"_s}, {u'I', u"ℑ"_s}, {u'R', u"ℜ"_s}, {u'Z', u"ℨ"_s}};
    return (face == MathFace::Blackboard ? blackboard
            : face == MathFace::Script   ? script
                                         : fraktur)
        .value(letter);
}

}  // namespace

std::optional<MathSymbol> mathSymbol(const QString& command) {
    static const auto table = [] {
        QHash<QString, MathSymbol> made;
        for (const Row& row : kRows) made.insert(QString::fromUtf16(row.command), symbolFrom(row));
        return made;
    }();
    const auto found = table.constFind(command);
    return found == table.cend() ? std::nullopt : std::optional(*found);
}

MathClass mathClassOf(char32_t code) {
    switch (code) {
    case U'(':
    case U'[':
        return Opening;
    case U')':
    case U']':
    case U'!':
    case U'?':
        return Closing;
    case U'+':
    case U'-':
    case U'−':
    case U'*':
    case U'∗':
        return Binary;
    case U'=':
    case U'<':
    case U'>':
    case U':':
        return Relation;
    case U',':
    case U';':
        return Punctuation;
    default:
        break;
    }
    static const auto classes = [] {
        QHash<QString, MathClass> made;
        for (const Row& row : kRows) {
            const QString text = QString::fromUtf16(row.text);
            if (text.size() == 1 && text[0].unicode() > 0x7f) made.insert(text, row.spacing);
        }
        return made;
    }();
    return classes.value(QString::fromUcs4(&code, 1), Ordinary);
}

QString inFace(QChar letter, MathFace face) {
    const Alphabet alphabet = alphabetOf(face);
    const char16_t c = letter.unicode();
    char32_t code = c;
    if (alphabet.capitals != 0) {
        if (const QString known = earlier(letter, face); !known.isEmpty()) return known;
        if (c >= u'A' && c <= u'Z') code = alphabet.capitals + (c - u'A');
        if (c >= u'a' && c <= u'z') code = alphabet.small + (c - u'a');
        if (c >= u'0' && c <= u'9' && alphabet.digits != 0) code = alphabet.digits + (c - u'0');
    }
    return QString::fromUcs4(&code, 1);
}

}  // namespace tars::ui
