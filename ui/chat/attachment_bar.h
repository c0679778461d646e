// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/chat/chat_types.h"

#include <QWidget>

#include <vector>

class QAction;

namespace tars::ui {

class AttachmentChip;

/// The files that go with the message being written, a chip each: its name, size and tokens, and a button
/// that takes it away. Files are read on a worker, one after the other.
class AttachmentBar : public QWidget {
    Q_OBJECT
  public:
    static constexpr int kMost = 20;

    explicit AttachmentBar(QWidget* parent = nullptr);
    ~AttachmentBar() override;

    /// Reads them; those that cannot be attached are refused by failed().
    void add(const QStringList& paths);
    /// Those that are read, in the order they were given.
    std::vector<Attachment> attachments() const;
    /// In place of all: files that were read before.
    void put(std::vector<Attachment> files);
    bool isReading() const { return reading_ > 0; }
    void clear();
    /// In order; fewer than there are chips where the rest is not counted yet.
    void setTokens(const std::vector<int>& tokens);

  Q_SIGNALS:
    void changed();
    void failed(const tars::Error& error);

  protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

  private:
    void take(quint64 chip, Result<Attachment> read);
    AttachmentChip* addChip(const QString& name);
    void remove(AttachmentChip* chip);
    void arrange();
    void refresh();

    QAction* removeAll_;
    std::vector<AttachmentChip*> chips_;
    int reading_ = 0;
    quint64 lastChip_ = 0;
};

}  // namespace tars::ui
