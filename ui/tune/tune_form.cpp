// SPDX-License-Identifier: Apache-2.0
#include "ui/tune/tune_form.h"

#include "tuning/optimizer.h"
#include "ui/settings/appearance.h"
#include "ui/text.h"
#include "ui/widgets/choice_name.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/page_action.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QDoubleSpinBox>
#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QToolButton>
#include <QVBoxLayout>

#include <array>
#include <utility>

namespace tars::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr double kLeastMinutes = 0.1, kMostMinutes = 7 * 24 * 60, kUsualMinutes = 3;
constexpr int kLeastCandidates = 16, kMostCandidates = 10'000'000, kUsualCandidates = 2048;
constexpr int kMostMegabytes = 1'000'000, kMegabyteStep = 64;
constexpr QLatin1StringView kJsonSet = "json.train.jsonl"_L1;
constexpr QLatin1StringView kPlayfulSet = "playful.train.jsonl"_L1;
constexpr std::array<const char*, 4> kGoals = {"examples", "sampler", "speed", "smaller"};
constexpr double kLeastBits = 2, kMostBits = 16, kUsualBits = 4, kBitStep = 0.25;
constexpr std::array<const char*, 4> kParts = {"readout,logit-scale,steering", "logit-scale,norm-gains",
                                               "lora=4", "eggroll=1"};

/// Widgets side by side, the first as wide as possible.
QWidget* rowOf(std::initializer_list<QWidget*> widgets, QWidget* parent) {
    auto* box = new QWidget(parent);
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    for (QWidget* widget : widgets) row->addWidget(widget, row->count() == 0 ? 1 : 0);
    return box;
}

/// The file that a field names; empty if it is.
QString fileIn(const QLineEdit& field) {
    const QString text = QDir::fromNativeSeparators(field.text().trimmed());
    return text.isEmpty() ? QString() : QFileInfo(text).absoluteFilePath();
}

}  // namespace

TuneForm::TuneForm(ModelLibrary& library, FeedbackSets& feedback, const QString& examples, QWidget* parent)
    : QWidget(parent),
      library_(library),
      feedback_(feedback),
      examples_(examples),
      goalLabel_(new QLabel(this)),
      goal_(new QComboBox(this)),
      about_(new QLabel(this)),
      timeLabel_(new QLabel(this)),
      time_(new QDoubleSpinBox(this)),
      candidates_(new QSpinBox(this)),
      limit_(new QComboBox(this)),
      budgetRow_(rowOf({time_, candidates_, limit_}, this)),
      modelLabel_(new QLabel(this)),
      model_(new QComboBox(this)),
      dataLabel_(new QLabel(this)),
      data_(new QLineEdit(this)),
      choose_(new QPushButton(this)),
      dataRow_(rowOf({data_, choose_}, this)),
      dataNote_(new QLabel(this)),
      bitsLabel_(new QLabel(this)),
      bits_(new QDoubleSpinBox(this)),
      bitsNote_(new QLabel(this)),
      mine_(new QPushButton(this)),
      sets_(new QWidget(this)),
      jsonSet_(new QPushButton(sets_)),
      playfulSet_(new QPushButton(sets_)),
      unfold_(new QToolButton(this)),
      further_(buildFurther()),
      start_(new QPushButton(this)) {
    for (const char* goal : kGoals) goal_->addItem(QString(), QString::fromLatin1(goal));
    goal_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    goalLabel_->setBuddy(goal_);
    time_->setRange(kLeastMinutes, kMostMinutes);
    time_->setDecimals(1);
    time_->setValue(kUsualMinutes);
    candidates_->setRange(kLeastCandidates, kMostCandidates);
    candidates_->setSingleStep(kLeastCandidates);
    candidates_->setValue(kUsualCandidates);
    candidates_->setGroupSeparatorShown(true);
    candidates_->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    limit_->addItems({QString(), QString()});
    modelLabel_->setBuddy(model_);
    model_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    dataLabel_->setBuddy(data_);
    bits_->setRange(kLeastBits, kMostBits);
    bits_->setSingleStep(kBitStep);
    bits_->setValue(kUsualBits);
    bitsLabel_->setBuddy(bits_);
    for (QLabel* label : {about_, dataNote_, bitsNote_}) label->setWordWrap(true);
    unfold_->setCheckable(true);
    unfold_->setAutoRaise(true);
    unfold_->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    unfold_->setFocusPolicy(Qt::StrongFocus);
    further_->setVisible(false);

    auto* sets = new QHBoxLayout(sets_);
    sets->setContentsMargins(0, 0, 0, 0);
    sets->addWidget(jsonSet_);
    sets->addWidget(playfulSet_);
    sets->addStretch();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    for (QWidget* part : std::initializer_list<QWidget*>{
             goalLabel_, goal_, about_, timeLabel_, budgetRow_, modelLabel_, model_, bitsLabel_, bits_,
             bitsNote_, dataLabel_, dataRow_, dataNote_, mine_, sets_, unfold_, further_, start_})
        column->addWidget(part);

    connect(goal_, &QComboBox::currentIndexChanged, this, [this] {
        if (isOver("smaller"_L1) == wantsExamples_) {
            wantsExamples_ = !wantsExamples_;
            const QString other = std::exchange(otherData_, data_->text());
            data_->setText(other);
        }
        arrange();
        dress();
    });
    connect(limit_, &QComboBox::currentIndexChanged, this, [this] {
        arrange();
        dress();
    });
    connect(choose_, &QPushButton::clicked, this, [this] {
        if (isOver("smaller"_L1))
            chooseInto(data_, tr("Choose a text"), tr("Plain text (*.txt *.md)"));
        else
            chooseInto(data_, tr("Choose examples"),
                       tr("Examples: conversations, tables, chats (*.jsonl *.json *.csv *.tsv *.txt)"));
    });
    connect(chooseGuard_, &QPushButton::clicked, this,
            [this] { chooseInto(guard_, tr("Choose a text"), tr("Plain text (*.txt *.md)")); });
    connect(data_, &QLineEdit::textChanged, this, &TuneForm::refresh);
    connect(bits_, &QDoubleSpinBox::valueChanged, this, &TuneForm::refresh);
    connect(model_, &QComboBox::currentIndexChanged, this, &TuneForm::refresh);
    connect(mine_, &QPushButton::clicked, this,
            [this] { feedback_.write(this, [this](const QString& file) { setData(file); }); });
    connect(&feedback, &FeedbackSets::changed, this, &TuneForm::dressMine);
    connect(jsonSet_, &QPushButton::clicked, this, [this] { setData(examples_ + u'/' + kJsonSet); });
    connect(playfulSet_, &QPushButton::clicked, this, [this] { setData(examples_ + u'/' + kPlayfulSet); });
    connect(unfold_, &QToolButton::toggled, this, [this](bool open) {
        further_->setVisible(open);
        dress();
    });
    connect(start_, &QPushButton::clicked, this, &TuneForm::start);
    connect(&library, &ModelLibrary::changed, this, &TuneForm::fillModels);
    bringBackBy(further_, [this] { unfold_->setChecked(true); });
    offerAs(choose_, QStringLiteral("tune.choose_examples"));
    offerAs(mine_, QStringLiteral("tune.my_answers"));
    offerAs(jsonSet_, QStringLiteral("tune.try_json"));
    offerAs(playfulSet_, QStringLiteral("tune.try_playful"));
    offerAs(unfold_, QStringLiteral("tune.more"));
    offerAs(chooseGuard_, QStringLiteral("tune.choose_guard"));
    offerAs(random_, QStringLiteral("tune.random"));
    offerAs(start_, QStringLiteral("tune.start"));
    arrange();
    dress();
    fillModels();
}

QWidget* TuneForm::buildFurther() {
    auto* box = new QWidget(this);
    algorithmLabel_ = new QLabel(box);
    algorithm_ = new QComboBox(box);
    partsLabel_ = new QLabel(box);
    parts_ = new QComboBox(box);
    guardLabel_ = new QLabel(box);
    guard_ = new QLineEdit(box);
    chooseGuard_ = new QPushButton(box);
    memoryLabel_ = new QLabel(box);
    memory_ = new QSpinBox(box);
    seedLabel_ = new QLabel(box);
    seed_ = new QSpinBox(box);
    random_ = new QCheckBox(box);
    algorithmLabel_->setBuddy(algorithm_);
    partsLabel_->setBuddy(parts_);
    guardLabel_->setBuddy(guard_);
    guardLabel_->setWordWrap(true);
    memoryLabel_->setBuddy(memory_);
    memory_->setRange(0, kMostMegabytes);
    memory_->setSingleStep(kMegabyteStep);
    memory_->setGroupSeparatorShown(true);
    seedLabel_->setBuddy(seed_);
    seed_->setRange(1, 1'000'000);
    seed_->setLocale(QLocale::c());
    random_->setChecked(true);
    for (QComboBox* list : {algorithm_, parts_})
        list->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    algorithm_->addItem(QString());
    for (const AlgorithmInfo& info : algorithms())
        algorithm_->addItem(toQString(info.name), toQString(info.name));
    for (const char* parts : kParts) parts_->addItem(QString(), QString::fromLatin1(parts));
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    guardRow_ = rowOf({guard_, chooseGuard_}, box);
    for (QWidget* part :
         std::initializer_list<QWidget*>{algorithmLabel_, algorithm_, partsLabel_, parts_, guardLabel_,
                                         guardRow_, memoryLabel_, memory_, seedLabel_, seed_, random_})
        column->addWidget(part);
    return box;
}

bool TuneForm::isByTime() const {
    return limit_->currentIndex() == 0;
}

bool TuneForm::isOver(QLatin1StringView goal) const {
    return goal_->currentData().toString() == goal;
}

void TuneForm::arrange() {
    const bool reads = !isOver("speed"_L1), overWeights = isOver("examples"_L1),
               overTypes = isOver("smaller"_L1);
    for (QWidget* part : std::initializer_list<QWidget*>{dataLabel_, dataRow_, dataNote_})
        part->setVisible(reads);
    for (QWidget* part : std::initializer_list<QWidget*>{bitsLabel_, bits_, bitsNote_})
        part->setVisible(overTypes);
    random_->setVisible(!overTypes);
    mine_->setVisible(reads && !overTypes);
    sets_->setVisible(reads && !overTypes && QFileInfo::exists(examples_ + u'/' + kJsonSet));
    time_->setVisible(isByTime());
    candidates_->setVisible(!isByTime());
    timeLabel_->setBuddy(isByTime() ? static_cast<QWidget*>(time_) : candidates_);
    for (QWidget* part :
         std::initializer_list<QWidget*>{partsLabel_, parts_, guardLabel_, guardRow_, memoryLabel_, memory_})
        part->setVisible(overWeights);
    refresh();
}

void TuneForm::fillModels() {
    const QSignalBlocker quiet(model_);
    const QString chosen = model_->currentData().toString();
    model_->clear();
    for (const LibraryEntry& entry : library_.entries()) {
        if (!entry.missing) model_->addItem(toQString(entry.name), fromPath(entry.path));
    }
    model_->setCurrentIndex(qMax(0, model_->findData(chosen)));
    refresh();
}

void TuneForm::chooseInto(QLineEdit* field, const QString& title, const QString& filter) {
    auto* dialog = new QFileDialog(this, title);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({filter, tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, field,
            [field](const QString& file) { field->setText(QDir::toNativeSeparators(file)); });
    dialog->open();
}

void TuneForm::setData(const QString& file) {
    data_->setText(QDir::toNativeSeparators(file));
}

void TuneForm::start() {
    if (start_->isEnabled()) return Q_EMIT started(wish());
    if (busy_) return;
    QWidget* missing = model_->count() == 0 ? static_cast<QWidget*>(model_) : data_;
    missing->setFocus(Qt::ShortcutFocusReason);
}

TuneWish TuneForm::wish() const {
    TuneWish wish;
    wish.goal = goal_->currentData().toString();
    wish.model = model_->currentData().toString();
    if (!isOver("speed"_L1)) wish.data = fileIn(*data_);
    if (isOver("examples"_L1)) wish.guard = fileIn(*guard_);
    wish.bits = bits_->value();
    wish.minutes = time_->value();
    if (!isByTime()) wish.candidates = static_cast<quint64>(candidates_->value());
    if (isOver("examples"_L1)) wish.memoryMegabytes = memory_->value();
    wish.algorithm = algorithm_->currentData().toString();
    wish.parts = parts_->currentData().toString();
    wish.seed = static_cast<quint64>(seed_->value());
    wish.withRandom = random_->isChecked();
    return wish;
}

void TuneForm::setBusy(bool busy) {
    busy_ = busy;
    refresh();
}

void TuneForm::refresh() {
    const bool hasData = isOver("speed"_L1) || isOver("smaller"_L1) || !data_->text().trimmed().isEmpty();
    start_->setEnabled(!busy_ && model_->count() > 0 && hasData);
    bitsNote_->setText(sizeWords());
}

QString TuneForm::sizeWords() const {
    const auto path = toPath(model_->currentData().toString());
    const auto entry = std::ranges::find(library_.entries(), path, &LibraryEntry::path);
    if (entry == library_.entries().end() || entry->parameters == 0) return {};
    const auto size = [](double bytes) {
        return isolated(QLocale().formattedDataSize(static_cast<qint64>(bytes), 1));
    };
    return tr("About %1 instead of %2.")
        .arg(size(bits_->value() * static_cast<double>(entry->parameters) / 8),
             size(static_cast<double>(entry->bytes)));
}

void TuneForm::dressMine() {
    const int count = feedback_.examples();
    mine_->setText(tr("My rated and changed answers (%1)").arg(locale().toString(count)));
    mine_->setEnabled(count > 0);
    mine_->setToolTip(
        count > 0 ? tr("The answers of your chats that you have rated or changed, as examples")
                  : tr("Rate answers in the chat, or change them, and agree that they are collected"));
    mine_->setAccessibleDescription(mine_->toolTip());
}

void TuneForm::dress() {
    goalLabel_->setText(tr("What should &get better"));
    nameChoice(*goal_, tr("What should get better"));
    const QStringList goals{tr("Its answers, by my examples"), tr("How its words are drawn"),
                            tr("How fast it is here"), tr("Its size, at the same quality")};
    for (int i = 0; i < goals.size(); ++i) goal_->setItemText(i, goals[i]);
    about_->setText(
        isOver("speed"_L1)
            ? tr("Finds the threads, chunks and cache with which this computer answers soonest. Every "
                 "measurement is paired with one of the settings as they are, and the answers stay the same.")
        : isOver("smaller"_L1)
            ? tr("Finds for each matrix the number of bits with which the whole fits a size and says what "
                 "the original would say. A new model is written; the original stays as it is.")
        : isOver("sampler"_L1)
            ? tr("Finds the temperature, top-k and the like under which the answers of your examples are "
                 "drawn most often. The model is read once and then not needed any more.")
            : tr("Makes a model better at your examples by trying: no gradients, the model’s file stays as "
                 "it is, nothing leaves this computer."));
    timeLabel_->setText(isByTime() ? tr("Time &it may take") : tr("Candidates &it may try"));
    time_->setAccessibleName(tr("Minutes the search may take"));
    candidates_->setAccessibleName(tr("Candidates the search may try"));
    limit_->setItemText(0, tr("minutes"));
    limit_->setItemText(1, tr("candidates"));
    nameChoice(*limit_, tr("What limits the search"));
    modelLabel_->setText(tr("Model"));
    nameChoice(*model_, tr("Model to tune"));
    bitsLabel_->setText(tr("&Bits per weight"));
    bits_->setAccessibleName(tr("Bits per weight"));
    const bool overTypes = isOver("smaller"_L1);
    dataLabel_->setText(overTypes ? tr("Text to com&pare on") : tr("Exam&ples"));
    data_->setAccessibleName(overTypes ? tr("Text file to compare on") : tr("File of examples"));
    data_->setPlaceholderText(overTypes ? tr("none") : tr("Drop a file here"));
    choose_->setText(tr("Choose…"));
    choose_->setAccessibleName(overTypes ? tr("Choose a text to compare on")
                                         : tr("Choose a file of examples"));
    dataNote_->setText(
        overTypes
            ? tr("Some pages of what you use it for. Without a text, what the model says by itself serves.")
            : tr("Conversations that end with the answer you want: as JSON, as a table (CSV) or as exported "
                 "chats."));
    dressMine();
    jsonSet_->setText(tr("Try: JSON"));
    jsonSet_->setToolTip(tr("The guide’s own examples: answers as JSON"));
    jsonSet_->setAccessibleDescription(jsonSet_->toolTip());
    playfulSet_->setText(tr("Try: playful"));
    playfulSet_->setToolTip(tr("The guide’s own examples: playful answers"));
    playfulSet_->setAccessibleDescription(playfulSet_->toolTip());
    unfold_->setText(tr("More settings"));
    unfold_->setIcon(icon(unfold_->isChecked() ? u"down"_s : u"next"_s, palette()));
    algorithmLabel_->setText(tr("&Algorithm"));
    algorithm_->setItemText(0, tr("what fits (recommended)"));
    partsLabel_->setText(tr("&What to vary"));
    const QStringList parts{tr("steering vectors (recommended)"), tr("norm gains"),
                            tr("LoRA factors, rank 4"), tr("whole matrices, by low-rank noise")};
    for (int i = 0; i < parts.size(); ++i) parts_->setItemText(i, parts[i]);
    guardLabel_->setText(tr("Te&xt it must not get worse at"));
    guard_->setAccessibleName(tr("Text file it must not get worse at"));
    guard_->setPlaceholderText(tr("the model’s own answers"));
    guard_->setToolTip(tr("Without a text, what the untuned model answers to neutral questions is watched."));
    chooseGuard_->setText(choose_->text());
    chooseGuard_->setAccessibleName(tr("Choose a text it must not get worse at"));
    memoryLabel_->setText(tr("Memor&y it may take, with the model"));
    memory_->setSuffix(tr(" MB"));
    memory_->setSpecialValueText(tr("what suits (recommended)"));
    seedLabel_->setText(tr("Random see&d"));
    random_->setText(tr("&Random search beside it"));
    random_->setToolTip(tr("Shows what trying at random would have found; takes half of the time"));
    random_->setAccessibleDescription(random_->toolTip());
    start_->setText(tr("Start t&uning"));
    start_->setIcon(icon(u"tune"_s, palette()));
    const QPalette quiet = quietened(palette());
    for (QLabel* label : {about_, dataNote_, bitsNote_}) label->setPalette(quiet);
    refresh();
}

void TuneForm::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    const auto type = event->type();
    if (type == QEvent::LanguageChange || type == QEvent::PaletteChange || type == QEvent::FontChange)
        dress();
}

}  // namespace tars::ui
