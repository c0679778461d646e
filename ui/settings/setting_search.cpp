// SPDX-License-Identifier: Apache-2.0
#include "ui/settings/setting_search.h"

#include "ui/settings/setting_row.h"

#include <QGroupBox>

#include <algorithm>

namespace tars::ui {
namespace {

bool hasAll(const QString& text, const QStringList& words) {
    return std::ranges::all_of(
        words, [&text](const QString& word) { return text.contains(word, Qt::CaseInsensitive); });
}

bool hasAll(const SettingSection& section, const QStringList& words) {
    return hasAll(wordsWithin(*section.box) + (section.moreWords ? section.moreWords() : QString()), words);
}

int showRows(const SettingSection& section, const QList<SettingRow*>& rows, const QStringList& words,
             bool onlyChanged) {
    const auto fits = [&](const SettingRow* row) {
        return hasAll(section.box->title() + u'\n' + row->words(), words);
    };
    // Words that only the help of the section has mean all of it.
    const bool whole = std::ranges::none_of(rows, fits) && hasAll(section, words);
    int left = 0;
    for (SettingRow* row : rows) {
        const bool shown = (whole || fits(row)) && (!onlyChanged || row->isChanged());
        row->setShown(shown);
        left += shown;
    }
    section.box->setVisible(left > 0);
    return left;
}

}  // namespace

int showSettings(const QList<SettingSection>& sections, const QString& words, bool onlyChanged) {
    const QStringList wanted = words.simplified().split(u' ', Qt::SkipEmptyParts);
    int left = 0;
    for (const SettingSection& section : sections) {
        const auto rows = section.box->findChildren<SettingRow*>();
        if (!rows.isEmpty()) {
            left += showRows(section, rows, wanted, onlyChanged);
            continue;
        }
        const bool changed = section.isChanged && section.isChanged();
        const bool shown = hasAll(section, wanted) && (!onlyChanged || changed);
        section.box->setVisible(shown);
        left += shown;
    }
    return left;
}

}  // namespace tars::ui
