// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QObject>
#include <QTimer>

#include <functional>

class QHeaderView;
class QSplitter;

namespace tars::ui {

class Settings;

/// How the user has dragged the parts of a splitter, or a table's columns: written a moment after it changes,
/// and found again by the next start, whatever ended this one. Belongs to what it watches.
class KeptSizes : public QObject {
    Q_OBJECT
  public:
    /// `name`: in the settings.
    KeptSizes(QSplitter& splitter, Settings& settings, const QString& name);
    KeptSizes(QHeaderView& columns, Settings& settings, const QString& name);
    ~KeptSizes() override;

    /// As it was kept; or else as `usual` makes it, which is not kept: the user has not wished for it.
    void restore(const std::function<void()>& usual = [] {});

  private:
    KeptSizes(QWidget& watched, Settings& settings, const QString& name);
    void take();
    void save();

    Settings& settings_;
    const QString name_;
    std::function<QByteArray()> state_;
    std::function<bool(const QByteArray&)> setState_;
    QByteArray last_;
    QTimer soon_;
};

}  // namespace tars::ui
