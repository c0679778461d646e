// SPDX-License-Identifier: Apache-2.0
#include "ui/chat/answer_details.h"

#include "ui/chat/answer_model.h"
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
    if (record.threads > 0) addRow(tr("Threads"), QLocale().toString(record.threads));
    addRow(tr("Preset"), isolated(presetTitle(record.settings)));
    addFigures(answer);
    addSettings(record.settings);
    if (!record.version.isEmpty()) addRow(tr("Written by"), QStringLiteral("TARS ") + record.version);

    auto* rows = new QWidget;
    rows->setLayout(form_);
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidget(rows);
    auto* note = new QLabel(whatFirst(record, engine), this);
    note->setTextFormat(Qt::PlainText);
    note->setWordWrap(true);
    note->setVisible(!note->text().isEmpty());
    auto* buttons = new QDialogButtonBox(this);
    auto* again =
        buttons->addButton(tr("Answer again with exactly these settings"), QDialogButtonBox::ActionRole);
    auto* take = buttons->addButton(tr("Use these settings in this chat"), QDialogButtonBox::ActionRole);
    buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    again->setEnabled(modelFileNow(record) != FileNow::Gone && !lacksAdapter(record));
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

/// What comes before it answers again, and why it may come to other words.
QString AnswerDetails::whatFirst(const AnswerRecord& record, const ChatEngine& engine) const {
    const FileNow file = modelFileNow(record);
    if (file == FileNow::Gone) return tr("The model’s file is gone: it cannot answer again.");
    if (lacksAdapter(record))
        return tr("The adapter’s file is gone: the model cannot answer through it again.");
    QStringList notes;
    const bool loaded = isLoadedAsThen(record, engine);
    if (!loaded)
        notes << tr("%1 is loaded first, with the context, KV cache and device of then.")
                     .arg(isolated(QFileInfo(record.file).fileName()));
    if (file == FileNow::Changed) notes << tr("The model’s file has changed since: words may differ.");
    const QString version = QStringLiteral(TARS_VERSION);
    if (!record.version.isEmpty() && record.version != version)
        notes << tr("TARS %1 wrote it, and this is %2: words may differ.").arg(record.version, version);
    if (const QString device = loaded ? toQString(engine.model()->device) : QString();
        !device.isEmpty() && !record.device.isEmpty() && record.device != device)
        notes << tr("It was computed on %1, and now %2 computes: words may differ.")
                     .arg(isolated(record.device), isolated(device));
    return notes.join(u'\n');
}

}  // namespace tars::ui
