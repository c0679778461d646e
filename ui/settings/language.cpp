// SPDX-License-Identifier: Apache-2.0
#include "ui/settings/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

namespace tars::ui {

using namespace Qt::StringLiterals;

Language::~Language() {
    QCoreApplication::removeTranslator(&own_);
    QCoreApplication::removeTranslator(&qt_);
}

void Language::choose(const QString& code) {
    QCoreApplication::removeTranslator(&own_);
    QCoreApplication::removeTranslator(&qt_);
    const QLocale locale = code.isEmpty() ? QLocale::system() : QLocale(code);
    QLocale::setDefault(locale);
    const auto load = [this](const QLocale& wanted) {
        return own_.load(wanted, u"tars"_s, u"_"_s, u":/translations"_s);
    };
    // The sources are English; its catalogue has only the plural forms.
    if (load(locale) || load(QLocale(QLocale::English))) QCoreApplication::installTranslator(&own_);
    if (qt_.load(locale, u"qtbase"_s, u"_"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath))) {
        QCoreApplication::installTranslator(&qt_);
    }
}

}  // namespace tars::ui
