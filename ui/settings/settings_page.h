// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/error.h"
#include "ui/models/memory_fit.h"
#include "ui/settings/setting_search.h"
#include "ui/settings/settings.h"
#include "ui/widgets/page_action.h"

#include <QWidget>

#include <functional>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QScrollArea;

namespace tars::ui {

class AppearancePanel;
class ChatEngine;
class ChatStore;
class DataPanel;
class DesktopPanel;
class FeedbackPanel;
class HardwarePanel;
class LiveRegion;
class ModelLibrary;
class PrivacyPanel;
class Shortcuts;
class ShortcutsPanel;

/// What the page works with; all of it outlives the page.
struct SettingsServices {
    Settings& settings;
    const ChatEngine& engine;
    Shortcuts& shortcuts;
    ChatStore& store;
    const ModelLibrary& library;
    QString dataFolder;
    ReadGpus gpus;  ///< empty: as the driver says
    bool hasTray;   ///< the desktop has a place for icons
};

/// The application's settings; each applies at once, unless it says otherwise.
class SettingsPage : public QWidget {
    Q_OBJECT
  public:
    explicit SettingsPage(const SettingsServices& services, QWidget* parent = nullptr);
    /// For the menus; there before any page is.
    static std::vector<PageActionGroup> actions();
    void focusSearch();

  Q_SIGNALS:
    /// A file that the user wants, and what to call it.
    void saveRequested(const QString& name, const QByteArray& bytes);
    void failed(const tars::Error& error);
    /// A model that was damaged is to be fetched again.
    void modelWanted(const QString& name);
    void restartWanted();
    void undoOffered(const QString& message, const std::function<void()>& undo);

  protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    QWidget* buildTools();
    QWidget* buildSections();
    void search();
    void clearSearch();
    void resetAll();
    void dress();

    const SettingsServices services_;
    Settings& settings_;
    Shortcuts& shortcuts_;
    QList<SettingSection> sections_;
    LiveRegion* voice_;
    QLabel* heading_;
    QPushButton* reset_;
    QLineEdit* search_;
    QCheckBox* onlyChanged_;
    QLabel* found_;
    QScrollArea* scroll_;
    AppearancePanel* looks_;
    HardwarePanel* hardware_;
    DesktopPanel* desktop_;
    DataPanel* data_;
    PrivacyPanel* privacy_;
    FeedbackPanel* feedback_;
    ShortcutsPanel* keys_;
};

}  // namespace tars::ui
