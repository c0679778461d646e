// SPDX-License-Identifier: Apache-2.0
#include "ui/models/fit_panel.h"

#include "ui/models/fit_bar.h"
#include "ui/settings/appearance.h"
#include "ui/text.h"

#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QSignalBlocker>
#include <QSpinBox>

#include <algorithm>
#include <cmath>

namespace tars::ui {
namespace {

constexpr int kContextStep = 1024;
constexpr int kMostContext = 1 << 24;

/// Of what was taken; everything where that was nothing.
QString percentOff(quint64 expected, quint64 took) {
    const double off =
        took == 0 ? 100 : 100 * (static_cast<double>(expected) / static_cast<double>(took) - 1);
    return QLocale().toString(std::abs(off), 'f', 1);
}

}  // namespace

FitPanel::FitPanel(ModelNotes& notes, const ChatEngine& engine, const Settings& settings,
                   std::function<quint32()> chatContext, ReadGpus readGpus, QWidget* parent)
    : QWidget(parent),
      notes_(notes),
      engine_(engine),
      chatContext_(std::move(chatContext)),
      fit_(settings, std::move(readGpus)),
      contextLabel_(new QLabel(this)),
      context_(new QSpinBox(this)),
      cacheLabel_(new QLabel(this)),
      cache_(new QComboBox(this)),
      bar_(new FitBar(this)),
      sentence_(new QLabel(this)),
      checked_(new QLabel(this)) {
    context_->setRange(0, kMostContext);
    context_->setSingleStep(kContextStep);
    context_->setGroupSeparatorShown(true);
    context_->setKeyboardTracking(false);
    contextLabel_->setBuddy(context_);
    cacheLabel_->setBuddy(cache_);
    for (int i = 0; i < 4; ++i) cache_->addItem(QString());
    cache_->setItemData(1, kvTypeName(KvType::f32));
    cache_->setItemData(2, kvTypeName(KvType::f16));
    cache_->setItemData(3, kvTypeName(KvType::q8_0));
    for (QLabel* label : {sentence_, checked_}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->addWidget(contextLabel_, 0, 0);
    grid->addWidget(context_, 0, 1);
    grid->addWidget(cacheLabel_, 1, 0);
    grid->addWidget(cache_, 1, 1);
    grid->addWidget(bar_, 2, 0, 1, 2);
    grid->addWidget(sentence_, 3, 0, 1, 2);
    grid->addWidget(checked_, 4, 0, 1, 2);
    grid->setColumnStretch(1, 1);

    connect(context_, &QSpinBox::valueChanged, this, &FitPanel::choose);
    connect(cache_, &QComboBox::activated, this, &FitPanel::choose);
    connect(&fit_, &MemoryFit::answered, this, &FitPanel::showAnswer);
    connect(&fit_, &MemoryFit::refused, this, [this](const Error& error) {
        answer_.reset();
        refused_ = toQString(error.text());
        bar_->clear();
        showSentence();
    });
    connect(&notes, &ModelNotes::changed, this, &FitPanel::showSentence);
    connect(&engine, &ChatEngine::modelChanged, this, &FitPanel::ask);
    connect(&settings, &Settings::engineChanged, this, &FitPanel::ask);
    dress();
}

void FitPanel::showModel(const std::optional<LibraryEntry>& entry) {
    entry_ = entry;
    const ModelNote note = entry ? notes_.note(fromPath(entry->path)) : ModelNote();
    const QSignalBlocker contextQuiet(context_), cacheQuiet(cache_);
    context_->setValue(static_cast<int>(note.context));
    cache_->setCurrentIndex(note.kvType ? std::max(0, cache_->findData(kvTypeName(*note.kvType))) : 0);
    setEnabled(entry && !entry->missing);
    answer_.reset();
    refused_.clear();
    bar_->clear();
    ask();
}

/// Remembered for the next time the model is loaded.
void FitPanel::choose() {
    if (!entry_) return;
    ModelNote note = notes_.note(fromPath(entry_->path));
    note.context = static_cast<quint32>(context_->value());
    note.kvType = kvTypeFrom(cache_->currentData().toString());
    notes_.setNote(fromPath(entry_->path), note);
    ask();
}

void FitPanel::ask() {
    showSentence();
    if (!entry_ || entry_->missing) return;
    const ModelNote note = notes_.note(fromPath(entry_->path));
    fit_.ask(entry_->path, note.context ? note.context : chatContext_(), note.kvType);
}

void FitPanel::showAnswer(const FitAnswer& answer) {
    answer_ = answer;
    if (entry_)
        answer_->estimate.program =
            corrected(answer.estimate.program, notes_.lesson(fromPath(entry_->path), !answer.gpu.isEmpty()));
    makesWay_ = 0;
    // The loaded model goes before another one comes: it is none of the others.
    if (const auto& loaded = engine_.model()) {
        const quint64 own = loaded->own_memory_bytes;
        const quint64 holds =
            answer.gpu.isEmpty() ? loaded->device_bytes - std::min<quint64>(loaded->device_bytes, own) : own;
        makesWay_ = std::min<quint64>(holds, answer.total - std::min(answer.total, answer.available));
        answer_->available += makesWay_;
    }
    refused_.clear();
    bar_->showFit(*answer_);
    showSentence();
}

QString FitPanel::sentence() const {
    if (!refused_.isEmpty()) return refused_;
    if (!answer_) return {};
    const QString needs = formatBytes(answer_->estimate.program.all()),
                  free = formatBytes(answer_->available);
    const QString context = QLocale().toString(answer_->estimate.context);
    if (!answer_->gpu.isEmpty()) return sentenceOfGpu(context, needs, free);
    switch (answer_->fit()) {
    case Fit::fits:
        return tr("Fits: with a context of %1 tokens it needs %2, and %3 are free.")
            .arg(context, needs, free);
    case Fit::tight:
        return tr("Tight: with a context of %1 tokens it needs %2 of the %3 that are free. Other programs "
                  "may "
                  "become slow.")
            .arg(context, needs, free);
    case Fit::too_big:
        return tooBig(context, needs, free);
    }
    return {};
}

QString FitPanel::sentenceOfGpu(const QString& context, const QString& needs, const QString& free) const {
    const FitAnswer& answer = *answer_;
    if (answer.fit() == Fit::fits)
        return tr("Fits: with a context of %1 tokens it needs about %2, and %3 are free on %4.")
            .arg(context, needs, free, answer.gpu);
    if (answer.fit() == Fit::tight)
        return tr("Tight: with a context of %1 tokens it needs about %2 of the %3 that are free on %4.")
            .arg(context, needs, free, answer.gpu);
    if (answer.isDivided())
        return tr("More than %4 has room for: with a context of %1 tokens it needs about %2, and %3 are "
                  "free there. The layers without room go to the processor, which is slower.")
            .arg(context, needs, free, answer.gpu);
    return tooBig(context, needs, formatBytes(answer.available + answer.beside));
}

QString FitPanel::tooBig(const QString& context, const QString& needs, const QString& free) {
    return tr("Too big for now: with a context of %1 tokens it needs %2, and only %3 are free. Choose a "
              "shorter context or a smaller cache, close other programs, or take a smaller model.")
        .arg(context, needs, free);
}

void FitPanel::showSentence() {
    sentence_->setText(sentence());
    if (answer_ && makesWay_ > 0 && engine_.model())
        sentence_->setText(sentence() + QChar::LineFeed +
                           tr("Of what is free, %1 are what %2 holds now: it makes way.")
                               .arg(formatBytes(makesWay_), isolated(toQString(engine_.model()->name))));
    const ModelNote note = entry_ ? notes_.note(fromPath(entry_->path)) : ModelNote();
    checked_->setVisible(note.took > 0);
    if (note.took == 0) return;
    QStringList lines{
        tr("When it was last loaded: expected %1, took %2 (%3 % off).")
            .arg(formatBytes(note.expected), formatBytes(note.took), percentOff(note.expected, note.took))};
    const auto add = [&lines](const QString& name, quint64 expected, quint64 took) {
        if (expected == 0 && took == 0) return;
        lines.append(tr("%1: expected %2, took %3 (%4 % off)")
                         .arg(name, formatBytes(expected), formatBytes(took), percentOff(expected, took)));
    };
    if (note.parts) {
        const ProgramMemory &told = note.parts->told, &took = note.parts->took;
        add(FitBar::tr("weights"), told.weights, took.weights);
        add(FitBar::tr("cache of the context"), told.cache, took.cache);
        add(FitBar::tr("buffers"), told.scratch, took.scratch);
    }
    checked_->setText(lines.join(u'\n'));
}

void FitPanel::dress() {
    contextLabel_->setText(tr("Conte&xt"));
    context_->setAccessibleName(tr("Tokens of context this model is loaded with"));
    context_->setSpecialValueText(tr("as the chat has it"));
    context_->setSuffix(tr(" tokens"));
    context_->setToolTip(tr("How much of a conversation the model sees at once; more needs more memory"));
    cacheLabel_->setText(tr("C&ache"));
    cache_->setAccessibleName(tr("Form of the context’s cache"));
    cache_->setItemText(0, tr("as is usual"));
    cache_->setItemText(1, tr("f32: exact, large"));
    cache_->setItemText(2, tr("f16: half of that"));
    cache_->setItemText(3, tr("q8_0: a quarter, a little coarser"));
    cache_->setToolTip(tr("A smaller cache leaves room for a longer context"));
    checked_->setPalette(quietened(palette()));
    showSentence();
}

void FitPanel::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange) dress();
}

}  // namespace tars::ui
