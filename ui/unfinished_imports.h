// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/error.h"

#include <QObject>
#include <QStringList>
#include <QThreadPool>

#include <filesystem>

namespace tars::ui {

/// Files and folders that models or chats were to come from.
struct ImportPaths {
    QStringList models, chats;

    bool isEmpty() const { return models.isEmpty() && chats.isEmpty(); }
    bool operator==(const ImportPaths&) const = default;
};

/// What is being imported, in importing.json in the data folder, so that whatever ends the program in
/// between, the next start can offer it again. Written on a worker, whole, after each change.
class UnfinishedImports : public QObject {
    Q_OBJECT
  public:
    explicit UnfinishedImports(const std::filesystem::path& dataDirectory, QObject* parent = nullptr);
    /// What is not ended then is for the next start.
    ~UnfinishedImports() override;

    void begin(const ImportPaths& paths);
    void end(const ImportPaths& paths);
    /// Of what an earlier window left.
    void forgetLeft();

  Q_SIGNALS:
    void found(const tars::ui::ImportPaths& left);  ///< by an earlier window
    void failed(const tars::Error& error);

  private:
    void save();

    std::filesystem::path file_;
    ImportPaths left_, running_;
    QThreadPool disk_;  ///< one thread: the last state written is the last there was
};

}  // namespace tars::ui
