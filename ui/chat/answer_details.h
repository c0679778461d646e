// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/chat/chat_types.h"
#include "ui/engine/chat_engine.h"

#include <QDialog>

class QFormLayout;

namespace tars::ui {

/// How an answer was made, and the offer to make it again in the same way.
class AnswerDetails : public QDialog {
    Q_OBJECT
  public:
    /// `engine` is the one that would answer.
    AnswerDetails(const Message& answer, const ChatEngine& engine, QWidget* parent);

  Q_SIGNALS:
    void againRequested();
    void settingsRequested();  ///< the chat is to go on with this answer's settings

  private:
    void addRow(const QString& name, const QString& value);
    void addFigures(const Message& answer);
    void addSettings(const ChatSettings& settings);
    QString whatFirst(const AnswerRecord& record, const ChatEngine& engine) const;

    QFormLayout* form_;
};

/// The preset's name as it is shown; empty where there was none.
QString presetTitle(const ChatSettings& settings);

}  // namespace tars::ui
