// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/settings/memory_shares.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QProgressBar;
class QPushButton;

namespace tars::ui {

class StackedBar;

/// A device: its name, what it is, how busy it is and who has its memory; whether it is used, and its test.
class DeviceRow : public QWidget {
    Q_OBJECT
  public:
    explicit DeviceRow(QWidget* parent = nullptr);

    void setName(const QString& name);
    /// More about it, in one quiet line; empty: no line.
    void setDetail(const QString& detail);
    /// From 0 to 1; below 0: it does not say.
    void setLoad(double share);
    /// Of no bytes: it does not say.
    void setMemory(const MemoryShares& shares);
    /// Whether it computes. One that nobody has told so has no switch.
    void setUsed(bool used);
    void setTesting(bool testing);
    /// What came of the test; empty: none was made.
    void setResult(const QString& words);

    /// The button that asks for the test.
    QPushButton* test() { return test_; }

    QString detail() const;
    QProgressBar& loadBar() { return *load_; }
    const StackedBar& memoryBar() const { return *memory_; }

  Q_SIGNALS:
    void useChosen(bool used);
    /// Of the device, or that it ends.
    void testWanted();

  protected:
    void changeEvent(QEvent* event) override;

  private:
    void dress();
    void showMemory();

    QLabel* name_;
    QCheckBox* use_;
    QPushButton* test_;
    QLabel* result_;
    bool testing_ = false;
    MemoryShares shares_;
    QLabel* detail_;
    QLabel* loadLabel_;
    QProgressBar* load_;
    QLabel* memoryLabel_;
    StackedBar* memory_;
};

}  // namespace tars::ui
