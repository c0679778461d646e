// SPDX-License-Identifier: Apache-2.0
#include "ui/chat/settings_panel.h"

#include "ui/chat/preset_bar.h"
#include "ui/widgets/page_action.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QEvent>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpressionValidator>
#include <QScrollBar>
#include <QVBoxLayout>
#include <QWheelEvent>

#include <cmath>

namespace tars::ui {
namespace {

constexpr int kSystemLines = 4;
constexpr int kStopLines = 2;
constexpr int kChoiceLetters = 19;  // wide ones: about the longest choice; more would widen a small window
constexpr double kMostTokens = 1'048'576;

/// A number box that leaves the wheel to the panel it stands in.
class NumberBox : public QDoubleSpinBox {
  public:
    using QDoubleSpinBox::QDoubleSpinBox;

  protected:
    void wheelEvent(QWheelEvent* event) override { event->ignore(); }
};

/// So that 0.8f is shown, and given back, as 0.8.
double plain(float value) {
    return std::round(static_cast<double>(value) * 10'000) / 10'000;
}

QStringList stopStringsFrom(const QString& lines) {
    QStringList stops = lines.split(u'\n', Qt::SkipEmptyParts);
    for (QString& stop : stops) stop.replace(QLatin1StringView("\\n"), QLatin1StringView("\n"));
    return stops;
}

QString linesFrom(QStringList stops) {
    for (QString& stop : stops) stop.replace(QLatin1StringView("\n"), QLatin1StringView("\\n"));
    return stops.join(u'\n');
}

}  // namespace

SettingsPanel::SettingsPanel(PresetList* presets, QWidget* parent) : QScrollArea(parent) {
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    if (presets) setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* content = new QWidget(this);
    presets_ = presets ? new PresetBar(*presets, content) : nullptr;
    systemLabel_ = new QLabel(content);
    system_ = new QPlainTextEdit(content);
    system_->setTabChangesFocus(true);
    systemLabel_->setBuddy(system_);
    reset_ = new QPushButton(content);
    reload_ = new QPushButton(content);
    form_ = new QFormLayout;
    form_->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form_->setRowWrapPolicy(QFormLayout::WrapLongRows);
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(12, 10, 12, 10);
    if (presets_) column->addWidget(presets_);
    column->addWidget(systemLabel_);
    column->addWidget(system_);
    column->addLayout(form_);
    column->addWidget(reload_);
    column->addWidget(reset_);
    column->addStretch(1);  // all that is left over: the form would take a share
    setWidget(content);

    addSamplingFields();
    addPenaltyFields();
    addSeed();
    addLengthFields();
    addOverflow();
    addStopStrings();
    reset_->setVisible(presets);
    if (presets_) {
        connect(presets_, &PresetBar::chosen, this, [this](const ChatSettings& chosen) {
            settings_ = chosen;
            showValues();
            changed();
        });
        connect(presets_, &PresetBar::keepForModelRequested, this, &SettingsPanel::keepForModelRequested);
    }
    offerAs(reset_, QStringLiteral("chat.defaults"));
    offerAs(reload_, QStringLiteral("model.reload"));
    connect(system_, &QPlainTextEdit::textChanged, this, [this] {
        if (showing_) return;
        settings_.systemPrompt = system_->toPlainText();
        changed();
    });
    connect(reset_, &QPushButton::clicked, this, [this] {
        const QString kept = settings_.systemPrompt;
        settings_ = ChatSettings();
        settings_.systemPrompt = kept;
        showValues();
        changed();
    });
    connect(reload_, &QPushButton::clicked, this, &SettingsPanel::reloadRequested);
    dress();
    showValues();
}

void SettingsPanel::addField(QWidget* editor, std::function<Words()> words, std::function<void()> show) {
    auto* label = new QLabel(widget());
    label->setBuddy(editor);
    form_->addRow(label, editor);
    fields_.push_back({label, editor, std::move(words), std::move(show)});
}

void SettingsPanel::addNumber(double low, double high, double step, int decimals, std::function<double()> get,
                              std::function<void(double)> set, std::function<Words()> words,
                              const char* special) {
    auto* box = new NumberBox(widget());
    box->setRange(low, high);
    box->setSingleStep(step);
    box->setDecimals(decimals);
    box->setFocusPolicy(Qt::StrongFocus);
    connect(box, &QDoubleSpinBox::valueChanged, this, [this, assign = std::move(set)](double value) {
        if (showing_) return;
        assign(value);
        changed();
    });
    addField(box, std::move(words), [box, special, read = std::move(get)] {
        if (special) box->setSpecialValueText(tr(special));
        box->setValue(read());
    });
}

void SettingsPanel::addSamplingFields() {
    auto& s = settings_.sampling;
    addNumber(
        0, 5, 0.05, 2, [&s] { return plain(s.temperature); },
        [&s](double value) { s.temperature = static_cast<float>(value); },
        [] {
            return Words{tr("Temperature"),
                         tr("How daring the choice of words is. 0 always takes the likeliest one; above 1 "
                            "gets strange.")};
        });
    addNumber(
        0, 1000, 5, 0, [&s] { return s.top_k; }, [&s](double value) { s.top_k = static_cast<int>(value); },
        [] {
            return Words{tr("Top-k"),
                         tr("Only this many of the likeliest tokens are considered. 0 considers all.")};
        });
    addNumber(
        0, 1, 0.01, 2, [&s] { return plain(s.top_p); },
        [&s](double value) { s.top_p = static_cast<float>(value); },
        [] {
            return Words{tr("Top-p"), tr("Only the likeliest tokens that together have this probability are "
                                         "considered. 1 considers all.")};
        });
    addNumber(
        0, 1, 0.01, 2, [&s] { return plain(s.min_p); },
        [&s](double value) { s.min_p = static_cast<float>(value); },
        [] {
            return Words{tr("Min-p"), tr("Tokens less likely than this share of the likeliest one are left "
                                         "out. 0 leaves out none.")};
        });
    addNumber(
        0, 1, 0.01, 2, [&s] { return plain(s.typical_p); },
        [&s](double value) { s.typical_p = static_cast<float>(value); },
        [] {
            return Words{tr("Typical"),
                         tr("Prefers tokens about as surprising as text usually is. 1 turns it "
                            "off.")};
        });
    addNumber(
        0, 2, 1, 0, [&s] { return s.mirostat; }, [&s](double value) { s.mirostat = static_cast<int>(value); },
        [] {
            return Words{tr("Mirostat"), tr("Version 1 or 2 keeps the text evenly surprising and takes the "
                                            "place of the limits above. 0 turns it off.")};
        },
        QT_TR_NOOP("Off"));
    addNumber(
        0, 20, 0.5, 1, [&s] { return plain(s.mirostat_tau); },
        [&s](double value) { s.mirostat_tau = static_cast<float>(value); },
        [] {
            return Words{tr("Mirostat target"), tr("How surprising Mirostat wants the text to be.")};
        });
    addNumber(
        0, 1, 0.01, 2, [&s] { return plain(s.mirostat_eta); },
        [&s](double value) { s.mirostat_eta = static_cast<float>(value); },
        [] {
            return Words{tr("Mirostat rate"), tr("How fast Mirostat corrects itself.")};
        });
}

void SettingsPanel::addPenaltyFields() {
    auto& s = settings_.sampling;
    addNumber(
        0.5, 2, 0.05, 2, [&s] { return plain(s.repeat_penalty); },
        [&s](double value) { s.repeat_penalty = static_cast<float>(value); },
        [] {
            return Words{tr("Repeat penalty"), tr("Above 1, words used a moment ago become less likely.")};
        });
    addNumber(
        -1, kMostTokens, 16, 0, [&s] { return s.repeat_last_n; },
        [&s](double value) { s.repeat_last_n = static_cast<int>(value); },
        [] {
            return Words{tr("Penalty reach"), tr("How many of the last tokens the penalties look at.")};
        },
        QT_TR_NOOP("All"));
    addNumber(
        -2, 2, 0.1, 2, [&s] { return plain(s.presence_penalty); },
        [&s](double value) { s.presence_penalty = static_cast<float>(value); },
        [] {
            return Words{tr("Presence penalty"), tr("Makes tokens that were used at all less likely.")};
        });
    addNumber(
        -2, 2, 0.1, 2, [&s] { return plain(s.frequency_penalty); },
        [&s](double value) { s.frequency_penalty = static_cast<float>(value); },
        [] {
            return Words{tr("Frequency penalty"), tr("Makes tokens less likely the more often they were "
                                                     "used.")};
        });
}

void SettingsPanel::addSeed() {
    auto* seed = new QLineEdit(widget());
    seed->setValidator(
        new QRegularExpressionValidator(QRegularExpression(QStringLiteral("[0-9]{0,19}")), seed));
    connect(seed, &QLineEdit::textEdited, this, [this](const QString& text) {
        bool isNumber = false;
        const quint64 value = text.toULongLong(&isNumber);
        settings_.sampling.seed = isNumber ? std::optional<std::uint64_t>(value) : std::nullopt;
        changed();
    });
    addField(
        seed,
        [] {
            return Words{tr("Seed"),
                         tr("The same seed and settings give the same answer. Empty: a new one each time.")};
        },
        [this, seed] {
            const auto& value = settings_.sampling.seed;
            seed->setText(value ? QString::number(*value) : QString());
            seed->setPlaceholderText(tr("Random"));
        });
}

void SettingsPanel::addLengthFields() {
    addNumber(
        0, kMostTokens, 64, 0, [this] { return qMax(0, settings_.maxTokens); },
        [this](double value) { settings_.maxTokens = value < 1 ? -1 : static_cast<int>(value); },
        [] {
            return Words{tr("Longest answer"), tr("In tokens, about three quarters of a word each.")};
        },
        QT_TR_NOOP("No limit"));
    addNumber(
        0, kMostTokens, 1024, 0, [this] { return settings_.context; },
        [this](double value) { settings_.context = static_cast<quint32>(value); },
        [] {
            return Words{tr("Context"),
                         tr("How many tokens of the conversation the model keeps in mind. More "
                            "takes more memory. Applies when the model is loaded.")};
        },
        QT_TR_NOOP("Model's own"));
}

/// One on a line; a line's end in one is written as \n.
void SettingsPanel::addStopStrings() {
    auto* stops = new QPlainTextEdit(widget());
    stops->setTabChangesFocus(true);
    stops->setFixedHeight(fontMetrics().lineSpacing() * kStopLines + 14);
    connect(stops, &QPlainTextEdit::textChanged, this, [this, stops] {
        if (showing_) return;
        settings_.stop = stopStringsFrom(stops->toPlainText());
        changed();
    });
    addField(
        stops,
        [] {
            return Words{tr("Stop strings"), tr("The answer ends before any of these. One on each line, with "
                                                "\\n for a new line.")};
        },
        [this, stops] {
            if (stopStringsFrom(stops->toPlainText()) != settings_.stop)
                stops->setPlainText(linesFrom(settings_.stop));
        });
}

void SettingsPanel::addOverflow() {
    auto* choice = new QComboBox(widget());
    choice->setFocusPolicy(Qt::StrongFocus);
    choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    choice->setMinimumContentsLength(kChoiceLetters);
    connect(choice, &QComboBox::activated, this, [this](int index) {
        settings_.overflow = static_cast<Overflow>(index);
        changed();
    });
    addField(
        choice,
        [] {
            return Words{tr("When full"),
                         tr("What happens when the conversation is longer than the context.")};
        },
        [this, choice] {
            choice->clear();
            choice->addItems({tr("Leave out the oldest messages"), tr("Stop with an error"),
                              tr("Load the model with more context"), tr("Summarise the oldest messages")});
            choice->setCurrentIndex(static_cast<int>(settings_.overflow));
        });
}

void SettingsPanel::setOwnPreset(const std::optional<ChatSettings>& own, bool isUsers, const QString& model) {
    presets_->setOwn(own, isUsers, model);
}

void SettingsPanel::setSettings(const ChatSettings& settings) {
    if (settings == settings_) return;  // a number that is being typed would be written anew
    settings_ = settings;
    showValues();
}

void SettingsPanel::setModelContext(quint32 context) {
    modelContext_ = context;
    showValues();
}

void SettingsPanel::changed() {
    offerReload();
    if (presets_) presets_->setSettings(settings_);
    Q_EMIT edited(settings_);
}

void SettingsPanel::offerReload() {
    reload_->setVisible(modelContext_ > 0 && settings_.context > 0 && settings_.context != modelContext_);
}

void SettingsPanel::showValues() {
    showing_ = true;
    if (system_->toPlainText() != settings_.systemPrompt) system_->setPlainText(settings_.systemPrompt);
    for (const Field& field : fields_) field.show();
    if (presets_) presets_->setSettings(settings_);
    offerReload();
    showing_ = false;
}

void SettingsPanel::dress() {
    systemLabel_->setText(tr("System prompt"));
    system_->setPlaceholderText(tr("What the model is told before the conversation"));
    system_->setAccessibleName(tr("System prompt"));
    system_->setFixedHeight(fontMetrics().lineSpacing() * kSystemLines + 14);
    for (const Field& field : fields_) {
        const Words words = field.words();
        field.label->setText(words.name);
        field.label->setToolTip(words.tip);
        field.editor->setToolTip(words.tip);
        field.editor->setAccessibleName(words.name);
        field.editor->setAccessibleDescription(words.tip);
    }
    reload_->setText(tr("Reload the model with this context"));
    reset_->setText(tr("Back to the defaults"));
}

/// Beside a chat there is nothing to scroll sideways: as wide as the content wants, whatever the text size
/// and language.
bool SettingsPanel::eventFilter(QObject* watched, QEvent* event) {
    if (presets_ && watched == widget() && event->type() == QEvent::LayoutRequest) {
        setMinimumWidth(widget()->minimumSizeHint().width() + verticalScrollBar()->sizeHint().width());
    }
    return QScrollArea::eventFilter(watched, event);
}

void SettingsPanel::changeEvent(QEvent* event) {
    QScrollArea::changeEvent(event);
    if (event->type() != QEvent::LanguageChange && event->type() != QEvent::FontChange) return;
    dress();
    showValues();
}

}  // namespace tars::ui
