// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QLabel;
class QProgressBar;

namespace tars::ui {

/// A device: its name, what it is, how busy it is and how full its memory.
class DeviceRow : public QWidget {
    Q_OBJECT
  public:
    explicit DeviceRow(QWidget* parent = nullptr);

    void setName(const QString& name);
    /// More about it, in one quiet line; empty: no line.
    void setDetail(const QString& detail);
    /// From 0 to 1; below 0: it does not say.
    void setLoad(double share);
    /// `own`: of `used`, by this program; 0: unknown.
    void setMemory(quint64 used, quint64 all, quint64 own = 0);

    QString detail() const;
    QProgressBar& loadBar() { return *load_; }
    QProgressBar& memoryBar() { return *memory_; }

  protected:
    void changeEvent(QEvent* event) override;

  private:
    void dress();

    QLabel* name_;
    QLabel* detail_;
    QLabel* loadLabel_;
    QProgressBar* load_;
    QLabel* memoryLabel_;
    QProgressBar* memory_;
    QLabel* memoryWords_;
};

}  // namespace tars::ui
