// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/chat/chat_settings.h"

#include <QScrollArea>

#include <functional>
#include <optional>
#include <vector>

class QComboBox;
class QFormLayout;
class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace tars::ui {

class PresetBar;
class PresetList;

/// How a conversation is answered: what the model is told first, and how it chooses its words.
class SettingsPanel : public QScrollArea {
    Q_OBJECT
  public:
    /// Without presets it is no chat's: nothing is chosen from them, and the defaults are somebody else's to
    /// know.
    explicit SettingsPanel(PresetList* presets, QWidget* parent = nullptr);

    void setSettings(const ChatSettings& settings);
    const ChatSettings& settings() const { return settings_; }
    /// What the loaded model has, to tell when the wish differs; 0: no model.
    void setModelContext(quint32 context);
    /// What the loaded model brings along, or what the user has it bring along; and its name, where it may be
    /// noted for it.
    void setOwnPreset(const std::optional<ChatSettings>& own, bool isUsers, const QString& model);

  Q_SIGNALS:
    void edited(const tars::ui::ChatSettings& settings);
    void reloadRequested();
    /// New chats with the loaded model are to begin so.
    void keepForModelRequested();

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;

  private:
    struct Words {
        QString name, tip;
    };
    struct Field {
        QLabel* label;
        QWidget* editor;
        std::function<Words()> words;
        std::function<void()> show;  ///< the value of settings_
    };
    void addNumber(double low, double high, double step, int decimals, std::function<double()> get,
                   std::function<void(double)> set, std::function<Words()> words,
                   const char* special = nullptr);
    void addSamplingFields();
    void addPenaltyFields();
    void addLengthFields();
    void addSeed();
    void addStopStrings();
    void addOverflow();
    void addField(QWidget* editor, std::function<Words()> words, std::function<void()> show);
    void changed();
    void offerReload();
    void showValues();
    void dress();

    ChatSettings settings_;
    quint32 modelContext_ = 0;
    bool showing_ = false;  ///< values are being shown, not edited
    PresetBar* presets_;
    QLabel* systemLabel_;
    QPlainTextEdit* system_;
    QFormLayout* form_;
    std::vector<Field> fields_;
    QPushButton* reload_;
    QPushButton* reset_;
};

}  // namespace tars::ui
