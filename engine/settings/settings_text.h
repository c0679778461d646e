// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tars {

/// Settings as they stand in an INI file of Qt's QSettings. What nobody changes stays as it is, byte for
/// byte: other entries, their order, comments. Keys are a section and a name, "server/port", of plain
/// letters.
class SettingsText {
  public:
    explicit SettingsText(std::string_view text);

    /// What stands there, without quotes and escapes; of a list a line for each value. Empty: nothing does.
    /// Of several the last counts.
    std::optional<std::string> find(std::string_view key) const;
    /// UTF-8. Of a list a line for each value; it may have none.
    void put(std::string_view key, std::string_view value, bool is_list = false);
    void remove(std::string_view key);
    const std::string& text() const { return text_; }

  private:
    struct Entry {
        std::size_t begin = 0, end = 0;         ///< in text_, with the end of its line
        std::string_view section, name, value;  ///< as they are written
    };
    std::vector<Entry> entries() const;

    std::string text_;
};

}  // namespace tars
