// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/settings/settings.h"

#include <QWidget>

#include <functional>

class QLabel;
class QToolButton;

namespace tars::ui {

/// The field of one setting and, while that is not at its default, a button that puts it back.
class SettingRow : public QWidget {
    Q_OBJECT
  public:
    /// `label` stands beside the row and has the setting's name; without one the field has it.
    SettingRow(Settings& settings, Setting setting, QWidget* field, QLabel* label, QWidget* parent);

    Setting setting() const { return setting_; }
    bool isChanged() const { return settings_.isChanged(setting_); }
    QString name() const;
    /// What it can be found by: its name, its help and its choices.
    QString words() const;
    /// With its label.
    void setShown(bool shown);

  Q_SIGNALS:
    void undoOffered(const QString& message, const std::function<void()>& undo);

  protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

  private:
    void reset();
    void showState();
    void dress();

    Settings& settings_;
    const Setting setting_;
    QWidget* field_;
    QLabel* label_;
    QToolButton* reset_;
};

/// What labels, buttons, boxes and tips within `widget` say, but for those within rows.
QString wordsWithin(const QWidget& widget);

}  // namespace tars::ui
