// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/settings/settings.h"

#include <QList>
#include <QPair>
#include <QScrollArea>

class QComboBox;
class QFormLayout;
class QGroupBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace tars::ui {

/// The application's settings; each applies at once, unless it says otherwise.
class SettingsPage : public QScrollArea {
    Q_OBJECT
  public:
    SettingsPage(Settings& settings, const QString& dataFolder, QWidget* parent = nullptr);
    /// What each shortcut does, as read from the menu: it is the one place that knows.
    void setShortcuts(const QList<QPair<QString, QString>>& shortcuts);

  protected:
    void changeEvent(QEvent* event) override;

  private:
    void dress();
    void showValues();

    Settings& settings_;
    QLabel* heading_;
    QGroupBox* looks_;
    QLabel* colorsLabel_;
    QComboBox* colors_;
    QLabel* sizeLabel_;
    QSpinBox* size_;
    QLabel* languageLabel_;
    QComboBox* language_;
    QGroupBox* engine_;
    QLabel* threadsLabel_;
    QSpinBox* threads_;
    QLabel* threadsNote_;
    QGroupBox* data_;
    QLabel* folderLabel_;
    QLineEdit* folder_;
    QPushButton* openFolder_;
    QLabel* privacy_;
    QGroupBox* keys_;
    QFormLayout* keysForm_;
};

}  // namespace tars::ui
