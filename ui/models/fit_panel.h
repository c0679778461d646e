// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "library/library.h"
#include "ui/models/memory_fit.h"

#include <QWidget>

#include <functional>

class QComboBox;
class QLabel;
class QSpinBox;

namespace tars::ui {

class FitBar;

/// With how long a context and in which form a model's cache is loaded, and whether it fits so.
class FitPanel : public QWidget {
    Q_OBJECT
  public:
    /// `chatContext` tells the tokens that the chat asks for; 0: the model's usual. `readGpus` as MemoryFit
    /// has it.
    FitPanel(ModelNotes& notes, const ChatEngine& engine, const Settings& settings,
             std::function<quint32()> chatContext, ReadGpus readGpus, QWidget* parent = nullptr);
    void showModel(const std::optional<LibraryEntry>& entry);
    /// What is said of the fit, in a sentence.
    QString sentence() const;

  protected:
    void changeEvent(QEvent* event) override;

  private:
    void choose();
    void ask();
    void showAnswer(const FitAnswer& answer);
    QString sentenceOfGpu(const QString& context, const QString& needs, const QString& free) const;
    static QString tooBig(const QString& context, const QString& needs, const QString& free);
    void showSentence();
    void dress();

    ModelNotes& notes_;
    const ChatEngine& engine_;
    std::function<quint32()> chatContext_;
    MemoryFit fit_;
    std::optional<LibraryEntry> entry_;
    std::optional<FitAnswer> answer_;
    quint64 makesWay_ = 0;  ///< of what is available: the loaded model holds it until then
    QLabel* contextLabel_;
    QSpinBox* context_;
    QLabel* cacheLabel_;
    QComboBox* cache_;
    FitBar* bar_;
    QLabel* sentence_;
    QLabel* checked_;
    QString refused_;
};

}  // namespace tars::ui
