// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QString>
#include <QVariant>

#include <memory>
#include <optional>

namespace tars::ui {

/// Whether the desktop wants dark windows, and little in them that moves by itself: as it tells every program
/// through its portal, and whenever that changes. Desktops whose colours Qt takes over by itself say the
/// same.
class SystemLooks : public QObject {
    Q_OBJECT
  public:
    explicit SystemLooks(QObject* parent = nullptr);
    ~SystemLooks() override;

    /// No value: the desktop does not say.
    std::optional<bool> dark() const { return dark_; }
    bool reducesMotion() const { return reduced_.value_or(!animates_); }

  Q_SIGNALS:
    void changed();

  private:
    void take(const QString& key, const QVariant& value);

    std::unique_ptr<QObject> portal_;
    std::optional<bool> dark_;
    std::optional<bool> reduced_;  ///< the key that is for all desktops
    bool animates_ = true;         ///< GNOME's own, from before there was that one
};

}  // namespace tars::ui
