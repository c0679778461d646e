// SPDX-License-Identifier: Apache-2.0
#include "app/terminal/model_page.h"

#include "core/text_escape.h"

#include <algorithm>
#include <sstream>
#include <vector>

namespace tars {
namespace {

using Json = ServerConnection::Json;

/// A heading and lines of two columns below it.
class Section {
  public:
    explicit Section(std::string heading) : heading_(std::move(heading)) {}

    void add(std::string name, std::string value) {
        if (!value.empty()) rows_.emplace_back(std::move(name), std::move(value));
    }
    void add(std::string line) { rows_.emplace_back(std::move(line), ""); }

    /// Nothing where there are no lines.
    std::string text() const {
        if (rows_.empty()) return {};
        std::size_t width = 0;
        for (const auto& [name, value] : rows_)
            if (!value.empty()) width = std::max(width, name.size());
        std::string text = "  " + heading_ + "\n";
        for (const auto& [name, value] : rows_) {
            text += "    " + name;
            if (!value.empty()) text += std::string(width - name.size() + 4, ' ') + value;
            text += "\n";
        }
        return text + "\n";
    }

  private:
    std::string heading_;
    std::vector<std::pair<std::string, std::string>> rows_;
};

/// The first lines of a text, safe to print.
Section first_lines(const char* heading, const std::string& text, std::size_t most) {
    Section section(heading);
    std::istringstream lines(text);
    std::string line;
    for (std::size_t count = 0; std::getline(lines, line);) {
        if (line.find_first_not_of(" \t\r") == std::string::npos) continue;
        if (++count > most) {
            section.add("...");
            break;
        }
        section.add(escape_for_display(line, 400));
    }
    return section;
}

Section about_model(const Json& shown, const Json& info) {
    const auto details = shown.value("details", Json::object());
    auto architecture = shown_member(info, "general.architecture");
    if (architecture.empty()) architecture = shown_member(details, "family");
    Section section("Model");
    section.add("architecture", architecture);
    section.add("parameters", shown_member(details, "parameter_size"));
    section.add("context length", shown_member(info, (architecture + ".context_length").c_str()));
    section.add("embedding length", shown_member(info, (architecture + ".embedding_length").c_str()));
    section.add("quantization", shown_member(details, "quantization_level"));
    section.add("format", shown_member(details, "format"));
    section.add("requires", shown_member(shown, "requires"));
    return section;
}

Section parameters_of(const Json& shown) {
    Section section("Parameters");
    std::istringstream lines(text_member(shown, "parameters"));
    for (std::string line; std::getline(lines, line);) {
        const auto end = std::min(line.find(' '), line.size());
        const auto value = line.find_first_not_of(' ', end);
        section.add(escape_for_display(line.substr(0, end)),
                    value == std::string::npos ? "" : escape_for_display(line.substr(value), 400));
    }
    return section;
}

Section metadata_of(const Json& info) {
    Section section("Metadata");
    for (const auto& item : info.items()) {
        const auto& value = item.value();
        const auto name = escape_for_display(item.key());
        if (value.is_array())
            section.add(name, "[" + std::to_string(value.size()) + " values]");
        else
            section.add(name, shown_member(info, item.key().c_str()));
    }
    return section;
}

Section tensors_of(const Json& shown) {
    Section section("Tensors");
    for (const auto& tensor : shown.value("tensors", Json::array()))
        if (tensor.is_object())
            section.add(shown_member(tensor, "name"),
                        shown_member(tensor, "type") + "    " + shown_member(tensor, "shape"));
    return section;
}

}  // namespace

std::string model_page(const Json& shown, PageExtent extent) {
    const auto info = shown.value("model_info", Json::object());
    Section capabilities("Capabilities");
    for (const auto& capability : shown.value("capabilities", Json::array()))
        if (capability.is_string()) capabilities.add(escape_for_display(capability.get<std::string>()));
    auto page = about_model(shown, info).text() + capabilities.text() + parameters_of(shown).text() +
                first_lines("System", text_member(shown, "system"), 2).text() +
                first_lines("License", text_member(shown, "license"), 2).text();
    if (extent.metadata) page += metadata_of(info).text();
    if (extent.tensors) page += tensors_of(shown).text();
    return page;
}

Result<std::string> model_text(const Json& shown, const std::string& part) {
    auto text = text_member(shown, part.c_str());
    if (text.empty()) return not_found("the model has no " + part);
    if (!text.ends_with('\n')) text += '\n';
    return text;
}

}  // namespace tars
