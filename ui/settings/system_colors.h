// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

#include <memory>
#include <optional>

namespace tars::ui {

/// Whether the desktop wants dark windows, as it tells every program through its portal, and whenever that
/// changes. Desktops whose colours Qt takes over by itself say the same.
class SystemColors : public QObject {
    Q_OBJECT
  public:
    explicit SystemColors(QObject* parent = nullptr);
    ~SystemColors() override;

    /// No value: the desktop does not say.
    std::optional<bool> dark() const { return dark_; }

  Q_SIGNALS:
    void changed();

  private:
    /// The portal's number: 1 dark, 2 light, anything else no wish.
    void take(uint scheme);

    std::unique_ptr<QObject> portal_;
    std::optional<bool> dark_;
};

}  // namespace tars::ui
