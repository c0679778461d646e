// SPDX-License-Identifier: Apache-2.0
#include "ui/text.h"

#include <QLocale>
#include <QRegularExpression>

#include <array>

namespace tars::ui {
using namespace Qt::StringLiterals;

QString toQString(std::string_view utf8) {
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

std::string toUtf8(const QString& text) {
    return text.toStdString();
}

QString fromPath(const std::filesystem::path& path) {
    return QString::fromStdU16String(path.u16string());
}

std::filesystem::path toPath(const QString& path) {
    return std::filesystem::path(path.toStdU16String());
}

// Unicode's bidirectional algorithm (UAX #9, 2.4): first strong isolate, left-to-right isolate, and their
// end.
QString isolated(const QString& name) {
    return name.isEmpty() ? name : QChar(0x2068) + name + QChar(0x2069);
}

QString leftToRight(const QString& text) {
    return text.isEmpty() ? text : QChar(0x2066) + text + QChar(0x2069);
}

// Chinese puts the letter in brackets behind the words.
QString plainMenuText(QString text) {
    static const QRegularExpression mark(u"\\(&\\w\\)"_s);
    return text.remove(mark).remove(u'&').remove(u'…');
}

QString withKeys(const QString& words, const QKeySequence& keys) {
    if (keys.isEmpty()) return words;
    return u"%1 (%2)"_s.arg(words, leftToRight(keys.toString(QKeySequence::NativeText)));
}

QString formatBytes(quint64 bytes) {
    return isolated(QLocale().formattedDataSize(static_cast<qint64>(bytes), bytes < 10'000'000 ? 0 : 1));
}

QString formatCount(quint64 count) {
    struct Unit {
        quint64 size;
        QLatin1StringView name;
    };
    constexpr std::array<Unit, 3> kUnits{{{1'000'000'000, " B"_L1}, {1'000'000, " M"_L1}, {1'000, " K"_L1}}};
    for (const auto& [size, name] : kUnits) {
        if (count < size) continue;
        const double value = static_cast<double>(count) / static_cast<double>(size);
        return isolated(QLocale().toString(value, 'f', value < 10 ? 1 : 0) + name);
    }
    return QLocale().toString(count);
}

}  // namespace tars::ui
