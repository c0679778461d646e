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
    /// What the loaded model brings along, or the user has noted for it; empty: nothing. `model`: its name,
    /// empty without one.
    void setOwn(const std::optional<ChatSettings>& own, bool isUsers, const QString& model);

  Q_SIGNALS:
    /// With its name in it; one without a name leaves everything else as it is.
    void chosen(const tars::ui::ChatSettings& settings);
    /// New chats with the loaded model are to begin as this one is set.
    void keepForModelRequested();

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
    bool ownIsUsers_ = false;
    QString model_;
    QLabel* label_;
    QComboBox* list_;
    QToolButton* menu_;
    QLineEdit* name_;  ///< while one is being given
    Naming naming_ = Naming::No;
    QAction* add_;
    QAction* change_;
    QAction* rename_;
    QAction* remove_;
    QAction* forModel_;
};

}  // namespace tars::ui
