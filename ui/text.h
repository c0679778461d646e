// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QKeySequence>
#include <QString>

#include <filesystem>
#include <string>
#include <string_view>

namespace tars::ui {

QString toQString(std::string_view utf8);
std::string toUtf8(const QString& text);
QString fromPath(const std::filesystem::path& path);
std::filesystem::path toPath(const QString& path);

/// Set apart from the words around it, whichever way these run: a name, which may be in any language, or a
/// number with its unit.
QString isolated(const QString& name);
/// So too what is read from left to right in every language: a path, an address, keys.
QString leftToRight(const QString& text);

/// A menu entry's text without its marks.
QString plainMenuText(QString text);
/// What a tool tip says of something that keys do too; the words alone if there are no keys.
QString withKeys(const QString& words, const QKeySequence& keys);

/// "1.2 GiB", "815 KiB": in the units memory is bought in, with the language's decimal sign.
QString formatBytes(quint64 bytes);
/// "7.2 B", "260 K": how many parameters a model has.
QString formatCount(quint64 count);

}  // namespace tars::ui
