// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/chat/preset_list.h"

#include <QWidget>

#include <optional>

class QAction;
class QComboBox;
class QLabel;
class QLineEdit;
class QToolButton;

namespace tars::ui {

/// Chooses a preset for the conversation, and keeps the list of them: saved, renamed, deleted.
class PresetBar : public QWidget {
    Q_OBJECT
  public:
    explicit PresetBar(PresetList& presets, QWidget* parent = nullptr);

    /// Of the conversation.
    void setSettings(const ChatSettings& settings);
    /// What the loaded model brings along; empty: nothing.
    void setOwn(const std::optional<ChatSettings>& own);

  Q_SIGNALS:
    /// With its name in it; one without a name leaves everything else as it is.
    void chosen(const tars::ui::ChatSettings& settings);

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;

  private:
    enum class Naming { No, New, Another };

    void refresh();
    void choose(int index);
    const ChatSettings* settingsOf(const QString& preset) const;
    bool differs() const;
    void beginNaming(Naming naming);
    void endNaming(bool keep);
    void dress();

    PresetList& presets_;
    ChatSettings settings_;
    std::optional<ChatSettings> own_;
    QLabel* label_;
    QComboBox* list_;
    QToolButton* menu_;
    QLineEdit* name_;  ///< while one is being given
    Naming naming_ = Naming::No;
    QAction* add_;
    QAction* change_;
    QAction* rename_;
    QAction* remove_;
};

}  // namespace tars::ui
