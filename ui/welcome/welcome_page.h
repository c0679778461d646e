// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/models/downloads.h"
#include "ui/models/found_models.h"
#include "ui/settings/settings.h"

#include <QScrollArea>

class QGroupBox;
class QLabel;
class QPushButton;

namespace tars::ui {

class AppearancePanel;
class ModelSuggestion;

/// What the page works with; all of it outlives the page.
struct WelcomeServices {
    FoundModels& found;
    ModelLibrary& library;
    Downloads& downloads;
    Settings& settings;
    QString dataFolder;
};

/// The first steps, each of which may be left out: models that are here, one that fits, looks and language.
class WelcomePage : public QScrollArea {
    Q_OBJECT
  public:
    explicit WelcomePage(const WelcomeServices& services, QWidget* parent = nullptr);
    void focusFirst();

  Q_SIGNALS:
    void left();  ///< gone through, or skipped

  protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

  private:
    void dress();

    FoundModels& found_;
    QLabel* heading_;
    QLabel* about_;
    QPushButton* skip_;
    QGroupBox* here_;
    QGroupBox* fitting_;
    ModelSuggestion* suggestion_;
    AppearancePanel* looks_;
    QPushButton* start_;
};

}  // namespace tars::ui
