// SPDX-License-Identifier: Apache-2.0
#include "ui/tune/tune_form.h"

#include "tuning/optimizer.h"
#include "ui/settings/appearance.h"
#include "ui/text.h"
#include "ui/widgets/icons.h"

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
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QToolButton>
#include <QVBoxLayout>

#include <array>

namespace tars::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr double kLeastMinutes = 0.1, kMostMinutes = 7 * 24 * 60, kUsualMinutes = 3;
constexpr QLatin1StringView kJsonSet = "json.train.jsonl"_L1;
constexpr QLatin1StringView kPlayfulSet = "playful.train.jsonl"_L1;
constexpr std::array<const char*, 4> kParts = {"readout,logit-scale,steering", "logit-scale,norm-gains",
                                               "lora=4", "eggroll=1"};

/// The file that a field names; empty if it is.
QString fileIn(const QLineEdit& field) {
    const QString text = QDir::fromNativeSeparators(field.text().trimmed());
    return text.isEmpty() ? QString() : QFileInfo(text).absoluteFilePath();
}

}  // namespace

TuneForm::TuneForm(ModelLibrary& library, const QString& examples, QWidget* parent)
    : QWidget(parent),
      library_(library),
      examples_(examples),
      goal_(new QLabel(this)),
      timeLabel_(new QLabel(this)),
      time_(new QDoubleSpinBox(this)),
      modelLabel_(new QLabel(this)),
      model_(new QComboBox(this)),
      dataLabel_(new QLabel(this)),
      data_(new QLineEdit(this)),
      choose_(new QPushButton(this)),
      dataNote_(new QLabel(this)),
      jsonSet_(new QPushButton(this)),
      playfulSet_(new QPushButton(this)),
      unfold_(new QToolButton(this)),
      further_(buildFurther()),
      start_(new QPushButton(this)) {
    time_->setRange(kLeastMinutes, kMostMinutes);
    time_->setDecimals(1);
    time_->setValue(kUsualMinutes);
    timeLabel_->setBuddy(time_);
    modelLabel_->setBuddy(model_);
    model_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    dataLabel_->setBuddy(data_);
    for (QLabel* label : {goal_, dataNote_}) label->setWordWrap(true);
    unfold_->setCheckable(true);
    unfold_->setAutoRaise(true);
    unfold_->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    unfold_->setFocusPolicy(Qt::StrongFocus);
    further_->setVisible(false);

    auto* dataRow = new QHBoxLayout;
    dataRow->addWidget(data_, 1);
    dataRow->addWidget(choose_);
    auto* sets = new QHBoxLayout;
    sets->addWidget(jsonSet_);
    sets->addWidget(playfulSet_);
    sets->addStretch();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(goal_);
    for (QWidget* part : std::initializer_list<QWidget*>{timeLabel_, time_, modelLabel_, model_, dataLabel_})
        column->addWidget(part);
    column->addLayout(dataRow);
    column->addWidget(dataNote_);
    column->addLayout(sets);
    column->addWidget(unfold_);
    column->addWidget(further_);
    column->addWidget(start_);

    connect(choose_, &QPushButton::clicked, this, [this] {
        chooseInto(data_, tr("Choose examples"),
                   tr("Examples, one JSON conversation a line (*.jsonl *.json *.txt)"));
    });
    connect(chooseGuard_, &QPushButton::clicked, this,
            [this] { chooseInto(guard_, tr("Choose a text"), tr("Plain text (*.txt *.md)")); });
    connect(data_, &QLineEdit::textChanged, this, &TuneForm::refresh);
    connect(jsonSet_, &QPushButton::clicked, this, [this] { setData(examples_ + u'/' + kJsonSet); });
    connect(playfulSet_, &QPushButton::clicked, this, [this] { setData(examples_ + u'/' + kPlayfulSet); });
    connect(unfold_, &QToolButton::toggled, this, [this](bool open) {
        unfold_->setArrowType(open ? Qt::DownArrow : Qt::RightArrow);
        further_->setVisible(open);
    });
    connect(start_, &QPushButton::clicked, this, [this] { Q_EMIT started(wish()); });
    connect(&library, &ModelLibrary::changed, this, &TuneForm::fillModels);
    unfold_->setArrowType(Qt::RightArrow);
    const bool hasSets = QFileInfo::exists(examples_ + u'/' + kJsonSet);
    jsonSet_->setVisible(hasSets);
    playfulSet_->setVisible(hasSets);
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
    seedLabel_ = new QLabel(box);
    seed_ = new QSpinBox(box);
    random_ = new QCheckBox(box);
    algorithmLabel_->setBuddy(algorithm_);
    partsLabel_->setBuddy(parts_);
    guardLabel_->setBuddy(guard_);
    guardLabel_->setWordWrap(true);
    seedLabel_->setBuddy(seed_);
    seed_->setRange(1, 1'000'000);
    random_->setChecked(true);
    for (QComboBox* list : {algorithm_, parts_})
        list->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    algorithm_->addItem(QString());
    for (const AlgorithmInfo& info : algorithms())
        algorithm_->addItem(toQString(info.name), toQString(info.name));
    for (const char* parts : kParts) parts_->addItem(QString(), QString::fromLatin1(parts));
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    auto* guardRow = new QHBoxLayout;
    guardRow->addWidget(guard_, 1);
    guardRow->addWidget(chooseGuard_);
    for (QWidget* part :
         std::initializer_list<QWidget*>{algorithmLabel_, algorithm_, partsLabel_, parts_, guardLabel_})
        column->addWidget(part);
    column->addLayout(guardRow);
    for (QWidget* part : std::initializer_list<QWidget*>{seedLabel_, seed_, random_}) column->addWidget(part);
    return box;
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

TuneWish TuneForm::wish() const {
    TuneWish wish;
    wish.model = model_->currentData().toString();
    wish.data = fileIn(*data_);
    wish.guard = fileIn(*guard_);
    wish.minutes = time_->value();
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
    start_->setEnabled(!busy_ && model_->count() > 0 && !data_->text().trimmed().isEmpty());
}

void TuneForm::dress() {
    goal_->setText(
        tr("Makes a model better at your examples by trying: no gradients, the model’s file stays as it is, "
           "nothing leaves this computer."));
    timeLabel_->setText(tr("&Time it may take"));
    time_->setSuffix(tr(" minutes"));
    modelLabel_->setText(tr("&Model"));
    model_->setAccessibleName(tr("Model to tune"));
    dataLabel_->setText(tr("&Examples"));
    data_->setAccessibleName(tr("File of examples"));
    data_->setPlaceholderText(tr("Drop a file here"));
    choose_->setText(tr("Choose…"));
    choose_->setAccessibleName(tr("Choose a file of examples"));
    dataNote_->setText(tr("One conversation a line, as JSON, that ends with the answer you want."));
    jsonSet_->setText(tr("Try: JSON"));
    jsonSet_->setToolTip(tr("The guide’s own examples: answers as JSON"));
    jsonSet_->setAccessibleDescription(jsonSet_->toolTip());
    playfulSet_->setText(tr("Try: playful"));
    playfulSet_->setToolTip(tr("The guide’s own examples: playful answers"));
    playfulSet_->setAccessibleDescription(playfulSet_->toolTip());
    unfold_->setText(tr("More settings"));
    algorithmLabel_->setText(tr("&Algorithm"));
    algorithm_->setItemText(0, tr("what fits (recommended)"));
    partsLabel_->setText(tr("&What to vary"));
    const QStringList parts{tr("steering vectors (recommended)"), tr("norm gains"),
                            tr("LoRA factors, rank 4"), tr("whole matrices, by low-rank noise")};
    for (int i = 0; i < parts.size(); ++i) parts_->setItemText(i, parts[i]);
    guardLabel_->setText(tr("Te&xt it must not get worse at"));
    guard_->setAccessibleName(tr("Text file it must not get worse at"));
    guard_->setPlaceholderText(tr("none"));
    chooseGuard_->setText(choose_->text());
    chooseGuard_->setAccessibleName(tr("Choose a text it must not get worse at"));
    seedLabel_->setText(tr("Random see&d"));
    random_->setText(tr("&Random search beside it"));
    random_->setToolTip(tr("Shows what trying at random would have found; takes half of the time"));
    random_->setAccessibleDescription(random_->toolTip());
    start_->setText(tr("&Start tuning"));
    start_->setIcon(icon(u"tune"_s, palette()));
    const QPalette quiet = quietened(palette());
    for (QLabel* label : {goal_, dataNote_}) label->setPalette(quiet);
}

void TuneForm::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    const auto type = event->type();
    if (type == QEvent::LanguageChange || type == QEvent::PaletteChange || type == QEvent::FontChange)
        dress();
}

}  // namespace tars::ui
