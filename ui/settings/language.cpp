// SPDX-License-Identifier: Apache-2.0
#include "ui/settings/language.h"

#include <QCoreApplication>
#include <QGuiApplication>
#include <QLibraryInfo>
#include <QLocale>

namespace tars::ui {
namespace {

using namespace Qt::StringLiterals;

/// The locale for numbers: `wished`, unless its digits are not those that %n and %1 write in the same window.
QLocale withLatinDigits(const QLocale& wished, const QLocale& shown) {
    if (wished.zeroDigit() == "0"_L1) return wished;
    if (shown.language() == QLocale::Arabic) return QLocale(QLocale::Arabic, QLocale::UnitedArabEmirates);
    return shown;
}

}  // namespace

Language::~Language() {
    QCoreApplication::removeTranslator(&own_);
    QCoreApplication::removeTranslator(&qt_);
}

void Language::choose(const QString& code) {
    QCoreApplication::removeTranslator(&own_);
    QCoreApplication::removeTranslator(&qt_);
    const QLocale wished = code.isEmpty() ? QLocale::system() : QLocale(code);
    const auto load = [this](const QLocale& wanted) {
        return own_.load(wanted, u"tars"_s, u"_"_s, u":/translations"_s);
    };
    // The sources are English; its catalogue has only the plural forms.
    const bool hasOwn = load(wished) || load(QLocale(QLocale::English));
    // What was found counts, not what was asked for: the system may list several languages.
    const QLocale shown(hasOwn ? own_.language() : u"en"_s);
    const bool hasQt =
        qt_.load(shown, u"qtbase"_s, u"_"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    QLocale::setDefault(withLatinDigits(wished, shown));
    QGuiApplication::setLayoutDirection(shown.textDirection());
    if (hasOwn) QCoreApplication::installTranslator(&own_);
    if (hasQt) QCoreApplication::installTranslator(&qt_);
}

}  // namespace tars::ui
