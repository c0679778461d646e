// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

namespace tars::ui {

/// Whether the network costs by the byte, as that of a phone does. Lives on the GUI thread.
class MeteredConnection : public QObject {
    Q_OBJECT
  public:
    enum class Source { System, Told };
    explicit MeteredConnection(Source source, QObject* parent = nullptr) : QObject(parent), source_(source) {}

    /// False where nobody has said so.
    bool isMetered() const { return metered_; }
    void setMetered(bool metered);
    /// Asks the system the first time, and follows it from then on. It is asked over D-Bus: not before
    /// somebody needs to know.
    void look();

  Q_SIGNALS:
    void changed();

  private:
    const Source source_;
    bool metered_ = false, looked_ = false;
};

}  // namespace tars::ui
