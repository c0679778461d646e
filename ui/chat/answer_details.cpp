// SPDX-License-Identifier: Apache-2.0
#include "ui/chat/answer_details.h"

#include "ui/models/model_notes.h"
#include "ui/text.h"
#include "ui/widgets/selectable_label.h"

#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace tars::ui {
namespace {

constexpr int kWidth = 520, kHeight = 480;

QString number(double value) {
    return QLocale().toString(value, 'g', 4);
}

}  // namespace

QString presetTitle(const ChatSettings& settings) {
    return settings.preset == kOwnPreset ? AnswerDetails::tr("The model's own") : settings.preset;
}

AnswerDetails::AnswerDetails(const Message& answer, const ChatEngine& engine, QWidget* parent)
    : QDialog(parent), form_(new QFormLayout) {
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("How this answer was made"));
    resize(kWidth, kHeight);
    const AnswerRecord& record = answer.record;
    addRow(tr("Model"), isolated(answer.model));
    addRow(tr("File"), leftToRight(record.file));
    addRow(tr("Weights"), record.type);
    if (record.adapter) addRow(tr("Adapter"), leftToRight(*record.adapter));
    addRow(tr("KV cache"), record.cache);
    addRow(tr("Computed on"), isolated(record.device));
    addRow(tr("Preset"), isolated(presetTitle(record.settings)));
    addFigures(answer);
    addSettings(record.settings);

    auto* rows = new QWidget;
    rows->setLayout(form_);
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidget(rows);
    auto* note = new QLabel(whyDifferent(record, engine), this);
    note->setTextFormat(Qt::PlainText);
    note->setWordWrap(true);
    note->setVisible(!note->text().isEmpty());
    auto* buttons = new QDialogButtonBox(this);
    auto* again =
        buttons->addButton(tr("Answer again with exactly these settings"), QDialogButtonBox::ActionRole);
    auto* take = buttons->addButton(tr("Use these settings in this chat"), QDialogButtonBox::ActionRole);
    buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    again->setEnabled(engine.model().has_value());
    auto* column = new QVBoxLayout(this);
    column->addWidget(scroll, 1);
    column->addWidget(note);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    connect(again, &QPushButton::clicked, this, [this] {
        Q_EMIT againRequested();
        close();
    });
    connect(take, &QPushButton::clicked, this, [this] {
        Q_EMIT settingsRequested();
        close();
    });
}

void AnswerDetails::addRow(const QString& name, const QString& value) {
    if (value.isEmpty()) return;
    auto* label = new SelectableLabel(value);
    label->setAccessibleName(name + QStringLiteral(": ") + value);
    form_->addRow(name, label);
}

void AnswerDetails::addFigures(const Message& answer) {
    const QLocale locale;
    const AnswerStats& stats = answer.stats;
    addRow(tr("Seed"), QString::number(stats.seed));
    addRow(tr("Tokens read"), locale.toString(stats.promptTokens));
    addRow(tr("Tokens written"), locale.toString(stats.outputTokens));
    if (answer.record.context > 0)
        addRow(tr("Context"), tr("%1 of %2 tokens")
                                  .arg(locale.toString(stats.promptTokens + stats.outputTokens),
                                       locale.toString(answer.record.context)));
    if (answer.record.dropped > 0)
        addRow(tr("Old messages left out"), locale.toString(answer.record.dropped));
    if (answer.record.summarised > 0)
        addRow(tr("Old messages given as a summary"), locale.toString(answer.record.summarised));
    if (answer.record.forgotten > 0)
        addRow(tr("Tokens forgotten on the way"), locale.toString(answer.record.forgotten));
    if (answer.record.memory > 0)
        addRow(tr("Memory"), formatBytes(static_cast<quint64>(answer.record.memory)));
    addRow(tr("First token after"), tr("%1 ms").arg(locale.toString(stats.promptMs)));
    if (stats.tokensPerSecond() > 0)
        addRow(tr("Speed"), tr("%1 tokens/s").arg(locale.toString(stats.tokensPerSecond(), 'f', 1)));
}

void AnswerDetails::addSettings(const ChatSettings& settings) {
    const SamplingSettings& s = settings.sampling;
    addRow(tr("System prompt"), settings.systemPrompt);
    addRow(tr("Temperature"), number(static_cast<double>(s.temperature)));
    addRow(tr("Top-k"), number(s.top_k));
    addRow(tr("Top-p"), number(static_cast<double>(s.top_p)));
    addRow(tr("Min-p"), number(static_cast<double>(s.min_p)));
    addRow(tr("Typical"), number(static_cast<double>(s.typical_p)));
    addRow(tr("Repeat penalty"), number(static_cast<double>(s.repeat_penalty)));
    addRow(tr("Penalty reach"), number(s.repeat_last_n));
    addRow(tr("Presence penalty"), number(static_cast<double>(s.presence_penalty)));
    addRow(tr("Frequency penalty"), number(static_cast<double>(s.frequency_penalty)));
    if (s.mirostat > 0)
        addRow(tr("Mirostat"), QStringLiteral("%1 · %2 · %3")
                                   .arg(s.mirostat)
                                   .arg(number(static_cast<double>(s.mirostat_tau)),
                                        number(static_cast<double>(s.mirostat_eta))));
    if (settings.maxTokens > 0) addRow(tr("Longest answer"), QLocale().toString(settings.maxTokens));
    addRow(tr("Stop strings"), settings.stop.join(QStringLiteral(" · ")));
    if (settings.think) addRow(tr("Thinking"), *settings.think ? tr("On") : tr("Off"));
}

/// Why answering again may come to other words.
QString AnswerDetails::whyDifferent(const AnswerRecord& record, const ChatEngine& engine) const {
    if (!engine.model()) return tr("Load the model to have it answer again.");
    if (fromPath(engine.entry().path) != record.file)
        return tr("Another model is loaded now (%1): its words will differ.")
            .arg(isolated(toQString(engine.model()->name)));
    QStringList reasons;
    if (static_cast<int>(engine.model()->context) < record.context)
        reasons << tr("The model has less context now: what it read may not fit.");
    if (record.adapter && *record.adapter != engine.adapterFile())
        reasons << otherAdapter(*record.adapter, engine.adapterFile());
    if (const QString cache = kvTypeName(engine.cacheType());
        !record.cache.isEmpty() && record.cache != cache)
        reasons << tr("The KV cache was %1 and is %2 now: words may differ.").arg(record.cache, cache);
    if (const QString device = toQString(engine.model()->device);
        !record.device.isEmpty() && record.device != device)
        reasons << tr("It was computed on %1, and now %2 computes: words may differ.")
                       .arg(isolated(record.device), isolated(device));
    return reasons.join(u'\n');
}

QString AnswerDetails::otherAdapter(const QString& then, const QString& now) const {
    const auto named = [](const QString& file) { return isolated(QFileInfo(file).completeBaseName()); };
    if (now.isEmpty())
        return tr("It was written through the adapter %1, without which the model answers now: its words "
                  "will differ.")
            .arg(named(then));
    if (then.isEmpty())
        return tr("The model answers through the adapter %1 now: its words will differ.").arg(named(now));
    return tr("It was written through the adapter %1, and the model answers through %2 now: its words will "
              "differ.")
        .arg(named(then), named(now));
}

}  // namespace tars::ui
