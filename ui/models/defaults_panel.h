// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "library/library.h"
#include "ui/models/model_notes.h"

#include <QWidget>

#include <functional>
#include <optional>

class QLabel;
class QPushButton;

namespace tars::ui {

class SettingsPanel;

/// How new chats with a model begin: as its maker wants it, or as the user does.
class DefaultsPanel : public QWidget {
    Q_OBJECT
  public:
    explicit DefaultsPanel(ModelNotes& notes, QWidget* parent = nullptr);

    /// What its maker wants is not known yet: until setMaker() nothing can be changed.
    void showModel(const std::optional<LibraryEntry>& entry);
    void setMaker(const std::optional<ChatSettings>& settings);

  Q_SIGNALS:
    void undoOffered(const QString& message, const std::function<void()>& undo);

  protected:
    void changeEvent(QEvent* event) override;

  private:
    QString path() const;
    QString name() const;
    /// The maker's, with the context that the model is loaded with.
    ChatSettings makers() const;
    void keep(ChatSettings settings);
    void reset();
    void refresh();
    void dress();

    ModelNotes& notes_;
    std::optional<LibraryEntry> entry_;
    bool isKnown_ = false;
    std::optional<ChatSettings> maker_;
    QLabel* words_;
    SettingsPanel* panel_;
    QPushButton* reset_;
};

}  // namespace tars::ui
