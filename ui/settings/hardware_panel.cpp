// SPDX-License-Identifier: Apache-2.0
#include "ui/settings/hardware_panel.h"

#include "core/cpu_features.h"
#include "ui/settings/appearance.h"
#include "ui/settings/device_row.h"
#include "ui/settings/setting_row.h"
#include "ui/text.h"
#include "ui/widgets/visible_timer.h"

#include <QComboBox>
#include <QEvent>
#include <QFormLayout>
#include <QLabel>
#include <QLocale>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>

namespace tars::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr int kIntervalMs = 1000;
constexpr int kNarrowest = 120;   // pixels: of a choice
constexpr int kArrowsWidth = 40;  // of a number box, with its margins

QString gpuId(qsizetype index) {
    return u"cuda:%1"_s.arg(index);
}

}  // namespace

HardwarePanel::HardwarePanel(Settings& settings, const ChatEngine& engine, ReadGpus readGpus, QWidget* parent)
    : QGroupBox(parent),
      settings_(settings),
      engine_(engine),
      monitor_(std::move(readGpus)),
      watch_(new VisibleTimer(kIntervalMs, this)),
      deviceLabel_(new QLabel(this)),
      device_(new QComboBox(this)),
      threadsLabel_(new QLabel(this)),
      threads_(new QSpinBox(this)),
      note_(new QLabel(this)),
      model_(new QLabel(this)),
      rows_(new QVBoxLayout),
      processor_(new DeviceRow(this)) {
    deviceLabel_->setBuddy(device_);
    threadsLabel_->setBuddy(threads_);
    device_->setSizeAdjustPolicy(QComboBox::AdjustToContents);  // in every language
    device_->setMinimumWidth(kNarrowest);                       // whatever a GPU is called
    threads_->setRange(0, Settings::kMostThreads);
    note_->setWordWrap(true);
    model_->setWordWrap(true);
    model_->setTextFormat(Qt::PlainText);
    auto* form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::FieldsStayAtSizeHint);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    form->addRow(deviceLabel_, new SettingRow(settings, Setting::Device, device_, deviceLabel_, this));
    form->addRow(threadsLabel_, new SettingRow(settings, Setting::Threads, threads_, threadsLabel_, this));
    auto* column = new QVBoxLayout(this);
    column->addLayout(form);
    column->addWidget(note_);
    column->addWidget(model_);
    column->addLayout(rows_);
    rows_->addWidget(processor_);

    dress();
    connect(device_, &QComboBox::activated, this,
            [this](int index) { settings_.setDevice(device_->itemData(index).toString()); });
    connect(threads_, &QSpinBox::valueChanged, this, [this](int count) { settings_.setThreads(count); });
    connect(&settings, &Settings::engineChanged, this, &HardwarePanel::showValues);
    connect(&engine, &ChatEngine::modelChanged, this, &HardwarePanel::showModel);
    connect(watch_, &VisibleTimer::ticked, &monitor_, &HardwareMonitor::read);
    connect(watch_, &VisibleTimer::stopped, &monitor_, &HardwareMonitor::rest);
    connect(&monitor_, &HardwareMonitor::finished, this, &HardwarePanel::showReading);
}

bool HardwarePanel::isWatching() const {
    return watch_->isRunning();
}

void HardwarePanel::fillDevices() {
    const QSignalBlocker quiet(device_);
    device_->clear();
    device_->addItem(tr("Automatic"), u"auto"_s);
    device_->addItem(tr("Processor"), u"cpu"_s);
    for (qsizetype index = 0; index < gpuNames_.size(); ++index)
        device_->addItem(tr("GPU %1: %2").arg(QLocale().toString(index + 1), isolated(gpuNames_[index])),
                         gpuId(index));
    // What was chosen stays so, also while it is not there.
    const QString chosen = settings_.device();
    if (device_->findData(chosen) < 0) device_->addItem(chosen, chosen);
    device_->setCurrentIndex(device_->findData(chosen));
}

void HardwarePanel::showValues() {
    const QSignalBlocker quiet(threads_);
    threads_->setValue(settings_.threads());
    fillDevices();
}

void HardwarePanel::showModel() {
    const auto& model = engine_.model();
    model_->setVisible(model.has_value());
    if (model)
        model_->setText(tr("%1 is loaded on: %2")
                            .arg(isolated(toQString(model->name)), isolated(toQString(model->device))));
}

void HardwarePanel::showReading(const HardwareReading& reading) {
    ++readings_;
    const MachineLoad& machine = reading.machine;
    processor_->setLoad(machine.all_ticks > 0 ? reading.busy : -1);
    processor_->setMemory(machine.memory_used, machine.memory_bytes, machine.own_memory);

    QStringList names;
    for (const GpuLoad& gpu : reading.gpus) names.append(toQString(gpu.name));
    if (names != gpuNames_) {
        gpuNames_ = names;
        qDeleteAll(gpus_);
        gpus_.clear();
        for (const QString& name : names) {
            auto* row = new DeviceRow(this);
            row->setName(name);
            rows_->addWidget(row);
            gpus_.append(row);
        }
        fillDevices();
    }
    const QLocale locale;
    for (qsizetype index = 0; index < gpus_.size(); ++index) {
        const GpuLoad& gpu = reading.gpus[static_cast<std::size_t>(index)];
        QStringList facts;
        if (gpu.celsius) facts.append(tr("%1 °C").arg(locale.toString(*gpu.celsius)));
        if (gpu.watts) facts.append(tr("%1 W").arg(locale.toString(*gpu.watts, 'f', 0)));
        gpus_[index]->setDetail(facts.join(u"  ·  "_s));
        gpus_[index]->setLoad(gpu.busy.value_or(-1));
        gpus_[index]->setMemory(gpu.memory_used, gpu.memory_bytes);
    }
}

void HardwarePanel::dress() {
    setTitle(tr("Hardware"));
    deviceLabel_->setText(tr("Comp&utes on"));
    device_->setToolTip(tr("Automatic is a GPU where TARS can use one, else the processor"));
    threadsLabel_->setText(tr("Thread&s"));
    threads_->setSpecialValueText(tr("Automatic"));
    threads_->setMinimumWidth(fontMetrics().horizontalAdvance(threads_->specialValueText()) + kArrowsWidth);
    note_->setText(tr("Threads are those of the processor. Both take effect when the next model is loaded."));
    const QString name = toQString(processor_name());
    processor_->setName(name.isEmpty() ? tr("Processor") : name);
    processor_->setDetail(tr("Instructions: %1").arg(leftToRight(toQString(to_string(best_cpu_level())))) +
                          u"  ·  "_s +
                          tr("%n thread(s) at once", nullptr, static_cast<int>(available_cpus())));
    note_->setPalette(quietened(palette()));
    showValues();
    showModel();
}

void HardwarePanel::changeEvent(QEvent* event) {
    QGroupBox::changeEvent(event);
    const auto type = event->type();
    if (type == QEvent::LanguageChange || type == QEvent::PaletteChange || type == QEvent::FontChange)
        dress();
}

}  // namespace tars::ui
