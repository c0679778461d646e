// SPDX-License-Identifier: Apache-2.0
#include "ui/settings/hardware_panel.h"

#include "core/cpu_features.h"
#include "runtime/device_check.h"
#include "ui/settings/appearance.h"
#include "ui/settings/device_row.h"
#include "ui/settings/setting_row.h"
#include "ui/text.h"
#include "ui/widgets/page_action.h"
#include "ui/widgets/visible_timer.h"

#include <QComboBox>
#include <QEvent>
#include <QFormLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace tars::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr int kIntervalMs = 1000;
constexpr int kNarrowest = 120;   // pixels: of a choice
constexpr int kArrowsWidth = 40;  // of a number box, with its margins
constexpr double kBillion = 1e9;

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

    offerAs(processor_->test(), u"hardware.test"_s);
    dress();
    connect(device_, &QComboBox::activated, this,
            [this](int index) { settings_.setDevice(device_->itemData(index).toString()); });
    connect(threads_, &QSpinBox::valueChanged, this, [this](int count) { settings_.setThreads(count); });
    connect(&settings, &Settings::engineChanged, this, &HardwarePanel::showValues);
    connect(&engine, &ChatEngine::modelChanged, this, &HardwarePanel::showModel);
    connect(watch_, &VisibleTimer::ticked, this, [this] { monitor_.read(engine_.place().runtime); });
    connect(watch_, &VisibleTimer::stopped, &monitor_, &HardwareMonitor::rest);
    connect(&monitor_, &HardwareMonitor::finished, this, &HardwarePanel::showReading);
    connect(processor_, &DeviceRow::testWanted, this, [this] { test(processor_, u"cpu"_s); });
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
    if (device_->findData(chosen) < 0) {
        QStringList numbers;
        const auto gpus = chosenGpus();
        for (const qsizetype index : gpus) numbers.append(QLocale().toString(index + 1));
        device_->addItem(numbers.isEmpty() ? chosen : tr("GPUs %1").arg(numbers.join(u", "_s)), chosen);
    }
    device_->setCurrentIndex(device_->findData(chosen));
    const auto used = chosenGpus();
    for (qsizetype index = 0; index < gpus_.size(); ++index) gpus_[index]->setUsed(used.contains(index));
}

QList<qsizetype> HardwarePanel::chosenGpus() const {
    QList<qsizetype> chosen;
    for (qsizetype index = 0; index < gpuNames_.size(); ++index) {
        const QString device = settings_.device();
        const QStringList numbers = device == "cuda"_L1 ? QStringList{u"0"_s} : device.mid(5).split(u',');
        if (device == "auto"_L1 || (device.startsWith("cuda"_L1) && numbers.contains(QString::number(index))))
            chosen.append(index);
    }
    return chosen;
}

/// All of them is what computes by itself, none of them the processor alone.
void HardwarePanel::useGpu(qsizetype index, bool used) {
    auto chosen = chosenGpus();
    chosen.removeAll(index);
    if (used) chosen.append(index);
    std::ranges::sort(chosen);
    QStringList numbers;
    for (const qsizetype each : std::as_const(chosen)) numbers.append(QString::number(each));
    settings_.setDevice(chosen.isEmpty()                    ? u"cpu"_s
                        : chosen.size() == gpuNames_.size() ? u"auto"_s
                                                            : u"cuda:"_s + numbers.join(u','));
}

void HardwarePanel::test(DeviceRow* row, const QString& device) {
    const bool stops = row == tested_;
    endTest();
    if (stops) return;
    tested_ = row;
    row->setTesting(true);
    row->setResult(tr("Being tested…"));
    CpuOptions cpu;
    cpu.threads = static_cast<unsigned>(settings_.threads());
    test_.ask(
        [name = toUtf8(device), cpu](const std::stop_token& stop) { return check_device(name, cpu, stop); },
        [this, row](const Result<DeviceCheck>& check) {
            endTest();
            row->setResult(check ? wordsOf(*check) : toQString(check.error().text()));
        });
}

void HardwarePanel::endTest() {
    test_.drop();
    if (!tested_) return;
    tested_->setTesting(false);
    tested_->setResult({});
    tested_ = nullptr;
}

QString HardwarePanel::wordsOf(const DeviceCheck& check) {
    const QLocale locale;
    const QString off = locale.toString(100 * check.difference, 'f', 2);
    if (!check.right)
        return tr("Wrong: its results are %1 % off. Don’t compute with it; the driver or the device itself "
                  "may be "
                  "at fault.")
            .arg(off);
    return tr("Right: its results are %1 % off, which is rounding. It reads %2/s and does %3 billion "
              "multiplications a second.")
        .arg(off, formatBytes(static_cast<quint64>(check.speed.read_bytes)),
             locale.toString(check.speed.multiply_adds / kBillion, 'f', 0));
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
    showGpus(reading.gpus);
    showMemory(reading);
}

void HardwarePanel::showGpus(const std::vector<GpuLoad>& gpus) {
    QStringList names;
    for (const GpuLoad& gpu : gpus) names.append(toQString(gpu.name));
    if (names != gpuNames_) {
        gpuNames_ = names;
        if (tested_ != processor_) endTest();
        qDeleteAll(gpus_);
        gpus_.clear();
        for (const QString& name : names) {
            auto* row = new DeviceRow(this);
            const auto index = gpus_.size();
            row->setName(name);
            rows_->addWidget(row);
            connect(row, &DeviceRow::useChosen, this, [this, index](bool used) { useGpu(index, used); });
            connect(row, &DeviceRow::testWanted, this, [this, row, index] { test(row, gpuId(index)); });
            gpus_.append(row);
        }
        fillDevices();
    }
    const QLocale locale;
    for (qsizetype index = 0; index < gpus_.size(); ++index) {
        const GpuLoad& gpu = gpus[static_cast<std::size_t>(index)];
        QStringList facts;
        if (gpu.celsius) facts.append(tr("%1 °C").arg(locale.toString(*gpu.celsius)));
        if (gpu.watts) facts.append(tr("%1 W").arg(locale.toString(*gpu.watts, 'f', 0)));
        gpus_[index]->setDetail(facts.join(u"  ·  "_s));
        gpus_[index]->setLoad(gpu.busy.value_or(-1));
    }
}

/// Of several GPUs nobody says which of them holds which part of a model.
void HardwarePanel::showMemory(const HardwareReading& reading) {
    QList<MemoryShares::Model> inMachine, onGpu;
    const auto add = [&](const ModelInfo& model) {
        const QString name = toQString(model.name);
        const quint64 own = std::min(model.own_memory_bytes, model.device_bytes);
        inMachine.append({name, model.device_bytes - own});
        onGpu.append({name, own});
    };
    if (reading.models.empty() && engine_.model()) add(*engine_.model());
    for (const ModelInfo& model : reading.models) add(model);
    const MachineLoad& machine = reading.machine;
    const bool known = machine.memory_used > 0;
    processor_->setMemory(
        known ? sharesOf(machine.memory_bytes, machine.memory_used, machine.own_memory, std::move(inMachine))
              : MemoryShares());
    const auto used = chosenGpus();
    for (qsizetype index = 0; index < gpus_.size(); ++index) {
        const GpuLoad& gpu = reading.gpus[static_cast<std::size_t>(index)];
        const bool alone = used == QList<qsizetype>{index};
        gpus_[index]->setMemory(sharesOf(gpu.memory_bytes, gpu.memory_used, std::nullopt,
                                         alone ? onGpu : QList<MemoryShares::Model>()));
    }
}

void HardwarePanel::dress() {
    setTitle(tr("Hardware"));
    deviceLabel_->setText(tr("Comp&utes on"));
    device_->setToolTip(tr("Automatic is a GPU where TARS can use one, else the processor"));
    threadsLabel_->setText(tr("Threads"));
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
