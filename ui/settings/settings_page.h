// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/error.h"
#include "ui/settings/settings.h"

#include <QScrollArea>

class QComboBox;
class QGroupBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace tars::ui {

class ChatEngine;
class ChatStore;
class DesktopPanel;
class FeedbackPanel;
class HardwarePanel;
class PrivacyPanel;
class Shortcuts;
class ShortcutsPanel;

/// The application's settings; each applies at once, unless it says otherwise.
class SettingsPage : public QScrollArea {
    Q_OBJECT
  public:
    SettingsPage(Settings& settings, const ChatEngine& engine, Shortcuts& shortcuts, ChatStore& store,
                 const QString& dataFolder, QWidget* parent = nullptr);

  Q_SIGNALS:
    /// A file that the user wants, and what to call it.
    void saveRequested(const QString& name, const QByteArray& bytes);
    void failed(const tars::Error& error);

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
    HardwarePanel* hardware_;
    DesktopPanel* desktop_;
    QGroupBox* data_;
    QLabel* folderLabel_;
    QLineEdit* folder_;
    QPushButton* openFolder_;
    QLabel* dataNote_;
    PrivacyPanel* privacy_;
    FeedbackPanel* feedback_;
    ShortcutsPanel* keys_;
};

}  // namespace tars::ui
