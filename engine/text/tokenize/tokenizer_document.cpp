// SPDX-License-Identifier: Apache-2.0
#include "text/tokenize/tokenizer_document.h"

#include "core/text_escape.h"

namespace tars {
namespace {

using nlohmann::json;

constexpr std::size_t kDeepest = 64;

/// Builds the tree, but takes `model.vocab` and `model.merges` straight into their lists: as a tree they
/// would need several times the file's size.
class Reader final : public nlohmann::json_sax<json> {
  public:
    explicit Reader(TokenizerDocument& document) : document_(&document) {}

    const std::string& problem() const { return problem_; }

    bool null() override { return scalar(nullptr); }
    bool boolean(bool value) override { return scalar(value); }
    bool number_integer(number_integer_t value) override { return number(value, static_cast<double>(value)); }
    bool number_unsigned(number_unsigned_t value) override {
        return number(static_cast<std::int64_t>(value), static_cast<double>(value));
    }
    bool number_float(number_float_t value, const string_t&) override { return number({}, value); }
    bool string(string_t& value) override { return capture_ == Capture::none ? place(value) : text(value); }
    bool binary(binary_t&) override { return fail("binary data"); }

    bool start_object(std::size_t) override {
        if (capture_ != Capture::none) return fail("an object inside model.vocab or model.merges");
        if (at_model_field("vocab")) return start_capture(Capture::ids);
        return open(json::object());
    }
    bool start_array(std::size_t) override {
        if (capture_ == Capture::scores || capture_ == Capture::merges) return start_entry();
        if (capture_ != Capture::none) return fail("an array inside model.vocab");
        if (at_model_field("vocab")) return start_capture(Capture::scores);
        if (at_model_field("merges")) return start_capture(Capture::merges);
        return open(json::array());
    }
    bool end_object() override { return close(); }
    bool end_array() override { return in_entry_ ? end_entry() : close(); }

    bool key(string_t& value) override {
        (capture_ == Capture::ids ? entry_.text : key_) = value;
        if (capture_ == Capture::none && open_.size() == 1) section_ = value;
        return true;
    }

    bool parse_error(std::size_t position, const std::string&, const json::exception& error) override {
        return fail("no valid JSON at byte " + std::to_string(position) + " (" +
                    escape_for_display(error.what(), 200) + ")");
    }

  private:
    enum class Capture { none, ids, scores, merges };

    bool fail(std::string problem) {
        if (problem_.empty()) problem_ = std::move(problem);
        return false;
    }

    bool at_model_field(std::string_view name) const {
        return open_.size() == 2 && section_ == "model" && open_.back()->is_object() && key_ == name;
    }

    bool start_capture(Capture capture) {
        capture_ = capture;
        document_->scored = document_->scored || capture == Capture::scores;
        if (capture == Capture::merges)
            document_->merges.clear();
        else
            document_->vocabulary.clear();
        return true;
    }

    bool start_entry() {
        if (in_entry_) return fail("lists nested too deep inside model.vocab or model.merges");
        in_entry_ = true;
        parts_.clear();
        has_score_ = false;
        return true;
    }

    bool end_entry() {
        in_entry_ = false;
        if (capture_ == Capture::scores) {
            if (parts_.size() != 1 || !has_score_)
                return fail("an entry of model.vocab that is not [text, score]");
            entry_.text = std::move(parts_[0]);
            entry_.id = static_cast<std::int64_t>(document_->vocabulary.size());
            document_->vocabulary.push_back(std::move(entry_));
            return true;
        }
        if (parts_.size() != 2) return fail("an entry of model.merges that is not two texts");
        document_->merges.emplace_back(std::move(parts_[0]), std::move(parts_[1]));
        return true;
    }

    bool text(std::string& value) {
        if (in_entry_) {
            parts_.push_back(std::move(value));
            return parts_.size() <= 2 || fail("an entry of model.vocab or model.merges with too many texts");
        }
        if (capture_ != Capture::merges) return fail("a text where model.vocab has its ids");
        const auto space = value.find(' ');
        if (space == std::string::npos) return fail("an entry of model.merges without a space");
        document_->merges.emplace_back(value.substr(0, space), value.substr(space + 1));
        return true;
    }

    bool number(std::optional<std::int64_t> whole, double value) {
        if (capture_ == Capture::none) return whole ? place(*whole) : place(value);
        if (capture_ == Capture::scores && in_entry_ && !has_score_) {
            entry_.score = value;
            return has_score_ = true;
        }
        if (capture_ != Capture::ids || !whole)
            return fail("an unexpected number in model.vocab or model.merges");
        entry_.id = *whole;
        document_->vocabulary.push_back(entry_);
        return true;
    }

    bool scalar(json value) {
        return capture_ == Capture::none ? place(std::move(value))
                                         : fail("an unexpected value in model.vocab or model.merges");
    }

    bool place(json value) { return put(std::move(value)) != nullptr; }

    json* put(json value) {
        if (open_.empty()) return &(document_->rest = std::move(value));
        json& parent = *open_.back();
        if (parent.is_object()) return &(parent[key_] = std::move(value));
        parent.push_back(std::move(value));
        return &parent.back();
    }

    bool open(json container) {
        if (open_.size() == kDeepest) return fail("values nested deeper than " + std::to_string(kDeepest));
        open_.push_back(put(std::move(container)));
        return true;
    }

    bool close() {
        if (capture_ != Capture::none)
            capture_ = Capture::none;
        else
            open_.pop_back();
        return true;
    }

    TokenizerDocument* document_;
    std::vector<json*> open_;  // the containers around what comes next
    std::string key_;
    std::string section_;  // the last key of the outermost object
    Capture capture_ = Capture::none;
    bool in_entry_ = false;
    TokenizerDocument::Entry entry_;
    std::vector<std::string> parts_;
    bool has_score_ = false;
    std::string problem_;
};

std::string_view type_of(const json* value) {
    return value ? std::string_view(value->type_name()) : "nothing";
}

}  // namespace

Result<TokenizerDocument> TokenizerDocument::parse(std::string_view text) {
    TokenizerDocument document;
    Reader reader(document);
    const bool read = json::sax_parse(text.begin(), text.end(), &reader);
    if (!read) return invalid_input("tokenizer.json has " + reader.problem());
    if (!document.rest.is_object()) return invalid_input("tokenizer.json is not an object");
    return document;
}

const json* JsonFields::find(const char* name) const {
    if (!object_->is_object()) return nullptr;
    const auto it = object_->find(name);
    return it == object_->end() || it->is_null() ? nullptr : &*it;
}

Error JsonFields::mistyped(const char* name, const json* found, std::string_view expected) const {
    return invalid_input("tokenizer.json: field '" + std::string(name) + "' of " + where_ + " is " +
                         std::string(type_of(found)) + ", expected " + std::string(expected));
}

Result<const json*> JsonFields::object(const char* name) const {
    const auto* value = find(name);
    if (!value || !value->is_object()) return mistyped(name, value, "an object");
    return value;
}

Result<const json*> JsonFields::array(const char* name) const {
    const auto* value = find(name);
    if (!value || !value->is_array()) return mistyped(name, value, "an array");
    return value;
}

Result<std::string> JsonFields::string(const char* name) const {
    const auto* value = find(name);
    if (!value || !value->is_string()) return mistyped(name, value, "a string");
    return value->get<std::string>();
}

Result<std::string> JsonFields::string_or(const char* name, std::string fallback) const {
    return find(name) ? string(name) : Result<std::string>(std::move(fallback));
}

Result<bool> JsonFields::boolean_or(const char* name, bool fallback) const {
    const auto* value = find(name);
    if (!value) return fallback;
    if (!value->is_boolean()) return mistyped(name, value, "a boolean");
    return value->get<bool>();
}

Result<std::int64_t> JsonFields::integer(const char* name) const {
    const auto* value = find(name);
    if (!value || !value->is_number_integer()) return mistyped(name, value, "an integer");
    return value->get<std::int64_t>();
}

Result<std::int64_t> JsonFields::integer_or(const char* name, std::int64_t fallback) const {
    return find(name) ? integer(name) : Result<std::int64_t>(fallback);
}

}  // namespace tars
