// SPDX-License-Identifier: Apache-2.0
// Enough of many languages to tell comments, strings, numbers and keywords apart, in one pass over each line.
#include "ui/chat/code_syntax.h"

#include <QHash>
#include <QSet>
#include <QString>
#include <QStringList>

namespace tars::ui {

using namespace Qt::StringLiterals;

/// What may go on over several lines.
struct Stretch {
    QString begin, end;
    CodePart part = CodePart::Comment;
};

struct CodeLanguage {
    QString suffix;  ///< of files
    QStringList lineComments;
    std::vector<Stretch> stretches;
    QString quotes;  ///< each begins and ends a string within a line
    QSet<QString> keywords;
    QString inWords = u"_"_s;   ///< part of names, besides letters and digits
    QChar keyEnd;               ///< follows the name of a pair: ':' in YAML
    QChar directive;            ///< begins a keyword: '#' in C, '@' in CSS
    bool anyCase = false;       ///< of keywords
    bool wordComments = false;  ///< a comment begins only where a word could
    bool isMarkup = false;      ///< tags with attributes
    bool isDiff = false;
};

namespace {

constexpr int kInTag = 1000;  ///< left open: a markup tag

QSet<QString> words(const char* list) {
    const QStringList split = QString::fromLatin1(list).split(u' ', Qt::SkipEmptyParts);
    return {split.begin(), split.end()};
}

CodeLanguage slashes(const QString& suffix, const char* keywords, const QString& quotes = u"\"'"_s) {
    CodeLanguage language;
    language.suffix = suffix;
    language.lineComments = {u"//"_s};
    language.stretches = {{u"/*"_s, u"*/"_s, CodePart::Comment}};
    language.quotes = quotes;
    language.keywords = words(keywords);
    return language;
}

CodeLanguage hashes(const QString& suffix, const char* keywords) {
    CodeLanguage language;
    language.suffix = suffix;
    language.lineComments = {u"#"_s};
    language.quotes = u"\"'"_s;
    language.keywords = words(keywords);
    return language;
}

CodeLanguage c() {
    auto language = slashes(
        u"cpp"_s,
        "alignas alignof asm auto bool break case catch char char8_t char16_t char32_t class co_await "
        "co_return "
        "co_yield concept const const_cast consteval constexpr constinit continue decltype default delete do "
        "double dynamic_cast else enum explicit export extern false final float for friend goto if inline "
        "int "
        "long mutable namespace new noexcept nullptr operator override private protected public register "
        "reinterpret_cast requires return short signed sizeof static static_assert static_cast struct switch "
        "template this thread_local throw true try typedef typeid typename union unsigned using virtual void "
        "volatile wchar_t while NULL __global__ __device__ __shared__ __host__");
    language.directive = u'#';
    return language;
}

CodeLanguage javaScript() {
    auto language = slashes(
        u"js"_s, "abstract any as async await boolean break case catch class const constructor continue "
                 "debugger declare "
                 "default delete do else enum export extends false finally for from function get if "
                 "implements import in "
                 "instanceof interface keyof let new null number of private protected public readonly return "
                 "set static "
                 "string super switch this throw true try type typeof undefined var void while with yield");
    language.stretches.push_back({u"`"_s, u"`"_s, CodePart::String});
    language.inWords += u'$';
    return language;
}

CodeLanguage python() {
    auto language = hashes(
        u"py"_s,
        "False None True and as assert async await break case class continue def del elif else except "
        "finally "
        "for from global if import in is lambda match nonlocal not or pass raise return self try while with "
        "yield");
    language.stretches = {{u"\"\"\""_s, u"\"\"\""_s, CodePart::String},
                          {u"'''"_s, u"'''"_s, CodePart::String}};
    language.directive = u'@';
    return language;
}

CodeLanguage shell() {
    auto language = hashes(
        u"sh"_s,
        "alias break case cd continue do done echo elif else esac eval exec exit export fi for function if "
        "in "
        "local printf read readonly return select set shift source sudo test then trap unset until while");
    language.wordComments = true;
    return language;
}

CodeLanguage sql() {
    CodeLanguage language;
    language.suffix = u"sql"_s;
    language.lineComments = {u"--"_s};
    language.stretches = {{u"/*"_s, u"*/"_s, CodePart::Comment}};
    language.quotes = u"'\""_s;
    language.anyCase = true;
    language.keywords = words("add all alter and as asc avg begin between by cascade case check column "
                              "commit constraint count create "
                              "cross database default delete desc distinct drop else end except exists false "
                              "foreign from full grant "
                              "group having if in index inner insert integer intersect into is join key left "
                              "like limit max min not "
                              "null offset on or order outer partition primary real references replace "
                              "returning revoke right rollback "
                              "select set sum table text then transaction trigger true union unique update "
                              "using values varchar view "
                              "when where with");
    return language;
}

CodeLanguage json() {
    auto language = slashes(u"json"_s, "true false null", u"\""_s);
    language.keyEnd = u':';
    return language;
}

CodeLanguage yaml() {
    auto language = hashes(u"yaml"_s, "true false null yes no on off");
    language.wordComments = true;
    language.keyEnd = u':';
    language.inWords += u"-./"_s;
    return language;
}

CodeLanguage toml() {
    auto language = hashes(u"toml"_s, "true false");
    language.lineComments.append(u";"_s);
    language.wordComments = true;
    language.keyEnd = u'=';
    language.inWords += u"-."_s;
    return language;
}

CodeLanguage css() {
    auto language = slashes(u"css"_s, "important inherit initial none auto");
    language.lineComments.clear();  // it would begin in every address
    language.keyEnd = u':';
    language.directive = u'@';
    language.inWords += u'-';
    return language;
}

CodeLanguage markup() {
    CodeLanguage language;
    language.suffix = u"html"_s;
    language.stretches = {{u"<!--"_s, u"-->"_s, CodePart::Comment}};
    language.isMarkup = true;
    return language;
}

CodeLanguage lua() {
    CodeLanguage language;
    language.suffix = u"lua"_s;
    language.lineComments = {u"--"_s};
    language.stretches = {{u"--[["_s, u"]]"_s, CodePart::Comment}, {u"[["_s, u"]]"_s, CodePart::String}};
    language.quotes = u"\"'"_s;
    language.keywords = words(
        "and break do else elseif end false for function goto if in local nil not or repeat return then true "
        "until while");
    return language;
}

CodeLanguage ruby() {
    auto language = hashes(
        u"rb"_s,
        "alias and begin break case class def defined do else elsif end ensure false for if in module next "
        "nil "
        "not or private puts raise redo require rescue retry return self super then true undef unless until "
        "when while yield");
    language.wordComments = true;
    return language;
}

CodeLanguage php() {
    auto language = slashes(
        u"php"_s,
        "abstract and array as break case catch class clone const continue declare default do echo else "
        "elseif "
        "empty extends false final finally fn for foreach function global if implements include instanceof "
        "interface isset match namespace new null or print private protected public require require_once "
        "return "
        "static switch this throw trait true try unset use var while yield");
    language.lineComments.append(u"#"_s);
    language.inWords += u'$';
    return language;
}

CodeLanguage docker() {
    auto language = hashes(
        u"dockerfile"_s,
        "add arg as cmd copy entrypoint env expose from healthcheck label onbuild run shell stopsignal user "
        "volume workdir");
    language.anyCase = true;
    language.wordComments = true;
    return language;
}

CodeLanguage diff() {
    CodeLanguage language;
    language.suffix = u"diff"_s;
    language.isDiff = true;
    return language;
}

/// Each with the names it goes by.
const QHash<QString, CodeLanguage>& languages() {
    static const QHash<QString, CodeLanguage> known = [] {
        QHash<QString, CodeLanguage> table;
        const auto enter = [&table](const char* names, const CodeLanguage& language) {
            const auto split = QString::fromLatin1(names).split(u' ');
            for (const QString& name : split) table.insert(name, language);
        };
        enter("c c++ cc cpp cxx h hpp cuda cu objc objective-c arduino glsl opencl", c());
        enter("javascript js jsx mjs node typescript ts tsx", javaScript());
        enter("python py python3 ipython", python());
        enter("bash sh shell zsh console terminal", shell());
        enter("sql sqlite mysql postgresql", sql());
        enter("json jsonc json5", json());
        enter("yaml yml", yaml());
        enter("toml ini cfg conf properties", toml());
        enter("css scss less", css());
        enter("html xml xhtml svg vue", markup());
        enter("lua", lua());
        enter("ruby rb", ruby());
        enter("php", php());
        enter("docker dockerfile", docker());
        enter("diff patch", diff());
        enter("java",
              slashes(u"java"_s,
                      "abstract assert boolean break byte case catch char class const continue default do "
                      "double else enum extends false final finally float for if implements import "
                      "instanceof int interface long native new null package private protected public "
                      "record return short static super switch synchronized this throw throws true try "
                      "var void volatile while yield"));
        enter("kotlin kt kts",
              slashes(u"kt"_s, "abstract as break by class companion continue data do else enum false final "
                               "for fun if import in init interface internal is lateinit null object open "
                               "override package private protected public return sealed super suspend this "
                               "throw true try typealias val var when while"));
        enter("csharp cs c#",
              slashes(u"cs"_s, "abstract as async await base bool break byte case catch char class const "
                               "continue decimal default delegate do double else enum event explicit extern "
                               "false finally fixed float for foreach get if implicit in int interface "
                               "internal is lock long namespace new null object operator out override params "
                               "private protected public readonly record ref return sealed set short static "
                               "string struct switch this throw true try typeof uint ulong using var virtual "
                               "void while yield"));
        enter("rust rs",
              slashes(u"rs"_s,
                      "as async await bool box break char const continue crate dyn else enum extern f32 "
                      "f64 false fn for i16 i32 i64 i8 if impl in isize let loop match mod move mut pub "
                      "ref return self Self static str struct super trait true type u16 u32 u64 u8 "
                      "unsafe use usize where while",
                      u"\""_s));  // ' may begin a lifetime
        auto go = slashes(
            u"go"_s,
            "bool break byte case chan const continue default defer else error fallthrough false float32 "
            "float64 for func go goto if import int int32 int64 interface map nil package range return "
            "rune select string struct switch true type uint uint64 var");
        go.stretches.push_back({u"`"_s, u"`"_s, CodePart::String});
        enter("go golang", go);
        enter("swift",
              slashes(u"swift"_s,
                      "actor as associatedtype async await break case catch class continue default defer do "
                      "else enum extension false fileprivate for func guard if import in init inout internal "
                      "is let nil open private protocol public repeat return self static struct super switch "
                      "throw throws true try var where while",
                      u"\""_s));
        enter("r",
              hashes(u"R"_s,
                     "break else FALSE for function if in Inf library NA NaN next NULL repeat return TRUE "
                     "while"));
        enter("julia jl",
              hashes(u"jl"_s,
                     "abstract baremodule begin break catch const continue do else elseif end export "
                     "false finally for function global if import let local macro module mutable "
                     "nothing quote return struct true try using while"));
        enter("perl pl",
              hashes(u"pl"_s, "die else elsif for foreach if last local my next no our package print return "
                              "sub undef unless until use while"));
        auto cmake = hashes(
            u"cmake"_s, "add_executable add_library add_subdirectory add_test break cmake_minimum_required "
                        "else elseif endforeach endfunction endif endmacro endwhile find_package foreach "
                        "function if include install list macro message option project return set string "
                        "target_compile_definitions target_compile_options target_include_directories "
                        "target_link_libraries while");
        cmake.anyCase = true;
        enter("cmake", cmake);
        auto make = hashes(
            u"mk"_s, "define else endef endif export ifdef ifeq ifndef ifneq include override unexport");
        make.keyEnd = u':';
        make.wordComments = true;
        enter("make makefile", make);
        return table;
    }();
    return known;
}

/// Reads a line from left to right.
class Reader {
  public:
    Reader(QStringView line, const CodeLanguage& language, int& open)
        : line_(line), language_(language), open_(open) {}

    std::vector<CodeSpan> read() {
        if (language_.isDiff) return readDiff();
        if (open_ == kInTag)
            readTag();
        else if (open_ != 0)
            finishStretch(0, open_ - 1, 0);
        while (at_ < line_.size()) {
            if (beginsComment()) {
                add(at_, line_.size(), CodePart::Comment);
            } else if (!beginsStretch()) {
                language_.isMarkup ? readMarkup() : readCode();
            }
        }
        return std::move(spans_);
    }

  private:
    void add(qsizetype from, qsizetype to, CodePart part) {
        if (to > from) spans_.push_back({from, to - from, part});
        at_ = to;
    }
    bool stands(const QString& text) const { return line_.mid(at_).startsWith(text); }
    bool isInWord(QChar c) const { return c.isLetterOrNumber() || language_.inWords.contains(c); }
    bool beginsComment() const {
        if (language_.wordComments && at_ > 0 && !line_[at_ - 1].isSpace()) return false;
        for (const QString& mark : language_.lineComments) {
            if (stands(mark)) return !isStretch(mark);
        }
        return false;
    }
    /// Lua's long comments begin like short ones.
    bool isStretch(const QString& mark) const {
        for (const Stretch& stretch : language_.stretches) {
            if (stretch.begin.startsWith(mark) && stands(stretch.begin)) return true;
        }
        return false;
    }
    bool beginsStretch() {
        for (std::size_t i = 0; i < language_.stretches.size(); ++i) {
            const QString& begin = language_.stretches[i].begin;
            if (!stands(begin)) continue;
            finishStretch(at_, static_cast<int>(i), at_ + begin.size());
            return true;
        }
        return false;
    }
    /// It has begun at `from`, here or on a line above; its end is looked for from `search`.
    void finishStretch(qsizetype from, int number, qsizetype search) {
        const Stretch& stretch = language_.stretches[static_cast<std::size_t>(number)];
        const qsizetype end = line_.indexOf(stretch.end, search);
        open_ = end < 0 ? number + 1 : 0;
        add(from, end < 0 ? line_.size() : end + stretch.end.size(), stretch.part);
    }

    void readCode() {
        const QChar c = line_[at_];
        if (language_.quotes.contains(c)) return readString(c);
        if (c.isDigit()) return readNumber();
        if (isInWord(c) || (!language_.directive.isNull() && c == language_.directive)) return readWord();
        ++at_;
    }
    void readString(QChar quote) {
        const qsizetype from = at_;
        qsizetype to = from + 1;
        while (to < line_.size() && line_[to] != quote) to += line_[to] == u'\\' ? 2 : 1;
        to = qMin(to + 1, line_.size());
        add(from, to, isKey(to) ? CodePart::Keyword : CodePart::String);
    }
    void readNumber() {
        const qsizetype from = at_;
        qsizetype to = from;
        while (to < line_.size() && (isInWord(line_[to]) || line_[to] == u'.')) ++to;
        add(from, to, isKey(to) ? CodePart::Keyword : CodePart::Number);
    }
    void readWord() {
        const qsizetype from = at_;
        qsizetype to = from + 1;
        while (to < line_.size() && isInWord(line_[to])) ++to;
        const QString word = line_.mid(from, to - from).toString();
        const bool directive =
            !language_.directive.isNull() && word[0] == language_.directive && to > from + 1;
        if (directive || isKey(to) || language_.keywords.contains(language_.anyCase ? word.toLower() : word))
            return add(from, to, CodePart::Keyword);
        at_ = to;
    }
    /// The end of a pair's name is at `end`: only spaces are between it and the mark.
    bool isKey(qsizetype end) const {
        if (language_.keyEnd.isNull()) return false;
        while (end < line_.size() && line_[end].isSpace()) ++end;
        return end < line_.size() && line_[end] == language_.keyEnd;
    }

    void readMarkup() {
        if (line_[at_] == u'<') return readTag();
        ++at_;
    }
    /// From its "<", or from the line's beginning if that is further up.
    void readTag() {
        open_ = kInTag;
        if (at_ < line_.size() && line_[at_] == u'<') {
            const qsizetype from = at_;
            qsizetype to = from + 1;
            while (to < line_.size() && (line_[to].isLetterOrNumber() || u"/!?:-_"_s.contains(line_[to])))
                ++to;
            add(from, to, CodePart::Keyword);
        }
        while (at_ < line_.size()) {
            const QChar c = line_[at_];
            if (c == u'"' || c == u'\'') {
                const qsizetype end = line_.indexOf(c, at_ + 1);
                add(at_, end < 0 ? line_.size() : end + 1, CodePart::String);
            } else if (c == u'>') {
                open_ = 0;
                return add(at_, at_ + 1, CodePart::Keyword);
            } else {
                ++at_;
            }
        }
    }

    std::vector<CodeSpan> readDiff() {
        const QChar mark = line_.isEmpty() ? QChar() : line_[0];
        if (mark == u'+') add(0, line_.size(), CodePart::String);
        if (mark == u'-') add(0, line_.size(), CodePart::Number);
        if (mark == u'@') add(0, line_.size(), CodePart::Keyword);
        return std::move(spans_);
    }

    QStringView line_;
    const CodeLanguage& language_;
    int& open_;
    qsizetype at_ = 0;
    std::vector<CodeSpan> spans_;
};

}  // namespace

const CodeLanguage* codeLanguage(QStringView name) {
    const auto found = languages().constFind(name.trimmed().toString().toLower());
    return found == languages().cend() ? nullptr : &*found;
}

QString codeFileSuffix(const CodeLanguage* language) {
    return language ? language->suffix : u"txt"_s;
}

std::vector<CodeSpan> codeSpans(QStringView line, const CodeLanguage& language, int& open) {
    const bool known = open == 0 || (open == kInTag && language.isMarkup) ||
                       (open > 0 && open <= static_cast<int>(language.stretches.size()));
    if (!known) open = 0;
    return Reader(line, language, open).read();
}

}  // namespace tars::ui
