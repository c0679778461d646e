// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QTranslator>

namespace tars::ui {

/// The window's language, and which way it runs. Choosing another sends every widget QEvent::LanguageChange.
class Language {
  public:
    ~Language();
    /// "en", "de", "pt_BR"; empty: the system's, as near as there is one.
    void choose(const QString& code);

  private:
    QTranslator own_;
    QTranslator qt_;  ///< Qt's own words: the buttons of dialogs
};

}  // namespace tars::ui
